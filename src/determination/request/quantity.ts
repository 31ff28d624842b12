// How much a request asks for: "#35"; else the stated total of sessions, visits or treatments; else a leading count.
import { anyOf, oneOf } from '../../patterns/compose.ts';
import { COUNT, countOf, HUNDREDS } from '../text/counts.ts';
import type { Found } from './found.ts';

/** In full, in short, and as a slip of the hand leaves it. */
export const COUNTED = "(?:sessions?(?:\\(s\\))?|visits?(?:\\(s\\))?|treatments?|sess|txs?(?:'s)?|sesions?|vists?|visist)";
const HAS_COUNTED = /ses|vis|treatment|tx/i;

/** "Tylenol #3" is a name. */
const NO_NAME = String.raw`(?!(?<=\b(?:tylenol|codeine)\s)(?:#|No\.)\s?[234]\b|(?<=\b(?:CPT|HCPCS)\s?)#)`;
const SIGN = String.raw`(?:#\s?:?|\b(?:qty|quantity)\.?\s?[:=]?\s?(?:of\s)?|\bNo\.\s)`;
const WEIGHED = String.raw`(?:\.\d{1,3})?\s?${oneOf('gm?s? grams? mls? cc oz ounces?')}\b`;
const IN_WORDS = String.raw`\b(?:qty|quantity)\.?\s?[:=]?\s?(?:of\s)?(${HUNDREDS}|${COUNT})`;
const HASH = new RegExp(String.raw`(?:${NO_NAME}${SIGN}\s?(\d{1,3}(?:,\d{3})+|\d{1,5})|${IN_WORDS})\b(?!${WEIGHED})`, 'i');
const COUNT_BEHIND = new RegExp(String.raw`(?<![\d.])\b(${COUNT})\scount\b`, 'i');
const WORK = oneOf(
  String.raw`crowns? root\scanals?(?:\stherapy)? extractions? fillings? restorations? veneers? onlays? inlays? bridges? (?<=implant\b.{0,40})site\sof`,
);
const TOOTH = new RegExp(String.raw`\b(?:tooth|teeth|D\d{4})\b|\b${WORK}\s#|#\s?\d{1,2}\s${WORK}\b`, 'i');
/** So many tablets in all, behind the strength, and not at a time. */
const TAKEN = anyOf(
  oneOf(String.raw`po p\.o by per a each every q\w* [btq]\.?i\.?d prn hs nightly am pm before after with for orally topically to`),
  oneOf('daily twice three four once times at in as max(?:imum)?'),
);
const PIECE = '(?:tablets?|tabs?|capsules?|caps?|patches|pills?)';
const PIECES = new RegExp(
  String.raw`(?<=[,:;]\s|\(|\btotal\s(?:of\s)?|\bx\s)\b(${COUNT})\s(?:\(\d{1,3}\)\s)?${PIECE}\)?$|(?<=(?:mg|mcg|ml|%|/\d{3}|units?)[,;]?\s?\(?)\b(${COUNT})\s(?:\(\d{1,3}\)\s)?${PIECE}\b(?!\.?\s?(?:/|\(|[,;]\s?q\d|${TAKEN}\b))`,
  'i',
);
/** Fewer are taken at a time. */
const FEWEST_PIECES = 5;

/** What is numbered or measured, and not counted: "60 minute sessions", "grade 1 mobilization treatment". */
const MINUTES = oneOf('minutes? mins? hours? hrs?');
const MEASURE = String.raw`[\s-]${anyOf(MINUTES, oneOf('days? weeks? months? years? units? m?c?g ml cc level'))}\b`;
/** So many each week, where it is said for how long. */
const EACH_WEEK = String.raw`\s(?:weekly|daily)\b(?=.{0,80}\b(?:for|x)\s?${COUNT}\s(?:\(\d{1,3}\)\s)?(?:more\s)?(?:days?|weeks?|wks?|months?)\b)`;
const NUMBERED = oneOf('level tooth teeth phase grade stage type');
/** So many a week is no total. */
const RATE = String.raw`\s?(?:/(?!\s?(?:sessions|visits))|${oneOf('per a each every weekly daily monthly')}\b)`;
/** "6 to 8 sessions" is no total. */
const NO_RANGE_BEFORE = String.raw`(?<!\b${COUNT}[\s-](?:to|or)[\s-]|(?<!\b(?:x|for|times|phase|level|stage)\s|[-–/])\b${COUNT}\s[-–]\s)`;
const IN_BRACKETS = String.raw`(?:\s?\([\w-]{1,12}\))?`;
const NO_RANGE_AFTER = String.raw`(?!${IN_BRACKETS}[\s-](?:to|or)[\s-]${COUNT}\b)`;
/** "12 sessions", "twelve (12) physical therapy visits", "8 60-minute sessions" */
const TOTAL = new RegExp(
  [
    String.raw`(?:(?<![–/.\d]|(?<!\b[a-z]{2,20})-|\b${NUMBERED}\s)\b|\bx\s?)${NO_RANGE_BEFORE}(${COUNT})(?:\b|(?=${COUNTED}))(?!\shundred\b|${MEASURE}|${EACH_WEEK})${NO_RANGE_AFTER}`,
    String.raw`\)?(?:\s?\((?:\d{1,3}|x\d{1,3}|[a-z]{3,9})\))?(?:[\s-]|(?<=\d))(?:\d{1,3}[\s-]${MINUTES}\s)?`,
    String.raw`(?:(?!${COUNTED}\b|(?:per|each|every)\s)[a-z/-]{1,40}\s){0,4}?${COUNTED}(?![\w(])(?!${RATE})`,
  ].join(''),
  'i',
);
/** "sessions x 12", "visits (8)"; not "visits 2 times a week" */
const TIMES = anyOf(
  'times',
  String.raw`time\s${oneOf('an? per each every weekly daily monthly x')}`,
  'x',
  'per',
  String.raw`(?:an?|each|every)\s(?:day|week|wk|month|year)s?`,
  oneOf('weekly daily monthly weeks? days? months? minutes? hours? shocks? units? mg ml -'),
  COUNTED,
);
const TOTAL_AFTER = new RegExp(
  String.raw`\b${COUNTED}\s?(?:,|;|x|:|-|times)?\s?\(?(${COUNT})\)?(?=$|[\s.,;)])${NO_RANGE_AFTER}(?!${IN_BRACKETS}\s?${TIMES}\b)`,
  'i',
);
const HAS_PIECES = /tab|cap|patches|pill/i;
const HAS_BRACKET = /[(=]/;
/** "2 times a week for 6 weeks (12)", "therapy 8 (2 times a week for 4 weeks)" */
const TOTAL_BESIDE_SCHEDULE = new RegExp(
  [
    String.raw`\b(?:weeks?|wks?)\s?(?:\((\d{1,3})(?:\stotal)?\)|=\s?(\d{1,3})\b)`,
    String.raw`\b\d\s?x\s?\d{1,2}\s?\((\d{1,3})\)`,
    String.raw`(?<=[a-z]\s)\b(\d{1,3})\s\((?=\d\s?(?:times|x)\b[^)]{0,80}(?:weeks?|wks?)\))`,
  ].join('|'),
  'i',
);
/** What no leading number counts: "6 month gym membership", "2 view X-ray", "4 wheeled walker". */
const NOT_COUNTED = anyOf(
  oneOf('weeks? wks? days? months? mo mos mths? years? yrs? hours? hrs? minutes? mins? times? x nights? weekly daily'),
  oneOf('ml mg gm? grams? mmhg lbs? pounds? cm mm kg inch foot feet ft d oz ounces? lit(?:er|re)s? percent t'),
  oneOf('views? stages? level part in to or on leads? phases? wheel(?:ed|s)? points? panels? channels? prong piece tesla hydroxy'),
  oneOf('regions? dimension(?:al|s)? compartments?'),
);
const SERVED = '(?:DOS|dates? of service)';
const WRITTEN_DAY = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}`;
/** How a request begins that says when the treatment was given. */
export const RETROSPECTIVE = [
  String.raw`(?:retro(?:spective)?|prospective)(?:\s(?:requests?|reviews?))?(?:\s(?:for|of))?`,
  String.raw`(?:(?:\s[-–]|:)?\s(?:\((?:${SERVED}|${WRITTEN_DAY})[^()]{0,40}\)`,
  String.raw`|${SERVED}:?\s${WRITTEN_DAY}(?:\s?(?:[-–]|to|through|thru|and)\s?${WRITTEN_DAY})?)(?:\s[-–])?)?`,
].join('');
const LEADING = new RegExp(
  [
    String.raw`^(?:(?:associated surgical services?|DME|${RETROSPECTIVE}):?\s)?(${HUNDREDS}|${COUNT})(?!\s(?:and\s)?(?:hundred|${COUNT})\b(?!-))(?:\s\(\d{1,3}\))?\s`,
    String.raw`(?!(?:[a-z/-]{1,40}\s){0,4}?${COUNTED}${RATE})(?!${NOT_COUNTED}\b(?!-)|-)(?=[a-z])`,
  ].join(''),
  'i',
);

/** Whole tablets, visits, pieces; null where none is stated. */
export function readQuantity(words: string): Found<number> | null {
  const leading = leadingCount(words);
  // A leading count counts refills or pieces of what follows, its own "#" included.
  const hash = leading !== null && /refill/i.test(words.slice(0, 24)) ? null : hashIn(words);
  const match = hash ?? totalIn(words) ?? leading ?? piecesIn(words);
  const wording = match?.slice(1).find((group) => group !== undefined);
  if (match === null || wording === undefined) return null;
  const count = countOf(wording);
  const start = hash === null ? match.index + match[0].indexOf(wording) : match.index;
  const end = match.index + match[0].indexOf(wording) + wording.length;
  return count === null ? null : { value: count, at: start, length: end - start };
}

/** The count that a request begins with, if it counts anything. */
export function leadingCount(words: string): RegExpExecArray | null {
  return LEADING.exec(words);
}

/** Teeth have numbers. */
function hashIn(words: string): RegExpExecArray | null {
  const hash = HASH.exec(words) ?? (words.includes(' count') ? COUNT_BEHIND.exec(words) : null);
  return hash?.[0].startsWith('#') === true && TOOTH.test(words) ? null : hash;
}

/** The total of what comes by the session or the week; most requests have neither word. */
function totalIn(words: string): RegExpExecArray | null {
  const total = HAS_COUNTED.test(words) ? (TOTAL.exec(words) ?? TOTAL_AFTER.exec(words)) : null;
  return total ?? (HAS_BRACKET.test(words) ? TOTAL_BESIDE_SCHEDULE.exec(words) : null);
}

function piecesIn(words: string): RegExpExecArray | null {
  const pieces = HAS_PIECES.test(words) ? PIECES.exec(words) : null;
  return pieces !== null && (countOf(pieces[1] ?? pieces[2] ?? '') ?? 0) >= FEWEST_PIECES ? pieces : null;
}
