// What a request asks for: name, strength, quantity, period, codes. Read from the part that was decided.
import { matchesOf } from '../../patterns/matches.ts';
import { COUNT, countOf } from '../text/counts.ts';
import { DATE, isoDate } from '../text/dates.ts';
import type { Place } from '../text/place.ts';
import type { Portion, Treatment } from '../types.ts';
import { readPartialApproval } from './partial.ts';

export interface TreatmentPlaces {
  decided: Place;
  name: Place | null;
  strength: Place | null;
  quantity: Place | null;
  period: Place | null;
  codes: Place[];
  original: Place | null;
  authorized: Place | null;
  remaining: boolean;
}

const NUMBER = '(?:\\d{1,6}(?:[.,]\\d{1,4})?|\\.\\d{1,4})';
const UNIT = '(?:mcg|micrograms?|mg|milligrams?|ml|gm|g|iu|units?|%)';
const STRENGTH = new RegExp(
  `(?<![\\w#.]|\\bx\\s)${NUMBER}\\s?(?:${UNIT})?(?:[-–‑/]\\s?${NUMBER}\\s?(?:${UNIT})?){0,5}(?:(?<=mcg|mg|grams?|iu|unit|units|%|m?g/ml|mcg/ml|m?gm?/\\d{0,3}(?:\\.\\d{1,2})?\\s?ml)(?<!\\d\\s?grams?)(?:(?:/|\\sper\\s)(?:\\d{1,3}\\s?)?(?:ml|cc|hr?|hour|actuation|spray|gm?|dose))?|(?<=\\d[-–‑/]\\d{3})(?=\\s(?:#|qty|quantity|tab))|(?<=\\d[-–‑/](?:300|325|500|650|660|750))(?=[\\s,;)]|$))(?![\\w])`,
  'gi',
);
/** "Tylenol #3" is a name. */
const HASH =
  /(?!(?<=\b(?:tylenol|codeine)\s)(?:#|No\.)\s?[234]\b)(?:#\s?:?|\b(?:qty|quantity)\.?\s?[:=]?\s?(?:of\s)?|\bNo\.\s)\s?(\d{1,3}(?:,\d{3})+|\d{1,5})\b(?!(?:\.\d{1,3})?\s?(?:gm?s?|grams?|mls?|cc|oz|ounces?)\b)|(?<![\d.])\b(\d{1,4})\scount\b/i;
const TOOTH = /\b(?:tooth|teeth)\b|\b(?:crowns?|root canals?|extractions?|fillings?)\s#/i;
const COUNTED = '(?:sessions?|visits?|treatments?)';
const HAS_COUNTED = /session|visit|treatment/i;
/** What is numbered or measured, and not counted: "60 minute sessions", "grade 1 mobilization treatment". */
const MEASURE = '(?![\\s-](?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|units?|m?c?g|ml|cc|level)\\b)';
const NUMBERED = '(?:level|tooth|teeth|phase|grade|stage|type)';
/** So many a week is no total. */
const RATE = '\\s?(?:/(?!\\s?(?:sessions|visits))|(?:per|a|each|every|weekly|daily|monthly)\\b)';
/** "6 to 8 sessions" is no total. */
const NO_RANGE = `(?<!\\b${COUNT}\\s(?:to|or)\\s${COUNT})(?<!(?<!\\b(?:x|for|times|phase|level|stage)\\s|[-–/])\\b${COUNT}\\s[-–]\\s${COUNT})`;
const IN_BRACKETS = '(?:\\s?\\([\\w-]{1,12}\\))?';
const NO_RANGE_AFTER = `(?!${IN_BRACKETS}\\s(?:to|or)\\s${COUNT}\\b)`;
const TOTAL = new RegExp(
  `(?:(?<![-–/.\\d]|\\b${NUMBERED}\\s)\\b|\\bx\\s?)(${COUNT})\\b${MEASURE}${NO_RANGE}${NO_RANGE_AFTER}\\)?(?:\\s?\\((?:\\d{1,3}|x\\d{1,3}|[a-z]{3,9})\\))?[\\s-](?:\\d{1,3}[\\s-](?:minutes?|mins?|hours?|hrs?)\\s)?(?:(?!${COUNTED}\\b)[a-z/-]{1,40}\\s){0,4}?${COUNTED}\\b(?!${RATE})`,
  'i',
);
const TOTAL_AFTER = new RegExp(
  `\\b${COUNTED}\\s?(?:,|x|:|-|times)?\\s?\\(?(${COUNT})\\)?(?=$|[\\s.,;)])${NO_RANGE_AFTER}(?!${IN_BRACKETS}\\s?(?:times|time\\s(?:an?|per|each|every|weekly|daily|monthly|x)|x|per|(?:an?|each|every)\\s(?:day|week|wk|month|year)s?|weekly|daily|monthly|weeks?|days?|months?|minutes?|hours?|shocks?|units?|mg|ml|-|${COUNTED})\\b)`,
  'i',
);
const HAS_BRACKET = /[(=]/;
/** "2 times a week for 6 weeks (12)", "therapy 8 (2 times a week for 4 weeks)" */
const TOTAL_BESIDE_SCHEDULE =
  /\b(?:weeks?|wks?)\s?(?:\((\d{1,3})(?:\stotal)?\)|=\s?(\d{1,3})\b)|\b\d\s?x\s?\d{1,2}\s?\((\d{1,3})\)|(?<=[a-z]\s)\b(\d{1,3})\s\((?=\d\s?(?:times|x)\b[^)]{0,80}(?:weeks?|wks?)\))/i;
const LEADING = new RegExp(
  `^(?:(?:associated surgical services?|(?:retro|pro)spective(?:\\srequests?)?(?:\\sfor)?):?\\s)?(${COUNT})(?:\\s\\(\\d{1,3}\\))?\\s(?!(?:[a-z/-]{1,40}\\s){0,4}?${COUNTED}${RATE})(?!(?:weeks?|days?|months?|years?|hours?|hrs?|minutes?|mins?|times?|x|ml|mg|gm?|grams?|views?|stages?|level|part|in|to|leads?|phases?|wheel(?:ed|s)?|nights?|points?|panels?|channels?|inch|foot|prong|piece|tesla|hydroxy|on|d|mmhg|lbs?|pounds?|cm|mm|kg)\\b(?!-)|-)(?=[a-z])`,
  'i',
);
/** One behind the other, or with a modifier: "97110/97140", "E0730-NU". */
const CODE =
  /(?:(?<![\w#/.-])|(?<=\b(?:[A-VJ]\d{4}|\d{4}[FTU\d])[/-]))(?:[A-VJ]\d{4}|\d{4}[FTU]|0[01]\d{3}|[1-9]\d{4})(?![\w%]|[/-](?!(?:[A-VJ]\d{4}|\d{4}[FTU\d]|[A-Z\d]{2})\b)|\s?(?:mcg|mg|ml|iu|units?)\b|(?<=\d{5})\s?(?:IU|Units?(?!\s?:?\s?\d))\b|\s?#)/g;
const HAS_PERIOD = /between|from|DOS|D\.O\.S|service/i;
const ANY_DATE = new RegExp(DATE, 'gi');
const BETWEEN = new RegExp(`\\b(?:between|from)\\s${DATE}(?:\\s(?:and|to|through)\\s|\\s?[-–]\\s?)${DATE}`, 'i');
const AND = '(?:,\\s?and\\s|\\s?(?:[-–,;&]|\\bto\\b|\\bthrough\\b|\\band\\b)\\s?)';
const SERVICE = new RegExp(
  `\\b(?:DOS|D\\.O\\.S\\.?|dates? of service|service dates?)\\s?\\)?\\s?:?\\s?(?:of\\s|on\\s)?${DATE}(?:${AND}${DATE})*`,
  'i',
);
const RANGE = `${COUNT}(?:\\s?(?:-|–|to|or)\\s?${COUNT})?`;
const NAME_END = new RegExp(
  `\\s#(?!(?<=\\b(?:tylenol|codeine)\\s#)[234]\\b)|\\s(?:qty\\b|quantity\\b|between\\b|DOS\\b|for\\s\\d|x\\s?\\d|${RANGE}\\s?(?:\\(\\d{1,3}\\)\\s?)?(?:times|x|visits?|sessions?)\\b)|,(?!\\s?(?:and\\s)?[CTLS]\\d)|\\s?\\((?=\\d|[A-VJ]\\d{4}\\b)`,
  'i',
);
/** What is said before the treatment is named: when it was given, how many of it. */
const NAME_LEAD = new RegExp(
  `^(?:(?:retro(?:spective)?|prospective)(?:\\srequests?)?(?:\\sfor)?(?:\\s\\((?:DOS|dates? of service)[^()]{0,40}\\))?:?\\s|associated surgical services?:\\s)?(?:(?:an?\\s)?(?:additional\\s)?(?:up\\sto\\s)?(?:${RANGE}(?:\\s?\\(\\d{1,3}\\))?\\s)?(?:refills?|prescriptions?|tablets?|capsules?|${COUNTED})\\s(?:of|for)\\s)?`,
  'i',
);

const HAS_LEAD = /refill|prescription|tablet|capsule|session|visit|treatment|retro|prospective|associated/i;

/** Reads the treatment of one heading. Every value stands within the request. */
export function readTreatment(text: string, request: Place): { treatment: Treatment; places: TreatmentPlaces } {
  const partial = readPartialApproval(text, request);
  const decided = partial?.decided ?? request;
  const words = text.slice(decided.from, decided.to);
  const within = (at: number, length: number): Place => ({ from: decided.from + at, to: decided.from + at + length });

  const strength = readStrength(words);
  const quantity = readQuantity(words);
  const period = readPeriod(words);
  const codes = matchesOf(words, CODE).map((match) => ({ code: match[0], place: within(match.index, match[0].length) }));
  const name = readName(words, strength?.at ?? null);
  return {
    treatment: {
      name: name?.text ?? null,
      strength: strength?.text ?? null,
      quantity: quantity?.count ?? null,
      period: period?.days ?? null,
      codes: codes.map(({ code }) => code),
      original: partial === null ? null : portion(text, partial.original),
      authorized: partial?.authorized == null ? null : portion(text, partial.authorized),
    },
    places: {
      decided,
      name: name === null ? null : within(name.at, name.text.length),
      strength: strength === null ? null : within(strength.at, strength.text.length),
      quantity: quantity === null ? null : within(quantity.at, quantity.length),
      period: period === null ? null : within(period.at, period.length),
      codes: codes.map(({ place }) => place),
      original: partial?.original ?? null,
      authorized: partial?.authorized ?? null,
      remaining: partial?.remaining ?? false,
    },
  };
}

/** Units of time that are billed, and no drug's. */
const UNITS = /^(?:\d{1,2}|9\d{4})\s?units?$/i;
const BILLED = /\b(?:therapy|trigger|manual|exercises?|massage|visits?|sessions?|transfusion)\b|\b9\d{4}\b/i;
const DRUG_IN_UNITS = /bot(?:ox|ulinum)|toxin|insulin|heparin/i;

/** As written; null where several strengths are named. */
export function readStrength(words: string): { text: string; at: number } | null {
  const found = matchesOf(words, STRENGTH).filter(
    (match) => /[a-z%]|\d[-–‑/]\d{3}$/i.test(match[0]) && !(UNITS.test(match[0]) && BILLED.test(words) && !DRUG_IN_UNITS.test(words)),
  );
  const [only] = found;
  return only === undefined || found.length > 1 ? null : { text: only[0], at: only.index };
}

/** "#35"; else the stated total of sessions, visits or treatments; else a leading count. */
export function readQuantity(words: string): { count: number; at: number; length: number } | null {
  // A leading count counts refills or pieces of what follows, its own "#" included.
  const leading = LEADING.exec(words);
  const hash = leading !== null && /refill/i.test(words.slice(0, 24)) ? null : hashIn(words);
  const match = hash ?? totalIn(words) ?? leading;
  const wording = match?.slice(1).find((group) => group !== undefined);
  if (match === null || wording === undefined) return null;
  const count = countOf(wording);
  const start = hash === null ? match.index + match[0].indexOf(wording) : match.index;
  const end = match.index + match[0].indexOf(wording) + wording.length;
  return count === null ? null : { count, at: start, length: end - start };
}

/** Teeth have numbers. */
function hashIn(words: string): RegExpExecArray | null {
  const hash = HASH.exec(words);
  return hash?.[0].startsWith('#') === true && TOOTH.test(words) ? null : hash;
}

/** The total of what comes by the session or the week; most requests have neither word. */
function totalIn(words: string): RegExpExecArray | null {
  const total = HAS_COUNTED.test(words) ? (TOTAL.exec(words) ?? TOTAL_AFTER.exec(words)) : null;
  return total ?? (HAS_BRACKET.test(words) ? TOTAL_BESIDE_SCHEDULE.exec(words) : null);
}

function readPeriod(words: string): { days: [string, string]; at: number; length: number } | null {
  if (!HAS_PERIOD.test(words)) return null;
  const match = BETWEEN.exec(words) ?? SERVICE.exec(words);
  if (match === null) return null;
  const written = matchesOf(match[0], ANY_DATE).map(([date]) => isoDate(date));
  // Days of service are not always told in order.
  const days = written.filter((day) => day !== null).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined || days.length < written.length) return null;
  return { days: [first, last], at: match.index, length: match[0].length };
}

function readName(words: string, strengthAt: number | null): { text: string; at: number } | null {
  // A leading count is no part of the name, unless it counts nothing: "6 month gym membership".
  const lead = Math.max(HAS_LEAD.test(words) ? (NAME_LEAD.exec(words)?.[0].length ?? 0) : 0, LEADING.exec(words)?.[0].length ?? 0);
  const end = NAME_END.exec(words.slice(lead));
  const stop = Math.min(end === null ? words.length : lead + end.index, strengthAt ?? words.length);
  const text = words.slice(lead, Math.max(stop, lead)).replace(/(?:[\s,(:-]|\b(?:for|of|x))+$/i, '');
  const whole = text.replace(OPEN_BRACKET, '');
  return whole === '' ? null : { text: whole, at: lead };
}

/** What a strength in brackets has cut off. */
const OPEN_BRACKET = /(?<=\S)\s?\([^()]*$/;

function portion(text: string, place: Place): Portion {
  const wording = text.slice(place.from, place.to);
  return { text: wording, quantity: readQuantity(wording)?.count ?? null };
}
