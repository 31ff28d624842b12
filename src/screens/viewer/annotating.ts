// A PDF that is open: read page by page, and its letters shown as soon as they are.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Source } from '../../cases/schema.ts';
import { Annotator } from '../../page/annotator.ts';
import { DamagedPageError, type PdfText, readPdfText } from '../../source/pdf.ts';
import { PdfReader } from './layers.ts';
import { NO_TEXT } from './loading.ts';
import type { Pages } from './pages.ts';
import { viewerServices } from './services.ts';

/** Letters have two to ten pages; a file may have hundreds. */
const FIRST_PAGES = 4;
/** What was read so far is looked through anew each time: after twice as many pages, so that all of it takes twice one look. */
const NEXT_PAGES = 20;
const TOLD_EVERY = 20;
const NO_LETTER_BEFORE = 'There is no IMR final determination before it, and nothing behind it was read.';

interface Telling {
  onBusy(sentence: string): void;
  onRemark(sentence: string): void;
  onAnnotated(annotated: boolean): void;
}

/** Resolves once the whole file is read, or `signal` has aborted. `onAnnotator` is given what shows its letters. */
export async function annotatePdf(
  pdf: PDFDocumentProxy,
  view: Pages,
  source: Source,
  onAnnotator: (annotator: Annotator) => void,
  { onBusy, onRemark, onAnnotated }: Telling,
  signal: AbortSignal,
): Promise<void> {
  const reader = new PdfReader(
    () => view.layers(),
    (page) => view.goTo(page),
  );
  const annotator = new Annotator(document, viewerServices(source), reader);
  onAnnotator(annotator);
  let seen = false;
  const take = (text: PdfText, whole: boolean) => {
    reader.take(text, whole);
    annotator.refresh();
    const { firstPage } = reader;
    if (seen || firstPage === null) return;
    seen = true;
    if (firstPage > 1) view.goTo(firstPage);
  };
  annotator.start();
  let next = FIRST_PAGES;
  let read: PdfText = { text: '', pieces: [] };
  const onPage = async (text: PdfText, page: number) => {
    read = text;
    if (signal.aborted || page === pdf.numPages) return;
    if (page % TOLD_EVERY === 0) onBusy(`Reading page ${page} of ${pdf.numPages}…`);
    if (page < next) return;
    next = Math.max(NEXT_PAGES, 2 * page);
    take(text, false);
    // The rest can wait until the user sees something.
    if (page === FIRST_PAGES) await view.firstShown();
  };
  // Behind a damaged page nothing is read: a letter that goes on there would lack its middle without a word.
  const damaged = await readPdfText(pdf, onPage, signal).then(
    () => null,
    (error: unknown) => {
      if (error instanceof DamagedPageError) return error.page;
      throw error;
    },
  );
  if (signal.aborted) return;
  take(read, true);
  onAnnotated(seen);
  if (damaged !== null) onRemark(`Page ${damaged} of this file is damaged. ${seen ? 'What stands before it was read.' : NO_LETTER_BEFORE}`);
  else if (read.text.trim() === '') onRemark(NO_TEXT);
  else if (!seen) onRemark('No IMR final determination was found in this file.');
}
