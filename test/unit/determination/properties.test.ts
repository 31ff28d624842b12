// Whatever is done to a letter: reading it never throws, its spans hold, its items stay in order and apart.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDeterminations } from '../../../src/determination/parse.ts';
import { letterNames, letterText } from '../../letters.ts';
import { brokenSpans } from '../../spans.ts';

const RUNS = Number(process.env.MUTATIONS ?? 10_000);
const texts = letterNames.map(letterText);
const text = fc.constantFrom(...texts);

const mutation = fc.oneof(
  fc
    .tuple(text, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([one, a, b]) => one.slice(Math.min(a, b) * one.length, Math.max(a, b) * one.length)),
  fc.tuple(text, text, fc.nat(3000), fc.nat(3000)).map(([one, two, a, b]) => one.slice(0, a) + two.slice(b)),
  fc.tuple(text, fc.infiniteStream(fc.nat(1_000_000))).map(([one, numbers]) => shuffled(one.split('\n'), numbers).join('\n')),
  fc
    .tuple(text, fc.array(fc.tuple(fc.nat(20_000), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 }))
    .map(([one, pieces]) =>
      pieces.reduce(
        (garbled, [at, piece]) => garbled.slice(0, at % garbled.length) + piece + garbled.slice((at % garbled.length) + 1),
        one,
      ),
    ),
  fc.string({
    unit: fc.constantFrom(
      'Upheld',
      ': ',
      'Overturned',
      'Claims Administrator guideline:',
      'MAXIMUS guideline:',
      'Decision rationale:',
      '\n',
      '. ',
      'was the original request',
      'original request,',
      'IMR ISSUES, DECISIONS AND RATIONALES',
      'HOW THE IMR FINAL DETERMINATION WAS MADE',
      'CLINICAL CASE SUMMARY',
      'Decision based on MTUS ',
      'Page(s): ',
      '12',
      ' 2004',
      'pg ',
      'http://a.example/ ',
      'medically necessary ',
      'not, therefore, ',
      ' sessions ',
      '#',
      '-',
      'x',
    ),
  }),
);

it(`holds for ${RUNS} mutated letters`, () => {
  let read = 0;
  fc.assert(
    fc.property(mutation, (mutated) => {
      let end = 0;
      for (const { determination } of readDeterminations(mutated)) {
        expect(brokenSpans(determination, mutated)).toEqual([]);
        for (const [index, item] of determination.items.entries()) {
          read += 1;
          expect(item.number).toBe(index + 1);
          const span = determination.spans[`/items/${index}`];
          expect(span).toBeDefined();
          expect(span?.[0]).toBeGreaterThanOrEqual(end);
          end = span?.[1] ?? end;
        }
      }
    }),
    { numRuns: RUNS },
  );
  expect(read).toBeGreaterThan(RUNS / 4); // most mutated letters still have items
}, 120_000);

function shuffled(lines: string[], numbers: Iterator<number>): string[] {
  const result = [...lines];
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = Number(numbers.next().value) % (index + 1);
    [result[index], result[other]] = [result[other] ?? '', result[index] ?? ''];
  }
  return result;
}
