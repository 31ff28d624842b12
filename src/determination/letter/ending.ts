// Where a letter's last rationale ends, when a portal's own words follow it.
import { lastMatch, matchesOf } from '../../patterns/matches.ts';
import { endsSentence, MEDICALLY_NECESS, SAYS } from '../text/prose.ts';
import { isPageEnd, segmentAt, type View } from '../text/view.ts';
import { nextDocument } from './nextDocument.ts';
import { ANYWHERE, BUTTON, LABEL, STRONG, STRONGEST, WEAK } from './portalWords.ts';

const VERDICT = new RegExp(String.raw`\b${MEDICALLY_NECESS}|\bnot necess|\bunnecessary\b`, 'gi');
/** Opioid items may carry a sentence of advice after the verdict. */
const ADVICE = /\b(?:opioid|wean|taper|abrupt|treating physician|treating provider|guidelines?\b|MTUS)/i;
const CLOSING = /\b(?:necessary|necessity|appropriate|at this time)\s?$/;
/** How far back lines are looked for. */
const MOST_SEGMENTS = 40;
/** Where a sentence may begin. */
const SENTENCE_START = /[.!?]["'”’)]?\s(?=[^\p{Ll}\s])/gu;
const LONGEST_CHROME = 200;
/** Most rationales have their last verdict this near their end: it is looked for there first. */
const NEAR_END = 400;
const SMALL = /\p{Ll}/u;

/** End of the own words of the letter that begins at `first`, in [from, to): its last item's label or rationale stands at `from`. */
export function lastLetterLine(view: View, first: number, from: number, to: number, gapEnds: number): number {
  return lastLineOn(view, first, from, nextDocument(view, from, to), gapEnds);
}

function lastLineOn(view: View, first: number, from: number, to: number, gapEnds: number): number {
  const { text, starts, lineEnds } = view;
  const verdict = lastVerdictEnd(text, from, to);
  for (let index = segmentAt(view, verdict ?? from) + 1; index < starts.length; index += 1) {
    const start = starts[index] ?? 0;
    if (start >= to) break;
    const ends = lineEnds[index] ?? 0;
    if (ends === 0 || start <= from) continue;
    const gap = ends >= gapEnds && !isPageEnd(ends);
    const closed =
      endsSentence(text, start) || (!SMALL.test(text.charAt(start)) && CLOSING.test(text.slice(Math.max(from, start - 20), start)));
    if (!closed && !gap) continue;
    const line = text.slice(start, Math.min(lineEnd(view, index, to), start + LONGEST_CHROME));
    if (STRONG.test(line) || (closed && ANYWHERE.test(line))) return trimEnd(text, from, start);
    // What follows the last verdict is the letter's own only as advice, or as more of the same paragraph's prose.
    if (!closed || verdict === null || ADVICE.test(text.slice(start, Math.min(to, start + 400)))) continue;
    if (gap || isShortChrome(line) || (!isPageEnd(ends) && isStray(text, start, to))) return trimEnd(text, from, start);
  }
  return trimEnd(text, from, verdict !== null && isFlat(view, first, from, to) ? withoutPortalSentence(text, verdict, to) : to);
}

/** A portal's words may follow the last sentence at once. Only where no line tells: nothing else parts them from the letter's. */
function withoutPortalSentence(text: string, verdict: number, to: number): number {
  let end = verdict;
  for (const stop of matchesOf(text.slice(verdict, to), SENTENCE_START)) {
    const next = verdict + stop.index + stop[0].length;
    if (!endsSentence(text, next)) continue;
    end = next;
    const rest = text.slice(end, Math.min(to, end + LONGEST_CHROME));
    if (STRONGEST.test(rest) && !ADVICE.test(rest)) return end;
  }
  const rest = text.slice(end, Math.min(to, end + LONGEST_CHROME));
  return end > verdict && WEAK.test(rest) && isButtons(rest) && !endsSentence(text, to) ? end : to;
}

/** Several buttons' words, or several labels; no sentence, and no advice. */
function isButtons(words: string): boolean {
  if (SAYS.test(words) || ADVICE.test(words)) return false;
  return (
    words.trim().split(' ').length <= 2 || ANYWHERE.test(words) || matchesOf(words, BUTTON).length > 1 || matchesOf(words, LABEL).length > 1
  );
}

/** Lines tell, if there are any near what stands last: those of this letter, whatever stands above it. */
function isFlat({ starts, lineEnds }: View, first: number, from: number, to: number): boolean {
  const earliest = Math.max(segmentAt({ starts }, first) + 1, segmentAt({ starts }, from) - MOST_SEGMENTS);
  for (let index = earliest; index < starts.length && (starts[index] ?? to) < to; index += 1) if ((lineEnds[index] ?? 0) > 0) return false;
  return true;
}

function lastVerdictEnd(text: string, from: number, to: number): number | null {
  for (const start of [Math.max(from, to - NEAR_END), from]) {
    const verdict = lastMatch(text.slice(start, to), VERDICT);
    if (verdict !== null) return start + verdict.index + verdict[0].length;
  }
  return null;
}

function isShortChrome(line: string): boolean {
  return WEAK.test(line) && line.trim().split(/\s+/).length <= 6 && !/[.,;]\s*$/.test(line);
}

/** A last line without a sentence's end: a button's or a link's words. */
function isStray(text: string, start: number, to: number): boolean {
  const rest = text.slice(start, to).trimEnd();
  return rest.length < 400 && !/[.!?]["'”’)]?$/.test(rest) && !/[.!?]\s/.test(rest);
}

function lineEnd(view: View, index: number, to: number): number {
  let next = index + 1;
  while (next < view.starts.length && (view.lineEnds[next] ?? 0) === 0) next += 1;
  return Math.min(view.starts[next] ?? to, to);
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) === 0x20) end -= 1;
  return end;
}
