// The PDF's one text tied to what the viewer has laid out of it: pages in sight have a text layer, the others have none yet.
import { readDeterminations } from '../../determination/parse.ts';
import type { Determination } from '../../determination/types.ts';
import type { PageReading, Reader } from '../../page/reading.ts';
import type { PdfPiece, PdfText } from '../../source/pdf.ts';
import type { Piece } from '../../source/pieces.ts';

export class PdfReader implements Reader {
  private source: PdfText = { text: '', pieces: [] };
  private determinations: Determination[] = [];
  private pages = new Map<number, PdfPiece[]>();
  /** The text layers of the pages that are laid out. */
  private readonly layers: () => ReadonlyMap<number, Element>;
  private readonly showPage: (page: number) => void;

  constructor(layers: () => ReadonlyMap<number, Element>, showPage: (page: number) => void) {
    this.layers = layers;
    this.showPage = showPage;
  }

  /** Takes what was read of the file. Of a part, a letter that may go on in what is not read yet is not told. */
  take({ text, pieces }: PdfText, whole: boolean): void {
    this.source = { text, pieces: [...pieces] };
    this.pages = Map.groupBy(pieces, (piece) => piece.page);
    const all = readDeterminations(text).map((reading) => reading.determination);
    const lastPage = pieces.at(-1)?.page;
    const lastStart = pieces.find(({ page }) => page === lastPage)?.start ?? 0;
    this.determinations = whole ? all : all.filter(({ spans }) => (spans['']?.[1] ?? 0) <= lastStart);
  }

  read(): PageReading {
    const pieces: Piece[] = [];
    const layers = [...this.layers()].sort(([one], [other]) => one - other);
    for (const [page, layer] of layers) {
      const own = this.pages.get(page) ?? [];
      // pdf.js makes one element for each item that has text, in their order.
      const elements = layer.querySelectorAll('span[role="presentation"]');
      if (elements.length === 0) continue;
      for (const { start, end, item } of own) {
        const element = elements[item];
        if (element !== undefined) pieces.push(...piecesIn(element, start, end));
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

/** An element's text nodes: one, or several where the viewer's search has marked hits in it. */
function piecesIn(element: Element, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = start;
  for (let node = walker.nextNode(); node !== null && at < end; node = walker.nextNode()) {
    const { data } = node as Text;
    pieces.push({ start: at, end: Math.min(end, at + data.length), node: node as Text });
    at += data.length;
  }
  return pieces;
}
