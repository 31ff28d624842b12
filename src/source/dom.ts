// A document -> the one text, with the way back from a place in the text to the document.
//
// Works on a live page and on a parsed file. Only on a live page is the style asked, for what is hidden and what is bold.
import { TextWriter } from './text.ts';

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

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD IFRAME FRAME OBJECT EMBED SVG CANVAS VIDEO AUDIO SELECT DATALIST IMR-LENS'.split(' '),
);
/** Parts of a page that hold a letter only in the oddest case, and then are seen to hold it. */
const ASIDE = new Set(['NAV', 'FOOTER', 'ASIDE', 'MENU']);
const ASIDE_ROLE = /^(?:navigation|contentinfo|complementary|search|toolbar|menu|menubar)$/;
const INLINE = new Set(
  'A ABBR B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR IMG'.split(
    ' ',
  ),
);
const APART = new Set('P H1 H2 H3 H4 H5 H6 BLOCKQUOTE UL OL DL TABLE PRE SECTION ARTICLE HR TEXTAREA FIELDSET HEADER MAIN'.split(' '));
const CELL = new Set(['TD', 'TH']);
const BOLD = new Set('B STRONG TH H1 H2 H3 H4 H5 H6'.split(' '));
const TEXT_INPUT = /^(?:text|search|)$/i;
/** Where no style can be asked for. */
const UNSEEN = /\bdisplay\s*:\s*none\b|\bvisibility\s*:\s*hidden\b/i;
/** Some portals unfold an item by its heading. */
const HEADING_END = /(?::|\bis:?)\s*(?:uph[eo]ld|up held|over[- ]?turned)\b[^.:;]{0,24}$/i;
/** Icons whose names stand in the page as words: the font draws them. */
const ICON_NAME = /^\s*[a-z]+(?:_[a-z0-9]+)+\s*$/;
const ICON_CLASS = /\b(?:material-(?:icons|symbols)|mat-icon|glyphicon|fa-)/;
const LONGEST_ICON = 30;
/** Viewers show a file's pages each in an element of its own. */
const PAGE_CLASS = /(?:^|\s)(?:(?:pdf|doc|document)?[-_]?page[-_]?\d*|pf)(?:$|\s)/i;
/** Shorter words that only screen readers are given say what a control is or does. */
const SHORT = 200;
const LETTER_PART = /Claims\s*Administrator\s*guideline/i;
/** In elements; the largest letter, of 21 items, has some hundred paragraphs. */
const LARGE = 1500;
const LETTER_WORD = /guideline|rationale|medical|necess|upheld|overturned|injur|IMR|MTUS|MAXIMUS|licensure|specialty|decision date/i;
const LINE_END = /[\n\r\f\v\u2028\u2029]/g;

interface Flow {
  bold: boolean;
  preserved: boolean;
}

/** Reads everything under `root` that a reader of the page sees. `view`: null for a document that nothing lays out. */
export function readDocument(root: Element | ShadowRoot, view: Window | null = root.ownerDocument.defaultView): DocumentText {
  const reader = new DocumentReader(view);
  reader.children(root, { bold: false, preserved: false });
  return reader.done();
}

class DocumentReader {
  private readonly out = new TextWriter();
  private readonly pieces: Piece[] = [];
  private readonly roots: ShadowRoot[] = [];
  private readonly window: Window | null;
  private lastBold = false;

  constructor(window: Window | null) {
    this.window = window;
  }

  done(): DocumentText {
    return { text: this.out.toString(), pieces: this.pieces, roots: this.roots };
  }

  children(parent: Node, flow: Flow): void {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) this.node(node, flow);
  }

  private node(node: Node, flow: Flow): void {
    if (node.nodeType === 3) this.textNode(node as Text, flow);
    else if (node.nodeType === 1) this.element(node as Element, flow);
  }

  private textNode(node: Text, flow: Flow): void {
    // Outside preserved text a line end is only a space: the source's lines are not the reader's.
    const text = flow.preserved ? node.data : node.data.replace(LINE_END, ' ');
    if (text === '') return;
    if (text.trim() === '') {
      if (!this.out.atLineStart) this.piece(text, node);
      return;
    }
    if (flow.bold && !this.lastBold && this.out.atLineStart) this.out.breakLine(true);
    this.lastBold = flow.bold;
    this.piece(text, node);
  }

  private piece(text: string, node: Text | Field): void {
    const start = this.out.write(text);
    this.pieces.push({ start, end: start + text.length, node });
  }

  private element(element: Element, flow: Flow): void {
    const tag = String(element.tagName).toUpperCase(); // a form's own field may be called that
    if (SKIPPED.has(tag) || element.hasAttribute('hidden') || (tag === 'BUTTON' && isControl(element)) || isIcon(element)) return;
    if (tag === 'BR') this.out.breakLine(false);
    else if (tag === 'TEXTAREA' || tag === 'INPUT') this.field(element as Field, tag);
    else if (!isAside(element, tag)) this.container(element, tag, flow);
  }

  private container(element: Element, tag: string, flow: Flow): void {
    if (this.window !== null && isElsewhere(element)) {
      this.out.breakLine(true);
      return;
    }
    const style = this.styleOf(element);
    if (style !== null && isForScreenReaders(element, style)) return;
    if (style === null ? UNSEEN.test(element.getAttribute('style') ?? '') : style.display === 'none' || style.visibility === 'hidden')
      return;
    const inline = style === null ? INLINE.has(tag) : style.display.startsWith('inline') || style.display === 'contents';
    const cell = CELL.has(tag) || style?.display === 'table-cell';
    if (isNextPage(element)) this.out.breakPage();
    else if (cell) this.out.space();
    else if (!inline) this.out.breakLine(APART.has(tag));
    this.inside(element, {
      bold: isBold(style?.fontWeight ?? '') ?? (flow.bold || BOLD.has(tag)),
      preserved: style === null ? flow.preserved || tag === 'PRE' : /^(?:pre|break-spaces)/.test(style.whiteSpace),
    });
    if (cell) this.out.space();
    else if (!inline) this.out.breakLine(APART.has(tag));
  }

  /** Null where nothing lays the document out: then the elements' names say what they are. */
  private styleOf(element: Element): CSSStyleDeclaration | null {
    const style = this.window?.getComputedStyle(element);
    return style === undefined || style.display === '' ? null : style;
  }

  private inside(element: Element, flow: Flow): void {
    if (element.shadowRoot != null) this.roots.push(element.shadowRoot);
    const assigned = element.tagName === 'SLOT' ? (element as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
    if (assigned.length > 0) for (const node of assigned) this.node(node, flow);
    else this.children(element.shadowRoot ?? element, flow);
  }

  private field(field: Field, tag: string): void {
    if (tag === 'INPUT' && !TEXT_INPUT.test(field.getAttribute('type') ?? '')) return;
    if (field.value.trim() === '') return;
    if (tag === 'TEXTAREA') this.out.breakLine(true);
    else this.out.space();
    this.piece(field.value, field);
    if (tag === 'TEXTAREA') this.out.breakLine(true);
    else this.out.space();
  }
}

function isBold(weight: string): boolean | null {
  if (weight === '') return null;
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}

/** What a button does, rather than what a sentence says. */
const CONTROL =
  /^(?:copy|show|hide|read|view|see|edit|print|share|expand|collapse|open|close|save|download|flag|reply|delete|add|next|previous|back|details|info|help|more|less|top)(?:\s(?:all|more|less|details|link|note|item|text|rationale))?$/i;

/** A button is the page's own, unless an item unfolds by it, or it stands amid a sentence. */
function isControl(button: Element): boolean {
  const isWords = (node: Node | null) => node?.nodeType === 3 && /[\p{L}\p{N},.;:)]/u.test(node.nodeValue ?? '');
  const words = (button.textContent ?? '').trim();
  if (HEADING_END.test(words)) return false;
  const { previousSibling, nextSibling } = button;
  return CONTROL.test(words) || !((previousSibling === null || isWords(previousSibling)) && isWords(nextSibling));
}

function isIcon(element: Element): boolean {
  const { firstChild } = element;
  if (firstChild?.nodeType !== 3 || firstChild.nextSibling !== null) return false;
  const name = firstChild.nodeValue ?? '';
  if (name.length > LONGEST_ICON) return false;
  // A font's icons have names in small letters, or signs of its own.
  return ICON_NAME.test(name) || (/^[\sa-z\ue000-\uf8ff]+$/.test(name) && ICON_CLASS.test(element.getAttribute('class') ?? ''));
}

function isForScreenReaders(element: Element, { position, overflow, width, height }: CSSStyleDeclaration): boolean {
  if (!/^(?:absolute|fixed)$/.test(position) || overflow === 'visible') return false;
  return Number.parseFloat(width) < 2 && Number.parseFloat(height) < 2 && (element.textContent ?? '').length < SHORT;
}

function isPage(element: Element | null): boolean {
  if (element === null || !/^(?:DIV|SECTION|ARTICLE|LI)$/.test(element.tagName)) return false;
  return (
    element.hasAttribute('data-page-number') || element.hasAttribute('data-page-no') || PAGE_CLASS.test(element.getAttribute('class') ?? '')
  );
}

function isNextPage(element: Element): boolean {
  return isPage(element) && isPage(element.previousElementSibling);
}

function isAside(element: Element, tag: string): boolean {
  const aside = ASIDE.has(tag) || ASIDE_ROLE.test(element.getAttribute('role') ?? '');
  return aside && !LETTER_PART.test(element.textContent ?? '');
}

/** A large part of a live page without a single word of a letter's: asking each of its elements for its style would be all that takes time. */
function isElsewhere(element: Element): boolean {
  const within = element.getElementsByTagName('*');
  if (within.length < LARGE || LETTER_WORD.test(element.textContent ?? '')) return false;
  for (const one of within) if (one.shadowRoot !== null || one.tagName === 'TEXTAREA' || one.tagName === 'INPUT') return false;
  return true;
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
