// @vitest-environment happy-dom
// Letters in files: whatever a file's encoding and name, it gives the case that the command line's text of it gives.
import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { caseDatabase } from '../../../src/cases/database.ts';
import { wipe } from '../../../src/cases/editing.ts';
import { textOfFile } from '../../../src/cli/file.ts';
import { readDeterminations } from '../../../src/determination/parse.ts';
import { captureFiles, type FileOutcome } from '../../../src/screens/library/letterFiles.ts';
import { letterText } from '../../letters.ts';

const folder = mkdtempSync(join(tmpdir(), 'imr-lens-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LETTER = letterText('section-cited').replace('Heat wrap', 'Heat wrap “José”');
const utf16 = (text: string) =>
  new Uint8Array([0xff, 0xfe, ...[...text].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8])]);
const windows = (text: string) => new Uint8Array([...text].map((one) => (one === '“' ? 0x93 : one === '”' ? 0x94 : one.charCodeAt(0))));

const take = async (file: File): Promise<FileOutcome[]> => {
  const outcomes: FileOutcome[] = [];
  await captureFiles(
    [file],
    (outcome) => outcomes.push(outcome),
    async () => {},
    new AbortController().signal,
  );
  return outcomes;
};

it.each<[string, Uint8Array]>([
  ['plain.txt', new TextEncoder().encode(LETTER)],
  ['utf-16.txt', utf16(LETTER)],
  ['windows-1252.txt', windows(LETTER)],
  ['page-without-an-ending', new TextEncoder().encode(`<!doctype html><html><body><pre>${LETTER}</pre></body></html>`)],
])('%s', async (name, bytes) => {
  await wipe(caseDatabase());
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const [reading] = readDeterminations(await textOfFile(path));
  expect(await take(new File([bytes as BlobPart], name))).toEqual([{ name, kind: 'captured', reason: '' }]);
  const [body] = await caseDatabase().bodies.toArray();
  expect(body?.determination.items).toEqual(reading?.determination.items);
  expect(body?.determination.items[0]?.request).toContain('“José”');
});

it('an empty file is told of', async () => {
  expect(await take(new File([], 'none.txt'))).toEqual([
    { name: 'none.txt', kind: 'failed', reason: 'It is empty, or could not be read.' },
  ]);
});
