// How a list of cases may be narrowed and sorted. Both are kept in the page's address, so that back and bookmarks work.

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

export type SortKey = 'caseNumber' | 'outcome' | 'items' | 'decided' | 'capturedAt';

export interface Sorting {
  by: SortKey;
  descending: boolean;
}

export const NEWEST_FIRST: Sorting = { by: 'capturedAt', descending: true };
