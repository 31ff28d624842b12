// A heading's outcome: the last word before an item's label, or the last but for what a page writes behind it.
import type { Place } from '../text/place.ts';
import type { Outcome } from '../types.ts';

const OUTCOME = /(?:^|[^\p{L}])(uph[eo]ld|up held|over[- ]?turned)[\s.*_\])]{0,3}$/iu;
/** Right before a label, where a heading must end, a capital tells an outcome whose colon is lost. */
const CAPITAL = /^[UO]/;
const CAPITAL_U = /^u/i;
/** What a page writes behind an outcome: a footnote's number, a sign that unfolds it, a button's or an icon's words. No sentence. */
const OUTCOME_BEFORE_CHROME =
  /(?:[:;]\s?|\sis:?\s|\s[-–—]\s)(uph[eo]ld|over[- ]?turned)(?![\p{L}-])(?:(?!uph[eo]ld|over[- ]?turned)[^.:;!?]){1,40}$/iu;
const MOST_CHROME = 60;
/** Most labels in a text that only looks like a letter have none of these before them. */
const PARTS_OF_OUTCOMES = ['held', 'HELD', 'turned', 'TURNED'] as const;
const MAY_LOSE_COLON = /(?<!\b(?:denial|determination|decision|recommendation|modification|be|been|was|were|and|or|not))\s$/i;
const AFTER_OUTCOME = ' .*_])';
const BEFORE_OUTCOME = /(?:\s?[:;]\s?|\sis\s?|\s[-–—]\s)[\s*_[(]{0,3}$/;
const OUTCOME_LABEL = /(?<=[\s.,;:])(?:IMR )?(?:Decision|Outcome|Determination|Result|Status)\s?$/;
const FINAL_IS = /[\s,]+(?:is|are)\s?$/;

interface OutcomePlace extends Place {
  value: Outcome;
  /** Where the request ends, without a final "is", a colon, or a portal's label of the outcome. */
  requestEnd: number;
}

/** The outcome that stands right before `at`, as a heading's last word; null where none does. */
export function outcomeBefore(text: string, from: number, at: number): OutcomePlace | null {
  // Both outcomes end with the same letter; most labels in a text that only looks like a letter have none before them.
  let last = at - 1;
  while (last > at - 6 && AFTER_OUTCOME.includes(text.charAt(last))) last -= 1;
  const start = Math.max(from, at - 40);
  if ((text.charCodeAt(last) | 0x20) !== 0x64) return outcomeBeforeChrome(text, from, at);
  const match = OUTCOME.exec(text.slice(start, at));
  const word = match?.[1];
  if (match === null || word === undefined) return outcomeBeforeChrome(text, from, at);
  const wordAt = start + match.index + match[0].indexOf(word);
  const lead = BEFORE_OUTCOME.exec(text.slice(Math.max(from, wordAt - 6), wordAt))?.[0].length;
  if (lead === undefined && !(CAPITAL.test(word) && MAY_LOSE_COLON.test(text.slice(Math.max(from, wordAt - 40), wordAt)))) return null;
  return {
    from: wordAt,
    to: wordAt + word.length,
    value: CAPITAL_U.test(word) ? 'upheld' : 'overturned',
    requestEnd: withoutIs(text, from, wordAt - (lead ?? 0)),
  };
}

function outcomeBeforeChrome(text: string, from: number, at: number): OutcomePlace | null {
  const near = text.slice(Math.max(from, at - MOST_CHROME), at);
  const match = PARTS_OF_OUTCOMES.some((part) => near.includes(part)) ? OUTCOME_BEFORE_CHROME.exec(near) : null;
  const word = match?.[1];
  if (match === null || word === undefined) return null;
  const end = Math.max(from, at - MOST_CHROME) + match.index + match[0].lastIndexOf(word) + word.length;
  return outcomeBefore(text, from, end);
}

function withoutIs(text: string, from: number, to: number): number {
  const is = FINAL_IS.exec(text.slice(Math.max(from, to - 7), to))?.[0].length ?? 0;
  // "<request> Decision: Upheld": a portal's own label of the outcome.
  const label = is > 0 ? 0 : (OUTCOME_LABEL.exec(text.slice(Math.max(from, to - 24), to))?.[0].length ?? 0);
  let end = to - is - label;
  while (end > from && /[\s,:]/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}
