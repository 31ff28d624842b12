// Page lists: "300; 179-80; 174-175", "63, 65", "page 29", "pg. 607".
import type { PageRange } from './types.ts';

/** "Page(s):", "page", "pages", "pg.", "pp." before a number. */
export const PAGES_LABEL = /,?\s?\b(?:Page\(s\)\s?:?|pages?\b\.?:?|pgs?\.:?|pp?\.)\s?(?=\d)/gi;
const LIST = /^\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:(?:\s?[,;&]\s?(?:and\s)?|\sand\s)\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?![\d./]|\s?[a-z%]))*/;

/** Reads the list at the start of `text`; its length is how much of the text it takes. */
export function readPageList(text: string): { pages: PageRange[]; length: number } {
  const list = LIST.exec(text)?.[0] ?? '';
  const pages = [...list.matchAll(/(\d{1,4})(?:\s?[-–]\s?(\d{1,4}))?/g)].map((match) => rangeOf(match[1] ?? '', match[2]));
  return { pages, length: list.length };
}

/** "179-80" means 179 to 180: a shorter last page takes the first page's leading digits. */
function rangeOf(first: string, last: string | undefined): PageRange {
  const from = Number(first);
  if (last === undefined) return [from, from];
  const full = last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
  return Number(full) < from ? [from, from] : [from, Number(full)];
}
