// The professional review of 2013: one issue at dispute, under labels in capitals. Its outcome stands in the label of its
// rationale: "... IS/WAS [NOT] MEDICALLY NECESSARY:".
import { matchesOf } from '../../patterns/matches.ts';
import { lastLetterLine } from '../letter/ending.ts';
import { type ItemPlaces, type Outline, wholeItem } from '../outline.ts';
import { gapOf } from '../text/gaps.ts';
import { type Place, trimmed } from '../text/place.ts';
import type { View } from '../text/view.ts';
import { outcomeOf } from './verdicts.ts';

const TITLE = 'MEDICAL PROFESSIONAL REVIEW';
const ISSUE = /\bISSUES? AT DISPUTE\s?:/;
const ISSUES = new RegExp(ISSUE, 'g');
const SUMMARY = /\bCASE SUMMARY\s?:/;
const DOCUMENTS = /\bDOCUMENTS REVIEWED(?: FOR DETERMINATION)?\s?:/;
const GUIDELINES =
  /\bMEDICAL TREATMENT GUIDELINE(?:\(S\)|S)? RELIED UPON BY (?:THE )?(?:PROFESSIONAL|MEDICAL|EXPERT) REVIEWER(?: AND WHY)?\s?:/;
const RATIONALE =
  /\bRATIONALE FOR WHY THE REQUESTED (?:TREATMENT|SERVICE)S?(?:\/(?:TREATMENT|SERVICE)S?)? ((?:IS|WAS|ARE|WERE)(?:\/(?:IS|WAS|ARE|WERE))?\s?(NOT)?\s?MEDICALLY NECESSARY)\s?:/;
const QUALIFICATIONS = /\b(?:MEDICAL |PROFESSIONAL )?REVIEWER QUALIFICATIONS\s?:/;
/** A title further above belongs to something else. */
const TITLE_REACH = 1500;

/** No other form has these. */
export const REVIEW_WORDINGS = new RegExp([ISSUE, GUIDELINES, RATIONALE, QUALIFICATIONS].map(({ source }) => source).join('|'), 'g');

export function reviewStarts(text: string): number[] {
  if (!text.includes('AT DISPUTE')) return [];
  return matchesOf(text, ISSUES)
    .map((match) => match.index)
    .filter((at, index, all) => {
      const rest = text.slice(at, all[index + 1] ?? text.length);
      return SUMMARY.test(rest) || DOCUMENTS.test(rest) || RATIONALE.test(rest);
    })
    .map((at, index, all) => {
      // Another review's title is none of this one's.
      const from = Math.max(all[index - 1] ?? 0, at - TITLE_REACH);
      const title = text.slice(from, at).lastIndexOf(TITLE);
      return title < 0 ? at : from + title;
    });
}

export function reviewOutline(view: View, from: number, to: number): Outline | null {
  const { text } = view;
  const part = text.slice(from, to);
  const labels = {
    issue: ISSUE.exec(part),
    summary: SUMMARY.exec(part),
    documents: DOCUMENTS.exec(part),
    guidelines: GUIDELINES.exec(part),
    rationale: RATIONALE.exec(part),
    qualifications: QUALIFICATIONS.exec(part),
  };
  const starts = Object.values(labels).flatMap((label) => (label === null ? [] : [label.index]));
  const under = (label: RegExpExecArray | null): Place | null => {
    if (label === null) return null;
    const next = Math.min(part.length, ...starts.filter((start) => start > label.index));
    return trimmed(text, from + label.index + label[0].length, from + next);
  };
  const issue = labels.issue?.index ?? 0;
  const request = under(labels.issue);
  const items =
    request === null || labels.rationale === null
      ? []
      : [itemOf(from, labels.rationale, request, under(labels.guidelines), under(labels.rationale))];
  const summary = under(labels.summary);
  if (request === null && summary === null) return null;
  const qualifications = under(labels.qualifications);
  const reviewer =
    qualifications === null
      ? null
      : { from: qualifications.from, to: lastLetterLine(view, from, qualifications.from, qualifications.to, gapOf(view, from, to)) };
  const ends = [request, summary, under(labels.guidelines), under(labels.rationale)].map((place) => place?.to ?? 0);
  const last = Math.max(from + issue, ...ends);
  return {
    form: 'dwc-review-2013',
    from,
    end: Math.max(last, reviewer?.to ?? 0),
    last,
    first: from + issue,
    header: { from, to: from + issue },
    reviewer: reviewer ?? { from, to: from },
    summary,
    items,
    lacking: [
      summary === null ? 'the case summary' : null,
      labels.rationale === null ? 'the decision' : null,
      reviewer === null ? "the reviewer's qualifications" : null,
    ].filter((one) => one !== null),
  };
}

/** This form has no sentence of the claims administrator's. */
function itemOf(from: number, label: RegExpExecArray, request: Place, maximusGuideline: Place | null, rationale: Place | null): ItemPlaces {
  const words = label[1] ?? '';
  const at = from + label.index + label[0].indexOf(words);
  return wholeItem({
    request,
    outcome: { from: at, to: at + words.length },
    value: outcomeOf(label[2]),
    claimsAdministratorGuideline: null,
    maximusGuideline,
    rationale,
  });
}
