// Runs in a page of a real browser: a large library filled, exported, imported, searched, each against its baseline.
import { exportDB } from 'dexie-export-import';
import { CaseDatabase } from '../../src/cases/database.ts';
import { wipe } from '../../src/cases/editing.ts';
import { exported, storedCases } from '../../src/cases/exporting.ts';
import { type Filter, NEWEST_FIRST, NO_FILTER } from '../../src/cases/filtering.ts';
import { importFile } from '../../src/cases/importing.ts';
import { listWords } from '../../src/cases/indexing.ts';
import { firstRows, listedIds } from '../../src/cases/listing.ts';
import { bodyOf, rowOf } from '../../src/cases/rows.ts';
import type { Case } from '../../src/cases/schema.ts';
import { search } from '../../src/cases/searching.ts';
import { wordsOf } from '../../src/cases/words.ts';

interface Pair {
  work: number;
  baseline: number;
}

const database = new CaseDatabase('bench');
const raw = new CaseDatabase('bench-raw');
const CHUNK = 50;

/** Copies of one case under ids of their own, each with a word that no other has. */
function copies(one: Case, from: number, to: number): Case[] {
  return Array.from({ length: to - from }, (_, index) => {
    const number = from + index;
    const at = new Date(Date.UTC(2020, 0, 1) + number * 60_000).toISOString();
    return {
      ...one,
      id: `sha256:${number.toString(16).padStart(64, '0')}`,
      capturedAt: at,
      updatedAt: at,
      text: `${one.text} word${number}`,
    };
  });
}

export async function fill(one: Case, count: number): Promise<void> {
  await wipe(database);
  for (let from = 0; from < count; from += 500) {
    const cases = copies(one, from, Math.min(count, from + 500));
    await database.transaction('rw', database.cases, database.bodies, async () => {
      await database.bodies.bulkPut(cases.map(bodyOf));
      await database.cases.bulkPut(
        cases.map((each, index) => rowOf(bodyOf(each), each.capturedAt, each.updatedAt, (from + index) % 50 === 0 ? ['some'] : [])),
      );
    });
  }
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

export async function exporting(): Promise<Pair> {
  const baseline = await timed(async () => {
    const ids = await database.cases.toCollection().primaryKeys();
    for (let from = 0; from < ids.length; from += CHUNK) {
      const chunk = ids.slice(from, from + CHUNK);
      await Promise.all([database.cases.bulkGet(chunk), database.bodies.bulkGet(chunk)]);
    }
  });
  const work = await timed(() => exportAll());
  return { work, baseline };
}

async function exportAll(onPiece: (number: number) => void = () => {}): Promise<void> {
  let length = 0;
  let pieces = 0;
  for await (const piece of exported(storedCases(database), 'json', '1.0.0', new Date())) {
    length += piece.length;
    pieces += 1;
    onPiece(pieces);
  }
  if (length === 0) throw new Error('nothing was exported');
}

/** By how many MB the heap is larger, at most, while everything is exported. */
export async function heapOfExport(): Promise<number> {
  const before = heap();
  let most = before;
  await exportAll((number) => {
    if (number % 500 === 250) most = Math.max(most, heap());
  });
  return (most - before) / 1_000_000;
}

/** In bytes, without what has been let go of. */
function heap(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return (performance as Performance & { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0;
}

/** The same cases by the export that Dexie's users know. */
export async function exportingByDexie(): Promise<Pair> {
  const baseline = await timed(() => exportDB(database, { skipTables: ['wordPlaces', 'wordBlocks', 'wordLists'] }));
  const work = await timed(() => exportAll());
  return { work, baseline };
}

export async function importing(one: Case, count: number): Promise<Pair> {
  const lines = copies(one, 0, count).map((each) => JSON.stringify(each));
  const file = new Blob(lines.flatMap((line) => [line, '\n']));
  await wipe(raw);
  const baseline = await timed(async () => {
    const cases = copies(one, 0, count);
    for (let from = 0; from < count; from += 500) {
      const part = cases.slice(from, from + 500);
      await raw.transaction('rw', raw.cases, raw.bodies, async () => {
        await raw.bodies.bulkPut(part.map(bodyOf));
        await raw.cases.bulkPut(part.map((each) => rowOf(bodyOf(each), each.capturedAt, each.updatedAt, [])));
      });
    }
  });
  await wipe(raw);
  const work = await timed(() => importFile(raw, file, () => {}, new AbortController().signal));
  if ((await raw.cases.count()) !== count) throw new Error('not all were imported');
  await wipe(raw);
  return { work, baseline };
}

/** A word that one case has, found by the list of words and by reading every text. */
export async function searching(count: number): Promise<Pair> {
  await listWords(database, () => {}, new AbortController().signal);
  const word = `word${count >> 1}`;
  const [wanted = ''] = wordsOf(word);
  let found = 0;
  const work = await timed(async () => {
    found = (await search(database, word)).size;
  });
  const baseline = await timed(async () => {
    await database.bodies.each((body) => {
      if (body.text.toLowerCase().includes(wanted)) found -= 1;
    });
  });
  if (found < 0) throw new Error('search found less than a scan');
  return { work, baseline };
}

/** The list's first screen, under each filter alone, against a bare indexed read of fifty rows; the slowest counts. */
export async function firstScreen(): Promise<Pair> {
  const bare = () => database.cases.where('facets').startsWith('la').limit(CHUNK).toArray();
  await bare();
  const baseline = await timed(bare);
  const filters: Filter[] = [
    NO_FILTER,
    { ...NO_FILTER, outcome: 'upheld' },
    { ...NO_FILTER, guideline: 'odg' },
    { ...NO_FILTER, tag: 'some' },
    { ...NO_FILTER, findings: true },
  ];
  let work = 0;
  for (const filter of filters)
    work = Math.max(work, await timed(() => firstRows(database, { list: 'list', filter, sorting: NEWEST_FIRST }, CHUNK)));
  return { work, baseline };
}

/** The whole order of a list under two filters, sorted by another column: what follows behind the first screen. */
export async function wholeOrder(): Promise<Pair> {
  const baseline = await timed(() => database.cases.toCollection().primaryKeys());
  const filter = { ...NO_FILTER, tag: 'some', guideline: 'odg' };
  const work = await timed(() => listedIds(database, { list: 'list', filter, sorting: { by: 'caseNumber', descending: false } }));
  return { work, baseline };
}

export async function clean(): Promise<void> {
  await database.delete();
  await raw.delete();
}
