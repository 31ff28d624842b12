// A rationale whose last sentence lacks its full stop, right above a heading, in a text whose lines all follow at once:
// only how its lines are broken tells where it ends.
import { lastMatch } from '../../patterns/matches.ts';
import { SAYS } from '../text/prose.ts';
import { segmentAt, type View } from '../text/view.ts';

/** The last one in a sentence is looked for. */
const EACH_SAYS = new RegExp(SAYS.source, 'gi');
const BEGINS_SENTENCE =
  /^(?:the|this|these|therefore|thus|as such|there|it|in|no|medical|further|he|she|based|as|given|since|because|UR)\b/i;
const SMALL = /^\p{Ll}/u;
/** Lines of one page are about as long as one another; how many above tell how long. */
const LINES_ABOVE = 12;
const MOST_LINES = 14;

/** Where the heading that ends at `to` begins behind such a sentence, which begins at `from`; null where none does. */
export function afterOpenSentence(view: View, from: number, to: number): number | null {
  const said = lastMatch(view.text.slice(from, to), EACH_SAYS);
  if (said === null) return null;
  const lines = linesBetween(view, from + said.index + said[0].length, to).filter(({ start }) => !SMALL.test(view.text.charAt(start)));
  const width = widthAbove(view, from);
  // A line that ends although the next line's first word would have had room ends its paragraph.
  const broken = lines.find(({ start, length }) => length + wordAt(view.text, start) < width);
  if (broken !== undefined) return broken.start;
  return lines.length === 1 && BEGINS_SENTENCE.test(view.text.slice(from, from + 20)) ? (lines[0]?.start ?? null) : null;
}

/** Starts of lines in (from, to), each with the length of the line before it. */
function linesBetween(view: View, from: number, to: number): { start: number; length: number }[] {
  const lines: { start: number; length: number }[] = [];
  for (let index = segmentAt(view, from) + 1; index < view.starts.length && lines.length < MOST_LINES; index += 1) {
    const start = view.starts[index] ?? 0;
    if (start >= to) break;
    if ((view.lineEnds[index] ?? 0) > 0) lines.push({ start, length: start - 1 - lineBefore(view, index) });
  }
  return lines;
}

function lineBefore(view: View, index: number): number {
  let before = index - 1;
  while (before > 0 && (view.lineEnds[before] ?? 0) === 0) before -= 1;
  return view.starts[Math.max(before, 0)] ?? 0;
}

function widthAbove(view: View, at: number): number {
  let width = 0;
  let line = segmentAt(view, at);
  for (let lines = 0; lines < LINES_ABOVE && line > 0; lines += 1) {
    const start = lineBefore(view, line);
    width = Math.max(width, (view.starts[line] ?? 0) - 1 - start);
    line = segmentAt(view, start);
  }
  return width;
}

function wordAt(text: string, at: number): number {
  const end = text.indexOf(' ', at);
  return (end < 0 ? text.length : end) - at + 1;
}
