// Everything that is shown at a place in the page's text: outcome badges, citation links, marks of findings, tinted words.

import { restsOnWords } from '../determination/findings/resting.ts';
import type { Citation, Determination, Item } from '../determination/types.ts';
import { addressOf, nameOf } from '../guidelines/address.ts';
import { cardOf, type GuidelineCard } from '../guidelines/card.ts';
import { itemName } from '../look/wording.ts';
import { type PageReading, rangeOfValue } from './reading.ts';

export interface BadgeMark {
  id: string;
  name: string;
  item: Item;
  /** Of the letter that the item belongs to, from 0. */
  letter: number;
  /** The outcome word; null where the page has no place for a badge. */
  range: Range | null;
}

export interface LinkMark {
  id: string;
  name: string;
  address: string;
  card: GuidelineCard;
  range: Range;
}

export interface FindingMark {
  id: string;
  message: string;
  range: Range;
}

export interface Marks {
  badges: BadgeMark[];
  links: LinkMark[];
  findings: FindingMark[];
  upheld: Range[];
  overturned: Range[];
}

/** Makes the marks of every letter on the page. */
export function marksOf(reading: PageReading): Marks {
  const marks: Marks = { badges: [], links: [], findings: [], upheld: [], overturned: [] };
  reading.determinations.forEach((determination, letter) => {
    const several = reading.determinations.length > 1 ? letter + 1 : null;
    determination.items.forEach((item, index) => {
      const range = rangeOfValue(reading, determination, `/items/${index}/outcome`);
      if (range !== null) marks[item.outcome].push(range);
      marks.badges.push({ id: `${letter}-${index}`, name: itemName(item, determination.items.length, several), item, letter, range });
      marks.links.push(...linksOf(reading, determination, item, index, letter));
    });
    marks.findings.push(...findingsOf(reading, determination, letter));
  });
  return marks;
}

function linksOf(reading: PageReading, determination: Determination, item: Item, index: number, letter: number): LinkMark[] {
  return (['claimsAdministratorGuideline', 'maximusGuideline'] as const).flatMap((field) =>
    (item[field]?.citations ?? []).flatMap((citation: Citation, number) => {
      const pointer = `/items/${index}/${field}/citations/${number}`;
      const range = rangeOfValue(reading, determination, pointer);
      const address = addressOf(citation);
      if (range === null || address === null) return [];
      return [{ id: `${letter}${pointer}`, name: nameOf(citation), address, card: cardOf(citation), range }];
    }),
  );
}

/** What the whole letter lacks has no place of its own: the panel says it. */
function findingsOf(reading: PageReading, determination: Determination, letter: number): FindingMark[] {
  return determination.findings.flatMap(({ message }, index) => {
    const range = restsOnWords(determination, index) ? rangeOfValue(reading, determination, `/findings/${index}`) : null;
    return range === null ? [] : [{ id: `${letter}/findings/${index}`, message, range }];
  });
}
