// Do the page's own dialogs, bars and menus lie over some words? The overlay stands in the top layer, above all of them: what is
// covered in the page must not be shown over what covers it.

import { parentOf } from './parents.ts';
import type { Edges } from './turning.ts';

/** Is the middle of this box covered by something of the page that is not see-through? Out of the window nothing is. */
export function isCovered(node: Node, { left, top, right, bottom }: Edges, own: Element): boolean {
  const document = node.ownerDocument;
  // Words that no pointer finds are found under nothing.
  if (document === null || node.parentElement === null || getComputedStyle(node.parentElement).pointerEvents === 'none') return false;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  for (const element of elementsAt(document, x, y)) {
    if (element === own) continue;
    if (holds(element, node) || node.parentElement.contains(element)) return false;
    if (isOpaque(element, x, y)) return true;
  }
  return false;
}

/** From the front to the back; what is in an open shadow root before its host. */
function* elementsAt(root: Document | ShadowRoot, x: number, y: number): Generator<Element> {
  for (const element of root.elementsFromPoint(x, y)) {
    if (element.getRootNode() !== root) continue; // told by its own root
    if (element.shadowRoot instanceof ShadowRoot) yield* elementsAt(element.shadowRoot, x, y);
    yield element;
  }
}

/** Also across shadow roots. */
function holds(element: Element, node: Node): boolean {
  for (let one: Element | null = node.parentElement; one !== null; one = parentOf(one)) if (one === element) return true;
  return false;
}

/** The alpha of a colour below which words are read through it. */
const SEE_THROUGH = 0.5;
const WINDOWS = new Set(['iframe', 'frame', 'embed', 'object', 'video']);
/** Viewers of scans lay the page's picture over its words. */
const PICTURES = new Set(['img', 'canvas', 'svg', 'picture']);

function isOpaque(element: Element, x: number, y: number): boolean {
  if (WINDOWS.has(element.localName)) return true;
  if (PICTURES.has(element.localName) || !element.checkVisibility({ opacityProperty: true })) return false;
  // A pseudo-element that is stretched over the page tells as its own element, which stands elsewhere.
  const box = element.getBoundingClientRect();
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
  const { backgroundColor, opacity, mixBlendMode, backdropFilter, maskImage } = getComputedStyle(element);
  if (Number(opacity) < SEE_THROUGH || mixBlendMode !== 'normal' || (maskImage ?? 'none') !== 'none') return false;
  return alphaOf(backgroundColor) >= SEE_THROUGH || (backdropFilter ?? 'none') !== 'none';
}

/** "rgba(0, 0, 0, 0)", "rgb(255 255 255 / 40%)", "transparent". */
function alphaOf(color: string): number {
  if (color === 'transparent') return 0;
  const alpha = /(?:rgba\([^)]*,|\/)\s*([\d.]+)(%?)\s*\)/.exec(color);
  return alpha === null ? 1 : Number(alpha[1]) / (alpha[2] === '%' ? 100 : 1);
}
