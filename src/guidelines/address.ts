// Where a citation leads, and how it is named to a reader.
import { pagesInWords } from './card.ts';
import { guidelineOf } from './catalogue.ts';
import type { Citation, PageRange } from './types.ts';

/** The address to open for a citation, http or https only; null where none is known. */
export function addressOf(citation: Citation): string | null {
  const address = citation.urls[0] ?? guidelineOf(citation.guideline).address;
  return address !== null && isWebAddress(address) ? address : null;
}

/** What a reader calls it: "MTUS Low Back Complaints (2004), Physical Methods", "MTUS Chronic Pain Medical Treatment, Opioid, page 79". */
export function nameOf(citation: Citation): string {
  const name = guidelineOf(citation.guideline).name;
  const edition = citation.year === null ? name : `${name} (${citation.year})`;
  const site = citation.urls[0] === undefined ? null : siteOf(citation.urls[0]);
  const chapter = citation.chapter === null ? null : `chapter ${citation.chapter}`;
  return [edition, chapter, citation.section, pagesOf(citation.pages), site].filter((part) => part !== null).join(', ');
}

function pagesOf(pages: PageRange[]): string | null {
  const list = pagesInWords(pages);
  return list === null ? null : `${/[,–]/.test(list) ? 'pages' : 'page'} ${list}`;
}

function siteOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address;
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol);
}
