// How a text tells its paragraphs apart: by more line ends than its lines have between them, or not at all.
import { isPageEnd, segmentAt, type View } from './view.ts';

/** Longer lines than these are paragraphs, not lines of a page. */
const PARAGRAPH_LENGTH = 160;

/** How many line ends in a row make a paragraph's gap in this text: one more than its lines are usually apart. */
export function gapOf(view: View, from: number, to: number): number {
  const counts: number[] = [];
  let lines = 0;
  let long = 0;
  let line = from;
  for (let index = segmentAt(view, from) + 1; index < view.starts.length && (view.starts[index] ?? 0) < to; index += 1) {
    const ends = view.lineEnds[index] ?? 0;
    if (ends === 0) continue;
    const start = view.starts[index] ?? 0;
    if (start - line > PARAGRAPH_LENGTH) long += start - line;
    line = start;
    if (isPageEnd(ends)) continue;
    counts[ends] = (counts[ends] ?? 0) + 1;
    lines += 1;
  }
  if (lines === 0) return Number.POSITIVE_INFINITY;
  const usual = counts.reduce((best, count, ends) => (count > (counts[best] ?? 0) ? ends : best), 0);
  const fewest = counts.findIndex((count) => count > 0);
  if (to - line > PARAGRAPH_LENGTH) long += to - line;
  if (long > (to - from) / 2) return fewest;
  return counts.length - 1 <= usual ? Number.POSITIVE_INFINITY : usual + 1;
}
