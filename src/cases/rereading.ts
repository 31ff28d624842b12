// Stored letters read again by a newer reader, from their own text. Note, tags and first capture stay.
import { READER_VERSION, readDeterminations } from '../determination/parse.ts';
import type { CaseDatabase } from './database.ts';
import { caseIdOf } from './identity.ts';
import { unlist } from './indexing.ts';
import { changed, rowOf } from './rows.ts';
import { isNewer } from './versions.ts';

/** Ids of the cases that an older version of the reader read. */
export function readByOlder(database: CaseDatabase): Promise<string[]> {
  return database.cases
    .where('reader')
    .notEqual(READER_VERSION)
    .filter(({ reader }) => isNewer(READER_VERSION, reader))
    .primaryKeys();
}

/** Reads them again, one transaction each; tells how many are done, and which case goes on under another id. Stops when `signal` aborts. */
export async function readAgain(
  database: CaseDatabase,
  ids: readonly string[],
  onDone: (done: number) => void,
  signal: AbortSignal,
  onMoved: (from: string, to: string) => void = () => {},
): Promise<void> {
  for (const [index, id] of ids.entries()) {
    if (signal.aborted) return;
    const now = await readOne(database, id);
    if (now !== id) onMoved(id, now);
    onDone(index + 1);
  }
}

/** The id that the case has from now on. */
async function readOne(database: CaseDatabase, id: string): Promise<string> {
  const stored = await database.bodies.get(id);
  const reading = stored === undefined ? undefined : readDeterminations(stored.text)[0];
  if (stored === undefined) return id;
  if (reading === undefined) {
    // What cannot be read any more stays as it was read, and is not tried again by this reader.
    await database.transaction('rw', database.cases, database.bodies, async () => {
      await database.cases.update(id, { reader: READER_VERSION });
      await database.bodies.update(id, { reader: READER_VERSION });
    });
    return id;
  }
  const now = stored.redacted ? id : await caseIdOf(reading.identity);
  return database.transaction('rw', [database.cases, database.bodies, database.wordPlaces, database.wordBlocks], async () => {
    const [row, body] = await Promise.all([database.cases.get(id), database.bodies.get(id)]);
    if (row === undefined || body === undefined || body.text !== stored.text) return id;
    const taken = now !== id && (await database.cases.get(now)) !== undefined;
    const read = { ...body, id: taken ? id : now, reader: READER_VERSION, determination: reading.determination };
    // Where the newer reader ends a letter elsewhere, its id is another one: a later capture finds the case under that.
    if (read.id !== id) for (const table of [database.cases, database.bodies]) await table.delete(id);
    await database.bodies.put(read);
    await database.cases.put(changed(rowOf(read, row.capturedAt, row.updatedAt, row.tags), { deletedAt: row.deletedAt }));
    await unlist(database, [id, read.id]);
    return read.id;
  });
}
