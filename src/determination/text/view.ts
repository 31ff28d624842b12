// The folded view of a source text, and the way back from it.
//
// A view's `text` is the source with runs of white space folded to one space, words broken at a line end rejoined,
// invisible characters and page furniture left out. It is made of slices of the source; a table of those segments leads
// from a place in the view back to its place in the source. All readers work on views, all spans are of the source.
import { isInvisible, isLineEnd, isPlain, isSpace, UNUSUAL } from './characters.ts';
import { isAddress, PageNumbers, runningLines } from './furniture.ts';
import { hyphenBelongsToWord } from './hyphens.ts';

export interface View {
  readonly source: string;
  readonly text: string;
  /** The same text with headings and labels in their own capitals: to find them in, never to read values from. */
  readonly labels: string;
  /** Where each segment starts in `text`; ascending. */
  readonly starts: readonly number[];
  /** Where each segment starts in `source`. */
  readonly origins: readonly number[];
  /** Number of line ends in the source before each segment; a page's end counts as 99 or more. */
  readonly lineEnds: readonly number[];
}

const PAGE_END = 99;
const LINE_FEED = 0x0a;
const FORM_FEED = 0x0c;
const HYPHEN = 0x2d;
const QUOTE = 0x3e;

/** Folds a source text. Never throws; takes time in proportion to the text. */
export function viewOf(source: string): View {
  return new Folding(source).view();
}

/** Folds a slice of a source as the view does; a text value and its span agree in this sense. */
export function fold(slice: string): string {
  return viewOf(slice).text;
}

class Folding {
  private readonly source: string;
  private readonly furniture: readonly number[];
  private readonly quoted: boolean;
  private readonly starts: number[] = [];
  private readonly origins: number[] = [];
  private readonly lineEnds: number[] = [];
  private text = '';
  private nextFurniture = 0;
  private lineFeed = -1;
  private unusual = -1;
  private ends = 0;
  private spaced = false;

  constructor(source: string) {
    this.source = source;
    this.furniture = runningLines(source);
    this.quoted = isQuoted(source);
  }

  view(): View {
    const { source } = this;
    let from = isSpace(source.charCodeAt(0)) || this.isQuote(0) ? this.seamEnd(0) : 0;
    while (from < source.length) {
      const at = this.nextSeam(from);
      const code = source.charCodeAt(at);
      if (code === LINE_FEED && !this.quoted && isPlainLineEnd(source, at)) {
        this.take(from, at);
        this.spaced = true;
        this.ends += 1;
        from = at + 1;
      } else from = at < source.length ? this.seam(from, at) : this.take(from, at);
    }
    return { source, text: this.text, labels: this.text, starts: this.starts, origins: this.origins, lineEnds: this.lineEnds };
  }

  /** The next place from which on folding has something to do. The engine's own searches are faster than any loop of ours. */
  private nextSeam(from: number): number {
    const { source } = this;
    if (this.lineFeed < from) this.lineFeed = indexOr(source.indexOf('\n', from), source.length);
    if (this.unusual < from) {
      UNUSUAL.lastIndex = from;
      this.unusual = UNUSUAL.exec(source)?.index ?? source.length;
    }
    return Math.min(this.lineFeed, this.unusual, this.furniture[this.nextFurniture] ?? source.length);
  }

  /** Takes the words before a seam and decides how they join what follows; returns where that is. */
  private seam(from: number, at: number): number {
    const { source } = this;
    const after = this.seamEnd(at);
    let spaced = false;
    for (let index = at; index < after && !spaced; index += 1) spaced = !isInvisible(source.charCodeAt(index));
    const ends = lineEndsIn(source, at, after);
    // A soft hyphen before white space is a word broken at a line end, whatever became of the line end.
    const soft = source.charCodeAt(at) === 0xad;
    const hyphen = ends > 0 && isBrokenWord(source, at, after);
    this.take(from, hyphen && !hyphenBelongsToWord(source, at, after) ? at - 1 : at);
    if (spaced && !soft && !hyphen) this.spaced = true;
    this.ends += ends;
    return after;
  }

  /** Past white space, invisible characters, running lines and lines that are only a page number. */
  private seamEnd(at: number): number {
    const { source, furniture } = this;
    const numbers = new PageNumbers(source, at);
    for (let end = at; ; ) {
      const code = source.charCodeAt(end);
      if (isSpace(code) || isInvisible(code) || (end > at && this.isQuote(end)) || (end === 0 && this.isQuote(0))) end += 1;
      else if ((furniture[this.nextFurniture] ?? Number.POSITIVE_INFINITY) <= end) {
        // The white space before a running line is counted to it, and may have been passed already.
        end = Math.max(end, furniture[this.nextFurniture + 1] ?? end);
        this.nextFurniture += 2;
      } else {
        const past = numbers.endOf(end);
        if (past === end) return end;
        end = past;
      }
    }
  }

  /** The sign before a line of quoted mail. */
  private isQuote(at: number): boolean {
    return (
      this.quoted &&
      this.source.charCodeAt(at) === QUOTE &&
      (at === 0 || !isPlain(this.source.charCodeAt(at - 1)) || this.source.charCodeAt(at - 1) === QUOTE)
    );
  }

  private take(from: number, to: number): number {
    if (to <= from) return to;
    const first = this.text === '';
    if (this.spaced && !first) this.text += ' ';
    this.starts.push(this.text.length);
    this.origins.push(from);
    this.lineEnds.push(first ? 0 : this.ends);
    this.text += this.source.slice(from, to);
    this.ends = 0;
    this.spaced = false;
    return to;
  }
}

/** Mail that quotes a letter: a sign before each line, or nearly. "> 50%" begins a line, too. */
function isQuoted(source: string): boolean {
  if (!source.includes('\n>')) return false;
  const [, ...lines] = source.split('\n').filter((line) => line.trim() !== '');
  const quoted = lines.filter((line) => line.startsWith('>'));
  return quoted.length > lines.length * MOSTLY && (quoted.length > 1 || !quoted.some((line) => /^>\s?\d/.test(line)));
}
const MOSTLY = 0.6;

function indexOr(index: number, otherwise: number): number {
  return index < 0 ? otherwise : index;
}

/** One line feed between two plain characters, with no hyphen before it and no page's edge after it: most of all seams. */
function isPlainLineEnd(source: string, at: number): boolean {
  const former = source.charCodeAt(at - 1);
  const next = source.charCodeAt(at + 1);
  return (
    isPlain(former) &&
    former !== HYPHEN &&
    isPlain(next) &&
    next > 0x39 &&
    next !== 0x7c &&
    !beginsPageLine(next, source.charCodeAt(at + 2)) &&
    !isAddress(source, at + 1)
  );
}

/** "Page 3", "pg. 3", "p. 3", "CM16-...", "Final Determination Letter ...": by their first two letters. */
function beginsPageLine(first: number, second: number): boolean {
  const letter = second | 0x20;
  if (first === 0x50 || first === 0x70) return letter === 0x61 || letter === 0x67 || second < 0x41;
  return first === 0x43 ? letter === 0x6d : first === 0x46 && letter === 0x69;
}

function isBrokenWord(source: string, at: number, after: number): boolean {
  return source.charCodeAt(at - 1) === HYPHEN && ALPHANUMERIC.test(source.charAt(at - 2)) && ALPHANUMERIC.test(source.charAt(after));
}
const ALPHANUMERIC = /[\p{L}\p{N}]/u;

function lineEndsIn(source: string, from: number, to: number): number {
  let ends = 0;
  for (let at = from; at < to; at += 1) {
    const code = source.charCodeAt(at);
    if (code === FORM_FEED) return PAGE_END;
    if (isLineEnd(code) && !(code === LINE_FEED && source.charCodeAt(at - 1) === 0x0d && at > from)) ends += 1;
  }
  return ends;
}

/** Source offsets of view.text[from, to); `to` must be greater than `from`. */
export function toSource(view: View, from: number, to: number): [number, number] {
  const first = segmentAt(view, from);
  const start = (view.origins[first] ?? 0) + from - (view.starts[first] ?? 0);
  const next = view.starts[first + 1];
  const last = next === undefined || to <= next ? first : segmentAt(view, to - 1);
  return [start, (view.origins[last] ?? 0) + to - (view.starts[last] ?? 0)];
}

export function isPageEnd(ends: number): boolean {
  return ends >= PAGE_END;
}

/** Index of the segment that holds `at` (the last one that starts at or before it). */
export function segmentAt(view: Pick<View, 'starts'>, at: number): number {
  let low = 0;
  let high = view.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((view.starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
