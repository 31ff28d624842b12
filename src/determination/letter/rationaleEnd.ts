// How a rationale ends where the next item's heading follows at once: by a verdict, a source, a short last word.
import { anyOf, oneOf } from '../../patterns/compose.ts';
import { lastMatch, matchesOf } from '../../patterns/matches.ts';
import { endsSentence, lastSentenceStart, MEDICALLY_NECESS, SAYS } from '../text/prose.ts';

/** What a heading begins with, where no full stop parts it from a verdict. */
const BEGINS_HEADING = /[\p{Lu}\p{N}"“]/u;
const SMALL = /\p{Ll}/u;
const NECESSITY = `${MEDICALLY_NECESS}(?:ary|ity)`;
const NOT_ESTABLISHED = ' (?:is|has) not (?:been )?established';
/** A verdict to its end, with or without its full stop. */
const VERDICT_END = new RegExp(
  [
    String.raw`\b(?:${NECESSITY}(?:${NOT_ESTABLISHED})?|not necessary|unnecessary)`,
    '(?: (?:and|or) appropriate)?',
    '(?: at this time| at the present time| in this case| given the above| as (?:stated|written|submitted|requested))?',
    String.raw`([.]+["'”’)]?)?\s?`,
  ].join(''),
  'gi',
);
/** How a verdict's sentence goes on. */
const GOES_ON = anyOf(
  oneOf(
    'a an any and as at based because before behind beyond but by despite due during either except following for from given he her his if',
  ),
  oneOf(
    'in instead it its necessary nor of on only or our pending per prior rather she since so such than that the their then therefore these',
  ),
  oneOf('they this those though to treatment under unless until upon when where whereas which while who with within without you'),
);
/** A verdict whose sentence lacks its full stop. */
const BARE_VERDICT = new RegExp(
  String.raw`\b${MEDICALLY_NECESS}(?:ary(?: (?:and|or) appropriate)?|ity(?:${NOT_ESTABLISHED})?)(?: at this time)?\s?$`,
  'i',
);
/** No heading says so: a small letter may begin one that stands behind it. */
const OPEN_VERDICT = new RegExp(
  [
    String.raw`(?:\b${oneOf('is are was were thus therefore hence')}\s(?:not\s)?(?:considered\s|deemed\s)?${MEDICALLY_NECESS}ary`,
    String.raw`|\b${MEDICALLY_NECESS}ity (?:is|has) not (?:been )?established|\bnot ${MEDICALLY_NECESS}ary)`,
    String.raw`(?: (?:and|or) appropriate)?(?: at this time)?\s?[;:)]?\s(?=[\p{L}\p{N}"“(])(?!${GOES_ON}\b)`,
  ].join(''),
  'giu',
);
/** Cheaper than the patterns that tell. */
const MAY_BE_OPEN = /^\(|nec/i;
const LONGEST_VERDICT = 50;
/** What a sentence may end with instead of its stop: a source in brackets, a slip. Behind a verdict it does, even before a small letter. */
const OPEN_END = /[)\];:]\s?$/;
const LATELY = 100;
const VERDICT = new RegExp(String.raw`\b${MEDICALLY_NECESS}|\bnot necess`, 'i');
const CLOSING_WORDS =
  /(?:necessary|necessity|appropriate|at this time|established|supported|indicated|warranted|recommended|above|\d\)|https?:\S{1,200})\s?$/i;

const NAMES_SOURCE = String.raw`(?:ODG|MTUS|ACOEM|pages?\b|(?:19|20)\d\d)`;
const LONGEST_SOURCE = 240;
const SOURCE_AT_END = new RegExp(
  String.raw`[.!?]["”)]?\s${anyOf(
    String.raw`\((?=[^()]*${NAMES_SOURCE})[^()]{2,160}\)`,
    String.raw`\[(?=[^[\]]*${NAMES_SOURCE})[^[\]]{2,160}\]`,
    String.raw`(?:References?:\s)?(?:https?:\/\/|www\.)\S{3,200}`,
  )}\s?$`,
  'i',
);

/** "(see ODG) MRI of the lumbar spine" */
const SOURCE_FIRST = new RegExp(String.raw`^\((?=[^()]*${NAMES_SOURCE})[^()]{2,160}\)\s(?=\S)`, 'i');

/** Short sentences that end a rationale. */
const CLOSING_SENTENCE = new RegExp(
  String.raw`^\s?${anyOf(
    String.raw`${oneOf('recommend consider see thank')}\b`,
    'references?:',
    String.raw`${oneOf('denied upheld overturned')}\.`,
    String.raw`(?:UR|weaning|taper\w*|the denial|denial|\d+ visits)\b[^.]{0,40}\b${oneOf('is are was should recommended advised')}\b`,
  )}`,
  'i',
);
/** No request begins with these. */
const FIRST_WORD = anyOf(
  'The(?! original)',
  oneOf('This These That Those It I We He She They There No As If However Note UR ODG MTUS ACOEM Slow An? Six'),
  oneOf('Weaning Tapering Withdrawal Physician Provider Modification Other'),
  oneOf('Hence Please Of For Certification Non-?certification Approval Denial'),
  'Home exercise',
);
const SAYING = anyOf(
  oneOf('is are was were be has have had should would may can cannot does do did'),
  oneOf('agree applies allowed approved authorized certified completed exceeds? needs? outweighs? recommends? remains?'),
  oneOf('exist supports? wants? determine modified recommended constitutes? stands?'),
  'above decision',
);
/** A sentence by its verb, or a reviewer's last word. */
const SHORT_PROSE = new RegExp(
  [
    String.raw`^\s?${FIRST_WORD}\b(?![-.]).*\b${SAYING}\b.*[.!]["”)]?\s?$`,
    String.raw`^\s?(?:Uphold|Deny|Denied|Wean(?:ing)?(?: [^.]{1,40})?|Non-?certified|Not certified|No refills|Certified)\.["”)]?\s?$`,
  ].join('|'),
);
const LONG_PROSE = new RegExp(String.raw`\b${oneOf('is are was were be been has have had should would may can cannot not')}\b`);
const LONGER_THAN_A_NAME = 30;

/** Does a verdict stand in these words? */
export function hasVerdict(words: string): boolean {
  return VERDICT.test(words);
}

/** Does a rationale end right before `at`, with or without its full stop? It begins no earlier than `from`. */
export function rationaleEndsAt(text: string, from: number, at: number): boolean {
  return at === from || endsSentence(text, at) || isBareVerdict(text, at) || endsInSource(text, at);
}

/** May it end before the gap at `at`? Its last words tell, or its prose, and nothing but the heading, which goes to `end`, behind. */
export function mayEndAt(text: string, from: number, at: number, end: number): boolean {
  if (BARE_VERDICT.test(text.slice(Math.max(0, at - LONGEST_VERDICT), at))) return true;
  if (SMALL.test(text.charAt(at))) return OPEN_END.test(text.slice(at - 2, at)) && VERDICT.test(text.slice(Math.max(0, at - LATELY), at));
  if (CLOSING_WORDS.test(text.slice(Math.max(0, at - 30), at))) return true;
  return lastSentenceStart(text, at, end) === at && SAYS.test(text.slice(lastSentenceStart(text, from, at), at));
}

/** The place right after the last verdict in [from, to), where no prose stands between it and `to`. */
export function afterVerdict(text: string, from: number, to: number): number | null {
  let end: number | null = null;
  for (const match of matchesOf(text.slice(from, to), VERDICT_END)) {
    const at = from + match.index + match[0].length;
    if (match[1] !== undefined || BEGINS_HEADING.test(text.charAt(at))) end = at;
  }
  if (end === null || end >= to) return null;
  const last = lastSentenceStart(text, end, to);
  return last > end && isProse(text.slice(end, last)) ? null : end;
}

/** Where a heading's words begin behind a verdict without its stop, or behind a source in brackets; `from` where neither stands there. */
export function afterOpenVerdict(text: string, from: number, to: number): number {
  const words = text.slice(from, to);
  if (!MAY_BE_OPEN.test(words)) return from;
  const open = lastMatch(words, OPEN_VERDICT) ?? SOURCE_FIRST.exec(words);
  return open === null ? from : from + open.index + open[0].length;
}

/** A sentence of a rationale, told from a heading's words by its verbs. */
export function isProse(words: string): boolean {
  if (CLOSING_SENTENCE.test(words) || SHORT_PROSE.test(words)) return true;
  return words.length > LONGER_THAN_A_NAME && LONG_PROSE.test(words);
}

function isBareVerdict(text: string, at: number): boolean {
  return !SMALL.test(text.charAt(at)) && BARE_VERDICT.test(text.slice(Math.max(0, at - LONGEST_VERDICT), at));
}

/** Behind a rationale's last sentence, reviewers may name a source without a stop of its own. */
function endsInSource(text: string, at: number): boolean {
  if (!BEGINS_HEADING.test(text.charAt(at))) return false;
  const source = SOURCE_AT_END.exec(text.slice(Math.max(0, at - LONGEST_SOURCE), at));
  return source !== null && endsSentence(text, at - source[0].length + 2);
}
