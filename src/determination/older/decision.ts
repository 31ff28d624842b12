// The decision of late 2013: the labelled form's first sections, then "IMR DECISION(S) AND RATIONALE(S)" with numbered
// sentences ("1. X is [not] medically necessary and appropriate."), each followed by what both sides based their decision on.
import { lastMatch, matchesOf } from '../../patterns/matches.ts';
import { lastLetterLine } from '../letter/ending.ts';
import { findItems } from '../letter/items.ts';
import { summaryPlace } from '../letter/labelled.ts';
import { ISSUES_LEAD_END, leadEnd } from '../letter/labels.ts';
import type { Letter } from '../letter/letters.ts';
import { type ItemPlaces, type Outline, wholeItem } from '../outline.ts';
import { gapOf } from '../text/gaps.ts';
import { type Place, trimmed } from '../text/place.ts';
import { lastSentenceStart } from '../text/prose.ts';
import type { View } from '../text/view.ts';
import { guidelineSentences } from './guidelines.ts';
import { DECIDED, outcomeOf } from './verdicts.ts';

const DOCUMENTS = 'DOCUMENTS REVIEWED';
const DECISION = new RegExp(`\\s(${DECIDED})(?=\\s|$)`, 'gi');
const GUIDELINES_FOLLOW = /^\s?The Claims Administrator (?:based|cited|relied|used|did not)\b/i;
const NUMBER_BEFORE = /(?:^|\s)(\d{1,2})\s?[.)]\s?$/;
const RATIONALE = /\b(?:The )?(?:(?:Physician|Expert|Medical) Reviewer['’]s )?(?:decision )?rationale(?: for the decision)?\s?:/i;
const LONGEST = 1200;
const DATED = /\bDated\s?:\s?(?=\d)/gi;
const LETTERHEAD = 400;

interface Sentence {
  request: Place;
  outcome: Place;
  /** Where the item begins, with its number. */
  from: number;
  to: number;
  not: string | undefined;
  /** The guidelines follow at once. */
  followed: boolean;
}

export function decisionOutline(view: View, letter: Letter): Outline | null {
  const { text } = view;
  const issues = letter.issues ?? letter.to;
  const documents = placeOf(text, DOCUMENTS, letter.body ?? letter.from, issues);
  const start = leadEnd(text, ISSUES_LEAD_END, letter.issuesEnd, letter.to) ?? letter.issuesEnd;
  const { items: labelled } = findItems(view, letter);
  const items = labelled.length > 0 ? labelled : itemsIn(view, start, letter.to);
  const summaryEnd = documents !== null && letter.summary !== null && documents > letter.summary ? documents : issues;
  const summary = letter.summary === null ? null : summaryPlace(text, letter.summary, summaryEnd);
  const end = items.at(-1)?.end ?? summary?.to ?? letter.issuesEnd;
  const from = datedAbove(text, letter.from);
  return {
    form: 'dwc-decision-2013',
    from,
    end,
    last: end,
    first: letter.body ?? letter.summary ?? issues,
    header: { from, to: letter.body ?? letter.from },
    reviewer: {
      from: letter.body ?? letter.from,
      to: letter.body === null ? letter.from : Math.min(documents ?? issues, letter.summary ?? issues),
    },
    summary,
    items,
    lacking: [
      letter.body === null ? 'its beginning (how the determination was made)' : null,
      letter.summary === null ? 'the clinical case summary' : null,
      items.length === 0 ? 'the decisions' : null,
    ].filter((part) => part !== null),
  };
}

/** Its decision date stands under the title, above the header's other labels. */
function datedAbove(text: string, from: number): number {
  const reach = Math.max(0, from - LETTERHEAD);
  const dated = lastMatch(text.slice(reach, from), DATED);
  return dated === null ? from : reach + dated.index;
}

function itemsIn(view: View, from: number, to: number): ItemPlaces[] {
  const { text } = view;
  const sentences = sentencesIn(text, from, to);
  const gapEnds = gapOf(view, from, to);
  return sentences.map((sentence, index) => {
    const next = sentences[index + 1]?.from;
    const rationale = RATIONALE.exec(text.slice(sentence.to, next ?? to));
    const labelAt = sentence.to + (rationale?.index ?? (next ?? to) - sentence.to);
    const end = next ?? lastLetterLine(view, from, rationale === null ? sentence.to : labelAt + rationale[0].length, to, gapEnds);
    const { claims, maximus } = guidelineSentences(text, sentence.to, labelAt);
    return wholeItem({
      request: sentence.request,
      outcome: sentence.outcome,
      value: outcomeOf(sentence.not),
      claimsAdministratorGuideline: claims,
      maximusGuideline: maximus,
      rationale: rationale === null ? null : trimmed(text, labelAt + rationale[0].length, end),
    });
  });
}

/** A verdict is an item's where the guidelines follow it; where they follow none, where its sentence bears the next number. */
function sentencesIn(text: string, from: number, to: number): Sentence[] {
  const sentences: Sentence[] = [];
  let earliest = from;
  for (const match of matchesOf(text.slice(from, to), DECISION)) {
    const [, decided = '', not] = match;
    const at = from + match.index;
    const end = at + match[0].length;
    const start = requestStart(text, Math.max(earliest, at - LONGEST), at, sentences.length + 1);
    const request = trimmed(text, start.request, at);
    const followed = GUIDELINES_FOLLOW.test(text.slice(end, end + 60));
    if (request === null || !(followed || (start.numbered && !sentences[0]?.followed))) continue;
    const outcomeFrom = at + 1;
    const outcomeTo = outcomeFrom + decided.length - (decided.endsWith('.') ? 1 : 0);
    sentences.push({ request, outcome: { from: outcomeFrom, to: outcomeTo }, from: start.from, to: end, not, followed });
    earliest = end;
  }
  return sentences;
}

/** Where the sentence that ends at `at` begins; a number before it is the item's, not the request's. */
function requestStart(text: string, from: number, at: number, expected: number): { request: number; from: number; numbered: boolean } {
  const sentence = lastSentenceStart(text, from, at);
  for (const start of [sentence, from]) {
    const number = NUMBER_BEFORE.exec(text.slice(Math.max(0, start - 5), start));
    if (number !== null && Number(number[1]) === expected)
      return { request: start, from: start - number[0].trimStart().length, numbered: true };
  }
  const inside = new RegExp(`(?:^|\\s)${expected}\\s?[.)]\\s`, 'g');
  const last = lastMatch(text.slice(from, at), inside);
  if (last === null) return { request: sentence, from: sentence, numbered: false };
  const request = from + last.index + last[0].length;
  return { request, from: request - last[0].trimStart().length, numbered: true };
}

function placeOf(text: string, wording: string, from: number, to: number): number | null {
  const at = text.slice(from, to).indexOf(wording);
  return at < 0 ? null : from + at;
}
