// What stands around a range in the page, worked out once when it is marked: boxes that cut it off, its block, the next words.
import { parentOf } from './parents.ts';
import { type Turn, turnOf } from './turning.ts';

export interface Surroundings {
  /** Ancestors that cut off what is scrolled out of them. */
  clips: Element[];
  /** The block whose lines the range is part of; beside it is the margin. */
  block: Element | null;
  /** The next words in the block, which a badge must not cover; null where the block ends. */
  following: Range | null;
  /** How the words run. */
  turn: Turn;
}

/** Words enough to be as wide as the widest badge. */
const REACH = 40;

export function surroundingsOf(range: Range): Surroundings {
  const own = blockOf(range);
  // A cell has no margin: beside it stand its neighbours, and beside them the table's.
  const block = own !== null && getComputedStyle(own).display === 'table-cell' ? (own.closest('table') ?? own) : own;
  const turn = own === null ? 0 : turnOf(range.endContainer.parentElement ?? own);
  return { clips: clipsOf(range), block, following: block === null ? null : followingIn(block, range), turn };
}

function clipsOf(range: Range): Element[] {
  const clips: Element[] = [];
  for (let element: Element | null = range.startContainer.parentElement; element !== null && element !== element.ownerDocument.body; ) {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (overflowX !== 'visible' || overflowY !== 'visible') clips.push(element);
    element = parentOf(element);
  }
  return clips;
}

function blockOf(range: Range): Element | null {
  for (let element: Element | null = range.endContainer.parentElement; element !== null; element = parentOf(element)) {
    if (!/^(?:inline|contents$|ruby)/.test(getComputedStyle(element).display)) return element;
  }
  return null;
}

function followingIn(block: Element, range: Range): Range | null {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  walker.currentNode = range.endContainer;
  let from = range.endContainer.nodeType === Node.TEXT_NODE ? range.endOffset : 0;
  for (let node: Node | null = range.endContainer; node !== null; node = walker.nextNode(), from = 0) {
    // The range may end at an element, whose own words come first then.
    if (node.nodeType !== Node.TEXT_NODE || (node !== range.endContainer && range.intersectsNode(node))) continue;
    const text = node.nodeValue ?? '';
    const word = text.slice(from).search(/\S/);
    if (word < 0) continue;
    const following = block.ownerDocument.createRange();
    following.setStart(node, from + word);
    following.setEnd(node, Math.min(text.length, from + word + REACH));
    return following;
  }
  return null;
}

/** The parts of a range that are words, each within one text node; the range itself where that is one. */
export function wordRanges(range: Range): Range[] {
  const { commonAncestorContainer: root, startContainer, endContainer, startOffset, endOffset } = range;
  if (startContainer === endContainer) return [range];
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const words: Range[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!range.intersectsNode(node) || (node.nodeValue ?? '').trim() === '') continue;
    const part = document.createRange();
    part.setStart(node, node === startContainer ? startOffset : 0);
    part.setEnd(node, node === endContainer ? endOffset : (node.nodeValue ?? '').length);
    if (!part.collapsed) words.push(part);
  }
  return words.length === 0 ? [range] : words;
}
