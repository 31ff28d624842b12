// A PDF's text -> the one text. Takes what pdf.js extracts; loading the file is the caller's.
//
// pdf.js gives no blank lines. What the page shows by distance is written back: a gap between paragraphs is a blank line.
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** A piece of the text, and the item of a page's text content that it came from. */
export interface PdfPiece {
  start: number;
  end: number;
  /** From 1. */
  page: number;
  /** Among the page's items that have text, from 0: the order of a text layer's elements. */
  item: number;
}

export interface PdfText {
  text: string;
  pieces: PdfPiece[];
}

interface Line {
  text: string;
  /** Offsets within the line. */
  pieces: { start: number; end: number; item: number }[];
  /** Baseline, in points from the page's bottom. */
  y: number;
  height: number;
}

/** The whole document's text; a form feed ends each page. */
export async function readPdf(document: PDFDocumentProxy): Promise<string> {
  return (await readPdfText(document)).text;
}

/**
 * The text, and where each piece of it stands. Tells what was read after each page, which may hold it up; stops between pages
 * when `signal` aborts.
 */
export async function readPdfText(
  document: PDFDocumentProxy,
  onPage: (read: PdfText, pages: number) => void | Promise<void> = () => {},
  signal?: AbortSignal,
): Promise<PdfText> {
  const read: PdfText = { text: '', pieces: [] };
  const linesOn = async (number: number) => {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    // A page that a viewer draws at the same time refuses, and cleans up after itself.
    page.cleanup();
    return linesOf(items);
  };
  // A few pages are asked for ahead: pdf.js works on the next ones while these are being written down.
  const asked: Promise<Line[]>[] = [];
  for (let number = 1, next = 1; number <= document.numPages && signal?.aborted !== true; number += 1) {
    for (; next <= document.numPages && next < number + AHEAD; next += 1) asked.push(linesOn(next));
    writePage(read, (await asked[number - 1]) ?? [], number);
    delete asked[number - 1];
    read.text += '\n\f';
    await onPage(read, number);
  }
  await Promise.allSettled(asked);
  return read;
}
const AHEAD = 4;

function linesOf(items: readonly object[]): Line[] {
  const lines: Line[] = [];
  let current: Line | null = null;
  let index = 0;
  for (const item of items) {
    if (!isTextItem(item)) continue;
    if (item.str !== '') {
      current ??= { text: '', pieces: [], y: item.transform[5] ?? 0, height: item.height };
      current.pieces.push({ start: current.text.length, end: current.text.length + item.str.length, item: index });
      current.text += item.str;
      current.height = Math.max(current.height, item.height);
      index += 1;
    }
    if (item.hasEOL && current !== null) {
      lines.push(current);
      current = null;
    }
  }
  if (current !== null) lines.push(current);
  return lines.filter((line) => line.text.trim() !== '');
}

function writePage(read: PdfText, lines: Line[], page: number): void {
  lines.forEach((line, index) => {
    const former = lines[index - 1];
    if (former !== undefined) read.text += former.y - line.y > 1.75 * Math.max(line.height, former.height) ? '\n\n' : '\n';
    const at = read.text.length;
    for (const { start, end, item } of line.pieces) read.pieces.push({ start: at + start, end: at + end, page, item });
    read.text += line.text;
  });
}

interface TextItem {
  str: string;
  transform: number[];
  height: number;
  hasEOL: boolean;
}

function isTextItem(item: object): item is TextItem {
  return 'str' in item;
}
