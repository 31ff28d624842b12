// What a case is listed by: one entry for each thing that can be filtered or sorted by, all in one index.
//
// An entry is list, kind, value and, last, how long before the far future the case was captured. So any list under one
// filter stands in the index newest first, and its first screen is one short read however large the library is.
import type { CaseRow } from './tables.ts';

/** The list, or the bin: a case is in one of them. */
export type ListName = 'list' | 'bin';

export type FacetKind =
  | 'any'
  | 'outcome'
  | 'guideline'
  | 'treatment'
  | 'specialty'
  | 'tag'
  | 'findings'
  | 'decided'
  | 'caseNumber'
  | 'items';

/** One letter each: the index holds some ten entries for each case. */
const LETTERS: Readonly<Record<FacetKind, string>> = {
  any: 'a',
  outcome: 'o',
  guideline: 'g',
  treatment: 't',
  specialty: 's',
  tag: 'k',
  findings: 'f',
  decided: 'd',
  caseNumber: 'n',
  items: 'i',
};

/** Between value and time: sorts before every character of a value, so that a shorter value comes first. */
const SEPARATOR = '\u0000';
const AFTER_SEPARATOR = '\u0001';
const DIGITS = 9;
/** In milliseconds; the year 5188. */
const FAR_FUTURE = 36 ** DIGITS - 1;

type Listed = Omit<CaseRow, 'facets'>;

export function facetsOf(row: Listed): string[] {
  const lead = letterOf(row.deletedAt === null ? 'list' : 'bin');
  const time = timeOf(row.capturedAt);
  const entry = (kind: FacetKind, value: string) => `${lead}${LETTERS[kind]}${value}${SEPARATOR}${time}`;
  return [
    entry('any', ''),
    entry('items', String(row.items).padStart(4, '0')),
    ...one(row.outcome, (outcome) => entry('outcome', outcome)),
    ...one(row.decided, (day) => entry('decided', day)),
    ...one(row.caseNumber, (number) => entry('caseNumber', number)),
    ...row.guidelines.map((id) => entry('guideline', id)),
    ...new Set(row.treatments.map((name) => entry('treatment', name.toLowerCase()))),
    ...row.specialties.map((name) => entry('specialty', name)),
    ...row.tags.map((tag) => entry('tag', tag)),
    ...(row.findings > 0 ? [entry('findings', '')] : []),
  ];
}

/** A stretch of the index: both ends belong to it. */
export interface FacetRange {
  from: string;
  to: string;
}

/** All cases that are this. Treatments are asked for in lower case. */
export function rangeOf(list: ListName, kind: FacetKind, value = ''): FacetRange {
  const start = prefixOf(list, kind) + value;
  return { from: start, to: start + AFTER_SEPARATOR };
}

/** All cases that have a value of this kind, from one value to another; ordered by it. */
export function spread(list: ListName, kind: FacetKind, from = '', to: string | null = null): FacetRange {
  const prefix = prefixOf(list, kind);
  return { from: prefix + from, to: to === null ? `${prefix}\uffff` : prefix + to + AFTER_SEPARATOR };
}

/** The value that an entry was made for. */
export function facetValue(entry: string): string {
  return entry.slice(2, entry.lastIndexOf(SEPARATOR));
}

function prefixOf(list: ListName, kind: FacetKind): string {
  return letterOf(list) + LETTERS[kind];
}

function letterOf(list: ListName): string {
  return list === 'list' ? 'l' : 'b';
}

function one<T>(value: T | null, entry: (value: T) => string): string[] {
  return value === null ? [] : [entry(value)];
}

function timeOf(capturedAt: string): string {
  const time = Date.parse(capturedAt);
  return Math.max(0, FAR_FUTURE - Math.max(0, Number.isNaN(time) ? 0 : time))
    .toString(36)
    .padStart(DIGITS, '0');
}
