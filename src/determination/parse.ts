// Text -> determinations. The one way in which letters are read, whatever page, PDF or file the text comes from.
import { readGuidelineParagraph } from '../guidelines/citations.ts';
import { readConclusion } from './conclusion.ts';
import { type FindingReading, findingsOf } from './findings.ts';
import { readHeader } from './header.ts';
import { identityText } from './identity.ts';
import { missingParts } from './incomplete.ts';
import { findItems, type ItemPlaces } from './items.ts';
import { leadEnd, SUMMARY_HEADING, SUMMARY_LEAD_END, withPlainLabels } from './labels.ts';
import { findLetters, type Letter } from './letters.ts';
import { readInjuryDate, readPatient } from './patient.ts';
import { type Place, trimmed, wordingOf } from './place.ts';
import { type ReviewerReading, readReviewer } from './reviewer.ts';
import { SpanBook } from './spans.ts';
import { readTreatment } from './treatment.ts';
import type { CaseOutcome, Determination, GuidelineParagraph, Item } from './types.ts';
import { type View, viewOf } from './view.ts';

/** The version of this reader. A higher one may read a stored letter otherwise; captures are then refreshed. */
export const READER_VERSION = '1.0.0';

export interface Reading {
  determination: Determination;
  /** See identityText; worked out when it is asked for, since reading alone does not need it. */
  readonly identity: string;
}

/** Every determination in a text, in order. No letter gives an empty list; nothing throws. */
export function readDeterminations(source: string): Reading[] {
  const view = withPlainLabels(viewOf(source));
  return findLetters(view.text)
    .map((letter) => readLetter(view, letter))
    .filter((reading) => reading !== null);
}

function readLetter(view: View, letter: Letter): Reading | null {
  const { text } = view;
  const places = findItems(view, letter);
  const spans = new SpanBook(view);
  const bodyEnd = letter.summary ?? letter.issues ?? places[0]?.request.from ?? letter.to;
  const summary =
    letter.summary === null ? null : summaryPlace(text, letter.summary, letter.issues ?? places[0]?.request.from ?? letter.to);
  const header = readHeader(text, letter.from, letter.body ?? letter.from);
  const reviewer = readReviewer(text, letter.body ?? letter.from, letter.body === null ? letter.from : bodyEnd);
  if (places.length === 0 && !isBeginning(letter, summary, reviewer)) return null;
  const patient = summary === null ? null : readPatient(text, summary.from, summary.to);

  for (const [field, place] of Object.entries(header.places))
    spans.add(field === 'caseNumber' || field === 'priority' ? `/${field}` : `/dates/${field}`, place);
  if (header.dates.injury === null && summary !== null) {
    const injury = readInjuryDate(text, summary.from, summary.to);
    header.dates.injury = injury?.date ?? null;
    spans.add('/dates/injury', injury);
  }
  spans.addAll('/expertReviewer/specialties', reviewer.specialties);
  spans.addAll('/expertReviewer/licensedIn', reviewer.licensedIn);
  spans.add('/patient/age', patient?.age ?? null);
  spans.add('/patient/sex', patient?.sex ?? null);
  spans.add('/caseSummary', summary);

  const findings: FindingReading[] = [];
  const items = places.map((place, index) => readItem(text, place, index, spans, findings));
  const end = endOf(places.at(-1), summary, letter, bodyEnd);
  const whole = trimmed(text, letter.from, end) ?? { from: letter.from, to: end };
  for (const missing of missingParts(letter, items, places, whole)) findings.push(missing);
  spans.addAll(
    '/findings',
    findings.map(({ place }) => place),
  );
  spans.add('', whole);

  const determination: Determination = {
    form: 'dwc-labelled',
    caseNumber: header.caseNumber,
    priority: header.priority,
    dates: header.dates,
    outcome: outcomeOf(items),
    expertReviewer: {
      specialties: reviewer.specialties.map((entry) => entry.text),
      licensedIn: reviewer.licensedIn.map((entry) => entry.text),
    },
    patient: patient?.patient ?? { age: null, sex: null },
    caseSummary: wordingOf(text, summary),
    items,
    findings: findings.map(({ finding }) => finding),
    spans: spans.spans,
  };
  const first = letter.body ?? letter.summary ?? letter.issues ?? places[0]?.request.from ?? letter.from;
  return {
    determination,
    get identity() {
      return identityText(text, first, end);
    },
  };
}

/** The beginning of a letter alone is one too, if more than a heading of it is there. */
function isBeginning(letter: Letter, summary: Place | null, reviewer: ReviewerReading): boolean {
  const summarized = summary !== null && summary.to - summary.from >= SHORTEST_SUMMARY;
  return letter.body !== null && (summarized || reviewer.licensedIn.length + reviewer.specialties.length > 0);
}
/** In characters: a list of contents has the headings, and nothing under them. */
const SHORTEST_SUMMARY = 20;

function summaryPlace(text: string, heading: number, to: number): Place | null {
  const after = heading + SUMMARY_HEADING.length;
  return trimmed(text, leadEnd(text, SUMMARY_LEAD_END, after, to) ?? after, to);
}

function readItem(text: string, places: ItemPlaces, index: number, spans: SpanBook, findings: FindingReading[]): Item {
  const { treatment, places: read } = readTreatment(text, places.request);
  const conclusion = places.rationale === null ? null : readConclusion(text, places.rationale.from, places.rationale.to);
  const at = `/items/${index}`;
  const last = places.rationale ?? places.maximusGuideline ?? places.claimsAdministratorGuideline ?? places.outcome;
  spans.add(at, { from: places.request.from, to: last.to });
  spans.add(`${at}/request`, places.request);
  spans.add(`${at}/outcome`, places.outcome);
  spans.add(`${at}/treatment`, read.decided);
  for (const field of ['name', 'strength', 'quantity', 'period', 'original', 'authorized'] as const)
    spans.add(`${at}/treatment/${field}`, read[field]);
  spans.addAll(`${at}/treatment/codes`, read.codes);
  const item: Item = {
    number: index + 1,
    request: text.slice(places.request.from, places.request.to),
    treatment,
    outcome: places.value,
    claimsAdministratorGuideline: readGuideline(text, places.claimsAdministratorGuideline, `${at}/claimsAdministratorGuideline`, spans),
    maximusGuideline: readGuideline(text, places.maximusGuideline, `${at}/maximusGuideline`, spans),
    rationale: wordingOf(text, places.rationale),
    conclusion: conclusion?.value ?? null,
  };
  spans.add(`${at}/rationale`, places.rationale);
  spans.add(`${at}/conclusion`, conclusion);
  for (const found of findingsOf(text, { item, treatment: read, verdict: conclusion, ...places })) findings.push(found);
  return item;
}

function readGuideline(text: string, place: Place | null, pointer: string, spans: SpanBook): GuidelineParagraph | null {
  if (place === null) return null;
  const wording = text.slice(place.from, place.to);
  const { cited, citations } = readGuidelineParagraph(wording);
  spans.add(pointer, place);
  spans.add(`${pointer}/text`, place);
  citations.forEach((reading, index) => {
    spans.add(`${pointer}/citations/${index}`, { from: place.from + reading.from, to: place.from + reading.to });
  });
  return { text: wording, cited, citations: citations.map(({ citation }) => citation) };
}

function outcomeOf(items: Item[]): CaseOutcome | null {
  const [first] = items;
  if (first === undefined) return null;
  return items.every((item) => item.outcome === first.outcome) ? first.outcome : 'partially-overturned';
}

function endOf(last: ItemPlaces | undefined, summary: Place | null, letter: Letter, bodyEnd: number): number {
  if (last !== undefined) return (last.rationale ?? last.maximusGuideline ?? last.claimsAdministratorGuideline ?? last.outcome).to;
  return summary?.to ?? (letter.issues === null ? bodyEnd : letter.to);
}
