// Page lists: "300; 179-80; 174-175", "63, 65", "page 29", "pg. 607".
import { matchesOf } from '../patterns/matches.ts';
import type { PageRange } from './types.ts';

/** "Page(s):", "page", "pages", "pg.", "pp." before a number; "Page(s): page" where the form's own label stands too. */
export const PAGES_LABEL = /,?\s?\(?\b(?:(?:pages?(?:\(s\))?|pgs?|pp?)\.?(?:\s?:)?\s?){1,3}(?=\d|(?<=\(s\):\s)Table\s[\d-]{1,6},\s\d)/gi;
const TO = String.raw`(?:\s?[-‐‑–]\s?|\s(?:to|through)\s)`;
/** "78 of 127" */
const PAGES = String.raw`\d{1,4}(?:${TO}\d{1,4})?(?:\sof\s\d{2,3}\b)?`;
const SEPARATOR = String.raw`(?:\s?[,;&]\s?(?:and\s|see\salso\s)?|\sand\s)(?:(?:pages?|pgs?\.?)\s)?`;
/** What a number belongs to, if it is none of a page. */
const NO_PAGE = String.raw`[\d./]|\s?(?!and\s(?:pages?\s)?\d)[a-z%]|\sC\.?\s?C\.?\s?R\b`;
/** Where on a page to look. */
const ON_PAGE = String.raw`(?:[Tt]able|[Ff]igure)s?\s[\d-]{1,6}[A-Z]?`;
const LIST = new RegExp(`^(?:${ON_PAGE}${SEPARATOR})?${PAGES}(?:${SEPARATOR}(?:${ON_PAGE}${SEPARATOR})?${PAGES}(?!${NO_PAGE}))*`);
const ON_PAGE_ANY = new RegExp(ON_PAGE, 'g');
const RANGE = new RegExp(String.raw`(\d{1,4})(?:${TO}(\d{1,4}))?(?:\sof\s\d{2,3}\b)?`, 'g');

/** Reads the list at the start of `text`; its length is how much of the text it takes. */
export function readPageList(text: string): { pages: PageRange[]; length: number } {
  const list = LIST.exec(text)?.[0] ?? '';
  const pages = matchesOf(list.replace(ON_PAGE_ANY, ''), RANGE).map((match) => rangeOf(match[1] ?? '', match[2]));
  return { pages, length: list.length };
}

/** "179-80" means 179 to 180: a shorter last page takes the first page's leading digits. */
function rangeOf(first: string, last: string | undefined): PageRange {
  const from = Number(first);
  if (last === undefined) return [from, from];
  const full = last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
  return Number(full) < from ? [from, from] : [from, Number(full)];
}
