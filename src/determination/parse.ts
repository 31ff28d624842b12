// Text -> determinations. The one way in which letters are read, whatever page, PDF or file the text comes from.
import { readGuidelineParagraph } from '../guidelines/citations.ts';
import { type FindingReading, findingsOf } from './findings/findings.ts';
import { missingParts } from './findings/incomplete.ts';
import { outlinesOf } from './forms.ts';
import { identityText } from './identity.ts';
import { withPlainLabels } from './letter/labels.ts';
import { readFiling } from './older/filing.ts';
import type { ItemPlaces, Outline } from './outline.ts';
import { readHeader } from './parts/header.ts';
import { readInjuryDate } from './parts/injuryDate.ts';
import { readPatient } from './parts/patient.ts';
import { readReviewer } from './parts/reviewer.ts';
import { FINDINGS, HEADER_POINTERS, itemPointers, LICENCES, type ParagraphPointers, SPECIALTIES } from './pointers.ts';
import { readConclusion } from './rationale/conclusion.ts';
import { readTreatment } from './request/treatment.ts';
import { SpanBook } from './spans.ts';
import { type Place, trimmed, wordingOf } from './text/place.ts';
import { type View, viewOf } from './text/view.ts';
import type { CaseOutcome, Determination, GuidelineParagraph, Item } from './types.ts';

/** The version of this reader. A higher one may read a stored letter otherwise; captures are then refreshed. */
export const READER_VERSION = '1.9.0';

export interface Reading {
  determination: Determination;
  /** See identityText; worked out when it is asked for, since reading alone does not need it. */
  readonly identity: string;
}

/** Every determination in a text, in order. No letter gives an empty list; nothing throws. */
export function readDeterminations(source: string): Reading[] {
  const view = withPlainLabels(viewOf(source));
  return outlinesOf(view).map((outline) => readLetter(view, outline));
}

function readLetter(view: View, outline: Outline): Reading {
  const { text } = view;
  const { summary } = outline;
  const spans = new SpanBook(view);
  const header = readHeader(text, outline.header.from, outline.header.to);
  const reviewer = readReviewer(text, outline.reviewer.from, outline.reviewer.to);
  const patient = summary === null ? null : readPatient(text, summary.from, summary.to);

  for (const { field, place } of header.places) spans.add(HEADER_POINTERS[field], place);
  for (const { field, date, place } of outline.filing === undefined ? [] : readFiling(text, outline.filing)) {
    if (header.dates[field] !== null) continue;
    header.dates[field] = date;
    spans.add(HEADER_POINTERS[field], place);
  }
  if (header.dates.injury === null && summary !== null) {
    const injury = readInjuryDate(text, summary.from, summary.to);
    header.dates.injury = injury?.date ?? null;
    spans.add(HEADER_POINTERS.injury, injury);
  }
  spans.addAll(SPECIALTIES, reviewer.specialties);
  spans.addAll(LICENCES, reviewer.licensedIn);
  spans.add('/patient/age', patient?.age ?? null);
  spans.add('/patient/sex', patient?.sex ?? null);
  spans.add('/caseSummary', summary);

  const findings: FindingReading[] = [];
  const items = outline.items.map((place, index) => readItem(text, place, index, spans, findings));
  const whole = trimmed(text, outline.from, outline.end) ?? { from: outline.from, to: outline.end };
  for (const missing of missingParts(outline, whole)) findings.push(missing);
  spans.addAll(
    FINDINGS,
    findings.map(({ place }) => place),
  );
  spans.add('', whole);

  const determination: Determination = {
    form: outline.form,
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
  return {
    determination,
    get identity() {
      return identityText(text, outline.first, outline.last);
    },
  };
}

function readItem(text: string, places: ItemPlaces, index: number, spans: SpanBook, findings: FindingReading[]): Item {
  const { treatment, places: read } = readTreatment(text, places.request);
  const conclusion = places.rationale === null ? null : readConclusion(text, places.rationale.from, places.rationale.to, treatment.name);
  const pointers = itemPointers(index);
  spans.add(pointers.whole, { from: places.request.from, to: places.end });
  spans.add(pointers.request, places.request);
  spans.add(pointers.outcome, places.outcome);
  spans.add(pointers.treatment, read.decided);
  for (const field of ['name', 'strength', 'quantity', 'period', 'original', 'authorized'] as const)
    spans.add(pointers[field], read[field]);
  spans.addAll(pointers.codes, read.codes);
  const item: Item = {
    number: index + 1,
    request: text.slice(places.request.from, places.request.to),
    treatment,
    outcome: places.value,
    claimsAdministratorGuideline: readGuideline(text, places.claimsAdministratorGuideline, pointers.claimsAdministratorGuideline, spans),
    maximusGuideline: readGuideline(text, places.maximusGuideline, pointers.maximusGuideline, spans),
    rationale: wordingOf(text, places.rationale),
    conclusion: conclusion?.value ?? null,
  };
  spans.add(pointers.rationale, places.rationale);
  spans.add(pointers.conclusion, conclusion);
  for (const found of findingsOf(text, { item, treatment: read, verdict: conclusion, ...places })) findings.push(found);
  return item;
}

function readGuideline(text: string, place: Place | null, pointers: ParagraphPointers, spans: SpanBook): GuidelineParagraph | null {
  if (place === null) return null;
  const wording = text.slice(place.from, place.to);
  const { cited, citations } = readGuidelineParagraph(wording);
  spans.add(pointers.whole, place);
  spans.add(pointers.text, place);
  citations.forEach((reading, index) => {
    spans.add(pointers.citations.at(index), { from: place.from + reading.from, to: place.from + reading.to });
  });
  return { text: wording, cited, citations: citations.map(({ citation }) => citation) };
}

function outcomeOf(items: Item[]): CaseOutcome | null {
  const [first] = items;
  if (first === undefined) return null;
  return items.every((item) => item.outcome === first.outcome) ? first.outcome : 'partially-overturned';
}
