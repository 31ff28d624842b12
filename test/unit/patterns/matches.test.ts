// Matches of a pattern, one by one.
import { describe, expect, it } from 'vitest';
import { firstMatch, lastMatch, matchesOf } from '../../../src/patterns/matches.ts';

describe('matches', () => {
  const digits = /\d/g;
  it('are all found, or the last', () => {
    expect(matchesOf('a1b2', digits).map(([digit]) => digit)).toEqual(['1', '2']);
    expect([lastMatch('a1b2', digits)?.[0], lastMatch('ab', digits)]).toEqual(['2', null]);
  });

  it('are asked for one by one until one is wanted, whatever the asked do with the pattern', () => {
    const asked: string[] = [];
    const wanted = firstMatch('1234', digits, ([digit]) => {
      asked.push(digit);
      matchesOf('98', digits);
      return digit === '3';
    });
    expect([wanted?.index, asked]).toEqual([2, ['1', '2', '3']]);
    expect(firstMatch('12', digits, () => false)).toBeNull();
  });

  it('end where a pattern matches nothing', () => {
    const nothing = /x*/g;
    expect(matchesOf('ab', nothing)).toHaveLength(3);
    expect(firstMatch('ab', nothing, ({ index }) => index === 2)?.index).toBe(2);
    expect(firstMatch('ab', nothing, () => false)).toBeNull();
  });
});
