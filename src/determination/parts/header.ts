// The header block: case number, dates, priority. Extractors give its labels and values by rows or by columns.
import { DASH } from '../../patterns/dashes.ts';
import { withoutEnd } from '../../patterns/edges.ts';
import { matchesOf } from '../../patterns/matches.ts';
import { DATE, isoDate } from '../text/dates.ts';
import type { Place } from '../text/place.ts';
import type { Dates, Priority } from '../types.ts';

type Field = 'caseNumber' | 'priority' | keyof Dates;
type Kind = 'number' | 'date' | 'priority';

/** Header labels of the labelled form, and of the notice before it; portals print some in capitals. */
const FIELDS: ReadonlyMap<string, Field> = new Map([
  ['case number', 'caseNumber'],
  ['imr case number', 'caseNumber'],
  ['maximus case number', 'caseNumber'],
  ['date assigned', 'assigned'],
  ['date of injury', 'injury'],
  ['injury date', 'injury'],
  ['decision date', 'decision'],
  ['dated', 'decision'],
  ['ur denial date', 'urDenial'],
  ['date of ur decision', 'urDenial'],
  ['date of ur denial', 'urDenial'],
  ['priority', 'priority'],
  ['application received', 'applicationReceived'],
  ['imr application received', 'applicationReceived'],
  ['application', 'applicationReceived'],
]);
const FIELD_KIND: Partial<Record<Field, Kind>> = { caseNumber: 'number', priority: 'priority' };
const NAMES =
  '(?:(?:IMR |MAXIMUS )?Case Number|Date Assigned|Date of Injury|Injury Date|Decision Date|UR Denial Date|Date of UR (?:Decision|Denial)|Priority|(?:IMR )?Application Received)';
const VALUE = `(?:CM\\d{2}${DASH}\\d{7}|Standard|Expedited|${DATE})`;
const LABEL = `${NAMES} ?:`;
/** Cells or fields without colons: label and value, and again, a portal's own between them. In prose one label may stand before a date. */
const IN_CELLS = new RegExp(`${NAMES} ${VALUE} (?:[^.]{1,60}? )?${NAMES} ${VALUE}`);
const BEFORE_VALUE = `${NAMES}(?= ${VALUE}\\b)`;
/** Cells that are read line by line leave a label in two: "Application 12/01/2016" above "Received:". */
const SPLIT_LABEL = `\\bApplication(?= ${DATE} Received ?:)`;
/** "Dated:" is a label of the notice of 2013; amid a portal's words it begins no header. */
const VALUES = `\\bCM\\d{2}${DASH}\\d{7}\\b|\\b(?:Standard|Expedited)\\b|${DATE}`;
const TOKEN = new RegExp(`(?:${LABEL}|${SPLIT_LABEL}|\\bDated ?:)|${VALUES}`, 'gi');
const CELL = new RegExp(`${BEFORE_VALUE}|${VALUES}`, 'g');
/** A column of values right before the first label: some extractors put it first. */
const VALUES_BEFORE = new RegExp(`(?:${VALUE}\\s)+$`, 'i');
const FIRST_LABEL = new RegExp(LABEL, 'i');

/** A notice tells its dates in its first pages. */
const LONGEST = 10_000;
/** Longest header block seen is under 300 characters; a letterhead may stand inside it. */
const REACH = 1500;

export interface Header {
  caseNumber: string | null;
  priority: Priority | null;
  dates: Dates;
  places: { field: Field; place: Place }[];
}

/** Where the header block before a body heading starts: its first label, or the heading itself. */
export function headerStart(text: string, earliest: number, body: number): number {
  const from = Math.max(earliest, body - REACH);
  const match = FIRST_LABEL.exec(text.slice(from, body));
  if (match === null) {
    const cells = IN_CELLS.exec(text.slice(from, body));
    return cells === null ? body : from + cells.index;
  }
  return from + match.index - (VALUES_BEFORE.exec(text.slice(from, from + match.index))?.[0].length ?? 0);
}

/** Reads the header block in [from, to). Each value goes to the first label before it that still lacks one of its kind. */
export function readHeader(text: string, from: number, to: number): Header {
  const header: Header = {
    caseNumber: null,
    priority: null,
    dates: { injury: null, urDenial: null, applicationReceived: null, assigned: null, decision: null },
    places: [],
  };
  const part = text.slice(from, Math.min(to, from + LONGEST));
  const labelled = matchesOf(part, TOKEN);
  const tokens = !labelled.some(([wording]) => isLabel(wording)) && IN_CELLS.test(part) ? matchesOf(part, CELL) : labelled;
  const byRows = isByRows(tokens.map(([wording]) => wording));
  let waiting: { field: Field; kind: Kind }[] = [];
  /** Values that came before any label; they count only where no value follows one. */
  const early: { kind: Kind; wording: string; at: number }[] = [];
  for (const match of tokens) {
    const wording = match[0];
    if (isLabel(wording)) {
      if (byRows) waiting = [];
      const field = FIELDS.get(withoutEnd(wording, ' :').toLowerCase());
      if (field !== undefined) waiting.push({ field, kind: FIELD_KIND[field] ?? 'date' });
      continue;
    }
    const kind = kindOf(wording);
    const index = waiting.findIndex((label) => label.kind === kind);
    const [label] = index < 0 ? [] : waiting.splice(index, 1);
    if (label !== undefined) set(header, label.field, wording, from + match.index);
    else if (header.places.length === 0 && waiting.length === 0) early.push({ kind, wording, at: from + match.index });
  }
  if (header.places.length > 0) return header;
  for (const { field, kind } of waiting) {
    const index = early.findIndex((value) => value.kind === kind);
    const [value] = index < 0 ? [] : early.splice(index, 1);
    if (value !== undefined) set(header, field, value.wording, value.at);
  }
  return header;
}

/** Every value right behind a label: then a label before another one is empty, and waits for nothing. */
function isByRows(tokens: readonly string[]): boolean {
  const values = tokens.flatMap((wording, index) => (isLabel(wording) ? [] : [index]));
  return values.length > 1 && values.every((index) => isLabel(tokens[index - 1] ?? ''));
}

function isLabel(wording: string): boolean {
  return wording.endsWith(':') || FIELDS.has(wording.toLowerCase());
}

function set(header: Header, field: Field, wording: string, at: number): void {
  if (assign(header, field, wording)) header.places.push({ field, place: { from: at, to: at + wording.length } });
}

function kindOf(wording: string): Kind {
  if (/^cm/i.test(wording)) return 'number';
  return /^[se]/i.test(wording) && !/\d/.test(wording) ? 'priority' : 'date';
}

function assign(header: Header, field: Field, wording: string): boolean {
  if (field === 'caseNumber') header.caseNumber = wording.toUpperCase().replace(new RegExp(DASH), '-');
  else if (field === 'priority') header.priority = /^s/i.test(wording) ? 'standard' : 'expedited';
  else {
    header.dates[field] = isoDate(wording);
    return header.dates[field] !== null;
  }
  return true;
}
