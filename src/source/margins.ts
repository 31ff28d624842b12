// What stands at the edge of one page after the other is no part of a letter: a browser's date and address, a fax line, Bates
// numbers, a running title. Only what is apart from the page's text, and stands on the next page or on the one before, too.
import { anyOf } from '../patterns/compose.ts';
import type { PdfLine } from './pdfLines.ts';

/** Lines at either edge, and how far the next must be, in line heights. */
const MOST_LINES = 3;
const APART = 1.5;
/** The text's own lines may stand far apart, too: in parts of how far they mostly do. */
const WIDER = 1.2;
/** In points. */
const SAME_PLACE = 4;
/** Letters in one file may each begin a page with these; the running line is known by its words. */
const OF_LETTER = new RegExp(
  anyOf(
    String.raw`guideline|rationale|upheld|overturned|necess|#\s?\d|\d\s?mg\b`,
    'case number ?:|case summary|date assigned|date of injury|decision date',
    'how the imr|imr issues|independent medical review',
  ),
  'i',
);

/** A page's lines without those that also stand at an edge of a neighbouring page. */
export function withoutMargins(lines: PdfLine[], neighbours: readonly PdfLine[][]): PdfLine[] {
  const repeated = neighbours.flatMap(edgesOf);
  if (repeated.length === 0) return lines;
  const furniture = new Set(edgesOf(lines).filter((line) => repeated.some((other) => isSame(line, other))));
  return furniture.size === 0 ? lines : lines.filter((line) => !furniture.has(line));
}

function isSame(line: PdfLine, other: PdfLine): boolean {
  return Math.abs(line.y - other.y) < SAME_PLACE && plain(line.text) === plain(other.text);
}

/** Numbers of pages and documents go on from page to page. */
function plain(text: string): string {
  return text.replace(/\d+/g, '0').replace(/\s+/g, '');
}

function edgesOf(lines: PdfLine[]): PdfLine[] {
  const fromTop = lines.toSorted((a, b) => b.y - a.y);
  const least = leadingOf(fromTop) * WIDER;
  return [...edge(fromTop, least), ...edge(fromTop.toReversed(), least)].filter(({ text }) => !OF_LETTER.test(text));
}

/** From the first line on, up to the gap that parts them from the page's text; none where no gap is near. */
function edge(lines: PdfLine[], least: number): PdfLine[] {
  for (let count = 1; count <= Math.min(MOST_LINES, lines.length / 2); count += 1) {
    const [last, next] = lines.slice(count - 1);
    if (last === undefined || next === undefined) break;
    const gap = Math.abs(last.y - next.y);
    if (gap > APART * next.height && gap > least) return lines.slice(0, count);
  }
  return [];
}

/** How far the lines of a paragraph are from one another, in points: a page has more of them than of gaps. */
function leadingOf(lines: PdfLine[]): number {
  const gaps = lines.slice(1).map(({ y }, index) => (lines[index]?.y ?? y) - y);
  return gaps.sort((a, b) => a - b)[gaps.length >> 2] ?? 0;
}
