// A PDF page's text content -> its lines, in the order in which the page was drawn.
//
// pdf.js tells where a line ends within one piece of drawing; what a stamp adds later follows at once, wherever it stands.

export interface PdfLine {
  text: string;
  /** Offsets within the line; `item`: among the page's items that have text, from 0. */
  pieces: { start: number; end: number; item: number }[];
  /** Baseline, in points from the page's bottom. */
  y: number;
  height: number;
}

interface TextItem {
  str: string;
  transform: number[];
  height: number;
  hasEOL: boolean;
}

/** In degrees: text that stands askew to the page's own is a watermark, or a stamp at its edge. */
const ASKEW = 5;
/** A superscript stays in its line, in parts of its height. */
const SAME_LINE = 0.8;
/** In points: a word drawn again this near is drawn bold. */
const BOLD = 1;
/** Lines of a stamp. */
const MOST_STAMPED = 3;
/** A header's last column, or a heading, may be drawn last, too. */
const OF_LETTER = /:|upheld|overturned|decision date|necess/i;
const STAMP = /^\W{0,3}(?:received|filed|scanned|faxed|copy|original|entered|mailed|served|confidential)\b/i;

/** Lines without any words are left out. */
export function linesOf(items: readonly object[]): PdfLine[] {
  const own = angleOf(items.filter(isTextItem));
  const lines: PdfLine[] = [];
  let current: PdfLine | null = null;
  let former: TextItem | null = null;
  let index = -1;
  const end = () => {
    if (current !== null) lines.push(current);
    current = null;
  };
  for (const item of items) {
    if (!isTextItem(item)) continue;
    if (item.str !== '') {
      index += 1;
      if (differs(angle(item), own) || (former !== null && isDrawnAgain(former, item))) continue;
      const { height } = item;
      const y = baselineOf(item, own);
      if (current !== null && Math.abs(current.y - y) > SAME_LINE * Math.max(current.height, height)) end();
      current ??= { text: '', pieces: [], y, height };
      current.pieces.push({ start: current.text.length, end: current.text.length + item.str.length, item: index });
      current.text += item.str;
      current.height = Math.max(current.height, height);
      former = item;
    }
    if (item.hasEOL) end();
  }
  end();
  return withoutStamps(lines.filter((line) => line.text.trim() !== ''));
}

/** What a stamp adds is drawn behind a page's own text: above it, to where it stands; over it, it is no part of it. */
function withoutStamps(lines: PdfLine[]): PdfLine[] {
  for (let count = Math.min(MOST_STAMPED, lines.length - 1); count > 0; count -= 1) {
    const stamp = lines.slice(-count);
    const own = lines.slice(0, -count);
    const last = own.at(-1);
    const isBack = last !== undefined && stamp.every(({ y, height }) => y > last.y + height);
    const top = Math.max(...own.map(({ y }) => y));
    // A page that is drawn from its end on has no stamp: it goes upwards.
    if (!isBack || own[0]?.y !== top || last.y >= top) continue;
    if (STAMP.test(stamp[0]?.text ?? '') && !stamp.some(({ text }) => OF_LETTER.test(text))) return own;
    if (stamp.every(({ y, height }) => y > top + height)) return [...stamp, ...own];
  }
  return lines;
}

/** Across the lines of a page, however they are turned. */
function baselineOf({ transform }: TextItem, turned: number): number {
  const [x, y] = [transform[4] ?? 0, transform[5] ?? 0];
  if (turned === 0) return y;
  const radians = (turned * Math.PI) / 180;
  return y * Math.cos(radians) - x * Math.sin(radians);
}

/** The angle at which most of a page's text stands. */
function angleOf(items: TextItem[]): number {
  const lengths = new Map<number, number>();
  for (const item of items) lengths.set(angle(item), (lengths.get(angle(item)) ?? 0) + item.str.length);
  let [own, most] = [0, 0];
  for (const [one, length] of lengths) if (length > most) [own, most] = [one, length];
  return own;
}

/** In whole degrees. */
function angle({ transform: [a = 1, b = 0] }: TextItem): number {
  return Math.round((Math.atan2(b, a) * 180) / Math.PI);
}

function differs(one: number, other: number): boolean {
  const between = Math.abs(one - other) % 360;
  return Math.min(between, 360 - between) > ASKEW;
}

function isDrawnAgain(former: TextItem, item: TextItem): boolean {
  const [x, y] = [item.transform[4] ?? 0, item.transform[5] ?? 0];
  const [formerX, formerY] = [former.transform[4] ?? 0, former.transform[5] ?? 0];
  return item.str === former.str && item.str.trim() !== '' && Math.abs(x - formerX) < BOLD && Math.abs(y - formerY) < BOLD;
}

function isTextItem(item: object): item is TextItem {
  return 'str' in item;
}
