// The titles by which letters name the guidelines of the MTUS, as the catalogue lists them and as letters misspell them.
import { CATALOGUE } from './catalogue.ts';
import type { Guideline } from './types.ts';

/** Every title in small letters, the longest first. */
export const TITLES = CATALOGUE.flatMap((guideline) => guideline.titles.map((title) => ({ title, guideline }))).sort(
  (a, b) => b.title.length - a.title.length,
);
/** A pattern for any of them, the longest first; without a group of its own. */
export const TITLE = TITLES.map(({ title }) => patternOf(title)).join('|');
/** With their capitals, as no topic of ODG's is printed. */
export const TITLE_AS_PRINTED = TITLES.map(({ title }) =>
  patternOf(title.replace(/\b(?!and\b)[a-z](?=[a-z]{2})/g, (first) => first.toUpperCase())),
).join('|');
const KNOWN = TITLES.map(({ title, guideline }) => ({ pattern: new RegExp(`^(?:${patternOf(title)})$`, 'i'), guideline }));
const BY_TITLE = new Map(TITLES.map(({ title, guideline }) => [title, guideline]));
const COMPLAINTS = ' complaints';
/** Chapters by the parts of the body that they are about; names of them only where ACOEM is named, too. */
export const SHORT_TITLE = TITLES.filter(({ title }) => title.endsWith(COMPLAINTS))
  .map(({ title }) => patternOf(title.slice(0, -COMPLAINTS.length)))
  .join('|');
export const LONGEST_TITLE = Math.max(...TITLES.map(({ title }) => title.length));

/** By its very title, in small letters. */
export function titled(title: string): Guideline | undefined {
  return BY_TITLE.get(title);
}

/** The same, misspelled or short. */
export function knownAs(title: string): Guideline | null {
  const known = KNOWN.find(({ pattern }) => pattern.test(title)) ?? KNOWN.find(({ pattern }) => pattern.test(title + COMPLAINTS));
  return known?.guideline ?? null;
}

/** Titles as letters write them: "&", a comma or a stroke for "and", no commas, a line's end behind a hyphen, and endings misspelled. */
function patternOf(title: string): string {
  return title
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/,? and /g, '(?:,?\\s(?:and|&)\\s|,\\s|\\s?/\\s?)')
    .replace(/, (?=\p{L})/gu, '(?:,?\\s|\\s?/\\s?)')
    .replace(/-/g, '-\\s?')
    .replace(/complaints/g, 'compl[a-z]{3,7}')
    .replace(/guidelines/g, 'gui[a-z]{4,10}')
    .replace(/ /g, '\\s');
}
