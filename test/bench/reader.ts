// The reader: whole records against a bare folding of white space, and time that grows with the text and no faster.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDeterminations } from '../../src/determination/parse.ts';
import { CORPUS_LETTERS } from '../corpus.ts';
import { letterNames, letterText } from '../letters.ts';
import { ADVERSARIAL } from './adversarial.ts';
import { median, type Result, ratio, result } from './measure.ts';

const SIZE = 20_000_000;
let _kept = 0;

export function readerResults(): Result[] {
  const sets: [string, string[]][] = [['fixture letters', letterNames.map(letterText)]];
  if (existsSync(CORPUS_LETTERS)) {
    const names = readdirSync(CORPUS_LETTERS).filter((name) => name.endsWith('.txt'));
    sets.push(['corpus letters', names.map((name) => readFileSync(join(CORPUS_LETTERS, name), 'utf8'))]);
  }
  return [...sets.map(([name, letters]) => wholeRecords(name, letters)), ...linear(sets.at(-1)?.[1] ?? []), worstParagraph()];
}

function wholeRecords(name: string, letters: string[]): Result {
  const read = () => {
    for (const letter of letters) _kept += readDeterminations(letter).length;
  };
  const fold = () => {
    for (const letter of letters) _kept += letter.replace(/\s+/g, ' ').length;
  };
  const { value, work, baseline } = ratio(read, fold, 20);
  const size = letters.reduce((sum, letter) => sum + letter.length, 0);
  return result(
    `whole records of ${name}`,
    value,
    'x',
    "text.replace(/\\s+/g, ' ')",
    1,
    `${pace(size, work)} against ${pace(size, baseline)}`,
  );
}

/** Megabytes a second on 20 MB, against the same on a hundredth of it. */
function linear(letters: string[]): Result[] {
  // By way of bytes: a string that is put together of pieces would be joined within the first reading of it.
  const whole = (piece: string, size: number) => Buffer.from(piece.repeat(Math.ceil(size / piece.length)).slice(0, size)).toString();
  const shapes: [string, string][] = [
    ['letters', letters.join('\n')],
    ['near-letters', 'Claims Administrator guideline: '],
    ['outcomes before labels', 'A: Upheld\nClaims Administrator guideline: none\n'],
    ['one line', 'The request was Upheld. '],
    ['section headings', 'HOW THE IMR FINAL DETERMINATION WAS MADE\n'],
    ['white space', ' \n'],
    ['digits', '1'],
  ];
  return shapes.map(([name, piece]) => {
    const large = whole(piece, SIZE);
    const small = whole(piece, SIZE / 100);
    const long = medianTime(large, 5);
    const short = medianTime(small, 30);
    return result(
      `20 MB of ${name}`,
      long / (short * 100),
      'x',
      'the same pace on 0.2 MB',
      2,
      `${pace(SIZE, long)} against ${pace(SIZE / 100, short)}`,
    );
  });
}

/**
 * The most that a letter takes by whose paragraph was made to be tried again and again, a character, against as much in ten letters one
 * after the other: what is left for the garbage collector is as much, then.
 */
function worstParagraph(): Result {
  const paces = Object.entries(ADVERSARIAL).map(([name, letterOf]) => {
    const [tenth, whole] = [letterOf(100_000), letterOf(1_000_000)];
    const tenths = medianTime(tenth, 5, 10);
    const large = medianTime(whole, 5);
    return { name, value: large / Math.max(tenths, 2), shown: `${tenths.toFixed(1)} and ${large.toFixed(1)} ms` };
  });
  const worst = paces.toSorted((a, b) => b.value - a.value)[0];
  return result(
    `a letter of 1 MB, the worst of ${paces.length} adversarial paragraphs`,
    worst?.value ?? 0,
    'x',
    'ten letters of 0.1 MB',
    2,
    `${worst?.name}: ${worst?.shown}`,
  );
}

/** Milliseconds that a text takes, read so often in a row. */
function medianTime(text: string, times: number, inARow = 1): number {
  return median(
    Array.from({ length: times }, () => {
      const from = performance.now();
      for (let index = 0; index < inARow; index += 1) _kept += readDeterminations(text).length;
      return performance.now() - from;
    }),
  );
}

function pace(size: number, milliseconds: number): string {
  return `${(size / 1000 / milliseconds).toFixed(1)} MB/s`;
}
