// A page's letters, read and tied to the page: each value's range, found from its span.
import { readDeterminations } from '../determination/parse.ts';
import type { Determination, Span } from '../determination/types.ts';
import { type DocumentText, rangeOf, readDocument } from '../source/dom.ts';

export interface PageReading {
  source: DocumentText;
  determinations: Determination[];
}

/** Where an annotator's text comes from: the page itself, or what a viewer shows of a file. */
export interface Reader {
  read(): PageReading;
  /** Brings a place of the text into sight that is not laid out yet. */
  reveal?(at: number): void;
}

export function pageReader(document: Document): Reader {
  return { read: () => readPage(document) };
}

function readPage(document: Document): PageReading {
  const source = document.body === null ? { text: '', pieces: [], roots: [] } : readDocument(document.body);
  return { source, determinations: readDeterminations(source.text).map((reading) => reading.determination) };
}

/** The page's range of a value; null where it was not read, or stands in a text field. */
export function rangeOfValue(reading: PageReading, determination: Determination, pointer: string): Range | null {
  const span: Span | undefined = determination.spans[pointer];
  return span === undefined ? null : rangeOf(reading.source, span[0], span[1]);
}
