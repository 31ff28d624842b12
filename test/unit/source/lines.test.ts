// Lines come whole, however the text is cut into chunks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesIn } from '../../../src/source/lines.ts';

async function linesOf(chunks: string[], grown?: (length: number) => void): Promise<string[]> {
  const given = (async function* () {
    yield* chunks;
  })();
  return Array.fromAsync(linesIn(given, grown));
}

describe('linesIn', () => {
  it('joins a line that chunks cut, and ends a line at a line feed only', async () => {
    expect(await linesOf(['{"a":', '1}\n{"b"', ':2}\n'])).toEqual(['{"a":1}', '{"b":2}']);
    expect(await linesOf(['one\u2028still one\r', '\n\ntwo'])).toEqual(['one\u2028still one\r', '', 'two']);
    expect(await linesOf([])).toEqual([]);
  });

  it('gives the same lines for every way of cutting', async () => {
    const cuts = fc.tuple(fc.array(fc.stringMatching(/^[a\r]{0,3}$/)), fc.array(fc.nat({ max: 30 })));
    await fc.assert(
      fc.asyncProperty(cuts, async ([lines, places]) => {
        const text = lines.map((line) => `${line}\n`).join('');
        const sorted = [0, ...places.filter((at) => at < text.length).sort((a, b) => a - b), text.length];
        const chunks = sorted.slice(1).map((to, index) => text.slice(sorted[index], to));
        expect(await linesOf(chunks)).toEqual(lines);
      }),
    );
  });

  it('tells how long an open line has grown, and lets itself be stopped', async () => {
    const lengths: number[] = [];
    await linesOf(['ab', 'cd\nx', 'y\n'], (length) => lengths.push(length));
    expect(lengths).toEqual([2, 1, 0]);
    const refuse = () => {
      throw new Error('too long');
    };
    await expect(linesOf(['a'], refuse)).rejects.toThrow('too long');
  });
});
