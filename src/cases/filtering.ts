// How a list of cases may be narrowed and sorted. Both are kept in the page's address, so that back and bookmarks work.

import type { CaseRow } from './tables.ts';

export interface Filter {
  outcome: string;
  guideline: string;
  /** Words of a treatment's name; in quotation marks the whole name. */
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

/** With a treatment or a guideline, an outcome is asked of the item that has it; else of the whole case. */
export function isOfItem({ outcome, treatment, guideline }: Filter): boolean {
  return (outcome === 'upheld' || outcome === 'overturned') && (treatment !== '' || guideline !== '');
}

/** A treatment in quotation marks is that very one, in lower case; null where any that has the words in it will do. */
export function exactTreatment(treatment: string): string | null {
  return /^"(.+)"$/.exec(treatment.toLowerCase())?.[1] ?? null;
}

/** Has this treatment, in lower case, all of the words, or their parts, in whatever order? */
export function hasWords(treatment: string, typed: string): boolean {
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => treatment.includes(word));
}

type Decision = CaseRow['decisions'][number];

/** Has the item the treatment and the guideline that are asked for, however it was decided? */
export function isAskedFor({ treatment, guidelines }: Decision, filter: Pick<Filter, 'treatment' | 'guideline'>): boolean {
  const name = treatment?.toLowerCase() ?? '';
  const exact = exactTreatment(filter.treatment);
  return (
    (exact === null ? hasWords(name, filter.treatment) : name === exact) &&
    (filter.guideline === '' || guidelines.some((id) => id === filter.guideline))
  );
}

/** Is this the item that is asked for, and was it decided so? */
export function fits(decision: Decision, filter: Filter): boolean {
  return (decision.overturned ? 'overturned' : 'upheld') === filter.outcome && isAskedFor(decision, filter);
}

export type SortKey = 'caseNumber' | 'outcome' | 'items' | 'decided' | 'capturedAt';

export interface Sorting {
  by: SortKey;
  descending: boolean;
}

export const NEWEST_FIRST: Sorting = { by: 'capturedAt', descending: true };
