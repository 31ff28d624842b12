// A treatment's name: the request's words up to its strength, its quantity or its schedule.
import { withoutEnd } from '../../patterns/edges.ts';
import { COUNT } from '../text/counts.ts';
import type { Found } from './found.ts';
import { COUNTED, leadingCount, RETROSPECTIVE } from './quantity.ts';

const RANGE = String.raw`${COUNT}(?:\s?(?:-|–|to|or)\s?${COUNT})?`;
const NAME_END = new RegExp(
  [
    String.raw`\s#(?!(?<=\b(?:tylenol|codeine)\s#)[234]\b)`,
    String.raw`\s(?:qty\b|quantity\b|between\b|DOS\b|\d{1,3}\sunits?\b|for\s\d|x\s?\d|${RANGE}\s?(?:\(\d{1,3}\)\s?)?(?:times|x|visits?|sessions?)\b)`,
    String.raw`,(?!\s?(?:and\s)?[CTLS]\d)`,
    String.raw`(?<!^${COUNT}\s?)\s?\((?=\d|[A-VJ]\d{4}\b)`,
  ].join('|'),
  'i',
);
/** Cheaper than the pattern that tells. */
const HAS_LEAD = /refill|prescription|tablet|capsule|session|visit|treatment|retro|prospective|associated/i;
const HOW_MANY = String.raw`(?:an?\s)?(?:total\sof\s)?(?:additional\s)?(?:up\sto\s)?(?:${RANGE}(?:\s?\(\d{1,3}\))?\s)?`;
const PIECES = `(?:refills?|prescriptions?|tablets?|capsules?|${COUNTED})`;
/** What is said before the treatment is named: when it was given, how many of it. */
const NAME_LEAD = new RegExp(
  String.raw`^(?:${RETROSPECTIVE}:?\s(?:for\s)?|associated surgical services?:\s)?(?:${HOW_MANY}${PIECES}(?:\s\([^()]{1,20}\))?\s(?:of|for)\s)?`,
  'i',
);
const SEPARATORS = ' \t\n\u00a0,;(:-';
const JOINT_AT_END = /\b(?:for|of|x)$/i;
/** With a character before it. */
const LONGEST_JOINT = ' for'.length;
/** What a strength in brackets has cut off. */
const OPEN_BRACKET = /(?<=\S)\s?\([^()]{0,400}$/;

/** `strengthAt`: where the strength begins, which is no part of the name; null without one. */
export function readName(words: string, strengthAt: number | null): Found<string> | null {
  // A leading count is no part of the name, unless it counts nothing: "6 month gym membership".
  const lead = Math.max(HAS_LEAD.test(words) ? (NAME_LEAD.exec(words)?.[0].length ?? 0) : 0, leadingCount(words)?.[0].length ?? 0);
  const end = NAME_END.exec(words.slice(lead));
  const stop = Math.min(end === null ? words.length : lead + end.index, strengthAt ?? words.length);
  const name = bare(words.slice(lead, Math.max(stop, lead))).replace(OPEN_BRACKET, '');
  return name === '' ? null : { value: name, at: lead, length: name.length };
}

/** Without separators and joints at its end. */
function bare(name: string): string {
  for (let words = withoutEnd(name, SEPARATORS); ; ) {
    const joint = JOINT_AT_END.exec(words.slice(-LONGEST_JOINT));
    if (joint === null) return words;
    words = withoutEnd(words.slice(0, -joint[0].length), SEPARATORS);
  }
}
