// Page furniture: what a page's edge adds to a letter and is no part of its wording.
//
// MAXIMUS's letters carry the running line "Final Determination Letter for IMR Case Number CM13-0000000" with a page
// number beside or below it. Bare page numbers are furniture only next to a page's end.
import { isSpace } from './characters.ts';

/** Or what a redacted letter has in its place. */
const NUMBER = '(?:CM\\d{2}-\\d{7}|\\[case number\\])';
const BLANK = '[^\\S\\n\\r\\f]{1,4}';
const LINE_ENDS = '(?=[^\\S\\n\\f]{0,40}(?:[\\n\\f]|$))';
/** "page 4 of 60 days" is no count of pages: the letter goes on after "page 4". */
const COUNTED = '(?:days?|weeks?|months?|years?|hours?|minutes?|visits?|sessions?|treatments?)';
const PAGE = `(?:[Pp]age|PAGE)${BLANK}\\d{1,3}(?:${BLANK}of${BLANK}\\d{1,3}(?![-/.\\d%]|${BLANK}${COUNTED}\\b))?`;
/** On the same line; on the next one only alone. */
const PAGE_BESIDE = `[^\\S\\n\\f]{0,6}(?:[-|/–][^\\S\\n\\f]{0,2})?${PAGE}|\\s{0,6}(?:[-|/–]\\s{0,2})?(?:${PAGE}${LINE_ENDS}|\\d{1,3}(?=[^\\S\\n\\f]{0,40}[\\n\\f]))`;
const WORDS = 'Final Determination Letter for(?: the)? IMR Case (?:Number|No\\.?):?';
const CAPITALS = 'FINAL DETERMINATION LETTER FOR(?: THE)? IMR CASE (?:NUMBER|NO\\.?):?';
/** The running line wherever it stands, also in the middle of a text without line breaks; and what to look for first. */
const RUNNING_LINES = [WORDS, CAPITALS].map((words) => ({
  first: words.slice(0, words.indexOf(' ')),
  line: new RegExp(`${words.replaceAll(' ', '\\s{1,4}')}(?:\\s{1,4}${NUMBER})?(?:${PAGE_BESIDE})?`, 'y'),
}));
const PAGE_LINE =
  /^(?:[-–|]\s?)?page\s(?:[|–-]\s?)?\d{1,3}(?:\s(?:of|\/)\s?\d{1,3}|\/\d{1,3})?(?:\s?[-–|])?$|^\d{1,3}\s?\|\s?p\s?a\s?g\s?e$/i;
/** At a page's end only, and with its number: without one it may be the header that the next letter begins with. */
const NUMBERED = /^(?:IMR\s)?Case Number:?\sCM\d{2}-\d{7}\s(?:[|–-]\s)?Page\s\d{1,3}(?:\sof\s\d{1,3})?$/i;
/** At a page's end only: "3", "- 3 -", "3 of 5", "Pg. 3", "CM16-0000000 Page 3". */
const BARE_NUMBER =
  /^(?:CM\d{2}-\d{7}|(?:CM\d{2}-\d{7}\s?[|–-]?\s?)?(?:p(?:age|g|\.)?\.?\s?)?[-–]?\s?\d{1,3}(?:\s?(?:of|\/)\s?\d{1,3})?\s?[-–]?(?:\s?[|–-]?\s?CM\d{2}-\d{7})?)$/i;
/** At a page's end only: what a browser prints above and below a page, or a fax above it. */
const PRINTED =
  /^(?:\d{1,2}\/\d{1,2}\/\d{2,4},?\s+\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?:\s?[AaPp]\.?[Mm]\b\.?)?(?!\s*\p{Ll})|(?:https?|file):\/\/\S+\s+\d{1,3}\/\d{1,3}$)/u;
const ADDRESS_LINE = /^(?:https?|file):\/\/\S+\s+\d{1,3}\/\d{1,3}\s*\f/i;
const LONGEST_PRINTED = 240;
const PRINTED_BEGINS = /^(?:\d{1,2}\/\d|https?:|file:)/i;
const DIGITS = /^\d+$/;
const LONGEST_PAGE_LINE = 60;
const BREAK = /[\n\f\r]/;

/** Where running lines start and end, in pairs, ascending; with the white space before them. */
export function runningLines(source: string): number[] {
  const found: [number, number][] = [];
  for (const { first, line } of RUNNING_LINES) {
    for (let at = source.indexOf(first); at >= 0; at = source.indexOf(first, at + 1)) {
      line.lastIndex = at;
      const match = line.exec(source);
      if (match === null) continue;
      let from = at;
      while (from > 0 && isSpace(source.charCodeAt(from - 1))) from -= 1;
      const end = at + match[0].length - tooFew(match[0]);
      found.push([from, /\d$/.test(match[0]) && !CASE_NUMBER_ENDS.test(match[0]) ? end : pastNumberAmid(source, end)]);
    }
  }
  return found.sort((a, b) => a[0] - b[0]).flat();
}

/** Where all stands on one line, a page's number stands between the running line and the letter's next word. */
const AMID = /[^\S\n\f]{1,6}(?:[2-9]|1\d)(?=[^\S\n\f]{1,6}[\p{L}(&"“]|\s*$)/uy;
/** It may be the letter's own after all: "12 physical therapy sessions". */
const COUNTS_SOON =
  /^\s*(?:[^\s.:;]+\s+){0,4}?(?:x|times|mg|mcg|gm?|ml|units?|tablets?|tabs?|capsules?|patches|refills?|prescriptions?|sessions?|visits?|treatments?|additional|more|box(?:es)?|pairs?|views?|levels?|days?|weeks?|months?|years?|hours?|minutes?|of|(?:to|or)\s\d+)\b/i;
const CASE_NUMBER_ENDS = /CM\d{2}-\d{7}$/;
/** In characters: four words and what is counted. */
const SOON = 100;

function pastNumberAmid(source: string, at: number): number {
  AMID.lastIndex = at;
  const number = AMID.exec(source)?.[0].length ?? 0;
  return number > 0 && !COUNTS_SOON.test(source.slice(at + number, at + number + SOON)) ? at + number : at;
}

/** "page 6 of 5": no letter has fewer pages than that; its own words begin with "of". The length of what is none of the line's. */
function tooFew(line: string): number {
  const [words, page, pages] = /(\d{1,3})\s+of\s+(\d{1,3})$/i.exec(line) ?? [];
  return words === undefined || page === undefined || Number(pages) >= Number(page) ? 0 : words.length - page.length;
}

/** The lines that are only a page number in one seam between words. What stands before them is looked at once. */
export class PageNumbers {
  private readonly source: string;
  private readonly seam: number;
  private seen: number;
  private broken = false;
  private pageEnded = false;

  /** `seam`: where the seam's white space starts. */
  constructor(source: string, seam: number) {
    this.source = source;
    this.seam = seam;
    this.seen = seam;
  }

  /**
   * Past the line at `from` and the white space after it, where it is only a page number; `from` where it is not. A line end must
   * be before it, and for a bare number a page's end beside it. To be asked in ascending order.
   */
  endOf(from: number): number {
    const { source } = this;
    if (from === this.seam || !mayBePageLine(source, from)) return from;
    const before = source.slice(this.seen, from);
    this.seen = from;
    this.broken ||= BREAK.test(before);
    this.pageEnded ||= before.includes('\f');
    if (!this.broken) return from;
    // Page lines are short: a number in a sentence is told by the length of its line.
    const longest = PRINTED_BEGINS.test(source.slice(from, from + 10)) ? LONGEST_PRINTED : LONGEST_PAGE_LINE;
    const rest = source.slice(from, from + longest + 1);
    const length = rest.search(BREAK);
    if (length < 0 && rest.length > longest) return from;
    const end = length < 0 ? source.length : from + length;
    const line = source.slice(from, end).trim();
    let next = end;
    while (next < source.length && isSpace(source.charCodeAt(next))) next += 1;
    // Some extractors give what stands above a page beside what stands below it.
    const atPageEnd =
      this.pageEnded ||
      (end === source.length && DIGITS.test(line) && this.isNextPage(Number(line), from)) ||
      source.slice(end, next).includes('\f') ||
      (longest === LONGEST_PRINTED && ADDRESS_LINE.test(source.slice(next, next + longest)));
    // A value's slice may end with a number that begins a page; no page ends without a line's end, but the last one of several.
    const cut = end === source.length && DIGITS.test(line) && !this.isNextPage(Number(line), from);
    if (DIGITS.test(line) && isAmidBlankLines(source, from, end)) return next;
    return PAGE_LINE.test(line) ||
      (atPageEnd && !cut && (BARE_NUMBER.test(line) || NUMBERED.test(line) || (end < source.length && PRINTED.test(line))))
      ? next
      : from;
  }

  /** Did the page before end with the number before this one? */
  private isNextPage(number: number, from: number): boolean {
    const ended = this.source.lastIndexOf('\f', from);
    if (ended < 0) return false;
    const former = this.source.slice(Math.max(0, ended - LONGEST_PAGE_LINE), ended).trimEnd();
    return new RegExp(String.raw`\n[^\S\n]*${number - 1}$`).test(former);
  }
}

/** Some extractors give a page's end as a run of empty lines: no paragraph's is as long. */
function isAmidBlankLines(source: string, from: number, end: number): boolean {
  return (
    end - from <= 2 &&
    countBreaks(source, from - 1, -1) >= PAGE_GAP &&
    countBreaks(source, end, 1) >= PAGE_GAP &&
    !COUNTS_SOON.test(source.slice(end, end + SOON))
  );
}
const PAGE_GAP = 3;

/** Line ends in the white space from there on, up to as many as matter. */
function countBreaks(source: string, at: number, by: 1 | -1): number {
  let breaks = 0;
  for (; breaks < PAGE_GAP && at >= 0 && at < source.length && isSpace(source.charCodeAt(at)); at += by)
    if (source[at] === '\n') breaks += 1;
  return breaks;
}

function mayBePageLine(source: string, from: number): boolean {
  const code = source.charCodeAt(from) | 32;
  return (
    (code >= 0x30 && code <= 0x39) ||
    code === 0x70 ||
    isAddress(source, from) ||
    (code === 0x63 && /^c(?:m\d|ase number)/i.test(source.slice(from, from + 'case number'.length))) ||
    (code === 0x69 && /^imr case/i.test(source.slice(from, from + 'imr case'.length))) ||
    code === 0x2d ||
    code === 0x7c
  );
}

/** "http:", "https:", "file:": a page's address, where it was printed. */
export function isAddress(source: string, at: number): boolean {
  const code = source.charCodeAt(at) | 32;
  return (code === 0x68 && source.startsWith('ttp', at + 1)) || (code === 0x66 && source.startsWith('ile:', at + 1));
}
