// An item's heading: "<request>: Upheld", right before "Claims Administrator guideline:".
//
// The outcome is what stands last; where the heading starts is harder. Sources that keep gaps between paragraphs show it.
// Where they are lost, as in pdf.js order, the line above a heading ends the former rationale's last sentence.
import { matchesOf } from '../../patterns/matches.ts';
import { hasOriginalRequest, originalRequestStart } from '../request/partial.ts';
import type { Place } from '../text/place.ts';
import { endsSentence, lastSentenceStart, SAYS } from '../text/prose.ts';
import { isPageEnd, segmentAt, type View } from '../text/view.ts';
import type { Outcome } from '../types.ts';
import { afterOpenSentence } from './openSentence.ts';
import { outcomeBefore } from './outcome.ts';
import { pastPortalLines } from './portalLines.ts';

export interface Heading {
  request: Place;
  outcome: Place;
  value: Outcome;
  /** Where a portal's own lines above it begin, if there are any; else as the request. */
  above?: number;
}

/** The longest heading seen has 449 characters in 5 lines; partial approvals of long requests come near it. */
const LONGEST = 1200;
const MOST_LINES = 14;
const CLOSING_WORDS =
  /(?:necessary|necessity|appropriate|at this time|established|supported|indicated|warranted|recommended|above|\d\)|https?:\S{1,200})\s?$/i;
const LOWER = /\p{Ll}/u;
/** What a heading begins with, where no full stop parts it from a verdict. */
const BEGINS_HEADING = /[\p{Lu}\p{N}"“]/u;
/** A verdict to its end, with or without its full stop. */
const VERDICT_END =
  /\b(?:medical(?:ly)? necess(?:ary|ity)(?: (?:is|has) not (?:been )?established)?|not necessary|unnecessary)(?: (?:and|or) appropriate)?(?: at this time| at the present time| in this case| given the above| as (?:stated|written|submitted|requested))?([.]+["'”’)]?)?\s?/gi;
/** A verdict whose sentence lacks its full stop. */
const BARE_VERDICT =
  /\bmedical(?:ly necessary(?: (?:and|or) appropriate)?| necessity(?: (?:is|has) not (?:been )?established)?)(?: at this time)?\s?$/i;
const VERDICT = /\bmedical(?:ly)? necess|\bnot necess/i;

/**
 * Reads the heading that ends right before `at`; nothing of it lies before `from`.
 * `opens`: the text at `from` begins a heading (the first item of a letter).
 */
export function readHeading(view: View, from: number, at: number, opens: boolean, gapEnds: number): Heading | null {
  const outcome = outcomeBefore(view.text, from, at);
  if (outcome === null || outcome.requestEnd <= from) return null;
  const end = outcome.requestEnd;
  let start = opens && end - from <= LONGEST ? from : headingStart(view, from, end, gapEnds);
  start = afterProse(view.text, start, end);
  while (start < end && view.text.charCodeAt(start) === 0x20) start += 1;
  const above = start;
  start = pastPortalLines(view, start, end);
  while (start < end && view.text.charCodeAt(start) === 0x20) start += 1;
  if (start >= end) return null;
  return {
    above,
    request: { from: start, to: end },
    outcome: { from: outcome.from, to: outcome.to },
    value: outcome.value,
  };
}

function headingStart(view: View, from: number, end: number, gapEnds: number): number {
  const { text } = view;
  const reach = Math.max(from, end - LONGEST);
  const partial = hasOriginalRequest(text, reach, end);
  // Sentences of the heading's own end at "was the original request"; only what stands before it can be another's.
  const anchor = partial ? originalRequestStart(text, reach, end) : end;
  const start = startByWords(view, reach, anchor, gapEnds);
  return Number.isFinite(gapEnds) ? start : (afterOpenSentence(view, start, anchor) ?? start);
}

function startByWords(view: View, from: number, anchor: number, gapEnds: number): number {
  const { text } = view;
  const line = lineStart(view, from, anchor, gapEnds);
  if (line === null) return afterVerdict(text, from, anchor) ?? lastSentenceStart(text, from, anchor);
  // Re-wrapped text: the line may begin with the end of the former rationale.
  const sentence = lastSentenceStart(text, line, anchor);
  return sentence > line && isProse(text.slice(line, sentence)) ? sentence : line;
}

/** The nearest line start above `anchor` before which a sentence or a paragraph ends; null where lines do not tell. */
function lineStart(view: View, from: number, anchor: number, gapEnds: number): number | null {
  const { text, starts, lineEnds } = view;
  let bySentence: number | null = null;
  for (let index = segmentAt(view, anchor - 1), lines = 0; index >= 0 && lines < MOST_LINES; index -= 1) {
    const start = starts[index] ?? 0;
    if (start < from) break;
    const ends = lineEnds[index] ?? 0;
    if (ends === 0 && start > from) continue;
    lines += 1;
    const closed = start === from || endsSentence(text, start) || isBareVerdict(text, start) || endsInSource(text, start);
    const gap = ends >= gapEnds && !isPageEnd(ends);
    // A page's end inside a heading looks like a gap; a gap after a heading's open words is none. A rationale's last sentence may
    // lack its stop; a page's end without its mark, amid one, has that stop further on.
    const closes =
      closed ||
      (!LOWER.test(text.charAt(start)) &&
        (CLOSING_WORDS.test(text.slice(Math.max(0, start - 30), start)) ||
          (gap && lastSentenceStart(text, start, anchor) === start && endsProse(text, from, start))));
    const paragraph = gap && closes;
    if (paragraph && !VERDICT.test(text.slice(start, anchor))) return start;
    if (bySentence === null && closed) {
      bySentence = start;
      // A gap above may still show that the heading began earlier, but not across a whole former paragraph.
      if (!Number.isFinite(gapEnds)) break;
    }
  }
  if (bySentence === null) return null;
  const rest = text.slice(bySentence, anchor);
  return VERDICT.test(rest) || rest.length > 700 ? null : bySentence;
}

function endsProse(text: string, from: number, at: number): boolean {
  return SAYS.test(text.slice(lastSentenceStart(text, Math.max(from, at - LONGEST), at), at));
}

/** A heading may begin with a small letter: past a rationale's last sentence before it. */
function afterProse(text: string, from: number, end: number): number {
  const words = text.slice(from, end);
  const stop = matchesOf(words, SMALL_BEGINNING).findLast((match) => isProse(words.slice(0, match.index)));
  return stop === undefined || words.includes(ORIGINAL_REQUEST) ? from : from + stop.index + stop[0].length;
}
const SMALL_BEGINNING = /(?<=[a-z)]{3})[.!]["”)]?\s(?=\p{Ll})/gu;
const ORIGINAL_REQUEST = 'original request';

function isBareVerdict(text: string, at: number): boolean {
  return !LOWER.test(text.charAt(at)) && BARE_VERDICT.test(text.slice(Math.max(0, at - 50), at));
}

/** Behind a rationale's last sentence, reviewers may name a source without a stop of its own. */
function endsInSource(text: string, at: number): boolean {
  if (!BEGINS_HEADING.test(text.charAt(at))) return false;
  const source = SOURCE_AT_END.exec(text.slice(Math.max(0, at - LONGEST_SOURCE), at));
  return source !== null && endsSentence(text, at - source[0].length + 2);
}
const LONGEST_SOURCE = 240;
const SOURCE_AT_END =
  /[.!?]["”)]?\s(?:\((?=[^()]*(?:ODG|MTUS|ACOEM|pages?\b|(?:19|20)\d\d))[^()]{2,160}\)|\[(?=[^[\]]*(?:ODG|MTUS|ACOEM|pages?\b|(?:19|20)\d\d))[^[\]]{2,160}\]|(?:References?:\s)?(?:https?:\/\/|www\.)\S{3,200})\s?$/i;

/** The place right after the last verdict, where no prose stands between it and the heading's end. */
function afterVerdict(text: string, from: number, anchor: number): number | null {
  let end: number | null = null;
  for (const match of matchesOf(text.slice(from, anchor), VERDICT_END)) {
    const at = from + match.index + match[0].length;
    if (match[1] !== undefined || BEGINS_HEADING.test(text.charAt(at))) end = at;
  }
  if (end === null || end >= anchor) return null;
  const last = lastSentenceStart(text, end, anchor);
  return last > end && isProse(text.slice(end, last)) ? null : end;
}

/** Short sentences that end a rationale. */
const CLOSING_SENTENCE =
  /^\s?(?:(?:recommend|consider|see|thank)\b|references?:|(?:denied|upheld|overturned)\.|(?:UR|weaning|taper\w*|the denial|denial|\d+ visits)\b[^.]{0,40}\b(?:is|are|was|should|recommended|advised)\b)/i;

/** A sentence by its verb, from a word that no request begins with; or a reviewer's last word. */
const SHORT_PROSE = new RegExp(
  [
    String.raw`^\s?(?:The(?! original)|This|These|That|Those|It|I|We|He|She|They|There|No|As|If|However|Note|UR|ODG|MTUS|ACOEM|Slow|An?|Six|Weaning|Tapering|Withdrawal|Physician|Provider|Modification|Other|Home exercise)\b(?![-.]).*\b(?:is|are|was|were|be|has|have|had|should|would|may|can|cannot|does|do|did|agree|applies|allowed|approved|authorized|certified|completed|exceeds?|needs?|outweighs?|recommends?|remains?|exist|supports?|wants?|determine)\b.*[.!]["”)]?\s?$`,
    String.raw`^\s?(?:Uphold|Deny|Denied|Weaning|Non-?certified|Not certified)\.["”)]?\s?$`,
  ].join('|'),
);

/** A sentence of a rationale, told from a heading's words by its verbs. */
function isProse(words: string): boolean {
  if (CLOSING_SENTENCE.test(words) || SHORT_PROSE.test(words)) return true;
  return words.length > 30 && /\b(?:is|are|was|were|be|been|has|have|had|should|would|may|can|cannot|not)\b/.test(words);
}
