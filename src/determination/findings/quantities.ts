// The strength and the quantity that a rationale's verdict is said of, against those of the request.
//
// Earlier sentences may rightly name other ones (what was denied before), and so may other clauses of the same one: only what
// stands between the treatment's name and the verdict counts, or right behind "medical necessity of".

import { NOUN } from '../rationale/mention.ts';
import type { ConclusionReading } from '../rationale/reading.ts';
import { COUNTED, readQuantity } from '../request/quantity.ts';
import { mayBeSameStrength } from '../request/sameStrength.ts';
import { readStrength } from '../request/strength.ts';
import { COUNT } from '../text/counts.ts';
import type { Place } from '../text/place.ts';
import { lastSentenceStart } from '../text/prose.ts';
import type { Item } from '../types.ts';

interface OtherQuantity {
  /** What the rationale says, and what the request does. */
  wordings: [string, string];
  place: Place;
}

/** What a verdict is said of, from the treatment's name, or the count before it, on. */
interface Subject {
  from: number;
  words: string;
  /** It is said to be what was requested; a number of sessions or a strength alone may be of something else. */
  asked: boolean;
  /** "the additional #60": not the whole of what was requested. */
  part: boolean;
}

const LONGEST = 400;
/** From "request" to the treatment's name or count; a verb of the verdict's may stand behind. */
const LONGEST_LEAD = 120;
const LEAD = '\\brequest(?:ed)?\\s(?:(?:for|of)\\s)?(?:the\\s|an?\\s)?';
/** "the request for 18 sessions of ...", "the requested twelve acupuncture visits", "the request for 60 tablets of ..." */
const COUNT_BEFORE = new RegExp(
  `${LEAD}(?:additional\\s)?(${COUNT}\\s(?:additional\\s)?(?:(?:${COUNTED}|tablets?|capsules?)\\s(?:of|for)\\s)?)$`,
  'i',
);
const COUNT_ALONE = new RegExp(`${LEAD}(?:additional\\s)?(${COUNT}\\s(?:additional\\s)?(?:[PO]T\\s)?${COUNTED})$`, 'i');
const REQUEST_FOR = new RegExp(`${LEAD}(?:prescription\\s(?:for|of)\\s|additional\\s)?(?:\\d{1,3}\\s)?$`, 'i');
const PART_OF_IT = /\b(?:additional|remaining|other|extra)\s$/i;
/** Behind "medical necessity", up to what is requested. */
const OF_REQUEST =
  /^\s(?:of|for)\s(?:the\s|this\s)?(?:(?:\w+\s)?request(?:ed)?\s(?:for\s)?)?(?:the\s|an?\s)?(?:prescription\s(?:of|for)\s)?/i;
const SUBJECT_END = /\s(?:is|are|was|were|has|have|cannot|can|does|do|to|given|based)\b|[.;](?:\s|$)/i;
/** The verdict's own verb, to the end. */
const VERB_AT_END =
  /,?\s(?:is|are|was|were|cannot|can|has|have|does|do|would|will)\b(?:\s(?:not|be|been|considered|deemed|found|to|therefore|thus|also|now|a|established|as))*\s*$/i;
/** Between the treatment's name and the verdict stands nothing but what was requested of it. */
const OTHER_CLAUSE =
  /[;:]|\b(?:is|are|was|were|has|have|had|would|should|request|therefore|thus|hence|this|that|which|because|since|as|without|per month|dispensed|prescribed|certified|authorized|approved|provided)\b/i;
/** What the number is compared with, or set beside: "exceeding 10 visits", "after 24 sessions", "rather than a trial of 6". */
const COMPARED =
  /\b(?:exceed\w*|excess|beyond|over|above|after|past|more|less|addition|on top|given|light|view|despite|rather|versus|vs|outside|prior|previous\w*|completed|recommended|allowed|with)\b[^#]{0,40}$/i;
const COMPARED_AFTER =
  /^\S*\s(?:\w+\s){0,2}(?:completed|recommended|allowed|already|previously|prior|trial|at a time|in total|total|altogether)\b/i;
/** What is taken in a day, in morphine's measure or in all, is no tablet's strength. */
const DAILY = /^\s?(?:\/\s?day|(?:per|a|each|every)\s(?:day|24)|(?:daily|total|BID|TID|QID)\b|\w{0,12}\s?(?:MEDD?|MEQ|MME|morphine)\b)/i;

/** What the verdict on the same treatment says otherwise than the request; null where both may mean the same. */
export function otherQuantity(
  text: string,
  { request, treatment }: Pick<Item, 'request' | 'treatment'>,
  rationale: Place,
  verdict: ConclusionReading,
): OtherQuantity | null {
  if (treatment.name === null) return null;
  const subject = subjectOf(text, treatment.name, isOfTwo(request, treatment.name), rationale, verdict);
  if (subject === null || !/\d|^[a-z]+(?:-[a-z]+)?\s/i.test(subject.words) || OTHER_CLAUSE.test(subject.words)) return null;
  const { quantity, strength } = treatment;
  const named = readQuantity(subject.words);
  if (named !== null && quantity !== null && named.value !== quantity) {
    // Two strengths of one drug in one sentence: the request's own is among them.
    const whole = text.slice(lastSentenceStart(text, rationale.from, verdict.from), verdict.to);
    if (new RegExp(`#\\s?${quantity}\\b`).test(whole)) return null;
    const hash = subject.words.charAt(named.at) === '#';
    if (/refill/i.test(request) && !(hash && request.includes(`#${quantity}`) && named.value % quantity !== 0)) return null;
    const comparable = hash ? (strength !== null || subject.asked) && !subject.part : subject.asked;
    if (!comparable || isBeside(subject.words, named.at, named.length)) return null;
    const sign = hash ? '#' : '';
    return { wordings: [`${sign}${named.value}`, `${sign}${quantity}`], place: upTo(subject, named.at + named.length) };
  }
  const other = readStrength(subject.words);
  if (other === null || strength === null || mayBeSameStrength(other.value, strength)) return null;
  const { at, value: wording } = other;
  if (
    (named === null && !subject.asked) ||
    DAILY.test(subject.words.slice(at + wording.length)) ||
    isBeside(subject.words, at, wording.length)
  )
    return null;
  return { wordings: [wording, strength], place: upTo(subject, at + wording.length) };
}

/** A request of two things has two counts: "Hand therapy evaluation and 8 visits". */
function isOfTwo(request: string, name: string): boolean {
  return /\b(?:and|with|plus)\b|&/i.test(request.slice(0, request.indexOf(name) + name.length + ' plus '.length));
}

function subjectOf(text: string, name: string, ofTwo: boolean, rationale: Place, verdict: ConclusionReading): Subject | null {
  const first = (name.split(/[\s/(,]/)[0] ?? name).toLowerCase();
  if (NOUN.test(text.slice(verdict.from, verdict.to))) return subjectBehind(text, first, rationale, verdict);
  const sentence = lastSentenceStart(text, rationale.from, verdict.from);
  const from = Math.max(sentence, verdict.from - LONGEST);
  const words = text.slice(from, verdict.from);
  const nameAt = words.toLowerCase().lastIndexOf(first);
  if (nameAt < 0) return ofTwo ? null : subjectWithoutName(from, words);
  const count = COUNT_BEFORE.exec(words.slice(Math.max(0, nameAt - LONGEST_LEAD), nameAt))?.[1];
  const at = nameAt - (count?.length ?? 0);
  const before = words.slice(Math.max(0, at - LONGEST_LEAD), at);
  return {
    from: from + at,
    words: words.slice(at).replace(VERB_AT_END, ''),
    asked: REQUEST_FOR.test(before),
    part: PART_OF_IT.test(before),
  };
}

/** "The request for 12 sessions is ..." */
function subjectWithoutName(from: number, sentence: string): Subject | null {
  const start = Math.max(0, sentence.length - LONGEST_LEAD);
  const words = sentence.slice(start).replace(VERB_AT_END, '');
  const count = COUNT_ALONE.exec(words)?.[1];
  if (count === undefined) return null;
  return { from: from + start + words.length - count.length, words: count, asked: true, part: false };
}

/** "There is no medical necessity for ...": what follows it. */
function subjectBehind(text: string, first: string, rationale: Place, verdict: ConclusionReading): Subject | null {
  const rest = text.slice(verdict.to, Math.min(rationale.to, verdict.to + LONGEST));
  const lead = OF_REQUEST.exec(rest)?.[0].length;
  if (lead === undefined) return null;
  const words = rest.slice(lead, SUBJECT_END.exec(rest)?.index ?? rest.length);
  if (!words.toLowerCase().startsWith(first)) return null;
  return { from: verdict.to + lead, words, asked: true, part: false };
}

function isBeside(words: string, at: number, length: number): boolean {
  return COMPARED.test(words.slice(0, at)) || COMPARED_AFTER.test(words.slice(at + length));
}

/** With the name of what it is said of. */
function upTo(subject: Subject, end: number): Place {
  return { from: subject.from, to: subject.from + end };
}
