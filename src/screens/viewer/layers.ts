// The PDF's one text tied to what the viewer has laid out of it: pages in sight have a text layer, the others have none yet.
import { readDeterminations } from '../../determination/parse.ts';
import type { Determination } from '../../determination/types.ts';
import type { PageReading, Reader } from '../../page/reading.ts';
import type { Piece } from '../../source/dom.ts';
import type { PdfPiece, PdfText } from '../../source/pdf.ts';

export class PdfReader implements Reader {
  private readonly source: PdfText;
  private readonly determinations: Determination[];
  private readonly pages: Map<number, PdfPiece[]>;
  /** The text layer of a page; null while the page is not laid out. */
  private readonly layerOf: (page: number) => Element | null;
  private readonly showPage: (page: number) => void;

  constructor(source: PdfText, layerOf: (page: number) => Element | null, showPage: (page: number) => void) {
    this.source = source;
    this.layerOf = layerOf;
    this.showPage = showPage;
    this.determinations = readDeterminations(source.text).map((reading) => reading.determination);
    this.pages = Map.groupBy(source.pieces, (piece) => piece.page);
  }

  read(): PageReading {
    const pieces: Piece[] = [];
    for (const [page, own] of this.pages) {
      const layer = this.layerOf(page);
      if (layer === null) continue;
      // pdf.js makes one element for each item that has text, in their order.
      const elements = layer.querySelectorAll('span[role="presentation"]');
      if (elements.length === 0) continue;
      for (const { start, end, item } of own) {
        const node = elements[item]?.firstChild;
        if (node instanceof Text) pieces.push({ start, end: Math.min(end, start + node.data.length), node });
      }
    }
    return { source: { text: this.source.text, pieces, roots: [] }, determinations: this.determinations };
  }

  reveal(at: number): void {
    const piece = this.source.pieces.find(({ end }) => end > at);
    if (piece !== undefined) this.showPage(piece.page);
  }

  /** The page on which the first letter begins, from 1; null where there is none. */
  get firstPage(): number | null {
    const start = this.determinations[0]?.spans['']?.[0];
    return start === undefined ? null : (this.source.pieces.find(({ end }) => end > start)?.page ?? null);
  }
}
