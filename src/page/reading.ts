// A page's letters, read and tied to the page: each value's range, found from its span.
import { type Reading, readDeterminations } from '../determination/parse.ts';
import type { Determination, Span } from '../determination/types.ts';
import { readDocument } from '../source/dom.ts';
import { type DocumentText, type Field, rangeOf } from '../source/pieces.ts';
import { frameOf } from './parents.ts';

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
  let source: DocumentText | null = null;
  return {
    read: () => {
      const reading = readPage(document);
      source = reading.source;
      return reading;
    },
    reveal: (at) => {
      const piece = source?.pieces.find(({ start, end }) => start <= at && at < end);
      if (piece !== undefined && 'value' in piece.node) scrollField(piece.node, (at - piece.start) / (piece.end - piece.start));
    },
  };
}

/** No range tells where a field's words stand: about so far down, 0 to 1. */
function scrollField(field: Field, share: number): void {
  field.scrollIntoView({ block: 'center' });
  field.scrollTop = share * field.scrollHeight - field.clientHeight / 2;
}

function readPage(document: Document): PageReading {
  const source = document.body === null || isHidden(document) ? { text: '', pieces: [], roots: [] } : readDocument(document.body);
  return { source, determinations: withoutCopies(source, readDeterminations(source.text)) };
}

/** A frame that is not shown, or without a size, as portals print from: nobody sees its letter there. */
export function isHidden({ defaultView }: Document): boolean {
  if (defaultView === null || defaultView === defaultView.parent) return false;
  // Chromium may leave a frame that is hidden while it loads at its former size.
  return (defaultView.innerWidth === 0 && defaultView.innerHeight === 0) || frameOf(defaultView)?.checkVisibility?.() === false;
}

/** Portals keep copies of a letter for printing or for screen readers, out of sight: each letter is shown once, where it is seen. */
function withoutCopies(source: DocumentText, readings: readonly Reading[]): Determination[] {
  if (readings.length < 2) return readings.map(({ determination }) => determination);
  const copies = Map.groupBy(readings, ({ identity }) => identity);
  const shown = new Set([...copies.values()].map((same) => same.find(({ determination }) => isInSight(source, determination)) ?? same[0]));
  return readings.filter((reading) => shown.has(reading)).map(({ determination }) => determination);
}

/** Somewhere on the page, and not beside it or without any size. */
function isInSight(source: DocumentText, { spans }: Determination): boolean {
  const [from, to] = spans['/items/0/outcome'] ?? spans[''] ?? [0, 0];
  const range = rangeOf(source, from, to);
  const element = range?.endContainer.parentElement;
  if (range === null || element == null) return true; // in a text field
  const { right, width, height } = range.getBoundingClientRect();
  const hidden = element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) === false;
  return !hidden && width > 0 && height > 0 && right + scrollX > 0;
}

/** The page's range of a value; null where it was not read, or stands in a text field. */
export function rangeOfValue(reading: PageReading, determination: Determination, pointer: string): Range | null {
  const span: Span | undefined = determination.spans[pointer];
  return span === undefined ? null : rangeOf(reading.source, span[0], span[1]);
}
