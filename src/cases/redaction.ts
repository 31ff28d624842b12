// The redaction aid: takes out or coarsens, by rule, what identifies a person or a case. It finds what has a form; bare names,
// employers and cities have none, and whoever uses it is told so. It is no de-identification (45 CFR 164.514(b)(2)).
import { DATE, isoDate } from '../determination/dates.ts';
import { READER_VERSION, readDeterminations } from '../determination/parse.ts';
import type { Case } from './schema.ts';

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

export type Found = Partial<Record<Redacted, number>>;

/** What the rules cannot find. */
export const NOT_FOUND_BY_RULE = 'bare names, employers, cities and streets, and anything that only its meaning gives away';

const NAME = "[A-Z][\\w'’-]+";
const RULES: readonly (readonly [Redacted, RegExp, (match: string, ...groups: string[]) => string])[] = [
  ['e-mail', /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, () => '[e-mail]'],
  ['address on the web', /\b(?:https?:\/\/|www\.)\S+[^\s.,;:)\]]/gi, () => '[address]'],
  ['case number', /\bCM\d{2}-\d{7}\b/gi, () => '[case number]'],
  ['WCAB number', /\bADJ\s?-?\d{5,12}\b/gi, () => '[WCAB number]'],
  ['social security number', /\b\d{3}-\d{2}-\d{4}\b/g, () => '[SSN]'],
  ['phone or fax', /(?:\+?1[ .-])?(?:\(\d{3}\)\s?|\b\d{3}[.-])\d{3}[ .-]\d{4}\b/g, () => '[phone]'],
  ['ZIP code', /\b(CA|California),?(\s+)\d{5}(?:-\d{4})?\b/g, (_, state, gap) => `${state}${gap}[ZIP]`],
  [
    'labelled field',
    /\b((?:claim|member|policy|medical record|MRN|file|account|SSN)(?:[ \t](?:number|no\.?|id|#))?[ \t]*[:#][ \t]*)(?=\S*\d)[\w-]{3,24}/gi,
    (_, label) => `${label}[number]`,
  ],
  [
    'labelled field',
    new RegExp(`\\b((?:DOB|Date of Birth|Birth Date)[ \\t]*:?[ \\t]*)${DATE}`, 'gi'),
    (_, label) => `${label}[date of birth]`,
  ],
  [
    'labelled field',
    new RegExp(
      `\\b((?:Employee|Patient|Injured Worker|Claimant|Applicant|Employer|Physician|Provider|Adjuster|Attorney)(?: Name)?[ \\t]*:[ \\t]*)${NAME}(?:,?[ \\t]+(?:${NAME}|[A-Z]\\b\\.?)){0,3}`,
      'g',
    ),
    (_, label) => `${label}[name]`,
  ],
  ['name with a title', new RegExp(`\\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.?\\s+${NAME}(?:\\s+${NAME})?`, 'g'), () => '[name]'],
  [
    'name with a title',
    new RegExp(`\\b${NAME}\\s+(?:[A-Z]\\.\\s+)?${NAME},?\\s+(?:M\\.?D|D\\.?O|D\\.?C|Ph\\.?D|P\\.?A|N\\.?P|D\\.?P\\.?M)\\b\\.?`, 'g'),
    () => '[name]',
  ],
  ['date', new RegExp(`(?<![\\w/])${DATE}`, 'gi'), (match) => isoDate(match)?.slice(0, 4) ?? '[date]'],
  ['age over 89', /\b(?:9\d|1[01]\d)(?=\s?-?\s?(?:years?|yrs?|y\/?o)\b)/gi, () => '90+'],
];

/** A text without what the rules find; `found` counts it. */
export function redactText(text: string, found: Found): string {
  return RULES.reduce(
    (redacted, [kind, pattern, replacement]) =>
      redacted.replace(pattern, (match: string, ...groups: string[]) => {
        found[kind] = (found[kind] ?? 0) + 1;
        return replacement(match, ...groups);
      }),
    text,
  );
}

/**
 * The case as it may be handed on: its text redacted and read anew, so that every span holds; no source, and an id that says
 * nothing, for a hash of a public letter would give it away. Throws where the redacted text is no letter any more.
 */
export function redactCase(one: Case, found: Found): Case {
  const text = redactText(one.text, found);
  const [reading] = readDeterminations(text);
  if (reading === undefined) throw new Error('Without what was taken out, this case can no longer be read. It was left out.');
  return {
    id: `redacted:${crypto.randomUUID()}`,
    capturedAt: one.capturedAt,
    updatedAt: one.updatedAt,
    reader: READER_VERSION,
    source: { url: null, pageUrl: null, title: '', via: one.source.via },
    note: redactText(one.note, found),
    tags: one.tags.map((tag) => redactText(tag, found)),
    redacted: true,
    determination: reading.determination,
    text,
  };
}
