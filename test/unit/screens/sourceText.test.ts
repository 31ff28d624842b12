// The letter's text cut at its values: what stands where, the innermost first.
import { describe, expect, it } from 'vitest';
import { readDeterminations } from '../../../src/determination/parse.ts';
import { partsOf } from '../../../src/screens/library/SourceText.tsx';
import { expectedOf, letterText } from '../../letters.ts';

describe('the marked text', () => {
  it.each(['contradictions', 'partial-remaining', 'twenty-items'])('is the whole of %s, each value where it was read', (name) => {
    const [one] = expectedOf(name);
    if (one === undefined) throw new Error('a letter was expected');
    const { determination } = one;
    const text = letterText(name);
    const parts = partsOf(text, determination);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    let at = 0;
    for (const { text: words, pointers } of parts) {
      for (const pointer of pointers) {
        const [from = 0, to = 0] = determination.spans[pointer] ?? [];
        expect(from <= at && at + words.length <= to).toBe(true);
      }
      at += words.length;
    }
    const marked = new Set(parts.flatMap(({ pointers }) => pointers));
    for (const [index] of determination.findings.entries()) expect(marked).toContain(`/findings/${index}`);
    expect(marked).toContain('/items/0/outcome');
  });

  it('is not marked whole where the letter lacks a part', () => {
    const text = letterText('section-cited').slice(letterText('section-cited').indexOf('CLINICAL CASE SUMMARY'));
    const [reading] = readDeterminations(text);
    if (reading === undefined) throw new Error('a letter was expected');
    expect(reading.determination.findings).toMatchObject([{ kind: 'incomplete', item: null }]);
    const pointers = partsOf(text, reading.determination).flatMap((part) => part.pointers);
    expect(pointers.filter((pointer) => pointer.startsWith('/findings'))).toEqual([]);
  });
});
