// A PDF's text -> the one text. Takes what pdf.js extracts; loading the file is the caller's.
//
// pdf.js gives no blank lines. What the page shows by distance is written back: a gap between paragraphs is a blank line.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { withoutMargins } from './margins.ts';
import { linesOf, type PdfLine } from './pdfLines.ts';

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

/** A page that pdf.js cannot read; the pages before it are told by then. */
export class DamagedPageError extends Error {
  override readonly name = 'DamagedPageError';
  /** From 1. */
  readonly page: number;
  constructor(page: number, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.page = page;
  }
}

/** The whole document's text; a form feed ends each page. Rejects with a DamagedPageError. */
export async function readPdf(document: PDFDocumentProxy): Promise<string> {
  return (await readPdfText(document)).text;
}

/**
 * The text, and where each piece of it stands. Tells what was read after each page, which may hold it up; stops between pages
 * when `signal` aborts. Rejects with a DamagedPageError, or as `onPage` does.
 */
export async function readPdfText(
  document: PDFDocumentProxy,
  onPage: (read: PdfText, pages: number) => void | Promise<void> = () => {},
  signal?: AbortSignal,
): Promise<PdfText> {
  const read: PdfText = { text: '', pieces: [] };
  const linesOn = async (number: number) => {
    try {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      // A page that a viewer draws at the same time refuses, and cleans up after itself.
      page.cleanup();
      return linesOf(items);
    } catch (error) {
      throw new DamagedPageError(number, error);
    }
  };
  // A few pages are asked for ahead: pdf.js works on the next ones while these are being written down.
  let former: PdfLine[] | undefined;
  const asked: Promise<PdfLine[]>[] = [];
  for (let number = 1, ahead = 1; number <= document.numPages && signal?.aborted !== true; number += 1) {
    for (; ahead <= document.numPages && ahead < number + AHEAD; ahead += 1) {
      const page = linesOn(ahead);
      page.catch(() => {}); // told when its turn comes: those behind a damaged page are never asked for
      asked.push(page);
    }
    const lines = (await asked[number - 1]) ?? [];
    const next = await asked[number]?.catch(() => undefined); // a damaged one is told of in its turn
    writePage(
      read,
      withoutMargins(
        lines,
        [former, next].filter((page) => page !== undefined),
      ),
      number,
    );
    former = lines;
    delete asked[number - 1];
    read.text += '\n\f';
    await onPage(read, number);
  }
  await Promise.allSettled(asked);
  return read;
}
const AHEAD = 4;

function writePage(read: PdfText, lines: PdfLine[], page: number): void {
  lines.forEach((line, index) => {
    const former = lines[index - 1];
    if (former !== undefined) read.text += former.y - line.y > 1.75 * Math.max(line.height, former.height) ? '\n\n' : '\n';
    const at = read.text.length;
    for (const { start, end, item } of line.pieces) read.pieces.push({ start: at + start, end: at + end, page, item });
    read.text += line.text;
  });
}
