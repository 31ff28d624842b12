// The date of injury, where the header lacks it: as the clinical case summary tells it. Other injuries have dates, too.
import { DATE, isoDate } from '../text/dates.ts';
import type { Place } from '../text/place.ts';
import { openingOf } from './opening.ts';

/** What else has a date: up to there, a word of the injury says nothing of it. */
const OTHER_EVENT =
  '(?:underwent|undergone|seen|examin\\w+|evaluat\\w+|MRI|scans?|x-rays?(?! tech)|surger(?:y|ies)|status post|post-?op\\w*|reports?|visits?|follow-?up|diagnos\\w+|as of|healing)';
const WITHOUT_EVENT = `(?:(?!\\b${OTHER_EVENT}\\b)[^.;]){0,120}?`;
const ACCIDENT =
  '(?:fell|fall|slipped|tripped|struck|strained|twisted|hurt|injured|assaulted|accident|incident|collision|trauma|caught in|crushed|(?:sustained|suffered)\\s(?:an?|the|his|her)\\s(?:[\\w-]+\\s){0,3}(?:injur\\w*|fall|strain|sprain|fracture|burn|cut|laceration|bite))';
/** Another injury than the one that the claim is for. */
const NOT_THIS = '\\b(?:prior|previous|past|earlier|remote|unrelated|pre-existing|sports?|non-?industrial)\\s(?:\\w{1,20}\\s){0,2}';
/** From the plainest on: a date that is called the injury's, one beside an injury, beside what may have caused it, or just behind. */
const INJURY_DATES = [
  // "date of injury of 1/2/2015", "DOI: 1/2/2015", "1/2/2015 DOI"
  `\\b(?:date of (?:the |his |her )?(?:\\w+ )?(?:injury|accident|loss|onset)|(?:injury|accident) date|DOI|D\\.O\\.I\\.)(?<=\\w\\b|\\.)${WITHOUT_EVENT}(${DATE})|(${DATE})\\s(?:DOI\\b|date of (?:the )?injury\\b)`,
  // "an industrial injury to her knee on 1/2/2015"
  `(?<!${NOT_THIS})\\b(?<!non-)(?:industrial|work(?:[ -]related)?|occupational|original|current)\\s(?:\\w+\\s){0,2}injur(?:y|ies)\\b${WITHOUT_EVENT}(${DATE})`,
  // "was injured on 1/2/2015", "a claim of 1/2/2015", "a 1/2/2015 work injury"
  `(?<!${NOT_THIS}|\\bre-?)\\b(?:injur(?:y|ies|ed(?! worker))|claim)\\b${WITHOUT_EVENT}(${DATE})|(${DATE})\\s(?:work|industrial|occupational)[^.;,]{0,20} injury\\b`,
  // "fell from a ladder on 1/2/2015", "on 1/2/2015 she slipped", "On 1/2/2015, this 40 year old cook was struck"
  `\\b${ACCIDENT}\\b${WITHOUT_EVENT}\\bo[nf]\\s(${DATE})|\\bon\\s(${DATE}),?\\s(?:while\\s[^.;,]{1,60},\\s)?(?:(?:was|he|she|the (?:patient|worker|claimant|applicant)|(?:injured|industrial) worker)\\s){0,2}${ACCIDENT}\\b|\\bon\\s(${DATE}),?\\s(?:while\\s[^.;,]{1,60},\\s)?(?:this|the)\\s(?:now\\s)?(?:\\d{2}|patient|(?:injured )?worker|claimant|applicant|employee)${WITHOUT_EVENT}\\b${ACCIDENT}\\b`,
  // "sustained a knee injury and was seen on the same day, 1/2/2015": something else may stand between
  `\\b(?:injured(?! worker)|sustained\\s[^.;]{0,40}?\\binjur(?:y|ies))\\b[^.;]{0,120}?(${DATE})`,
  // "s/p work-related fall 1/2/2015", "pain while lifting on 1/2/2015", "developed numbness on 1/2/2015"
  `\\bs/p\\s(?:an?\\s)?(?:work[ -]related\\s|industrial\\s)?(?:fall|accident|injury)\\s(?:on\\s)?(${DATE})|\\b(?:pain|symptoms)\\ssince\\s(${DATE})\\s(?:when|while|after)\\b|\\b(?:pain|symptoms)\\s(?:while|after|when)\\s\\w+ing\\b${WITHOUT_EVENT}\\bon\\s(${DATE})|\\b(?:onset of|developed)\\b${WITHOUT_EVENT}\\bon\\s(${DATE})`,
].map((pattern) => new RegExp(pattern, 'i'));

/** The date that the summary's opening ties to the injury most plainly. */
export function readInjuryDate(text: string, from: number, to: number): (Place & { date: string }) | null {
  const opening = openingOf(text, from, to);
  let match: RegExpExecArray | null = null;
  for (const pattern of INJURY_DATES) match ??= pattern.exec(opening);
  const wording = match?.slice(1).find((group) => group !== undefined);
  const date = wording === undefined ? null : isoDate(wording);
  if (match === null || wording === undefined || date === null) return null;
  const start = from + match.index + match[0].indexOf(wording);
  return { date, from: start, to: start + wording.length };
}
