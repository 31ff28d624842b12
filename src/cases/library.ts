// Reading the library: what a query finds, as long as somebody looks; and one case.
import { Dexie, liveQuery, type Subscription } from 'dexie';
import type { CaseDatabase } from './database.ts';
import { type LibraryError, libraryError } from './failures.ts';
import { rowsNumbered } from './listing.ts';
import { caseOf } from './rows.ts';
import type { Case } from './schema.ts';
import type { CaseRow } from './tables.ts';

/**
 * Tells what a query finds, now and whenever that changes, also by another context; or why the library cannot be read. Returns
 * what ends it.
 */
export function follow<T>(
  database: CaseDatabase,
  query: () => Promise<T>,
  onFound: (found: T) => void,
  onFailure: (error: LibraryError) => void,
): () => void {
  let subscription: Subscription | null = null;
  let ended = false;
  const fail = (error: unknown) => onFailure(libraryError(error));
  // A live query says nothing of a database that does not open.
  database
    .open()
    .then(() => {
      if (!ended) subscription = liveQuery(query).subscribe({ next: onFound, error: fail });
    })
    .catch(fail);
  return () => {
    ended = true;
    subscription?.unsubscribe();
  };
}

/**
 * As follow does, for what costs more to find: after a change no sooner than so many milliseconds later as `pause` says
 * then. It is told how many the last look took.
 */
export function followNowAndThen<T>(
  query: () => Promise<T>,
  onFound: (found: T) => void,
  pause: (took: number) => number,
  onFailure: (error: LibraryError) => void = () => {},
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [ended, looking, changed] = [false, false, false];
  let took = 0;
  const look = async () => {
    timer = undefined;
    looking = true;
    changed = false;
    const started = performance.now();
    try {
      const found = await query();
      if (!ended) onFound(found);
    } catch (error) {
      if (!ended) onFailure(libraryError(error));
    }
    looking = false;
    took = performance.now() - started;
    if (changed) later();
  };
  const later = () => {
    if (!ended) timer ??= setTimeout(() => void look(), pause(took));
  };
  const onChange = (parts: object) => {
    if (!Object.keys(parts).some((part) => part === 'all' || part.includes('/cases/'))) return;
    changed = true;
    if (!looking) later();
  };
  Dexie.on.storagemutated.subscribe(onChange);
  void look();
  return () => {
    ended = true;
    clearTimeout(timer);
    Dexie.on.storagemutated.unsubscribe(onChange);
  };
}

/** A case, and when it was put into the bin; null where it is in neither list nor bin. */
export async function caseInPlace(database: CaseDatabase, id: string): Promise<{ one: Case; deletedAt: string | null } | null> {
  const [one, row] = await Promise.all([caseById(database, id), database.cases.get(id)]);
  return one === null || row === undefined ? null : { one, deletedAt: row.deletedAt };
}

export async function caseById(database: CaseDatabase, id: string): Promise<Case | null> {
  const [row, body] = await Promise.all([database.cases.get(id), database.bodies.get(id)]);
  return row === undefined || body === undefined ? null : caseOf(row, body);
}

/** Other cases in the list with the same case number: another copy, or another letter of the case. */
export async function sameNumber(database: CaseDatabase, one: Case): Promise<CaseRow[]> {
  const { caseNumber } = one.determination;
  if (caseNumber === null) return [];
  return (await rowsNumbered(database, 'list', caseNumber)).filter((row) => row.id !== one.id);
}
