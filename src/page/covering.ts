// Do the page's own dialogs, bars and menus lie over some words? The overlay stands in the top layer, above all of them: what is
// covered in the page must not be shown over what covers it.

import { parentOf } from './parents.ts';
import type { Edges } from './turning.ts';

/** Is the middle of this box covered by something of the page that is not see-through? Out of the window nothing is. */
export function isCovered(node: Node, { left, top, right, bottom }: Edges, own: Element): boolean {
  const document = node.ownerDocument;
  // Words that no pointer finds are found under nothing.
  if (document === null || node.parentElement === null || getComputedStyle(node.parentElement).pointerEvents === 'none') return false;
  for (const element of document.elementsFromPoint((left + right) / 2, (top + bottom) / 2)) {
    if (element === own) continue;
    if (holds(element, node) || node.parentElement.contains(element)) return false;
    if (isOpaque(element)) return true;
  }
  return false;
}

/** Also across shadow roots. */
function holds(element: Element, node: Node): boolean {
  for (let one: Element | null = node.parentElement; one !== null; one = parentOf(one)) if (one === element) return true;
  return false;
}

/** The alpha of a colour below which words are read through it. */
const SEE_THROUGH = 0.5;

/** Pictures are not asked for: viewers of scans lay the page's picture over its words. */
function isOpaque(element: Element): boolean {
  if (element.localName === 'iframe') return true;
  const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
  if (Number(opacity) < SEE_THROUGH) return false;
  return backgroundImage !== 'none' || alphaOf(backgroundColor) >= SEE_THROUGH;
}

/** "rgba(0, 0, 0, 0)", "rgb(255 255 255 / 40%)", "transparent". */
function alphaOf(color: string): number {
  if (color === 'transparent') return 0;
  const alpha = /(?:rgba\([^)]*,|\/)\s*([\d.]+)(%?)\s*\)/.exec(color);
  return alpha === null ? 1 : Number(alpha[1]) / (alpha[2] === '%' ? 100 : 1);
}
