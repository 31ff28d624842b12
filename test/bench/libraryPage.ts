// Runs in a page of a real browser: a large library filled, exported, imported, searched, each against its baseline.
import { CaseDatabase } from '../../src/cases/database.ts';
import { wipe } from '../../src/cases/editing.ts';
import { exported, storedCases } from '../../src/cases/exporting.ts';
import { importFile } from '../../src/cases/importing.ts';
import { bodyOf, rowOf } from '../../src/cases/rows.ts';
import type { Case } from '../../src/cases/schema.ts';
import { listWords, search, wordsOf } from '../../src/cases/searching.ts';

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
      await database.cases.bulkPut(cases.map((each) => rowOf(bodyOf(each), each.capturedAt, each.updatedAt, [])));
    });
  }
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

export async function exporting(): Promise<{ work: number; baseline: number }> {
  const baseline = await timed(async () => {
    const ids = await database.cases.orderBy('capturedAt').reverse().primaryKeys();
    for (let from = 0; from < ids.length; from += CHUNK) {
      const chunk = ids.slice(from, from + CHUNK);
      await Promise.all([database.cases.bulkGet(chunk), database.bodies.bulkGet(chunk)]);
    }
  });
  let length = 0;
  const work = await timed(async () => {
    for await (const piece of exported(storedCases(database), 'json', '1.0.0', new Date())) length += piece.length;
  });
  if (length === 0) throw new Error('nothing was exported');
  return { work, baseline };
}

export async function importing(one: Case, count: number): Promise<{ work: number; baseline: number }> {
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
export async function searching(count: number): Promise<{ work: number; baseline: number }> {
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

/** The list's first screen against a bare indexed read of fifty rows. */
export async function firstScreen(): Promise<{ work: number; baseline: number }> {
  const newest = () => database.cases.orderBy('capturedAt').reverse();
  await newest().limit(CHUNK).toArray();
  const baseline = await timed(() => newest().limit(CHUNK).toArray());
  const work = await timed(() => newest().limit(100).toArray());
  return { work, baseline };
}

export async function clean(): Promise<void> {
  await database.delete();
  await raw.delete();
}
