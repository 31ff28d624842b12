// The labelled form (2014 on): "<request>: Upheld", then both guideline paragraphs and the rationale under labels of their own.

import type { Outline } from '../outline.ts';
import { readReviewer } from '../parts/reviewer.ts';
import { type Place, trimmed } from '../text/place.ts';
import type { View } from '../text/view.ts';
import { findItems } from './items.ts';
import { leadEnd, SUMMARY_HEADING, SUMMARY_LEAD_END } from './labels.ts';
import type { Letter } from './letters.ts';

/** Null where nothing of a letter stands under its headings. */
export function labelledOutline(view: View, letter: Letter): Outline | null {
  const { items, unread } = findItems(view, letter);
  const { text } = view;
  const issues = letter.issues ?? items[0]?.request.from ?? letter.to;
  const bodyEnd = letter.summary ?? issues;
  const summary = letter.summary === null ? null : summaryPlace(text, letter.summary, issues);
  const reviewer = { from: letter.body ?? letter.from, to: letter.body === null ? letter.from : bodyEnd };
  if (items.length === 0 && !isBeginning(text, letter, summary, reviewer)) return null;
  const end = items.at(-1)?.end ?? summary?.to ?? (letter.issues === null ? bodyEnd : letter.to);
  return {
    form: 'dwc-labelled',
    from: letter.from,
    end,
    last: end,
    first: letter.body ?? letter.summary ?? letter.issues ?? items[0]?.request.from ?? letter.from,
    header: { from: letter.from, to: letter.body ?? letter.from },
    reviewer,
    summary,
    items,
    unread,
    lacking: [
      letter.body === null ? 'its beginning (how the determination was made)' : null,
      letter.summary === null ? 'the clinical case summary' : null,
      items.length === 0 ? 'the decisions' : letter.issues === null ? 'the heading above the decisions' : null,
    ].filter((part) => part !== null),
  };
}

/** The beginning of a letter alone is one too, if more than a heading of it is there. */
function isBeginning(text: string, letter: Letter, summary: Place | null, reviewer: Place): boolean {
  if (letter.body === null) return false;
  if (summary !== null && summary.to - summary.from >= SHORTEST_SUMMARY) return true;
  const { licensedIn, specialties } = readReviewer(text, reviewer.from, reviewer.to);
  return licensedIn.length + specialties.length > 0;
}
/** In characters: a list of contents has the headings, and nothing under them. */
const SHORTEST_SUMMARY = 20;

export function summaryPlace(text: string, heading: number, to: number): Place | null {
  const after = heading + SUMMARY_HEADING.length;
  return trimmed(text, leadEnd(text, SUMMARY_LEAD_END, after, to) ?? after, to);
}
