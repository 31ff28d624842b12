// A portal's own words above a heading, where a rationale ends and the next item begins: buttons, counts of items, signs.
import { anyOf, oneOf } from '../../patterns/compose.ts';
import { segmentAt, type View } from '../text/view.ts';

const NUMBERED = '(?:item|issue|decision|request|treatment)';
const TOOLS = oneOf('print copy share save download expand collapse edit view show hide details');
/** Whole lines only. */
const CHROME_LINE = new RegExp(
  `^${anyOf(
    String.raw`${NUMBERED} (?:no\.? |# ?)?\d{1,2}(?: (?:of|\/) \d{1,2})?:?`,
    String.raw`\d{1,2}[.)]`,
    String.raw`${anyOf(
      TOOLS,
      'back to top|top|next(?: item)?|previous(?: item)?',
      'show (?:more|less|details)|view (?:more|less|details|item)|expand all|collapse all',
      String.raw`add (?:an? )?(?:notes?|comments?|tags?)|\d{1,3} (?:notes?|comments?|repl(?:y|ies)|attachments?)|no (?:notes|comments)`,
      'flag|reply|link|copy link|upheld|overturned',
    )}(?:\s?[|·•]\s?${TOOLS})*`,
    '[-–—_=*•·|]+',
  )}$`,
  'i',
);
/** In a text without lines. */
const CHROME_IN_LINE = new RegExp(
  String.raw`^${anyOf(
    '[•▪◦‣▸▶►▾▼➤→✓✔☐☑⊕⊖]',
    String.raw`(?:item|issue) (?:no\.? |# ?)?\d{1,2}(?: (?:of|\/) \d{1,2}|(?! (?:of|\/) \d))[:.)]?`,
    String.raw`\d{1,2}[.)]`,
    String.raw`#(?:1?\d|2[01])`,
    String.raw`(?:print|copy|share|save|download)(?:\s?[|·•]\s?(?:print|copy|share|save|download))+`,
  )}\s`,
  'i',
);
const LONGEST_CHROME = 60;
/** A request has no more lines, and a portal no more above it. */
const MOST_LINES = 28;

/** Past lines above a heading that are a portal's own: a button's words, a count of items. */
export function pastPortalLines({ text, starts, lineEnds }: View, from: number, end: number): number {
  let start = from + (CHROME_IN_LINE.exec(text.slice(from, Math.min(end, from + LONGEST_CHROME)))?.[0].length ?? 0);
  let line = start;
  for (let index = 0; index < MOST_LINES; index += 1) {
    const segment = segmentAt({ starts }, line) + 1;
    const next = starts[segment];
    if (next === undefined || next >= end) break;
    line = next;
    if ((lineEnds[segment] ?? 0) === 0) continue;
    if (!CHROME_LINE.test(text.slice(start, next).trim())) break;
    start = next;
  }
  return start;
}
