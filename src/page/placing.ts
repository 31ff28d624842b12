// Where badges and links stand over the page. Reads all positions first, then writes all: one layout per frame.

export interface Placed {
  range: Range;
  element: HTMLElement;
  kind: 'badge' | 'link';
  /** Ancestors that cut off what is scrolled out of them. */
  clips: Element[];
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const GAP = 6;

/** Ancestors of a range that scroll or clip their content. */
export function clipsOf(range: Range): Element[] {
  const clips: Element[] = [];
  for (
    let element = range.startContainer.parentElement;
    element !== null && element !== element.ownerDocument.body;
    element = element.parentElement
  ) {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (overflowX !== 'visible' || overflowY !== 'visible') clips.push(element);
  }
  return clips;
}

/** Places everything where its words are, also out of sight: what is scrolled away is reached by keyboard all the same. */
export function placeAll(placed: readonly Placed[], width: number): void {
  const readings = placed.map((one) => ({
    one,
    rects: [...one.range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0),
    size: one.kind === 'badge' ? one.element.getBoundingClientRect() : null,
    clips: one.clips.map((clip) => clip.getBoundingClientRect()),
  }));
  for (const { one, rects, size, clips } of readings) {
    const shown = rects.some((rect) => clips.every((clip) => overlaps(rect, clip)));
    one.element.classList.toggle('cut', !shown);
    const last = rects.at(-1);
    if (last === undefined) continue;
    if (size !== null) placeBadge(one.element, last, size, width);
    else placeLines(one.element, mergedLines(rects));
  }
}

/** After the heading's last word; where the line has no room, in the margin beside it. */
function placeBadge(element: HTMLElement, word: DOMRect, size: DOMRect, width: number): void {
  const after = word.right + GAP;
  const left = after + size.width <= width - 4 ? after : Math.max(4, width - size.width - 4);
  const top = word.top + (word.height - size.height) / 2;
  element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
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
