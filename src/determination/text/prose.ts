// Where sentences end. Letters are full of periods that end none: strengths, abbreviations, section numbers.
import { oneOf } from '../../patterns/compose.ts';

const ABBREVIATION =
  /(?:^|[\s(])(?:vs|dr|mr|mrs|ms|no|st|etc|approx|e\.g|i\.e|fig|vol|inc|jr|sr|pt|mg|ml|pg|pp|p|ed|al|sec|ch|eval|tabs?|caps?|disp|ctr|qty|p\.o|q\.d|q\.h\.s|b\.i\.d|t\.i\.d|prn|(?:[A-Z]\.)*[A-Z])\.$/i;
const SENTENCE_END = /[.!?]["'”’)\]]{0,2}$/;

/** "medically necessary", "medical necessity", up to where they part; as hurried hands spell them, too. */
export const MEDICALLY_NECESS = String.raw`medical(?:ly)?[\s-]?nec+es+`;

/** What a sentence has and a heading lacks. */
export const SAYS = new RegExp(
  String.raw`\b${MEDICALLY_NECESS}\w+|\b${oneOf('is are was were has have had should would may cannot')}\b`,
  'i',
);

/** Does the text end a sentence right before `at`? Looks back a few characters. */
export function endsSentence(text: string, at: number): boolean {
  const tail = text.slice(Math.max(0, at - 12), at).trimEnd();
  return SENTENCE_END.test(tail) && !ABBREVIATION.test(tail);
}

/**
 * Start of the last sentence that begins in (from, at): the place after the last full stop that is followed by a space
 * (or, as extractors sometimes leave it, by a capital at once). Returns `from` where there is none.
 */
export function lastSentenceStart(text: string, from: number, at: number): number {
  for (let stop = lastStop(text, at - 1, from); stop >= from; stop = lastStop(text, stop - 1, from)) {
    let end = stop + 1;
    while (end < at && /["'”’)\]]/.test(text[end] ?? '')) end += 1;
    if (!endsSentence(text, end)) continue;
    if (text[end] === ' ' && /[\p{Lu}\p{N}("“‘'[]/u.test(text[end + 1] ?? '')) return end + 1;
    if (end === stop + 1 && /[a-z)]/.test(text[stop - 1] ?? '') && /\p{Lu}/u.test(text[end] ?? '')) return end;
  }
  return from;
}

function lastStop(text: string, at: number, from: number): number {
  for (let i = at; i >= from; i -= 1) {
    const code = text.charCodeAt(i);
    if (code === 0x2e || code === 0x21 || code === 0x3f) return i;
  }
  return -1;
}

const INNER_STOP =
  /\.(?:(?=\d)(?<=\d\.)|(?=\s?[a-z\d#,;(])(?<=\b(?:med|mg|mcg|gm?s?|ml|cc|tabs?|caps?|qty|no|vs|dr|mrs?|ms|approx|e\.g|i\.e|etc|prn|[a-z])\.))/gi;

/** The same text, as long, in which a full stop inside a sentence (a strength's, an abbreviation's) is none. */
export function withoutInnerStops(text: string): string {
  return text.replace(INNER_STOP, '·');
}
