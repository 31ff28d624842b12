// What the redaction aid looks for, and what it puts in its place (45 CFR 164.514(b)(2), as far as a rule can find it).
import { DATE, isoDate } from '../determination/text/dates.ts';
import { DASH } from '../patterns/dashes.ts';

export type Redacted =
  | 'case number'
  | 'WCAB number'
  | 'social security number'
  | 'phone or fax'
  | 'e-mail'
  | 'address on the web'
  | 'ZIP code'
  | 'labelled field'
  | 'name with a title'
  | 'date'
  | 'age over 89';

export interface Rule {
  kind: Redacted;
  pattern: RegExp;
  replacement: (match: string, ...groups: string[]) => string;
}

/** What the rules cannot find. */
export const NOT_FOUND_BY_RULE = 'bare names, employers, cities and streets, and anything that only its meaning gives away';

const STATES =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|Ca\\.|Calif\\.|California|CALIF\\.|CALIFORNIA';
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![a-z])\\.?';
const MONTH_DAY = '(?:0?[1-9]|1[0-2])\\/(?:0?[1-9]|[12]\\d|3[01])';
/** No strength follows: "May 10 mg" is a dose. */
const NO_DOSE = '(?!\\s?(?:mg|mcg|ml|%|/))';
/** Words of the letters' own that follow a label or a title, and are nobody's name. */
const NO_NAME = '(?!(?:Upheld|Overturned|Claims|MAXIMUS|Decision|IMR|CLINICAL|HOW|Claim|Date|Case|Page|Mr|Mrs|Ms|Miss|Drs?|DRS?|Prof)\\b)';
/** Before the name: "Dr. J. R. Sample", "Dr. J Sample". */
const INITIALS = '(?:\\p{Lu}\\.[ \\t]*|\\p{Lu}[ \\t]+){0,3}';
const NAME = `${NO_NAME}\\p{Lu}[\\p{L}\\p{M}'’-]+`;
const PARTICLE = '(?:(?:de|la|del|los|van|von|der|den|bin|al)[ \\t]+)*';
const MORE_NAMES = `(?:,?[ \\t]+${PARTICLE}(?:${NAME}|\\p{Lu}(?:\\.|(?![\\p{L}\\p{M}]))))`;
const TITLE = '(?:Mr|Mrs|Ms|Miss|Dr|Prof|MR|MRS|MS|DR|PROF|Doctor)\\b';
/** What follows a title on the next line is a name, unless that line is an item's heading. */
const NO_HEADING = '(?![^\\n]*:[ \\t]*(?:Upheld|Overturned))';
const LABELS = 'Employee|Patient|Injured Worker|Claimant|Applicant|Employer|Physician|Provider|Adjuster|Attorney';
const DOTTED = '(?:M\\.D\\.|D\\.O\\.|D\\.C\\.|Ph\\.D\\.|P\\.A\\.|N\\.P\\.|R\\.N\\.|D\\.P\\.M\\.)';
const PLAIN = '(?:MD|DO|DC|PhD|PA(?:-C)?|NP|FNP|RN|DPM)\\b';

/** Of what has a form, whatever line ends stand inside it: looked for in the folded text. */
export const NUMBER_RULES: readonly Rule[] = [
  rule('e-mail', /(?<![\w.+-])[\w.+-]{1,64}@\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g, () => '[e-mail]'),
  rule('address on the web', /(?<![\w.])(?:https?:\/\/|www\.)\S{1,2000}(?<![\s.,;:)\]])/gi, () => '[address]'),
  rule('case number', new RegExp(`\\bCM\\s?\\d{2}\\s?${DASH}?\\s?\\d{7}\\b`, 'gi'), () => '[case number]'),
  rule('WCAB number', /\bADJ\W{0,3}(?:No\W{0,2})?\d{4,12}\b/gi, () => '[WCAB number]'),
  rule('social security number', new RegExp(`\\b\\d{3}${DASH}\\d{2}${DASH}\\d{4}\\b`, 'g'), () => '[SSN]'),
  rule('social security number', /(?<!\d\s?)\b\d{3}\s\d{2}\s\d{4}\b/g, () => '[SSN]'),
  rule('social security number', /\b(social security(?: (?:number|no\.?))?\W{1,3})\d{9}\b/gi, (_, label) => `${label}[SSN]`),
  rule(
    'phone or fax',
    new RegExp(`(?:\\+?1[ .-])?(?:\\(\\d{3}\\)\\s?|\\b\\d{3}(?:[ ./]|${DASH}))\\d{3}(?:[ .]|${DASH})\\d{4}\\b`, 'g'),
    () => '[phone]',
  ),
  rule('phone or fax', /\b((?:phone|fax|tel|telephone|cell)\W{1,3})1?\d{10}\b/gi, (_, label) => `${label}[phone]`),
  rule('ZIP code', new RegExp(`\\b(${STATES})(,?\\s+)\\d{5}(?:-\\d{4})?\\b`, 'g'), (_, state, gap) => `${state}${gap}[ZIP]`),
  rule(
    'labelled field',
    /\b((?:claim|member|policy|medical record|MRN|file|account|patient|SSN)(?:\s?(?:number|no\.?|id|#)\s{0,2}[:#]?|\s{0,2}[:#])\s{0,3})(?=[\w-]*\d)[\w-]{3,24}(?:\s\d{3,})*/gi,
    (_, label) => `${label}[number]`,
  ),
  rule('labelled field', /\b(MRN\s)(?=[\w-]*\d)[\w-]{3,24}/g, (_, label) => `${label}[number]`),
  rule(
    'labelled field',
    new RegExp(`\\b((?:DOB|Date of Birth|Birth Date)\\s{0,2}:?\\s{0,2})${DATE}`, 'gi'),
    (_, label) => `${label}[date of birth]`,
  ),
  // "10/27-11/3/2016": the former day has its year behind the latter.
  rule('date', new RegExp(`(?<![\\d/])${MONTH_DAY}\\s?${DASH}\\s?(?=${DATE})`, 'gi'), () => ''),
  rule('date', new RegExp(`(?<![\\d/])${DATE}`, 'gi'), yearOf),
  rule('date', new RegExp(`\\b${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s?\\d{4})?\\b${NO_DOSE}`, 'g'), yearOf),
  // In capitals, or small: "may 10" is none.
  rule('date', new RegExp(`\\b(?!may\\b)${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s?\\d{4})?\\b${NO_DOSE}`, 'gi'), yearOf),
  rule('date', new RegExp(`\\b\\d{1,2}(?:-${MONTH}-(?:\\d{4}|\\d{2})|${MONTH}\\d{4})\\b`, 'gi'), yearOf),
  // No number of a section has so large a part: "3.3.10".
  rule('date', /(?<![\d.])(?:0?[1-9]|1[0-2])\.(?:1[1-9]|2\d|3[01])\.\d{2}(?![\d.])/g, yearOf),
  rule('date', new RegExp(`(?<=\\b(?:on|dated|since)\\s)${MONTH_DAY}(?![\\d/])`, 'gi'), () => '[date]'),
  rule('date', new RegExp(`\\b${MONTH},?\\s(?:of\\s)?(?:19|20)\\d{2}\\b`, 'gi'), yearOf),
  // Without a year, only what is plainly a day: "grade 4 May be" is none.
  rule('date', new RegExp(`\\b\\d{1,2}(?:(?:st|nd|rd|th)(?:\\s(?:of\\s)?|-)|\\sof\\s|-)${MONTH}(?:-\\d{2})?(?!\\w)`, 'g'), yearOf),
  rule('date', new RegExp(`(?<=\\b(?:on|dated|since)\\s)\\d{1,2}\\s${MONTH}(?!\\w)`, 'g'), yearOf),
  rule('date', /(?<![\d/])(?:0?[1-9]|1[0-2])\/(?:19|20)\d{2}\b(?!\/)/g, yearOf),
  rule('date', /(?<![\d/-])(?:0?[1-9]|1[0-2])-(?:19|20)\d{2}\b(?![/-])/g, yearOf),
  rule('date', /\b(?:19|20)\d{2}([/.])\d{1,2}\1\d{1,2}\b/g, yearOf),
  rule('date', /(?<![\d/])(?:19|20)\d{2}-(?:0[1-9]|1[0-2])\b(?![-/])/g, yearOf),
  rule('age over 89', /\b(?:9\d|1[01]\d)(?=\s?[-‐‑–−]?\s?(?:years?|yrs?|y\.?\s?\/?\s?o(?:ld)?)\b)/gi, () => '[90+]'),
  rule('age over 89', /\b(age[d:]?\s{0,2}(?:of\s)?)(?:9\d|1[01]\d)\b/gi, (_, label) => `${label}[90+]`),
  rule('age over 89', /\bninety(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?(?=[\s-]year)/gi, () => '[90+]'),
];

/** Of names, which end where their line ends: what follows on the next one may be a heading. */
export const NAME_RULES: readonly Rule[] = [
  rule(
    'name with a title',
    new RegExp(`\\b${TITLE}(?:\\.[ \\t]*|[ \\t]+)(?:\\r?\\n[ \\t]*${NO_HEADING})?${INITIALS}${PARTICLE}${NAME}${MORE_NAMES}?`, 'gu'),
    () => '[name]',
  ),
  rule(
    'name with a title',
    new RegExp(`\\b(?:Drs|DRS)\\b\\.?[ \\t]+${NAME}(?:(?:,|,?[ \\t]+(?:and|&))[ \\t]+${NAME}){0,4}`, 'gu'),
    () => '[names]',
  ),
  rule(
    'name with a title',
    new RegExp(
      `(?<![\\p{L}\\p{M}'’-])(?:${NAME}[ \\t]+(?:\\p{Lu}\\.?[ \\t]+)?|(?:\\p{Lu}\\.[ \\t]*){1,2})${PARTICLE}${NAME}(?:,?[ \\t]+${DOTTED}|,[ \\t]*${PLAIN}|[ \\t]+(?:MD|PhD|DPM)\\b)`,
      'gu',
    ),
    () => '[name]',
  ),
  rule(
    'labelled field',
    new RegExp(
      `\\b((?:${LABELS}|${LABELS.toUpperCase()})(?: (?:Name|NAME))?[ \\t]*:[ \\t]*(?:\\r?\\n[ \\t]*(?![^\\n]*:))?)${INITIALS}${PARTICLE}${NAME}${MORE_NAMES}{0,3}`,
      'gu',
    ),
    (_, label) => `${label}[name]`,
  ),
];

function rule(kind: Redacted, pattern: RegExp, replacement: Rule['replacement']): Rule {
  return { kind, pattern, replacement };
}

/** A date keeps its year, where it has one: none is made up. */
function yearOf(date: string): string {
  return /\b(?:19|20)\d{2}\b/.exec(date)?.[0] ?? isoDate(date)?.slice(0, 4) ?? '[date]';
}
