// The notice of 2013: "1) MAXIMUS Federal Services, Inc. has determined the request for X is [not] medically necessary and
// appropriate.", once at the top and once more under its decision heading; the reasons follow further down, item by item.
import { matchesOf } from '../../patterns/matches.ts';
import { type ItemPlaces, type Outline, wholeItem } from '../outline.ts';
import { type Place, trimmed } from '../text/place.ts';
import type { View } from '../text/view.ts';
import { guidelineSentences } from './guidelines.ts';
import { DECIDED, outcomeOf } from './verdicts.ts';

/** In every notice, and cheap to look for. */
const TRACE = 'has determined';
const TITLE = /\bNotice of Independent Medical Review Determination\b/gi;
const DETERMINED = new RegExp(
  `(?:\\b(\\d{1,2})\\s?[).]\\s?)?\\bMAXIMUS(?: Federal Services)?,?(?: Inc\\.?,?)? has determined (?:that )?the requests? for (.{1,1200}?) (${DECIDED})`,
  'gi',
);
const DECISION_HEADING = /\bINDEPENDENT MEDICAL REVIEW DECISION(?:\(S\)|S)? AND RATIONALE(?:\(S\)|S)?/i;
const QUALIFICATIONS = /\b(?:Medical )?Qualifications of the (?:Expert|Physician|Medical) Reviewer\s?:?/i;
const SUMMARY = /\b(?:Expert Reviewer )?Case Summary\s?:/i;
/** Says where the summary was taken from, and is none of it. */
const SUMMARY_LEAD =
  /^\s?Disclaimer:.{1,200}?(?:(?:dated [^.]{1,40}|denial|modification|determination)[.:]|dated [^.]{1,20}\d{4}(?=\s[“"']?\p{Lu}))\s?/iu;
const DOCUMENTS = /\bDocuments Reviewed(?: for Determination)?\s?:/i;
const REASONS = /(?:\b(\d{1,2})\s?[).]\s?)?\bRegarding the requests? for\b/gi;
const RELIED = /\bRelied (?:Up)?on by the (?:Expert|Physician|Professional) Reviewer(?: to Make His\/Her Decision)?\s?:?/i;
const RATIONALE = /\bRationale for the Decision\s?:/i;
const CLOSING = /\bEffect of the Decision\b|\bSincerely,/i;

/** The sentence on where the summary was taken from tells the denial's date once more. */
const SUMMARY_LEAD_LENGTH = 250;
/** From a reason's heading to the label below it. */
const HEADING_REACH = 1300;

/** No other form has these. */
export const NOTICE_WORDINGS =
  /\bhas determined (?:that )?the requests? for\b|\bRegarding the requests? for\b|\bRationale for the Decision\b|\bEffect of the Decision\b/gi;

export function noticeStarts(text: string): number[] {
  if (!text.includes(TRACE)) return [];
  const sentences = matchesOf(text, DETERMINED).map((match) => match.index);
  const titles = matchesOf(text, TITLE).map((match) => match.index);
  const [first] = sentences;
  // A title stands only where its own sentences follow it; a notice without its title begins with them.
  let next = 0;
  const starts = titles.filter((title, index) => {
    while ((sentences[next] ?? text.length) <= title) next += 1;
    return (sentences[next] ?? text.length) < (titles[index + 1] ?? text.length);
  });
  return first !== undefined && first < (starts[0] ?? text.length) ? [first, ...starts] : starts;
}

export function noticeOutline(view: View, from: number, to: number): Outline | null {
  const { text } = view;
  const part = text.slice(from, to);
  const closing = CLOSING.exec(part)?.index ?? part.length;
  const heading = DECISION_HEADING.exec(part);
  const listed = matchesOf(part, DETERMINED);
  // The list is given twice; the one under the decision heading has the reasons below it.
  const under = heading === null ? [] : listed.filter((match) => match.index > heading.index);
  const decided = apart(under.length > 0 ? under : listed);
  const [first] = decided;
  if (first === undefined) return null;

  // The same words may open a sentence of a rationale: a heading has its number, or the guidelines relied upon follow it.
  const numbered = decided.some((match) => match[1] !== undefined);
  const reasons = matchesOf(part, REASONS).filter(
    (match) => (numbered && match[1] !== undefined) || (!numbered && RELIED.test(part.slice(match.index, match.index + HEADING_REACH))),
  );
  const byNumber = new Map([...reasons.entries()].reverse().map(([index, reason]) => [reason[1], index]));
  const items = decided.map((match, index): ItemPlaces => {
    const position = (match[1] === undefined ? undefined : byNumber.get(match[1])) ?? index;
    const reason = reasons[position];
    const reasonEnd = Math.min(reasons[position + 1]?.index ?? part.length, Math.max(closing, reason?.index ?? 0));
    return itemOf(text, from, match, reason === undefined ? null : { from: from + reason.index, to: from + reasonEnd });
  });

  const documents = DOCUMENTS.exec(part)?.index ?? reasons[0]?.index ?? closing;
  const summaryLabel = SUMMARY.exec(part);
  const qualifications = QUALIFICATIONS.exec(part)?.index ?? null;
  const summary = summaryLabel === null ? null : summaryOf(text, from + summaryLabel.index + summaryLabel[0].length, from + documents);
  const lastReason = items.reduce((end, item) => Math.max(end, item.rationale?.to ?? 0, item.maximusGuideline?.to ?? 0), 0);
  const last = Math.max(lastReason, summary?.to ?? 0, from + (decided.at(-1)?.index ?? 0) + (decided.at(-1)?.[0].length ?? 0));
  const firstSentence = listed[0]?.index ?? first.index;
  return {
    form: 'dwc-notice-2013',
    from,
    end: last,
    last,
    first: from + Math.min(heading?.index ?? first.index, first.index),
    header: { from, to: from + firstSentence },
    filing: { from, to: from + (summaryLabel?.index ?? documents) + SUMMARY_LEAD_LENGTH },
    reviewer: { from: from + (qualifications ?? 0), to: from + (qualifications === null ? 0 : (summaryLabel?.index ?? documents)) },
    summary,
    items,
    lacking: [qualifications === null ? "the reviewer's qualifications" : null, summaryLabel === null ? 'the case summary' : null].filter(
      (one) => one !== null,
    ),
  };
}

/** The sentences of one list: where a number comes again, the list is given again, and its first copy counts. */
function apart(sentences: RegExpExecArray[]): RegExpExecArray[] {
  const seen = new Set<string>();
  return sentences.filter((match) => {
    const key = match[1] ?? match[2] ?? '';
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function itemOf(text: string, from: number, match: RegExpExecArray, reason: Place | null): ItemPlaces {
  const [sentence, , request = '', decided = '', not] = match;
  const start = from + match.index;
  const to = start + sentence.length;
  const requestFrom = to - decided.length - 1 - request.length;
  const outcome = { from: to - decided.length, to: decided.endsWith('.') ? to - 1 : to };
  const heading = { request: { from: requestFrom, to: requestFrom + request.length }, outcome, value: outcomeOf(not) };
  if (reason === null) return wholeItem({ ...heading, claimsAdministratorGuideline: null, maximusGuideline: null, rationale: null });
  const words = text.slice(reason.from, reason.to);
  const rationale = RATIONALE.exec(words);
  const relied = RELIED.exec(words);
  const guidelinesFrom = reason.from + (relied === null ? 0 : relied.index + relied[0].length);
  const { claims, maximus } = guidelineSentences(text, guidelinesFrom, reason.from + (rationale?.index ?? words.length));
  return {
    ...heading,
    claimsAdministratorGuideline: claims,
    maximusGuideline: maximus,
    rationale: rationale === null ? null : trimmed(text, reason.from + rationale.index + rationale[0].length, reason.to),
    // The reasons stand elsewhere, beyond the other items' sentences.
    end: to,
  };
}

function summaryOf(text: string, from: number, to: number): Place | null {
  const lead = SUMMARY_LEAD.exec(text.slice(from, Math.max(from, to)))?.[0].length ?? 0;
  return trimmed(text, from + lead, to);
}
