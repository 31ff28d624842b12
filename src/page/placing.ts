// Where badges, marks and links stand over the page. Reads all positions first, then writes all: one layout per frame.
import { isCovered } from './covering.ts';
import type { Surroundings } from './surroundings.ts';
import { type Edges, movedTo, type Turn, upright } from './turning.ts';

export interface Placed extends Surroundings {
  range: Range;
  /** Its words alone, by text node: a box that it holds whole is wider than they are. */
  words: Range[];
  element: HTMLElement;
  /** At the words' end, in the margin beside them, or over their lines. */
  kind: 'badge' | 'margin' | 'lines';
  /** By box of the range: was it covered when that was asked last? */
  covered: boolean[];
  coveredBeside: boolean;
  /** Of the element in full; null until it has been measured. */
  whole: Size | null;
}

const GAP = 6;
/** Between us and the window's edge. */
const EDGE = 4;
/** A badge that has no room is its sign alone; as overlay.css has it. */
const SIGN: Size = { width: 22, height: 22 };

/** Our own interface lies over the page, and is none of what covers its words. */
interface Window {
  width: number;
  height: number;
  own: Element;
  /** Ask what of the page covers the words; else the former answers hold. It is asked a few times a second. */
  asks: boolean;
}

interface Size {
  width: number;
  height: number;
}

/** Places everything where its words are, also out of sight: what is scrolled away is reached by keyboard all the same. */
export function placeAll(placed: readonly Placed[], { width, height, own, asks }: Window): void {
  const inSight = (rect: Edges) => rect.bottom > 0 && rect.top < height && rect.right > 0 && rect.left < width;
  const open = (one: Placed, rect: Edges, index: number) => {
    if (!inSight(rect)) return true;
    if (asks) one.covered[index] = isCovered(one.range.endContainer, rect, own);
    return one.covered[index] !== true;
  };
  const readings = placed.map((one) => ({
    one,
    rects: one.words
      .flatMap((words) => [...words.getClientRects()])
      .filter((rect, index) => rect.width > 0 && rect.height > 0 && open(one, rect, index)),
    size: one.kind === 'lines' ? null : sizeOf(one),
    block: one.kind === 'lines' ? null : (one.block?.getBoundingClientRect() ?? null),
    next: one.kind === 'badge' ? (one.following?.getClientRects()[0] ?? null) : null,
    clips: one.clips.map((clip) => clip.getBoundingClientRect()),
  }));
  for (const { one, rects, size: whole, block, next, clips } of readings) {
    const { turn } = one;
    const rect = one.kind === 'margin' ? rects[0] : rects.at(-1);
    const shown = rect !== undefined && isVisible(one.range) && rects.some((each) => clips.every((clip) => overlaps(each, clip)));
    if (rect === undefined || whole === null) {
      one.element.classList.toggle('cut', !shown);
      if (whole === null) placeLines(one.element, shown ? linesOf(rects, clips, turn) : [], turn);
      continue;
    }
    const word = upright(rect, turn);
    // A turned page is scrolled along its lines: there the window's edges are no limit.
    const limits = turn === 0 ? { from: EDGE, to: width - EDGE } : { from: -Infinity, to: Infinity };
    const leftOf = (wanted: Size) =>
      (one.kind === 'badge' ? besideWord(word, wanted, next === null ? null : upright(next, turn), limits.to) : null) ??
      inMargin(block === null ? word : upright(block, turn), wanted, limits, one.kind === 'margin');
    const asWhole = leftOf(whole);
    const asSign = asWhole === null && one.kind === 'badge' ? leftOf(SIGN) : null;
    const left = asWhole ?? asSign;
    const size = asSign === null ? whole : SIGN;
    one.element.classList.toggle('sign-alone', asSign !== null);
    // Without a free place the words stay readable: the panel has the item, and the keyboard still finds it here.
    one.element.classList.toggle('cut', !shown || left === null);
    const top = word.top + (word.bottom - word.top - size.height) / 2;
    if (left !== null && turn === 0) {
      const box = { left, top, right: left + size.width, bottom: top + size.height };
      // What lies beside the words may be a bar of the page's, too.
      if (asks) one.coveredBeside = inSight(box) && isCovered(one.range.endContainer, box, own);
      if (one.coveredBeside) one.element.classList.add('cut');
    }
    one.element.style.transform = movedTo(left ?? Math.max(EDGE, width - size.width - EDGE), top, turn);
  }
}

/** Words that keep their room in the page may be invisible all the same. */
export function isVisible({ endContainer }: Range): boolean {
  return endContainer.parentElement?.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

/** As it is in full, whatever it is shrunk to now. */
function sizeOf(one: Placed): Size {
  if (one.whole === null) one.element.classList.remove('sign-alone'); // of a range that it stood for before
  if (!one.element.classList.contains('sign-alone')) one.whole = { width: one.element.offsetWidth, height: one.element.offsetHeight };
  return one.whole ?? SIGN;
}

/** After the last word, where nothing else stands. */
function besideWord(word: Edges, size: Size, next: Edges | null, to: number): number | null {
  const left = word.right + GAP;
  if (left + size.width > to) return null;
  const half = (word.bottom - word.top) / 2;
  const sameLine = next !== null && next.top < word.bottom - half && next.bottom > word.top + half;
  return sameLine && next.left < left + size.width && next.right > left ? null : left;
}

function inMargin(box: Edges, size: Size, { from, to }: { from: number; to: number }, leftFirst: boolean): number | null {
  const right = box.right + GAP;
  const left = box.left - GAP - size.width;
  const places = [right + size.width <= to ? right : null, left >= from ? left : null];
  if (leftFirst) places.reverse();
  return places.find((place) => place !== null) ?? null;
}

function placeLines(element: HTMLElement, lines: Edges[], turn: Turn): void {
  while (element.childElementCount > lines.length) element.lastElementChild?.remove();
  lines.forEach(({ left, top, right, bottom }, index) => {
    let line = element.children[index] as HTMLElement | undefined;
    if (line === undefined) {
      line = element.ownerDocument.createElement('span');
      element.append(line);
    }
    const place = turn === 0 ? `left:${left}px;top:${top}px` : `left:0;top:0;transform:${movedTo(left, top, turn)}`;
    line.style.cssText = `${place};width:${right - left}px;height:${bottom - top}px`;
  });
}

/** The lines of words, as far as their clips leave them in sight: they lie over nothing but their own words. */
function linesOf(rects: readonly Edges[], clips: readonly Edges[], turn: Turn): Edges[] {
  const frames = clips.map((clip) => upright(clip, turn));
  return mergedLines(rects.map((rect) => upright(rect, turn))).flatMap((line) => {
    const left = Math.max(line.left, ...frames.map((frame) => frame.left));
    const top = Math.max(line.top, ...frames.map((frame) => frame.top));
    const right = Math.min(line.right, ...frames.map((frame) => frame.right));
    const bottom = Math.min(line.bottom, ...frames.map((frame) => frame.bottom));
    return right > left && bottom > top ? [{ left, top, right, bottom }] : [];
  });
}

/** Words of one line that stand in several text nodes are one line's box. */
function mergedLines(rects: Edges[]): Edges[] {
  const lines: Edges[] = [];
  for (const { left, top, right, bottom } of rects) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.top - top) < 4 && left - last.right < 12) {
      last.right = Math.max(last.right, right);
      last.bottom = Math.max(last.bottom, last.top + bottom - top);
    } else lines.push({ left, top, right, bottom });
  }
  return lines;
}

function overlaps(a: Edges, b: Edges): boolean {
  return a.bottom > b.top && a.top < b.bottom && a.right > b.left && a.left < b.right;
}
