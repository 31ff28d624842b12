// The injured worker's age and sex, and the date of injury, as the clinical case summary gives them.
import { matchesOf } from '../../patterns/matches.ts';
import { COUNT, countOf } from '../text/counts.ts';
import { DATE, isoDate } from '../text/dates.ts';
import type { Place } from '../text/place.ts';
import type { Patient, Sex } from '../types.ts';

export interface PatientReading {
  patient: Patient;
  age: Place | null;
  sex: Place | null;
}

const IN_YEARS =
  '\\s?[-‐‑–−]?\\s?(?:years?|yrs?|y)\\.?[\\s/‐‑–−-]{0,3}(?:old(?:\\b|(?=(?:fe)?male))|o\\b|of age\\b|(?=(?:fe)?male\\b|(?:wo)?man\\b))';
/** What else is so many years old. */
const NO_PERSON =
  '(?:injury|injuries|claim|fusion|surgery|fracture|ladder|scar|MRI|accident|complaints?|history|lesion|study|building|vehicle)';
/** "62-year-old", "fifty-two year old", "47 y/o", "aged 47", "age: 47". */
const IN_WORDS = String.raw`\b(${COUNT})(?:\s?\(\d{1,3}\))?${IN_YEARS}`;
const OTHERWISE = String.raw`\bage(?:d|\sof|:)?\s(\d{2,3})\b(?!\s?[/-])|\b(?:man|woman|male|female)\sof\s(\d{2})\syears\b(?!\s(?:of\s)?(?:experience|service|employment|work))`;
const AGE = new RegExp(
  String.raw`${IN_WORDS}(?!\s(?:(?:work|industrial|back|neck|lumbar|cervical|knee|shoulder)\s)?${NO_PERSON}\b)|${OTHERWISE}`,
  'i',
);
/** "52-year-old MRI technologist": where no other age is told, it is a person's after all. */
const ANY_AGE = new RegExp(String.raw`${IN_WORDS}(?!\s(?:[a-z]+\s)?(?:injury|injuries|fractures?|fusion|scar|lesion)\b)`, 'i');
const SEX =
  /(?:\b|(?<=old))(male|female|man|woman|gentleman|lady)\b|(?<=\bold )(boy|girl)\b|(?<=\b(?:y\/?o|year[\s-]old|yr[\s-]old) )([MF])\b/i;
/** Where the sex is not said in any other way. */
const PRONOUN = /\b(?<![)/]\s?)(?:she|her|he|his|him)\b(?!\s?\/)/gi;
/** Behind them, somebody else may be meant. */
const OTHER_PERSON = /\b(?:Dr|physician|provider|doctor|surgeon|attorney|wife|husband|mother|father|daughter|son)\b/i;
const MALE = /^(?:male|man|gentleman|boy|m|he|his|him)$/i;
/** What else has a date: up to there, a word of the injury says nothing of it. */
const OTHER_EVENT =
  '(?:underwent|undergone|seen|examin\\w+|evaluat\\w+|MRI|scans?|x-rays?(?! tech)|surger(?:y|ies)|status post|post-?op\\w*|reports?|visits?|follow-?up|diagnos\\w+)';
const WITHOUT_EVENT = `(?:(?!\\b${OTHER_EVENT}\\b)[^.;]){0,120}?`;
const ACCIDENT =
  '(?:fell|fall|slipped|tripped|struck|strained|twisted|hurt|injured|assaulted|accident|incident|collision|(?:sustained|suffered)\\s(?:an?|the|his|her)\\s(?:[\\w-]+\\s){0,3}(?:injur\\w*|fall|strain|sprain|fracture|burn|cut|laceration|bite))';
/** From the plainest on: a date that is called the injury's, one beside an injury, beside what may have caused it, or just behind. */
const INJURY_DATES = [
  `\\b(?:date of (?:the |his |her )?(?:\\w+ )?(?:injury|accident)|injury date|DOI)\\b${WITHOUT_EVENT}(${DATE})|(${DATE})\\s(?:DOI\\b|date of (?:the )?injury\\b)`,
  `\\b(?:injur(?:y|ies|ed(?! worker))|claim)\\b${WITHOUT_EVENT}(${DATE})|(${DATE})\\s(?:work|industrial|occupational)[^.;,]{0,20} injury\\b`,
  `\\b${ACCIDENT}\\b${WITHOUT_EVENT}\\bon\\s(${DATE})|\\bon\\s(${DATE}),?\\s(?:(?:was|he|she|the (?:patient|worker|claimant|applicant)|(?:injured|industrial) worker)\\s){0,2}${ACCIDENT}\\b`,
  `\\b(?:injured(?! worker)|sustained\\s[^.;]{0,40}?\\binjur(?:y|ies))\\b[^.;]{0,120}?(${DATE})`,
].map((pattern) => new RegExp(pattern, 'i'));
/** Age and sex stand in the summary's first sentence or two; further on it may be someone else's. */
const REACH = 600;
const LONGEST_SENTENCE = 200;

export function readPatient(text: string, from: number, to: number): PatientReading {
  const opening = openingOf(text, from, to);
  const age = AGE.exec(opening) ?? ANY_AGE.exec(opening);
  const sex = SEX.exec(opening) ?? pronounIn(opening);
  const wording = age?.[1] ?? age?.[2] ?? age?.[3];
  const years = wording === undefined ? null : countOf(wording);
  const patient: Patient = {
    age: years !== null && years <= 120 ? years : null,
    sex: sex === null ? null : sexOf(sex[0]),
  };
  return {
    patient,
    age: age === null || patient.age === null ? null : { from: from + age.index, to: from + age.index + age[0].length },
    sex: sex === null ? null : { from: from + sex.index, to: from + sex.index + sex[0].length },
  };
}

/** The date that the summary's opening ties to the injury most plainly. */
export function readInjuryDate(text: string, from: number, to: number): (Place & { date: string }) | null {
  const opening = openingOf(text, from, to);
  let match: RegExpExecArray | null = null;
  for (const pattern of INJURY_DATES) match ??= pattern.exec(opening);
  const wording = match?.[1] ?? match?.[2];
  const date = wording === undefined ? null : isoDate(wording);
  if (match === null || wording === undefined || date === null) return null;
  const start = from + match.index + match[0].indexOf(wording);
  return { date, from: start, to: start + wording.length };
}

/** The first, if all are of one sex. */
function pronounIn(opening: string): RegExpExecArray | null {
  const pronouns = matchesOf(opening.slice(0, OTHER_PERSON.exec(opening)?.index), PRONOUN);
  return new Set(pronouns.map(([word]) => sexOf(word))).size === 1 ? (pronouns[0] ?? null) : null;
}

/** To the end of the sentence that it breaks off in, if that is near. */
function openingOf(text: string, from: number, to: number): string {
  const reach = from + REACH;
  if (to <= reach + LONGEST_SENTENCE) return text.slice(from, to);
  const stop = text.slice(reach, reach + LONGEST_SENTENCE).indexOf('. ');
  return text.slice(from, stop < 0 ? reach : reach + stop + 1);
}

function sexOf(word: string): Sex {
  return MALE.test(word) ? 'male' : 'female';
}
