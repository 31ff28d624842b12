// Narrowing the list by what its rows say. The filter is kept in the page's address, so that back and bookmarks work.
import type { CaseRow } from './database.ts';

export interface Filter {
  outcome: string;
  guideline: string;
  treatment: string;
  specialty: string;
  tag: string;
  /** Decided on or after, on or before; ISO days. */
  from: string;
  to: string;
  findings: boolean;
}

export const NO_FILTER: Filter = { outcome: '', guideline: '', treatment: '', specialty: '', tag: '', from: '', to: '', findings: false };

export function isFiltering(filter: Filter): boolean {
  return Object.values(filter).some((value) => value !== '' && value !== false);
}

export function passes(row: CaseRow, filter: Filter): boolean {
  const { outcome, guideline, treatment, specialty, tag, from, to, findings } = filter;
  return (
    (outcome === '' || row.outcome === outcome) &&
    (guideline === '' || (row.guidelines as string[]).includes(guideline)) &&
    (treatment === '' || row.treatments.some((name) => name.toLowerCase() === treatment.toLowerCase())) &&
    (specialty === '' || row.specialties.includes(specialty)) &&
    (tag === '' || row.tags.includes(tag)) &&
    (from === '' || (row.decided !== null && row.decided >= from)) &&
    (to === '' || (row.decided !== null && row.decided <= to)) &&
    (!findings || row.findings > 0)
  );
}

export type SortKey = 'caseNumber' | 'outcome' | 'items' | 'decided' | 'capturedAt';

export interface Sorting {
  by: SortKey;
  descending: boolean;
}

export const NEWEST_FIRST: Sorting = { by: 'capturedAt', descending: true };

/** Sorted; rows that lack the value come last, whichever way. */
export function sorted(rows: CaseRow[], { by, descending }: Sorting): CaseRow[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [a[by], b[by]];
    if (x === y) return a.capturedAt < b.capturedAt ? 1 : -1;
    if (x === null) return 1;
    if (y === null) return -1;
    return x < y ? -sign : sign;
  });
}

/** What can be chosen: each value that the rows have, with how many have it, the most frequent first. */
export function choicesOf(rows: readonly CaseRow[], of: (row: CaseRow) => readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of of(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
