// What is said before a treatment is named: when it was given, by whose decision, how many of it, how often.
import { COUNT, HUNDREDS } from '../text/counts.ts';
import { COUNTED, RETROSPECTIVE } from './quantity.ts';

/** "6", "two to three"; a pattern, without a group of its own. */
export const RANGE = String.raw`${COUNT}(?:\s?(?:-|–|to|or)\s?${COUNT})?`;
const IN_DIGITS = String.raw`(?:\s?\(\d{1,3}\))?`;
const HOW_MANY = String.raw`(?:an?\s)?(?:total\sof\s)?(?:additional\s)?(?:up\sto\s)?(?:(?:${HUNDREDS}|${RANGE})${IN_DIGITS}\s)?`;
const PIECES = `(?:refills?|prescriptions?|tablets?|capsules?|box(?:es)?|bottles?|tubes?|${COUNTED})`;

/** One after the other, each with what tells cheaply that it may be there. Together in one they would take long to be made ready. */
const STEPS: readonly (readonly [RegExp, RegExp])[] = [
  [/retro|prospective|associated/i, new RegExp(String.raw`^(?:${RETROSPECTIVE}:?\s(?:for\s)?|associated surgical services?:\s)`, 'i')],
  [/request|decision|unknown|us(?:ag)?e of/i, /^(?:(?:request|decision)\sfor\s)?(?:unknown\s)?(?:(?:continued\s)?us(?:ag)?e\sof\s)?/i],
  [
    /refill|prescription|tablet|capsule|box|bottle|tube|session|visit|treatment|sess|tx|vist/i,
    new RegExp(String.raw`^${HOW_MANY}${PIECES}(?:\s\([^()]{1,20}\))?\s(?:of|for)\s`, 'i'),
  ],
];

const HAS_RATE = /day|week|wk|month/i;
const RATE = new RegExp(
  String.raw`^${RANGE}${IN_DIGITS}\s?(?:times?|x|hours?|hrs?|${COUNTED})\s?(?:(?:an?|per|each)\s|/\s?)(?:day|week|wk|month)s?\b`,
  'i',
);
const DURATION = new RegExp(
  String.raw`^[\s,]{0,2}(?:x|for)\s?${RANGE}${IN_DIGITS}\s?(?:days?(?:\s?/\s?|\s(?:a|per)\s)week|(?:more\s)?(?:weeks?|wks?|months?))\b`,
  'i',
);
/** "4 hours/day x 5 days/week for 6 weeks" */
const MOST_DURATIONS = 2;
/** A treatment's name follows, and no more of the schedule. */
const BEFORE_NAME = /^[,:]?\s(?:of\s)?(?=[a-z])(?!(?:with|for|to|in|at|and|on|then|x|by|as|from)\b)/i;

/** How many characters of a request stand before the treatment's name. */
export function leadOf(words: string): number {
  let lead = 0;
  for (const [trace, step] of STEPS) if (trace.test(words)) lead += step.exec(words.slice(lead))?.[0].length ?? 0;
  return lead + (HAS_RATE.test(words) ? rateBefore(words.slice(lead)) : 0);
}

/** "2 times a week for 6 weeks physical therapy": how often, before the treatment is named; 0 where that does not follow. */
function rateBefore(words: string): number {
  let at = RATE.exec(words)?.[0].length ?? 0;
  if (at === 0) return 0;
  for (let durations = 0; durations < MOST_DURATIONS; durations += 1) at += DURATION.exec(words.slice(at))?.[0].length ?? 0;
  const end = BEFORE_NAME.exec(words.slice(at))?.[0].length ?? 0;
  return end === 0 ? 0 : at + end;
}
