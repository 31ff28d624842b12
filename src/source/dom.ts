// A document -> the one text, and which of its pieces came from where.
//
// Works on a live page and on a parsed file. Only on a live page is the style asked, for what is hidden and what is bold.
import { isAside, isControl, isElsewhere, isForScreenReaders, isIcon, isNextPage, isSkipped } from './elements.ts';
import type { DocumentText, Field, Piece } from './pieces.ts';
import { TextWriter } from './text.ts';

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
const LINE_END = /[\n\r\f\v\u2028\u2029]/g;

/** Elements within each other. Chromium's parser stops at 512; what scripts nest further is read for its words alone. */
const DEEPEST = 600;

interface Flow {
  bold: boolean;
  preserved: boolean;
  /** The words keep their room and are not shown; what stands in it may be shown all the same. */
  unseen: boolean;
}

/** Reads everything under `root` that a reader of the page sees. `view`: null for a document that nothing lays out. */
export function readDocument(root: Element, view: Window | null = root.ownerDocument.defaultView): DocumentText {
  const reader = new DocumentReader(view);
  reader.children(root, { bold: false, preserved: false, unseen: false });
  return reader.done();
}

class DocumentReader {
  private readonly out = new TextWriter();
  private readonly pieces: Piece[] = [];
  private readonly roots: ShadowRoot[] = [];
  private readonly window: Window | null;
  private lastBold = false;
  private depth = 0;

  constructor(window: Window | null) {
    this.window = window;
  }

  done(): DocumentText {
    return { text: this.out.toString(), pieces: this.pieces, roots: this.roots };
  }

  children(parent: Node, flow: Flow): void {
    this.depth += 1;
    if (this.depth > DEEPEST) this.words(parent, flow);
    else for (let node = parent.firstChild; node !== null; node = node.nextSibling) this.node(node, flow);
    this.depth -= 1;
  }

  private words(parent: Node, flow: Flow): void {
    const walker = parent.ownerDocument?.createTreeWalker(parent, 4); // text alone
    for (let node = walker?.nextNode(); node != null; node = walker?.nextNode())
      if (!isSkipped(String(node.parentElement?.tagName).toUpperCase())) this.textNode(node as Text, flow);
  }

  private node(node: Node, flow: Flow): void {
    if (node.nodeType === 3) this.textNode(node as Text, flow);
    else if (node.nodeType === 1) this.element(node as Element, flow);
  }

  private textNode(node: Text, flow: Flow): void {
    if (flow.unseen) return;
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
    if (isSkipped(tag) || element.hasAttribute('hidden') || (tag === 'BUTTON' && isControl(element)) || isIcon(element)) return;
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
    if (style === null ? UNSEEN.test(element.getAttribute('style') ?? '') : style.display === 'none') return;
    const inline = style === null ? INLINE.has(tag) : style.display.startsWith('inline') || style.display === 'contents';
    const cell = CELL.has(tag) || style?.display === 'table-cell';
    if (isNextPage(element)) this.out.breakPage();
    else if (cell) this.out.space();
    else if (!inline) this.out.breakLine(APART.has(tag));
    this.inside(element, {
      bold: isBold(style?.fontWeight ?? '') ?? (flow.bold || BOLD.has(tag)),
      preserved: style === null ? flow.preserved || tag === 'PRE' : /^(?:pre|break-spaces)/.test(style.whiteSpace),
      unseen: style !== null && style.visibility !== '' && style.visibility !== 'visible',
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
    if (field.value.trim() === '' || (this.window !== null && field.checkVisibility?.({ visibilityProperty: true }) === false)) return;
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
