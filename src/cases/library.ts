// Reading the library: the list, newest first, and one case.
import { liveQuery, type Subscription } from 'dexie';
import type { CaseDatabase, CaseRow } from './database.ts';
import { type LibraryError, libraryError } from './failures.ts';
import { caseOf } from './rows.ts';
import type { Case } from './schema.ts';

/** Rows told at once, before a large library is read whole. */
const FIRST_SCREEN = 100;

/**
 * Tells the rows, newest first, now and whenever they change, also by another context; those in the bin among them. Of a large
 * library the first screen comes first. Returns what ends it.
 */
export function watchRows(database: CaseDatabase, onRows: (rows: CaseRow[]) => void, onFailure: (error: LibraryError) => void): () => void {
  const newestFirst = () => database.cases.orderBy('capturedAt').reverse();
  const rows = liveQuery(() => newestFirst().toArray());
  let subscription: Subscription | null = null;
  let ended = false;
  const fail = (error: unknown) => onFailure(libraryError(error));
  // A live query says nothing of a database that does not open.
  database
    .open()
    .then(async () => {
      const first = await newestFirst().limit(FIRST_SCREEN).toArray();
      if (ended) return;
      if (first.length === FIRST_SCREEN) onRows(first);
      subscription = rows.subscribe({ next: onRows, error: fail });
    })
    .catch(fail);
  return () => {
    ended = true;
    subscription?.unsubscribe();
  };
}

export async function caseById(database: CaseDatabase, id: string): Promise<Case | null> {
  const [row, body] = await Promise.all([database.cases.get(id), database.bodies.get(id)]);
  return row === undefined || body === undefined ? null : caseOf(row, body);
}

/** Tells a case, now and whenever it changes, also by another context; null once it is gone. Returns what ends it. */
export function watchCase(
  database: CaseDatabase,
  id: string,
  onCase: (one: Case | null) => void,
  onFailure: (error: LibraryError) => void,
): () => void {
  const subscription = liveQuery(() => caseById(database, id)).subscribe({
    next: onCase,
    error: (error: unknown) => onFailure(libraryError(error)),
  });
  return () => subscription.unsubscribe();
}

/** Other cases in the list with the same case number: another copy, or another letter of the case. */
export async function sameNumber(database: CaseDatabase, one: Case): Promise<CaseRow[]> {
  const { caseNumber } = one.determination;
  if (caseNumber === null) return [];
  const rows = await database.cases.where('caseNumber').equals(caseNumber).toArray();
  return rows.filter((row) => row.id !== one.id && row.deletedAt === null);
}
