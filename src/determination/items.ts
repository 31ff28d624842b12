// Where the parts of each item stand: heading, both guideline paragraphs, rationale.
import { lastLetterLine } from './ending.ts';
import { type Heading, readHeading } from './heading.ts';
import { CLAIMS_ADMINISTRATOR_LABEL, ISSUES_HEADING, ISSUES_LEAD_END, MAXIMUS_LABEL, placesOf, RATIONALE_LABEL } from './labels.ts';
import type { Letter } from './letters.ts';
import { type Place, trimmed } from './place.ts';
import { isPageEnd, segmentAt, type View } from './view.ts';

export interface ItemPlaces extends Heading {
  claimsAdministratorGuideline: Place | null;
  maximusGuideline: Place | null;
  rationale: Place | null;
}

interface Anchor {
  label: number;
  heading: Heading;
}

/** The items of a letter, in order and apart. An item is a heading with an outcome and the first label after it. */
export function findItems(view: View, letter: Letter): ItemPlaces[] {
  const { text } = view;
  const opening = itemsStart(text, letter);
  const gapEnds = gapOf(view, opening.at, letter.to);
  const anchors: Anchor[] = [];
  let from = opening.at;
  for (const label of placesOf(text, CLAIMS_ADMINISTRATOR_LABEL, opening.at, letter.to)) {
    const first = anchors.length === 0;
    const heading = readHeading(view, from, label, first && opening.sure, gapEnds);
    if (heading === null) continue;
    anchors.push({ label, heading });
    // The next heading cannot begin before this item's rationale does.
    const rationale = text.indexOf(RATIONALE_LABEL, label);
    from = rationale < 0 || rationale >= letter.to ? label + CLAIMS_ADMINISTRATOR_LABEL.length : rationale + RATIONALE_LABEL.length;
  }
  return anchors.map((anchor, index) => {
    const next = anchors[index + 1];
    const end = next?.heading.request.from ?? lastLetterLine(view, lastLabel(text, anchor.label, letter.to), letter.to, gapEnds);
    return { ...anchor.heading, ...partsOf(text, anchor.label, end) };
  });
}

/** The last label of the item at `label`: what follows it is the item's last part. */
function lastLabel(text: string, label: number, to: number): number {
  for (const wording of [RATIONALE_LABEL, MAXIMUS_LABEL]) {
    const at = text.indexOf(wording, label);
    if (at >= 0 && at < to) return at + wording.length;
  }
  return label + CLAIMS_ADMINISTRATOR_LABEL.length;
}

function itemsStart(text: string, letter: Letter): { at: number; sure: boolean } {
  if (letter.issues === null) return { at: letter.summary ?? letter.body ?? letter.from, sure: false };
  const after = letter.issues + ISSUES_HEADING.length;
  const lead = text.indexOf(ISSUES_LEAD_END, after);
  if (lead < 0 || lead > Math.min(after + 300, letter.to)) return { at: after, sure: false };
  return { at: lead + ISSUES_LEAD_END.length, sure: true };
}

function partsOf(text: string, label: number, end: number): Omit<ItemPlaces, keyof Heading> {
  const claims = label + CLAIMS_ADMINISTRATOR_LABEL.length;
  const maximus = within(text.indexOf(MAXIMUS_LABEL, claims), end);
  const rationale = within(text.indexOf(RATIONALE_LABEL, (maximus ?? claims) + 1), end);
  return {
    claimsAdministratorGuideline: trimmed(text, claims, maximus ?? rationale ?? end),
    maximusGuideline: maximus === null ? null : trimmed(text, maximus + MAXIMUS_LABEL.length, rationale ?? end),
    rationale: rationale === null ? null : trimmed(text, rationale + RATIONALE_LABEL.length, end),
  };
}

function within(at: number, end: number): number | null {
  return at >= 0 && at < end ? at : null;
}

/** Longer lines than these are paragraphs, not lines of a page. */
const PARAGRAPH_LENGTH = 160;

/** How many line ends in a row make a paragraph's gap in this text: one more than its lines are usually apart. */
function gapOf(view: View, from: number, to: number): number {
  const counts: number[] = [];
  let lines = 0;
  for (let index = segmentAt(view, from) + 1; index < view.starts.length && (view.starts[index] ?? 0) < to; index += 1) {
    const ends = view.lineEnds[index] ?? 0;
    if (ends === 0 || isPageEnd(ends)) continue;
    counts[ends] = (counts[ends] ?? 0) + 1;
    lines += 1;
  }
  if (lines === 0) return Number.POSITIVE_INFINITY;
  const usual = counts.reduce((best, count, ends) => (count > (counts[best] ?? 0) ? ends : best), 0);
  if ((to - from) / lines > PARAGRAPH_LENGTH)
    return Math.max(
      1,
      counts.findIndex((count) => count > 0),
    );
  return counts.length - 1 <= usual ? Number.POSITIVE_INFINITY : usual + 1;
}
