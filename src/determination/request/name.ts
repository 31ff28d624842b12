// A treatment's name: the request's words up to its strength, its quantity or its schedule.
import { withoutEnd } from '../../patterns/edges.ts';
import { COUNT } from '../text/counts.ts';
import type { Found } from './found.ts';
import { COUNTED, leadingCount, RETROSPECTIVE } from './quantity.ts';

const RANGE = String.raw`${COUNT}(?:\s?(?:-|–|to|or)\s?${COUNT})?`;
const NAME_END = new RegExp(
  [
    String.raw`\s#(?!(?<=\b(?:tylenol|codeine)\s#)[234]\b)`,
    String.raw`\s(?:qty\b|quantity\b|between\b|DOS\b|\d{1,3}\sunits?\b|for\s(?:\d|${COUNT}\s(?:\(|weeks?\b|days?\b|months?\b))|x\s?\d|${RANGE}\s?(?:\(\d{1,3}\)\s?)?(?:times|x|visits?|sessions?)\b)`,
    String.raw`,(?!\s?(?:and\s)?[CTLS]\d)`,
    String.raw`(?<!^${COUNT}\s?)\s?\((?=\d|[A-VJ]\d{4}\b)`,
  ].join('|'),
  'i',
);
/** Cheaper than the pattern that tells. */
const HAS_LEAD =
  /refill|prescription|tablet|capsule|session|visit|treatment|retro|prospective|associated|week|wk|day|request|decision|us(?:ag)?e of|box|bottle|tube/i;
const HOW_MANY = String.raw`(?:an?\s)?(?:total\sof\s)?(?:additional\s)?(?:up\sto\s)?(?:${RANGE}(?:\s?\(\d{1,3}\))?\s)?`;
const PIECES = `(?:refills?|prescriptions?|tablets?|capsules?|box(?:es)?|bottles?|tubes?|${COUNTED})`;
/** "2 times a week for 6 weeks physical therapy": how often, before the treatment is named. */
const OFTEN = [
  String.raw`(?:${RANGE}(?:\s?\(\d{1,3}\))?\s?(?:times?|x|hours?|hrs?|${COUNTED})\s?(?:(?:an?|per|each)\s|/\s?)(?:day|week|wk|month)s?\b`,
  String.raw`(?:[\s,]{0,2}(?:x|for)\s?${RANGE}(?:\s?\(\d{1,3}\))?\s?(?:days?\s?/\s?week|(?:more\s)?(?:weeks?|wks?|months?))\b){0,2}[,:]?\s(?:of\s)?(?=[a-z])(?!(?:with|for|to|in|at|and|on|then|x|by|as|from)\b))?`,
].join('');
/** What is said before the treatment is named: when it was given, how many of it. */
const NAME_LEAD = new RegExp(
  String.raw`^(?:${RETROSPECTIVE}:?\s(?:for\s)?|associated surgical services?:\s)?(?:(?:request|decision)\sfor\s)?(?:unknown\s)?(?:(?:continued\s)?us(?:ag)?e\sof\s)?(?:${HOW_MANY}${PIECES}(?:\s\([^()]{1,20}\))?\s(?:of|for)\s)?${OFTEN}`,
  'i',
);
const SEPARATORS = ' \t\n\u00a0,;([:-';
const JOINT_AT_END = /(?:\b(?:for|of|x|plus|with|and)|[&=])$/i;
/** With a character before it. */
const LONGEST_JOINT = ' plus'.length;
/** What a strength in brackets has cut off. */
const OPEN_BRACKET = /(?<=\S)\s?\([^()]{0,400}$/;

/** A quotation mark or a bracket that nothing closes. */
const OPENED_FIRST = /^["'“‘([](?=[^"'”’)\]]*$)/;

/** Without `strength`, which is no part of it, nor of what stands before it: "500mg Naproxen #60". */
export function readName(words: string, strength: Found<string> | null): Found<string> | null {
  // A leading count is no part of the name, unless it counts nothing: "6 month gym membership".
  const counted = Math.max(HAS_LEAD.test(words) ? (NAME_LEAD.exec(words)?.[0].length ?? 0) : 0, leadingCount(words)?.[0].length ?? 0);
  const isFirst = strength !== null && strength.at <= counted;
  const lead = isFirst ? afterSpace(words, strength.at + strength.length) : counted;
  const end = NAME_END.exec(words.slice(lead));
  const stop = Math.min(end === null ? words.length : lead + end.index, strength === null || isFirst ? words.length : strength.at);
  const whole = bare(words.slice(lead, Math.max(stop, lead))).replace(OPEN_BRACKET, '');
  const name = whole.replace(OPENED_FIRST, '');
  return name === '' ? null : { value: name, at: lead + whole.length - name.length, length: name.length };
}

function afterSpace(words: string, at: number): number {
  const space = /^[\s,;:)–-]{1,4}/.exec(words.slice(at, at + 4));
  return at + (space?.[0].length ?? 0);
}

/** Without separators and joints at its end. */
function bare(name: string): string {
  for (let words = withoutEnd(name, SEPARATORS); ; ) {
    const joint = JOINT_AT_END.exec(words.slice(-LONGEST_JOINT));
    if (joint === null) return words;
    words = withoutEnd(words.slice(0, -joint[0].length), SEPARATORS);
  }
}
