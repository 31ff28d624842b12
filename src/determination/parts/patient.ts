// The injured worker's age and sex, as the clinical case summary gives them. Others may stand in it, too: who was lifted, who
// treated, whose son is how old.
import { oneOf } from '../../patterns/compose.ts';
import { firstMatch, matchesOf } from '../../patterns/matches.ts';
import { COUNT, countOf } from '../text/counts.ts';
import type { Place } from '../text/place.ts';
import type { Patient, Sex } from '../types.ts';
import { openingOf } from './opening.ts';

interface PatientReading {
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
const OTHERWISE = [
  String.raw`\bage(?:d|\sof|\sis|:)?\s(\d{2,3})\b(?!\s?[/-])|\bage of the (?:patient|worker|claimant|applicant)(?:,[^,.;]{1,20},)? is (\d{2})\b`,
  String.raw`\b(\d{2})\s?[MF](?=,?\s(?:injured|DOI|with|w/|who|s/p)(?!\w))|\b(\d{2})\sy(?=\s[MF]\b)`,
  String.raw`\b(?:man|woman|(?:fe)?male)(?:\s(?:patient|worker|claimant|applicant))?\sof\s(\d{2})\syears\b(?!\s(?:of\s)?(?:experience|service|employment|work))`,
  String.raw`,\s(\d{2}),(?=\s(?:fe)?male\b)|\b(?:fe)?male,\s(\d{2})(?=[.,;])`,
].join('|');
const AGE = new RegExp(
  String.raw`${IN_WORDS}(?!\s(?:(?:work|industrial|back|neck|lumbar|cervical|knee|shoulder)\s)?${NO_PERSON}\b)|${OTHERWISE}`,
  'gi',
);
/** "52-year-old MRI technologist": where no other age is told, it is a person's after all; "10-year-old MRI was reviewed" is none. */
const ANY_AGE = new RegExp(
  String.raw`${IN_WORDS}(?!\s(?:[a-z]+\s)?(?:injury|injuries|claim|fractures?|fusion|scar|lesion)\b|\s${NO_PERSON}(?:\s(?:was|were|is|showed|of|from|which)\b|[.,;]|$))`,
  'gi',
);
const KIN = '(?:sons?|daughters?|child(?:ren)?|kids?|wife|husband|spouse|mother|father|brothers?|sisters?|boyfriend|girlfriend|grand\\w+)';
/** Whose age follows is no worker's: a son's, that of who was lifted, an age long past. */
const OTHERS_BEFORE = new RegExp(
  [
    String.raw`\b(?:${KIN}|sons?, one)(?:,?\s(?:who|that)\s(?:is|are)|\s(?:is|are|of)|,)?\s$`,
    String.raw`\b(?:when|while|after|(?:typical|normal|expected) for|than|like|${oneOf('assaulted attacked struck hit kicked bitten pushed')} by)\san?\s$`,
    String.raw`\b${oneOf('lifting transferring assisting restraining helping moving carrying pushing')}\san?\s$`,
    String.raw`\b(?:since|at)\s(?:the\s)?$|,\sthen\s$`,
  ].join('|'),
  'i',
);
const OTHERS_AFTER = new RegExp(String.raw`^(?:\s(?:fe)?male)?\s${KIN}\b`, 'i');
const LONGEST_BEFORE = 40;
const ABBREVIATED = String.raw`(?<=(?:\b|\d)(?:y[./]?o\.?|y(?=\s)|(?:years?|yrs?)[\s-]old)[\s-](?:(?:[RL]HD|[RL]|right|left|handed|hand|dominant)[\s-]){0,3})[MF]\b`;
const SEX = new RegExp(
  [
    String.raw`(?:\b|(?<=old))(?:male|female|man|woman|gentleman|lady)\b|(?<=\bold )(?:boy|girl)\b`,
    String.raw`${ABBREVIATED}|(?<=\b\d{2}\s?)[MF](?=,?\s(?:injured|DOI|with|w/|who|s/p)(?!\w))`,
  ].join('|'),
  'gi',
);
/** Somebody else's sex stands before what he or she is, and not in what the worker is called: "a male student", "a female nurse". */
const OTHER_NOUN =
  /^\s(?:patient|student|client|resident|inmate|prisoner|suspect|nurse|(?:physical |occupational )?therapist|chiropractor|physician|doctor|surgeon|acupuncturist|psychologist|co-?worker|customer|attendant|passenger|supervisor|provider|assailant|cousin|driver|motorist|pedestrian|neighbou?r|child(?:ren)?|friend|partner|officer|intruder|robber|caregiver|aide|manager|boss)s?\b/i;
/** Words of one phrase, which no clause of somebody else's begins amid. */
const OF_PHRASE = String.raw`(?:(?!(?:who|that|with|by|when|while|after|injured|hurt)\b)[\w/-]+,?\s){0,5}$`;
const OWN_PHRASE = new RegExp(
  String.raw`\b(?:is|was|this|the|(?:patient|worker|claimant|applicant|employee),)\s(?:an?\s)?${OF_PHRASE}`,
  'i',
);
const OF_KIN = new RegExp(String.raw`\b${KIN}\s(?:is|was)\s(?:an?\s)?$`, 'i');
const BEHIND_AGE = new RegExp(String.raw`^,?\s${OF_PHRASE}`, 'i');
/** Where the sex is said in no other way: "Mr. Sample is a carpenter." */
const TITLE = /^[^\p{L}]{0,3}(?:This is )?(Mrs?|Ms|Miss)\b/iu;
/** Where the sex is not said as such. */
const PRONOUN = /\b(?<![)/]\s?)(?:she|her|he|his|him)\b(?!\s?\/)/gi;
/** Behind them, somebody else may be meant. */
const OTHER_PERSON = /\b(?:Dr|physician|provider|doctor|surgeon|attorney|wife|husband|mother|father|daughter|son)\b/i;
const MALE = /^(?:male|man|gentleman|boy|m|mr|he|his|him)$/i;

export function readPatient(text: string, from: number, to: number): PatientReading {
  const opening = openingOf(text, from, to);
  const isOwn = (one: RegExpExecArray) => !isOthersAge(opening, one);
  const age = firstMatch(opening, AGE, isOwn) ?? firstMatch(opening, ANY_AGE, isOwn);
  const sex = sexIn(opening, age) ?? pronounIn(opening) ?? titleIn(opening);
  const years = age === null ? null : yearsIn(age);
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

function isOthersAge(opening: string, { index, 0: wording }: RegExpExecArray): boolean {
  return (
    OTHERS_BEFORE.test(opening.slice(Math.max(0, index - LONGEST_BEFORE), index)) ||
    OTHERS_AFTER.test(opening.slice(index + wording.length))
  );
}

/** The first that is said of the worker, whose age is `own`. */
function sexIn(opening: string, own: RegExpExecArray | null): RegExpExecArray | null {
  const behind = own === null ? -1 : own.index + own[0].length;
  return firstMatch(opening, SEX, ({ index, 0: word }) => {
    if (index >= behind && index <= behind + 1) return true; // "45 year old male", as most are
    const before = opening.slice(0, index);
    const ends = matchesOf(before, AGE).map((one) => ({ one, phrase: before.slice(one.index + one[0].length) }));
    const isOthers = (one: RegExpExecArray) => isOthersAge(opening, one) || (own !== null && yearsIn(one) !== yearsIn(own));
    if (OF_KIN.test(before)) return false;
    if (ends.some(({ one, phrase }) => phrase.length < LONGEST_BEFORE && !/[.,;]/.test(phrase) && isOthers(one))) return false;
    if (!OTHER_NOUN.test(opening.slice(index + word.length))) return true;
    // Further on, "the male driver" is another: the worker was called by name or as one before.
    const isFirst = own === null || !/\.\s/.test(opening.slice(behind, index));
    return isFirst && (ends.some(({ phrase }) => BEHIND_AGE.test(phrase)) || OWN_PHRASE.test(before));
  });
}

function yearsIn(age: RegExpExecArray): number | null {
  const wording = age.slice(1).find((group) => group !== undefined);
  return wording === undefined ? null : countOf(wording);
}

function titleIn(opening: string): RegExpExecArray | null {
  const title = TITLE.exec(opening);
  if (title === null) return null;
  title.index += title[0].length - (title[1] ?? '').length;
  title[0] = title[1] ?? '';
  return title;
}

/** The first, if all are of one sex. */
function pronounIn(opening: string): RegExpExecArray | null {
  const pronouns = matchesOf(opening.slice(0, OTHER_PERSON.exec(opening)?.index), PRONOUN);
  return new Set(pronouns.map(([word]) => sexOf(word))).size === 1 ? (pronouns[0] ?? null) : null;
}

function sexOf(word: string): Sex {
  return MALE.test(word) ? 'male' : 'female';
}
