// Cases as a table: one row per item, RFC 4180. A cell that a spreadsheet would run as a formula is made plain text.
import Papa from 'papaparse';
import type { GuidelineParagraph, Item } from '../determination/types.ts';
import { nameOf } from '../guidelines/address.ts';
import type { Case } from './schema.ts';

type Cell = string | number | null;

const COLUMNS: readonly (readonly [string, (one: Case, item: Item | null) => Cell])[] = [
  ['Case number', (one) => one.determination.caseNumber],
  ['Decided', (one) => one.determination.dates.decision],
  ['Date of injury', (one) => one.determination.dates.injury],
  ['UR denial', (one) => one.determination.dates.urDenial],
  ['Outcome of the case', (one) => one.determination.outcome],
  ['Item', (_, item) => item?.number ?? null],
  ['Request', (_, item) => item?.request ?? null],
  ['Treatment', (_, item) => item?.treatment.name ?? null],
  ['Strength', (_, item) => item?.treatment.strength ?? null],
  ['Quantity', (_, item) => item?.treatment.quantity ?? null],
  ['Quantity requested', (_, item) => item?.treatment.original?.quantity ?? null],
  ['Quantity authorized before', (_, item) => item?.treatment.authorized?.quantity ?? null],
  ['Outcome', (_, item) => item?.outcome ?? null],
  ["Rationale's verdict", (_, item) => item?.conclusion ?? null],
  ['MAXIMUS cited', (_, item) => cited(item?.maximusGuideline)],
  ['Claims administrator cited', (_, item) => cited(item?.claimsAdministratorGuideline)],
  ['Rationale', (_, item) => item?.rationale ?? null],
  ['Reviewer', (one) => one.determination.expertReviewer.specialties.join('; ')],
  ['Age', (one) => one.determination.patient.age],
  ['Sex', (one) => one.determination.patient.sex],
  ['Findings', (one, item) => findingsOf(one, item)],
  ['Tags', (one) => one.tags.join('; ')],
  ['Note', (one) => one.note],
  ['Captured', (one) => one.capturedAt],
  ['Address', (one) => one.source.pageUrl],
  ['Id', (one) => one.id],
];

/** The library's own pattern ends at a line's end, and lets a formula of two lines through. */
const FORMULA = /^[=+\-@\t\r]/;
const OPTIONS = { newline: '\r\n', escapeFormulae: FORMULA } as const;

/** With a byte-order mark, without which Excel takes the file for another encoding. */
export function csvHead(): string {
  return `\ufeff${Papa.unparse([COLUMNS.map(([name]) => name)], OPTIONS)}\r\n`;
}

/** A case without items has one row all the same. */
export function csvRows(one: Case): string {
  const items: (Item | null)[] = one.determination.items.length > 0 ? one.determination.items : [null];
  return `${Papa.unparse(
    items.map((item) => COLUMNS.map(([, cell]) => cell(one, item))),
    OPTIONS,
  )}\r\n`;
}

function cited(paragraph: GuidelineParagraph | null | undefined): string {
  return (paragraph?.citations ?? []).map(nameOf).join('; ');
}

function findingsOf(one: Case, item: Item | null): string {
  return one.determination.findings
    .filter((finding) => finding.item === null || finding.item === item?.number)
    .map((finding) => finding.message)
    .join(' ');
}
