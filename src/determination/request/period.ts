// The days for which a request is made: "between 7/15/2014 and 9/19/2014", or its days of service.
import { oneOf } from '../../patterns/compose.ts';
import { matchesOf } from '../../patterns/matches.ts';
import { DATE, isoDate } from '../text/dates.ts';
import type { Found } from './found.ts';

/** Cheaper than the patterns that tell. */
const HAS_PERIOD = /between|from|DOS|D\.O\.S|service|dispensed|performed|provided|administered|\(\d/i;
const ANY_DATE = new RegExp(DATE, 'gi');
const BETWEEN = new RegExp(String.raw`\b(?:between|from)\s${DATE}(?:\s(?:and|to|through|thru|&)\s|\s?[-–]\s?)${DATE}`, 'i');
const IN_BRACKETS = new RegExp(String.raw`(?<=\()${DATE}\s?(?:[-–]|to|through)\s?${DATE}(?=\))`, 'i');
const AND = String.raw`(?:,\s?and\s|\s?(?:[-–,;&]|\bto\b|\bthrough\b|\bthru\b|\band\b)\s?)`;
const OWN = String.raw`DOS|D\.O\.S\.?|dates? of service|service dates?`;
const GIVEN = oneOf('dispensed performed provided administered');
const SERVICE = serviceBehind(`${OWN}|${GIVEN}`);
/** What was performed before is no day of this service. */
const OF_ANOTHER = /\b(?:last|previous\w*|prior|surger\w+|repeat|post-?op\w*|follow\w*)\b/i;
const OWN_SERVICE = serviceBehind(OWN);

/** First and last day, ISO; null where one of them is no day. */
export function readPeriod(words: string): Found<[string, string]> | null {
  if (!HAS_PERIOD.test(words)) return null;
  const match = BETWEEN.exec(words) ?? (OF_ANOTHER.test(words) ? OWN_SERVICE : SERVICE).exec(words) ?? IN_BRACKETS.exec(words);
  if (match === null) return null;
  const written = matchesOf(match[0], ANY_DATE).map(([date]) => isoDate(date));
  // Days of service are not always told in order.
  const days = written.filter((day) => day !== null).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined || days.length < written.length) return null;
  return { value: [first, last], at: match.index, length: match[0].length };
}

function serviceBehind(words: string): RegExp {
  return new RegExp(String.raw`\b(?:${words})\s?\)?\s?[:–-]?\s?(?:of\s|on\s)?${DATE}(?:${AND}${DATE})*`, 'i');
}
