// How letters name guidelines outside the MTUS: ODG and ACOEM with their editions, and where another source begins.
import { anyOf, oneOf } from '../patterns/compose.ts';

/** A line may have ended behind its hyphen. */
export const NON_MTUS = String.raw`Non[-‐‑–\s]{0,2}MTUS`;
const ADDRESS = '(?:https?:|www\\.)';
const ODG_ADDRESS = String.raw`\S{0,60}(?:odg|worklossdata|disabilitydurations|mcg\.com)`;
const OFFICIAL = String.raw`\bO(?:ff?icic?|ff?ic|ﬃci|ﬀici|fﬁci)al\sD(?:is|si|i)ab[a-z]{3,7}\sGui[a-z]{2,9}`;
export const ODG = new RegExp(
  [
    String.raw`(?:\(ODG\)\s)?${OFFICIAL}(?:['’]s?)?(?:,?\s?[([]ODG(?:[-/]TWC)?\s?[)\]]|,?\sODG\b)?`,
    String.raw`^\(ODG(?:[-/]TWC)?\)`,
    // Whatever it is called, where its letters stand behind.
    String.raw`\bOccupational\sDisab[a-z]{3,7}\sGui[a-z]{2,9}\s\(ODG\)|\bO\.D\.G\.`,
    // Its publisher, where it has no other name.
    String.raw`^Work Loss Data Institute(?:,? LLC)?(?!.*(?:\(ODG|Official Disab))`,
    // No part of an address or of a longer name.
    String.raw`\bODG(?<![\w.-]ODG|${ADDRESS}\S{0,200}ODG)(?:[-/\s]TWC\b|\s\(TWC\))?(?!\w|-(?:twc|\d|\))|\)|\.\w)(?:['’]s\b)?(?:\s[([]${OFFICIAL}[)\]])?`,
  ].join('|'),
  'gi',
);
export const OTHER_LEAD = /(?:,?\s?\band\s|[,;.]\s?)?\bOther Medical Treatment Guidelines?(?: or Medical Evidence)?\s?:?/gi;
export const ACOEM =
  /^(?:the\s)?(?:American College of Occupational (?:and|&) Environmental Medicine(?:\s\(ACOEM\))?|ACOEM\b)(?:\s(?:Practice\s|Occupational Medicine Practice\s)?Guidelines?)?/i;
/** Named after another guideline. */
export const ACOEM_TOO =
  /(?:,?\s?\band\s(?:on\s)?|[,;.]\s)(?:the\s)?(?:Non-MTUS\s)?(?:American College of Occupational (?:and|&) Environmental Medicine(?:\s\(ACOEM\))?|ACOEM)(?=\s(?:V?\.?\d|\(?\d|[A-Z][a-z])|,|$)(?:\s(?:Occupational Medicine\s)?(?:Practice\s)?Guidelines?)?/gi;
/** Editions and publishers before the chapter; no part of the section. */
export const EDITION = new RegExp(
  `^(?:${[
    String.raw`[\s,:;./–-]+`,
    String.raw`\(?(?:19|20)\d{2}\b\)?(?!\s?[-–]\s?\d)`,
    String.raw`treatment index\b`,
    String.raw`guidelines?\b(?=[,:]| -| (?:neck|upper|low|knee|shoulder|elbow|pain|ankle|hip|head|mental|wrist|hand|forearm)\b)`,
    String.raw`TWC\b`,
    String.raw`current version\b`,
    String.raw`or current year\b`,
    String.raw`by mcg\b`,
    String.raw`updates?\b`,
    String.raw`\(ODG(?:[-/]TWC)?\)`,
    String.raw`\((?:web|online)\)`,
    'web-?(?:based)? (?:version|edition)',
    'on-?line(?: version| edition)?',
    String.raw`treatment (?:in|for) workers['’]? ?comp(?:ensation)?(?:\s?\(TWC\))?`,
    'work loss data institute(?:,? llc)?',
    String.raw`corpus christi,? (?:tx|texas)\b`,
    'integrated treatment/disability duration guidelines',
    String.raw`\(?(?:\d{1,2}(?:st|nd|rd|th)|first|second|third) (?:annual )?ed(?:ition|n)?\b\.?(?:,? (?:19|20)\d{2})?\)?`,
    String.raw`OMPG\b`,
    String.raw`\(American College of [^()]{5,60}\)`,
    String.raw`(?:the )?section(?:\(s\))?[\s:]+`,
  ].join('|')})`,
  'i',
);
/** A chapter of ODG by its usual names: words before the first naming of ODG that are its topic all the same. */
export const CHAPTER_WORDS =
  /^(?:the )?(?:neck|upper back|low back|knee|shoulder|elbow|forearm|wrist|hand|ankle|foot|hip|head|pain|hernia|mental|burns|carpal|fitness|diabetes|pulmonary|infectious)\b/i;

/** At the beginning of an edition. */
export const YEAR = /^\(?\d{4}/;

/** Of ACOEM's book: before the topic, or behind it. */
export const CHAPTER = /^Chapter (\d{1,2})\b[\s,:;-]*|,\sChapter (\d{1,2})$/i;

/** Of drugs' labels and references: known by a single name. */
const REFERENCES = anyOf(
  oneOf(String.raw`FDA\b PDR\b Medscape UpToDate Cochrane RxList Epocrates PubMed WebMD MedlinePlus NIH\b AAOS\b AMA\b CMS\b Drugs\.com`),
  "Physicians?['’]?s? Desk|Mayo Clinic|Lexi-?comp|Medical Disability Advis[eo]r|Monthly Prescribing|Mosby",
);
/** Societies, journals, states and payers. */
const PUBLISHERS = anyOf(
  REFERENCES,
  String.raw`U\.?S\.? Food|National\b|American\b|Mayo|Washington State|Colorado|New York|(?:Centers for )?Medicare|Centers for\b|ACC/AHA|Aetna|Cigna|Blue C|Journal of\b|Title 8\b|Labor Code\b`,
);
/** "Roe SL, Doe AB. ...", "Roe S, et al."; no "Hepatitis C. Vitamin B, Vitamin K". */
const AUTHORS = String.raw`(?!Topical|Vitamin|Hepatitis)[A-Z][a-z]{2,}\s(?:[A-Z]{1,2},\s[A-Z][A-Za-z’'-]+\s[A-Z]{1,2}[.,]|[A-Z]{1,2},?\set al)`;
/** Where another source's name begins. What must stand before it is looked at last: it would be at every place, if first. */
export const ANOTHER = new RegExp(
  [
    String.raw`;\s(?=${AUTHORS}|${PUBLISHERS}|[A-Z][^;]{2,160}${ADDRESS})`,
    String.raw`(?<!\b(?:Inc|MD|MBA|DDS|DMD|DO|PhD|MPH|FACS|[Ee]ds?))\.\s(?=${REFERENCES})`,
    String.raw`\.\s(?=[A-Z][^.;:]{2,60}:?\s${ADDRESS}(?!${ODG_ADDRESS}))(?<=(?:\bODG\b|Disability Guidelines)[^;]{0,220})`,
    // Behind an address, or an address behind ODG that is not ODG's.
    String.raw`,?\s(?:and|as well as)\s(?:the\s)?(?=[A-Z][a-z]+\s[A-Z])(?<=${ADDRESS}\S{4,300},?\s(?:and|as well as)\s(?:the\s)?)`,
    String.raw`(?:;?,?\sand|[;.])\s(?=${ADDRESS}(?!${ODG_ADDRESS}))(?<=(?:\bODG\b|Disability Guidelines)[^;]{0,200}(?:;?,?\sand|[;.])\s)`,
    String.raw`,?\sand\s(?:the\s)?(?=${PUBLISHERS})(?<=(?:\bODG\b|\bACOEM\b|Disability Guidelines)[^;]{0,220})`,
  ].join('|'),
  'g',
);
