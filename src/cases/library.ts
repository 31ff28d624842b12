// Reading the library: the list, newest first, and one case.
import { liveQuery, type Observable } from 'dexie';
import { caseOf } from './capture.ts';
import type { CaseDatabase, CaseRow } from './database.ts';
import type { Case } from './schema.ts';

/** The rows of the list, newest first; told again whenever they change, also by another context. */
export function liveRows(database: CaseDatabase): Observable<CaseRow[]> {
  return liveQuery(() => database.cases.orderBy('capturedAt').reverse().toArray());
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
