// Brings words of a page into sight, in every box that scrolls them: the words themselves, not the element they stand in, which may
// hold a whole letter.
import { frameOf, parentOf } from './parents.ts';
import type { Edges } from './turning.ts';

/** False where the words stand in no element of the page. */
export function bringIntoSight(range: Range, behavior: 'smooth' | 'instant'): boolean {
  const { parentElement } = range.startContainer;
  if (parentElement === null) return false;
  // A page of another site around this frame can be scrolled by the browser alone, and to an element alone.
  if (isInForeignPage(parentElement.ownerDocument)) parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [words] = range.getClientRects();
  // Words without a place, as in what is folded: the browser may know how to show their element.
  if (words === undefined) parentElement.scrollIntoView({ block: 'center', behavior });
  else scrollAround(parentElement, words, behavior);
  return true;
}

/** Is nothing of the words within the window and these boxes? */
export function isOutOfSight(range: Range, clips: readonly Element[]): boolean {
  const { left, top, right, bottom } = range.getBoundingClientRect();
  const boxes = [windowOf(range.startContainer), ...clips.map((clip) => clip.getBoundingClientRect())];
  return boxes.some((box) => bottom <= box.top || top >= box.bottom || right <= box.left || left >= box.right);
}

/** From the innermost box outwards; `words` as they stand before anything has moved. */
function scrollAround(element: Element, words: Edges, behavior: ScrollBehavior): void {
  const { ownerDocument: document } = element;
  let seen = words;
  let fixed = false;
  for (let box: Element | null = element; box !== null && box !== document.scrollingElement && !fixed; box = parentOf(box)) {
    const style = getComputedStyle(box);
    if (scrolls(box, style)) seen = scrollIn(box, insideOf(box), seen, behavior);
    fixed = style.position === 'fixed';
  }
  const root = document.scrollingElement;
  if (root !== null && !fixed) seen = scrollIn(root, windowOf(root), seen, behavior);
  // A frame as high as its own page is scrolled by the page around it.
  const frame = document.defaultView === null ? null : frameOf(document.defaultView);
  if (frame === null) return;
  const { left: x, top: y } = insideOf(frame);
  scrollAround(frame, { left: seen.left + x, top: seen.top + y, right: seen.right + x, bottom: seen.bottom + y }, behavior);
}

function isInForeignPage({ defaultView }: Document): boolean {
  return defaultView !== null && defaultView.parent !== defaultView && frameOf(defaultView) === null;
}

function scrolls(box: Element, { overflowX, overflowY }: CSSStyleDeclaration): boolean {
  const { documentElement: root, body } = box.ownerDocument;
  // The body's own overflow is the window's, unless the root element has one.
  if (box === root || (box === body && getComputedStyle(root).overflowY === 'visible')) return false;
  const down = box.scrollHeight > box.clientHeight && !NEVER.has(overflowY);
  return down || (box.scrollWidth > box.clientWidth && !NEVER.has(overflowX));
}
const NEVER = new Set(['visible', 'clip']);

/** Scrolls one box; returns where the words stand once it has come to rest. */
function scrollIn(box: Element, shown: Edges, words: Edges, behavior: ScrollBehavior): Edges {
  const lowest = box.scrollHeight - (shown.bottom - shown.top);
  const farthest = box.scrollWidth - (shown.right - shown.left);
  const leftwards = getComputedStyle(box).direction === 'rtl';
  const top = within(box.scrollTop + middle(words.top, words.bottom) - middle(shown.top, shown.bottom), 0, lowest);
  // Across, only what is cut off is moved: lines are read from their beginning.
  const aside =
    words.left >= shown.left && words.right <= shown.right ? 0 : middle(words.left, words.right) - middle(shown.left, shown.right);
  const left = within(box.scrollLeft + aside, leftwards ? -farthest : 0, leftwards ? 0 : farthest);
  const [down, across] = [top - box.scrollTop, left - box.scrollLeft];
  box.scrollTo({ top, left, behavior });
  return { left: words.left - across, top: words.top - down, right: words.right - across, bottom: words.bottom - down };
}

function insideOf(box: Element): Edges {
  const { left, top } = box.getBoundingClientRect();
  const [x, y] = [left + box.clientLeft, top + box.clientTop];
  return { left: x, top: y, right: x + box.clientWidth, bottom: y + box.clientHeight };
}

function windowOf({ ownerDocument }: Node): Edges {
  const { innerWidth = 0, innerHeight = 0 } = ownerDocument?.defaultView ?? {};
  return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
}

function middle(from: number, to: number): number {
  return (from + to) / 2;
}

function within(wanted: number, least: number, most: number): number {
  return Math.min(Math.max(wanted, least), Math.max(most, least));
}
