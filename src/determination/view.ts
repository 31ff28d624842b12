// The folded view of a source text, and the way back from it.
//
// A view's `text` is the source with runs of white space folded to one space, words broken at a line end rejoined,
// invisible characters and page furniture left out. It is made of slices of the source; a table of those segments leads
// from a place in the view back to its place in the source. All readers work on views, all spans are of the source.
import { isPageNumberLine, mayHoldRunningLine, RUNNING_LINE } from './furniture.ts';

export interface View {
  readonly source: string;
  readonly text: string;
  /** Where each segment starts in `text`; ascending. */
  readonly starts: readonly number[];
  /** Where each segment starts in `source`. */
  readonly origins: readonly number[];
  /** Number of line ends in the source before each segment; a page's end counts as 99 or more. */
  readonly lineEnds: readonly number[];
}

const PAGE_END = 99;
const INVISIBLE = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
/** Whatever is not "one plain space between two words". Bounded: each alternative moves on by what it matched. */
const SEAM = `[\\s${INVISIBLE}]{2,}|[\\t\\n\\v\\f\\r\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000${INVISIBLE}]`;
const PLAIN_SEAM = new RegExp(SEAM, 'g');
const SEAM_OR_FURNITURE = new RegExp(`[\\s${INVISIBLE}]*${RUNNING_LINE}[\\s${INVISIBLE}]*|${SEAM}`, 'g');
const LINE_END = /\r\n?|[\n\v\u0085\u2028\u2029]/g;
const SPACE = /[^\S\ufeff]/; // \s counts the byte-order mark as white space
const BROKEN = /[\n\r\f\v\u0085\u2028\u2029]/;
const ALPHANUMERIC = /[\p{L}\p{N}]/u;
const LOWER = /\p{Ll}/u;
/** "skilled-nursing-", or the end of an address: its hyphens are its own. */
const COMPOUND = /[-/:.]\p{L}+-$/u;
/** Prefixes that keep their hyphen when a line ends after it; a hyphen after any other letters was the printer's. */
const HYPHENATED =
  /(?:^|[^\p{L}])(?:non|post|pre|anti|re|co|self|short|long|peer|semi|multi|intra|inter|sub|x|t|e|right|left|well|high|low|mid|over|under|off|on|ex|all|half|cross|part|full|follow|work|cost|evidence|site|pain|drug|physician|first|second|third|one|two|three|four|five|six|seven|eight|nine|ten|year|old|month|week|day)-$/iu;

/** Folds a source text. Never throws; takes time in proportion to the text. */
export function viewOf(source: string): View {
  const seam = mayHoldRunningLine(source) ? SEAM_OR_FURNITURE : PLAIN_SEAM;
  const starts: number[] = [];
  const origins: number[] = [];
  const lineEnds: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  let pendingEnds = 0;
  let pendingSpace = false;

  const take = (to: number, keepHyphen: boolean) => {
    const end = keepHyphen ? to : to - 1;
    if (end <= from) return;
    if (length > 0 && pendingSpace) {
      parts.push(' ');
      length += 1;
    }
    starts.push(length);
    origins.push(from);
    lineEnds.push(length > 0 ? pendingEnds : 0);
    parts.push(source.slice(from, end));
    length += end - from;
    pendingEnds = 0;
    pendingSpace = false;
  };

  seam.lastIndex = 0;
  for (let match = seam.exec(source); match !== null; match = seam.exec(source)) {
    const run = match[0];
    const at = match.index;
    const after = skipPageNumbers(source, at + run.length, run);
    const join = joint(source, at, after, run);
    take(at, join !== 'drop-hyphen');
    pendingEnds += countLineEnds(source, at, after, run);
    if (join === 'space') pendingSpace = true;
    from = after;
    seam.lastIndex = Math.max(after, seam.lastIndex);
  }
  take(source.length, true);
  return { source, text: parts.join(''), starts, origins, lineEnds };
}

/** Folds a slice of a source as the view does; a text value and its span agree in this sense. */
export function fold(slice: string): string {
  return viewOf(slice).text;
}

/** Source offsets of view.text[from, to); `to` must be greater than `from`. */
export function toSource(view: View, from: number, to: number): [number, number] {
  return [originOf(view, from), originOf(view, to - 1) + 1];
}

/** Number of line ends in the source right before `at`; 0 within a line. */
export function lineEndsBefore(view: View, at: number): number {
  const index = segmentAt(view, at);
  return view.starts[index] === at ? (view.lineEnds[index] ?? 0) : 0;
}

export function isPageEnd(ends: number): boolean {
  return ends >= PAGE_END;
}

/** Index of the segment that holds `at` (the last one that starts at or before it). */
export function segmentAt(view: View, at: number): number {
  let low = 0;
  let high = view.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((view.starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

function originOf(view: View, at: number): number {
  const index = segmentAt(view, at);
  return (view.origins[index] ?? 0) + at - (view.starts[index] ?? 0);
}

function joint(source: string, at: number, after: number, run: string): 'space' | 'none' | 'drop-hyphen' {
  // A soft hyphen before white space is a word broken at a line end, whatever became of the line end.
  if (run.startsWith('\u00ad') || !SPACE.test(run)) return 'none';
  if (!BROKEN.test(run) || source[at - 1] !== '-') return 'space';
  const before = source[at - 2] ?? '';
  const next = source[after] ?? '';
  if (!ALPHANUMERIC.test(before) || !ALPHANUMERIC.test(next)) return 'space';
  const word = source.slice(Math.max(0, at - 24), at);
  const printers = LOWER.test(before) && LOWER.test(next) && !HYPHENATED.test(word) && !COMPOUND.test(word);
  return printers ? 'drop-hyphen' : 'none';
}

function countLineEnds(source: string, at: number, after: number, run: string): number {
  if (run === '\n' && after - at === 1) return 1;
  const all = after - at === run.length ? run : source.slice(at, after);
  if (all.includes('\f')) return PAGE_END;
  return all.match(LINE_END)?.length ?? 0;
}

/** Moves past lines that are only a page number, with the white space after them. */
function skipPageNumbers(source: string, from: number, run: string): number {
  if (!/[\n\f\r]/.test(run)) return from;
  const code = source.charCodeAt(from) | 32;
  const digit = code >= 0x30 && code <= 0x39;
  if (!digit && code !== 0x70 && code !== 0x2d && code !== 0x7c) return from;
  let end = from;
  while (end < source.length && end - from < 30 && source[end] !== '\n' && source[end] !== '\f' && source[end] !== '\r') end += 1;
  let next = end;
  while (next < source.length && /\s/.test(source[next] ?? '')) next += 1;
  const atPageEnd = run.includes('\f') || source.slice(end, next).includes('\f');
  return isPageNumberLine(source.slice(from, end).trim(), atPageEnd) ? next : from;
}
