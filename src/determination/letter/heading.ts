// An item's heading: "<request>: Upheld", right before "Claims Administrator guideline:".
//
// The outcome is what stands last; where the heading starts is harder. Sources that keep gaps between paragraphs show it.
// Where they are lost, as in pdf.js order, the line above a heading ends the former rationale's last sentence.
import { matchesOf } from '../../patterns/matches.ts';
import { hasOriginalRequest, originalRequestStart } from '../request/partial.ts';
import type { Place } from '../text/place.ts';
import { lastSentenceStart } from '../text/prose.ts';
import { isPageEnd, segmentAt, type View } from '../text/view.ts';
import type { Outcome } from '../types.ts';
import { afterOpenSentence } from './openSentence.ts';
import { outcomeBefore } from './outcome.ts';
import { pastPortalLines } from './portalLines.ts';
import { afterOpenVerdict, afterVerdict, hasVerdict, isProse, mayEndAt, rationaleEndsAt } from './rationaleEnd.ts';

export interface Heading {
  request: Place;
  outcome: Place;
  value: Outcome;
  /** Where a portal's own lines above it begin, if there are any; else as the request. */
  above?: number;
}

/** The longest heading seen has 449 characters in 5 lines; partial approvals of long requests come near it. */
const LONGEST = 1200;
/** Where only a sentence's end tells. */
const LONGEST_WITHOUT_GAP = 700;
const MOST_LINES = 14;

/**
 * Reads the heading that ends right before `at`; nothing of it lies before `from`.
 * `opens`: the text at `from` begins a heading (the first item of a letter).
 */
export function readHeading(view: View, from: number, at: number, opens: boolean, gapEnds: number): Heading | null {
  const outcome = outcomeBefore(view.text, from, at);
  if (outcome === null || outcome.requestEnd <= from) return null;
  const end = outcome.requestEnd;
  let start = opens && end - from <= LONGEST ? from : headingStart(view, from, end, gapEnds);
  start = afterOpenVerdict(view.text, afterProse(view.text, start, end), end);
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
    const closed = rationaleEndsAt(text, from, start);
    const gap = ends >= gapEnds && !isPageEnd(ends);
    // A page's end inside a heading looks like a gap; a gap after a heading's open words is none. A rationale's last sentence may
    // lack its stop; a page's end without its mark, amid one, has that stop further on.
    const paragraph = gap && (closed || mayEndAt(text, from, start, anchor));
    if (paragraph && !hasVerdict(text.slice(start, anchor))) return start;
    if (bySentence === null && closed) {
      bySentence = start;
      // A gap above may still show that the heading began earlier, but not across a whole former paragraph.
      if (!Number.isFinite(gapEnds)) break;
    }
  }
  if (bySentence === null) return null;
  const rest = text.slice(bySentence, anchor);
  return hasVerdict(rest) || rest.length > LONGEST_WITHOUT_GAP ? null : bySentence;
}

/** A heading may begin with a small letter: past a rationale's last sentence before it. */
function afterProse(text: string, from: number, end: number): number {
  const words = text.slice(from, end);
  const stop = matchesOf(words, SMALL_BEGINNING).findLast((match) => isProse(words.slice(0, match.index)));
  return stop === undefined || words.includes(ORIGINAL_REQUEST) ? from : from + stop.index + stop[0].length;
}
const SMALL_BEGINNING = /(?<=[a-z)]{3})[.!]["”)]?\s(?=\p{Ll})/gu;
const ORIGINAL_REQUEST = 'original request';
