// npm run compare [-- REVISION]: how this reader differs from that of a former commit, letter by letter. Gains and losses are
// for a person to judge: each field that reads otherwise is printed with both values, and each letter's time as a ratio.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Reading, readDeterminations } from '../src/determination/parse.ts';
import { CORPUS, CORPUS_LETTERS } from '../test/corpus.ts';

type Reader = (text: string) => Pick<Reading, 'determination'>[];

const root = join(import.meta.dirname, '..');
const revision = process.argv[2] ?? 'HEAD';
const FOLDERS = [join(root, 'fixtures/letters'), CORPUS_LETTERS, join(CORPUS, 'seeds')];
const ROUNDS = 15;

const former = await readerAt(revision);
const files = FOLDERS.filter(existsSync)
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => statSync(file).isFile() && !/\.(?:json|pdf)$/.test(file));

let changed = 0;
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const differences = differencesIn(recordsOf(former, text), recordsOf(readDeterminations, text), '');
  const pace = median(Array.from({ length: ROUNDS }, () => time(readDeterminations, text) / time(former, text)));
  if (differences.length > 0) changed += 1;
  console.log(`${file.slice(root.length + 1)}: ${differences.length} differences, ${pace.toFixed(2)} times the time`);
  for (const line of differences) console.log(`    ${line}`);
}
console.log(`${files.length} letters, ${changed} of them read otherwise than at ${revision}`);

/** The reader as it was committed, from a folder of its own that goes when this process ends. */
async function readerAt(commit: string): Promise<Reader> {
  const folder = mkdtempSync(join(tmpdir(), 'imr-lens-compare-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const archive = execFileSync('git', ['archive', commit, 'src'], { cwd: root, maxBuffer: 1 << 28 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const module: { readDeterminations: Reader } = await import(pathToFileURL(join(folder, 'src/determination/parse.ts')).href);
  return module.readDeterminations;
}

function recordsOf(read: Reader, text: string): unknown {
  return read(text).map(({ determination }) => determination);
}

/** One line for each JSON Pointer whose value differs. */
function differencesIn(before: unknown, after: unknown, pointer: string): string[] {
  if (isObject(before) && isObject(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      differencesIn(before[key], after[key], `${pointer}/${key}`),
    );
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [`${pointer}: ${shown(before)} -> ${shown(after)}`];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}

function time(read: Reader, text: string): number {
  const started = performance.now();
  for (let index = 0; index < 5; index += 1) read(text);
  return performance.now() - started;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
