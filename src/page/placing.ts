// Where badges, marks and links stand over the page. Reads all positions first, then writes all: one layout per frame.
import type { Surroundings } from './surroundings.ts';

export interface Placed extends Surroundings {
  range: Range;
  element: HTMLElement;
  /** At the words' end, in the margin beside them, or over their lines. */
  kind: 'badge' | 'margin' | 'lines';
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const GAP = 6;
/** Between us and the window's edge. */
const EDGE = 4;

/** Places everything where its words are, also out of sight: what is scrolled away is reached by keyboard all the same. */
export function placeAll(placed: readonly Placed[], width: number): void {
  const readings = placed.map((one) => ({
    one,
    rects: [...one.range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0),
    size: one.kind === 'lines' ? null : one.element.getBoundingClientRect(),
    block: one.kind === 'lines' ? null : (one.block?.getBoundingClientRect() ?? null),
    next: one.kind === 'badge' ? (one.following?.getClientRects()[0] ?? null) : null,
    clips: one.clips.map((clip) => clip.getBoundingClientRect()),
  }));
  for (const { one, rects, size, block, next, clips } of readings) {
    const word = one.kind === 'margin' ? rects[0] : rects.at(-1);
    const shown = word !== undefined && rects.some((rect) => clips.every((clip) => overlaps(rect, clip)));
    if (word === undefined || size === null) {
      one.element.classList.toggle('cut', !shown);
      if (size === null)
        placeLines(
          one.element,
          mergedLines(rects).flatMap((box) => within(box, clips)),
        );
      continue;
    }
    const inLine = one.kind === 'badge' ? besideWord(word, size, next, width) : null;
    const left = inLine ?? inMargin(word, size, block, width, one.kind === 'margin');
    // Without a free place the words stay readable: the panel has the item, and the keyboard still finds it here.
    one.element.classList.toggle('cut', !shown || left === null);
    const top = word.top + (word.height - size.height) / 2;
    one.element.style.transform = `translate(${Math.round(left ?? Math.max(EDGE, width - size.width - EDGE))}px, ${Math.round(top)}px)`;
  }
}

/** After the last word, where nothing else stands. */
function besideWord(word: DOMRect, size: DOMRect, next: DOMRect | null, width: number): number | null {
  const left = word.right + GAP;
  if (left + size.width > width - EDGE) return null;
  const sameLine = next !== null && next.top < word.bottom - word.height / 2 && next.bottom > word.top + word.height / 2;
  return sameLine && next.left < left + size.width && next.right > left ? null : left;
}

function inMargin(word: DOMRect, size: DOMRect, block: DOMRect | null, width: number, leftFirst: boolean): number | null {
  const box = block ?? word;
  const right = box.right + GAP;
  const left = box.left - GAP - size.width;
  const places = [right + size.width <= width - EDGE ? right : null, left >= EDGE ? left : null];
  if (leftFirst) places.reverse();
  return places.find((place) => place !== null) ?? null;
}

function placeLines(element: HTMLElement, boxes: Box[]): void {
  while (element.childElementCount > boxes.length) element.lastElementChild?.remove();
  boxes.forEach((box, index) => {
    let line = element.children[index] as HTMLElement | undefined;
    if (line === undefined) {
      line = element.ownerDocument.createElement('span');
      element.append(line);
    }
    line.style.cssText = `left:${box.left}px;top:${box.top}px;width:${box.width}px;height:${box.height}px`;
  });
}

/** What of a box its clips leave in sight: lines lie over nothing but their own words. */
function within(box: Box, clips: DOMRect[]): Box[] {
  const left = Math.max(box.left, ...clips.map((clip) => clip.left));
  const top = Math.max(box.top, ...clips.map((clip) => clip.top));
  const right = Math.min(box.left + box.width, ...clips.map((clip) => clip.right));
  const bottom = Math.min(box.top + box.height, ...clips.map((clip) => clip.bottom));
  return right > left && bottom > top ? [{ left, top, width: right - left, height: bottom - top }] : [];
}

/** Words of one line that stand in several text nodes are one line's box. */
function mergedLines(rects: DOMRect[]): Box[] {
  const boxes: Box[] = [];
  for (const rect of rects) {
    const last = boxes.at(-1);
    if (last !== undefined && Math.abs(last.top - rect.top) < 4 && rect.left - (last.left + last.width) < 12) {
      last.width = Math.max(last.left + last.width, rect.right) - last.left;
      last.height = Math.max(last.height, rect.height);
    } else boxes.push({ left: rect.left, top: rect.top, width: rect.width, height: rect.height });
  }
  return boxes;
}

function overlaps(a: DOMRect, b: DOMRect): boolean {
  return a.bottom > b.top && a.top < b.bottom && a.right > b.left && a.left < b.right;
}
