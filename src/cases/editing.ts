// What the user does to saved cases: notes, tags, the bin. Each change is one transaction.
import type { Table } from 'dexie';
import type { CaseDatabase } from './database.ts';
import { dissolve, unlist } from './indexing.ts';
import { changed } from './rows.ts';
import type { CaseRow } from './tables.ts';

/** Days that a deleted case stays in the bin. */
export const DAYS_IN_BIN = 30;
const DAY = 86_400_000;

/** When a case that was put into the bin at this moment is deleted for good; both ISO. */
export function endOfBin(deletedAt: string): string {
  return new Date(Date.parse(deletedAt) + DAYS_IN_BIN * DAY).toISOString();
}

/** False where there is no such case any more. */
export async function saveNote(database: CaseDatabase, id: string, note: string, now: Date): Promise<boolean> {
  return database.transaction('rw', [database.cases, database.bodies, database.wordPlaces, database.wordBlocks], async () => {
    const found = (await database.bodies.where('id').equals(id).count()) > 0;
    await database.bodies.update(id, { note });
    await database.cases.update(id, { updatedAt: now.toISOString() });
    await unlist(database, [id]); // search finds the new words once they are listed again
    return found;
  });
}

/**
 * Adds and removes tags of several cases at once; a case keeps its order of tags. Tells how many cases are there, and how many changed.
 * No case is the later one for it: at an import tags are united, and the later case's note stays.
 */
export async function changeTags(
  database: CaseDatabase,
  ids: readonly string[],
  change: { add?: string[]; remove?: string[] },
): Promise<{ present: number; changed: number }> {
  const { add = [], remove = [] } = change;
  return database.transaction('rw', database.cases, database.wordPlaces, database.wordBlocks, async () => {
    const present = await presentRows(database, ids);
    const rows = present.flatMap((row) => {
      const tags = [...new Set([...row.tags, ...add])].filter((tag) => !remove.includes(tag));
      return tags.join('\n') === row.tags.join('\n') ? [] : [changed(row, { tags })];
    });
    await database.cases.bulkPut(rows);
    await unlist(
      database,
      rows.map((row) => row.id),
    );
    return { present: present.length, changed: rows.length };
  });
}

/** Puts cases into the bin. Nothing else of them changes. */
export async function putIntoBin(database: CaseDatabase, ids: readonly string[], now: Date): Promise<void> {
  await database.transaction('rw', database.cases, async () => {
    const rows = await presentRows(database, ids);
    await database.cases.bulkPut(rows.map((row) => changed(row, { deletedAt: now.toISOString() })));
  });
}

export async function takeOutOfBin(database: CaseDatabase, ids: readonly string[]): Promise<void> {
  await database.transaction('rw', database.cases, async () => {
    const rows = await presentRows(database, ids);
    await database.cases.bulkPut(rows.map((row) => changed(row, { deletedAt: null })));
  });
}

/** Deletes cases for good; their words leave the lists with them. */
export async function erase(database: CaseDatabase, ids: readonly string[]): Promise<void> {
  await database.transaction('rw', erasedFrom(database), async () => {
    for (const table of [database.cases, database.bodies]) await table.bulkDelete([...ids]);
    await dissolve(database, ids);
  });
}

/** Deletes for good what has been in the bin long enough; returns how many cases that were. */
export async function emptyBin(database: CaseDatabase, now: Date): Promise<number> {
  const limit = new Date(now.getTime() - DAYS_IN_BIN * DAY).toISOString();
  // In one transaction: a case that is restored or captured again meanwhile stays.
  return database.transaction('rw', erasedFrom(database), async () => {
    const ids = await database.cases.where('deletedAt').below(limit).primaryKeys();
    if (ids.length > 0) await erase(database, ids);
    return ids.length;
  });
}

function erasedFrom(database: CaseDatabase): Table[] {
  return [database.cases, database.bodies, database.wordPlaces, database.wordBlocks, database.wordLists];
}

/** Deletes everything. */
export async function wipe(database: CaseDatabase): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
  });
}

async function presentRows(database: CaseDatabase, ids: readonly string[]): Promise<CaseRow[]> {
  return (await database.cases.bulkGet([...ids])).filter((row) => row !== undefined);
}
