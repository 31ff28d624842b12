// Reading the library: the list, newest first, and one case.
import { liveQuery, type Subscription } from 'dexie';
import { caseOf } from './capture.ts';
import type { CaseDatabase, CaseRow } from './database.ts';
import { type LibraryError, libraryError } from './failures.ts';
import type { Case } from './schema.ts';

/** Tells the rows of the list, newest first, now and whenever they change, also by another context. Returns what ends it. */
export function watchRows(database: CaseDatabase, onRows: (rows: CaseRow[]) => void, onFailure: (error: LibraryError) => void): () => void {
  const rows = liveQuery(() => database.cases.orderBy('capturedAt').reverse().toArray());
  let subscription: Subscription | null = null;
  let ended = false;
  const fail = (error: unknown) => onFailure(libraryError(error));
  // A live query says nothing of a database that does not open.
  database.open().then(() => {
    if (!ended) subscription = rows.subscribe({ next: onRows, error: fail });
  }, fail);
  return () => {
    ended = true;
    subscription?.unsubscribe();
  };
}

export async function caseById(database: CaseDatabase, id: string): Promise<Case | null> {
  const [row, body] = await Promise.all([database.cases.get(id), database.bodies.get(id)]);
  return row === undefined || body === undefined ? null : caseOf(row, body);
}

/** Rows whose case number or first request holds every word that was typed. */
export function matching(rows: CaseRow[], typed: string): CaseRow[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter((row) => {
    const text = `${row.caseNumber ?? ''} ${row.firstRequest ?? ''} ${row.outcome ?? ''} ${row.tags.join(' ')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
