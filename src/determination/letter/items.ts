// Where the parts of each item stand: heading, both guideline paragraphs, rationale.

import { type ItemPlaces, wholeItem } from '../outline.ts';
import { gapOf } from '../text/gaps.ts';
import { type Place, trimmed } from '../text/place.ts';
import type { View } from '../text/view.ts';
import { lastLetterLine } from './ending.ts';
import { type Heading, readHeading } from './heading.ts';
import { CLAIMS_ADMINISTRATOR_LABEL, ISSUES_LEAD_END, labelEnd, leadEnd, MAXIMUS_LABEL, placesOf, RATIONALE_LABEL } from './labels.ts';
import type { Letter } from './letters.ts';

interface Anchor {
  label: number;
  heading: Heading;
}

/** The items of a letter, in order and apart, and the labels before the first of them whose item could not be read. */
interface FoundItems {
  items: ItemPlaces[];
  unread: Place[];
}

/** An item is a heading with an outcome and the first label after it. */
export function findItems(view: View, letter: Letter): FoundItems {
  const { text } = view;
  const opening = itemsStart(text, letter);
  const gapEnds = gapOf(view, opening.at, letter.to);
  const anchors: Anchor[] = [];
  const labels = labelsOf(view.labels, opening.at, letter.to);
  let from = opening.at;
  labels.claims.forEach((label, index) => {
    const heading = readHeading(view, from, label, index === 0 && opening.sure, gapEnds);
    if (heading !== null) anchors.push({ label, heading });
    // The next heading cannot begin before this item's rationale does, whether its own heading could be read or not.
    const rationale = firstIn(labels.rationales, label, labels.claims[index + 1] ?? letter.to);
    from = rationale === null ? labelEnd(text, label, CLAIMS_ADMINISTRATOR_LABEL) : labelEnd(text, rationale, RATIONALE_LABEL);
  });
  const cut = cutHeading(view, letter, from, labels.claims.length === 0 && opening.sure, gapEnds);
  if (cut !== null) anchors.push(cut);
  const items = anchors.map((anchor, index) => {
    const next = anchors[index + 1];
    const end =
      next?.heading.above ??
      next?.heading.request.from ??
      lastLetterLine(view, letter.from, lastLabel(text, labels, anchor.label, letter.to), letter.to, gapEnds);
    const stray = firstIn(labels.claims, anchor.label + 1, end);
    return wholeItem({
      ...anchor.heading,
      ...partsOf(text, labels, anchor.label, end),
      stray: stray === null ? null : labelPlace(stray),
    });
  });
  const first = anchors[0]?.label ?? opening.at;
  return { items, unread: labels.claims.filter((label) => label < first).map(labelPlace) };
}

function labelPlace(label: number): Place {
  return { from: label, to: label + CLAIMS_ADMINISTRATOR_LABEL.length };
}

/** Half a letter may end with a heading: what was decided is there, and nothing else of the item. */
function cutHeading(view: View, letter: Letter, from: number, opens: boolean, gapEnds: number): Anchor | null {
  if (letter.issues === null) return null;
  const end = trimmed(view.text, from, letter.to)?.to ?? from;
  const heading = readHeading(view, from, end, opens, gapEnds);
  if (heading === null) return null;
  // "Therefore, the denial is upheld." ends a rationale, and is no heading.
  const { request, outcome } = heading;
  const colon = view.text.slice(request.to, outcome.from).includes(':');
  const own = colon || view.text.slice(request.from, request.to).includes('original request');
  if (!own || view.text.slice(outcome.to, end).includes('.') || SPEAKS_OF_DECISION.test(view.text.slice(request.from, request.to)))
    return null;
  return { label: end, heading };
}

/** What a rationale says of the whole, never what was requested. */
const SPEAKS_OF_DECISION = /\b(?:denial|determination|decision|recommendation)\s?$/i;

/** Where the labels stand, each ascending: looked for once, whatever the number of items. */
interface Labels {
  claims: number[];
  maximus: number[];
  rationales: number[];
}

function labelsOf(text: string, from: number, to: number): Labels {
  return {
    claims: placesOf(text, CLAIMS_ADMINISTRATOR_LABEL, from, to),
    maximus: placesOf(text, MAXIMUS_LABEL, from, to),
    rationales: placesOf(text, RATIONALE_LABEL, from, to),
  };
}

/** The first place in [from, to); null where there is none. */
function firstIn(places: number[], from: number, to: number): number | null {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const place = places[low];
  return place !== undefined && place < to ? place : null;
}

/** The end of the last label of the item at `label`: what follows it is the item's last part. */
function lastLabel(text: string, labels: Labels, label: number, to: number): number {
  const rationale = firstIn(labels.rationales, label, to);
  if (rationale !== null) return labelEnd(text, rationale, RATIONALE_LABEL);
  const maximus = firstIn(labels.maximus, label, to);
  return maximus === null ? labelEnd(text, label, CLAIMS_ADMINISTRATOR_LABEL) : labelEnd(text, maximus, MAXIMUS_LABEL);
}

function itemsStart(text: string, letter: Letter): { at: number; sure: boolean } {
  if (letter.issues === null) return { at: letter.summary ?? letter.body ?? letter.from, sure: false };
  const lead = leadEnd(text, ISSUES_LEAD_END, letter.issuesEnd, letter.to);
  return lead === null ? { at: letter.issuesEnd, sure: false } : { at: lead, sure: true };
}

function partsOf(text: string, labels: Labels, label: number, end: number): Omit<ItemPlaces, keyof Heading | 'end'> {
  const claims = labelEnd(text, label, CLAIMS_ADMINISTRATOR_LABEL);
  const maximus = firstIn(labels.maximus, claims, end);
  const rationale = firstIn(labels.rationales, maximus ?? claims, end);
  return {
    claimsAdministratorGuideline: trimmed(text, claims, maximus ?? rationale ?? end),
    maximusGuideline: maximus === null ? null : trimmed(text, labelEnd(text, maximus, MAXIMUS_LABEL), rationale ?? end),
    rationale: rationale === null ? null : trimmed(text, labelEnd(text, rationale, RATIONALE_LABEL), end),
  };
}
