// What goes into a claim note: every item with its outcome, the decided part of a partial approval, what contradicts itself.
import { describe, expect, it } from 'vitest';
import { plainSummary } from '../../../src/look/summary.ts';
import { expectedOf } from '../../letters.ts';

const summaryOf = (letter: string) => plainSummary(expectedOf(letter).map(({ determination }) => determination)).split('\n');

describe('the summary of a letter', () => {
  it('says case, day and outcome, and a line for each item', () => {
    const [head, ...items] = summaryOf('section-cited');
    expect(head).toMatch(/^IMR final determination CM99-\d{7}, decided \w+ \d{1,2}, \d{4}: (Upheld|Overturned|Partially overturned)$/);
    expect(items.length).toBeGreaterThan(0);
    expect(items.every((line, index) => line.startsWith(`${index + 1}. `))).toBe(true);
  });

  it('says of a partial approval which part was decided, and what was authorized before', () => {
    const lines = summaryOf('partial-remaining');
    expect(lines).toContainEqual(expect.stringMatching(/^1\. Upheld: .*\(#35 of #60; #25 already authorized\)$/));
  });

  it('says what contradicts itself', () => {
    expect(summaryOf('contradictions')).toContainEqual(expect.stringMatching(/^To check: Item \d/));
  });

  it('has a paragraph for each letter', () => {
    expect(summaryOf('two-letters').filter((line) => line.startsWith('IMR final determination'))).toHaveLength(2);
    expect(summaryOf('two-letters')).toContain('');
  });

  it('says what is known of half a letter', () => {
    const [first] = expectedOf('section-cited');
    if (first === undefined) throw new Error('a letter was expected');
    const { determination } = first;
    const half = {
      ...determination,
      caseNumber: null,
      outcome: null,
      items: [],
      findings: [],
      dates: { ...determination.dates, decision: null },
    };
    expect(plainSummary([half])).toBe('IMR final determination');
  });
});
