// The pieces of a document's text, and the way from a place in the text back to the document.

export type Field = HTMLTextAreaElement | HTMLInputElement;

/** A piece of the text and the node it came from; text nodes give ranges, fields do not. */
export interface Piece {
  start: number;
  end: number;
  node: Text | Field;
}

export interface DocumentText {
  text: string;
  pieces: Piece[];
  /** Open shadow roots that were read: what changes in them is told to nobody outside. */
  roots: ShadowRoot[];
}

/** The pieces that a span of the text touches. */
function piecesOf(source: DocumentText, from: number, to: number): Piece[] {
  const found: Piece[] = [];
  for (let index = firstPiece(source.pieces, from); index < source.pieces.length; index += 1) {
    const piece = source.pieces[index];
    if (piece === undefined || piece.start >= to) break;
    found.push(piece);
  }
  return found;
}

/** A range over a span of the text; null where it stands in a text field, or its nodes have left the page. */
export function rangeOf(source: DocumentText, from: number, to: number): Range | null {
  const pieces = piecesOf(source, from, to);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined || !isText(first.node) || !isText(last.node)) return null;
  if (!first.node.isConnected || !last.node.isConnected) return null;
  const range = first.node.ownerDocument.createRange();
  try {
    range.setStart(first.node, Math.max(0, from - first.start));
    range.setEnd(last.node, Math.min(last.end, to) - last.start);
  } catch {
    return null; // the node's text has become shorter since it was read
  }
  return range;
}

function isText(node: Text | Field): node is Text {
  return node.nodeType === 3;
}

/** Index of the first piece that ends after `at`. */
function firstPiece(pieces: Piece[], at: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
