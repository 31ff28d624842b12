// What a citation's card says: the guideline's full name, where in it, its regulation, and what a reader should know of it.
import { guidelineOf } from './catalogue.ts';
import type { Citation, PageRange } from './types.ts';

export interface GuidelineCard {
  title: string;
  /** Label and value, in the order in which they are shown. */
  facts: [string, string][];
  remark: string | null;
}

export function cardOf(citation: Citation): GuidelineCard {
  const { name, regulation, remark } = guidelineOf(citation.guideline);
  const facts: [string, string | null][] = [
    ['Edition', citation.year === null ? null : String(citation.year)],
    ['Chapter', citation.chapter === null ? null : String(citation.chapter)],
    ['Section', citation.section],
    [citation.pages.length === 1 && isOnePage(citation.pages[0]) ? 'Page' : 'Pages', pagesInWords(citation.pages)],
    ['Regulation', regulation === null ? null : `8 CCR ${regulation}`],
    ['Address', citation.urls[0] ?? null],
  ];
  return { title: name, facts: facts.filter((fact): fact is [string, string] => fact[1] !== null), remark };
}

/** "300, 179–180"; null for none. */
export function pagesInWords(pages: readonly PageRange[]): string | null {
  return pages.length === 0 ? null : pages.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

function isOnePage(pages: PageRange | undefined): boolean {
  return pages !== undefined && pages[0] === pages[1];
}
