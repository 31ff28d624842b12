// How letters name guidelines outside the MTUS: ODG and ACOEM with their editions, and where another source begins.

const ADDRESS = '(?:https?:|www\\.)';
const OFFICIAL = String.raw`\bO(?:ff?ici?|ﬃci|ﬀici|fﬁci)al\sDisab[a-z]{3,7}\sGui[a-z]{4,9}`;
export const ODG = new RegExp(
  [
    String.raw`(?:\(ODG\)\s)?${OFFICIAL}(?:['’]s?)?(?:,?\s?[([]ODG(?:[-/]TWC)?\s?[)\]]|,?\sODG\b)?`,
    String.raw`^\(ODG(?:[-/]TWC)?\)`,
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
  /^(?:neck|upper back|low back|knee|shoulder|elbow|forearm|wrist|hand|ankle|foot|hip|head|pain|hernia|mental|burns|carpal|fitness|diabetes|pulmonary|infectious)\b/i;

/** At the beginning of an edition. */
export const YEAR = /^\(?\d{4}/;

/** Of ACOEM's book: before the topic, or behind it. */
export const CHAPTER = /^Chapter (\d{1,2})\b[\s,:;-]*|,\sChapter (\d{1,2})$/i;

const PUBLISHERS =
  "FDA|U\\.?S\\.? Food|National|American|Physicians?['’]?s? Desk|PDR\\b|Medscape|NIH\\b|PubMed|Mayo|UpToDate|Cochrane|WebMD|Washington State|Colorado|New York|Lexi-?comp|RxList|Medicare|Aetna|Cigna|Blue C|CMS\\b";
/** "Roe SL, Doe AB. ...", "Roe S, et al."; no "Hepatitis C. Vitamin B, Vitamin K". */
const AUTHORS = String.raw`(?!Topical|Vitamin|Hepatitis)[A-Z][a-z]{2,}\s(?:[A-Z]{1,2},\s[A-Z][A-Za-z’'-]+\s[A-Z]{1,2}[.,]|[A-Z]{1,2},?\set al)`;
/** Where another source's name begins. What must stand before it is looked at last: it would be at every place, if first. */
export const ANOTHER = new RegExp(
  [
    String.raw`;\s(?=${AUTHORS}|${PUBLISHERS}|[A-Z][^;]{2,80}${ADDRESS})`,
    String.raw`[;.]\s(?=Epocrates|Monthly Prescribing|Drugs\.com|Mosby)`,
    // Behind an address, or an address behind ODG that is not ODG's.
    String.raw`,?\s(?:and|as well as)\s(?:the\s)?(?=[A-Z][a-z]+\s[A-Z])(?<=${ADDRESS}\S{4,300},?\s(?:and|as well as)\s(?:the\s)?)`,
    String.raw`(?:,?\sand|;)\s(?=${ADDRESS}(?!\S{0,60}(?:odg|worklossdata|disabilitydurations|mcg\.com)))(?<=(?:\bODG\b|Disability Guidelines)[^;]{0,200}(?:,?\sand|;)\s)`,
    String.raw`,?\sand\s(?:the\s)?(?=Physicians?['’]?s? Desk|PDR\b|Medscape|UpToDate|Mayo Clinic|Cochrane|RxList)(?<=(?:\bODG\b|\bACOEM\b|Disability Guidelines)[^;]{0,220})`,
  ].join('|'),
  'g',
);
