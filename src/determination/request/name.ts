// A treatment's name: the request's words up to its strength, its quantity or its schedule.
import { withoutEnd } from '../../patterns/edges.ts';
import { COUNT } from '../text/counts.ts';
import type { Found } from './found.ts';
import { leadOf, RANGE } from './lead.ts';
import { leadingCount } from './quantity.ts';

const NAME_END = new RegExp(
  [
    String.raw`\s#(?!(?<=\b(?:tylenol|codeine)\s#)[234]\b)`,
    String.raw`\s(?:qty\b|quantity\b|between\b|DOS\b|\d{1,3}\sunits?\b|for\s(?:\d|${COUNT}\s(?:\(|weeks?\b|days?\b|months?\b))|x\s?\d|${RANGE}\s?(?:\(\d{1,3}\)\s?)?(?:times|x|visits?|sessions?)\b)`,
    String.raw`,(?!\s?(?:and\s)?[CTLS]\d)`,
    String.raw`(?<!^${COUNT}\s?)\s?\((?=\d|[A-VJ]\d{4}\b)`,
  ].join('|'),
  'i',
);
const SEPARATORS = ' \t\n\u00a0,;([:-';
const JOINT_AT_END = /(?:\b(?:for|of|x|plus|with|and)|[&=])$/i;
/** With a character before it. */
const LONGEST_JOINT = ' plus'.length;
/** What a strength in brackets has cut off. */
const OPEN_BRACKET = /(?<=\S)\s?\([^()]{0,400}$/;

/** As the notices of 2013 ask for "a 28 day program"; "a total of 24 visits". */
const ARTICLE = /^(?:an?|the)\s(?:total\sof\s(?:\d{1,3}\s)?)?(?=\w)/i;

/** A quotation mark or a bracket that nothing closes. */
const OPENED_FIRST = /^["'“‘([](?=[^"'”’)\]]*$)/;

/** Without `strength`, which is no part of it, nor of what stands before it: "500mg Naproxen #60". */
export function readName(words: string, strength: Found<string> | null): Found<string> | null {
  // A leading count is no part of the name, unless it counts nothing: "6 month gym membership".
  const counted = Math.max(leadOf(words), leadingCount(words)?.[0].length ?? 0, ARTICLE.exec(words)?.[0].length ?? 0);
  const isFirst = strength !== null && strength.at <= counted;
  const lead = isFirst ? afterSpace(words, strength.at + strength.length) : counted;
  const end = NAME_END.exec(words.slice(lead));
  const stop = Math.min(end === null ? words.length : lead + end.index, strength === null || isFirst ? words.length : strength.at);
  const whole = bare(words.slice(lead, Math.max(stop, lead))).replace(OPEN_BRACKET, '');
  const name = whole.replace(OPENED_FIRST, '');
  return !/\p{L}/u.test(name) ? null : { value: name, at: lead + whole.length - name.length, length: name.length };
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
