// Cases that come in from a file: added, or merged into what the library has of them.
import type { CaseDatabase } from './database.ts';
import { bodyOf, caseOf, rowOf } from './rows.ts';
import type { Case } from './schema.ts';

/** Stores cases in one transaction; one that the library has is merged, and comes back from the bin. */
export async function mergeCases(database: CaseDatabase, cases: readonly Case[]): Promise<{ added: number; merged: number }> {
  if (cases.length === 0) return { added: 0, merged: 0 };
  const incoming = [...cases.reduce((byId, one) => byId.set(one.id, merged(byId.get(one.id), one)), new Map<string, Case>()).values()];
  const ids = incoming.map((one) => one.id);
  return database.transaction('rw', database.cases, database.bodies, database.words, async () => {
    const [rows, bodies] = await Promise.all([database.cases.bulkGet(ids), database.bodies.bulkGet(ids)]);
    const stored = incoming.map((one, index) => {
      const row = rows[index];
      const body = bodies[index];
      return row === undefined || body === undefined ? one : merged(caseOf(row, body), one);
    });
    await database.bodies.bulkPut(stored.map(bodyOf));
    await database.cases.bulkPut(stored.map((one) => rowOf(bodyOf(one), one.capturedAt, one.updatedAt, one.tags)));
    await database.words.bulkDelete(ids);
    const known = rows.filter((row) => row !== undefined).length;
    return { added: incoming.length - known, merged: known };
  });
}

/** Tags united, the later note, the earlier capture and its source, the newer reader's record. */
function merged(mine: Case | undefined, theirs: Case): Case {
  if (mine === undefined) return theirs;
  const later = theirs.updatedAt > mine.updatedAt ? theirs : mine;
  const earlier = theirs.capturedAt < mine.capturedAt ? theirs : mine;
  const read = isNewer(theirs.reader, mine.reader) ? theirs : mine;
  return {
    ...read,
    capturedAt: earlier.capturedAt,
    source: earlier.source,
    updatedAt: later.updatedAt,
    note: later.note,
    tags: [...new Set([...mine.tags, ...theirs.tags])],
  };
}

function isNewer(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) > 0;
}
