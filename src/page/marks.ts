// Everything that is shown at a place in the page's text: outcome badges, citation links, tinted words.

import type { Citation, Determination, Item } from '../determination/types.ts';
import { addressOf, nameOf } from '../guidelines/address.ts';
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
  range: Range;
}

export interface Marks {
  badges: BadgeMark[];
  links: LinkMark[];
  upheld: Range[];
  overturned: Range[];
}

/** Makes the marks of every letter on the page. */
export function marksOf(reading: PageReading): Marks {
  const marks: Marks = { badges: [], links: [], upheld: [], overturned: [] };
  reading.determinations.forEach((determination, letter) => {
    const several = reading.determinations.length > 1 ? letter + 1 : null;
    determination.items.forEach((item, index) => {
      const range = rangeOfValue(reading, determination, `/items/${index}/outcome`);
      if (range !== null) marks[item.outcome].push(range);
      marks.badges.push({ id: `${letter}-${index}`, name: itemName(item, determination.items.length, several), item, letter, range });
      marks.links.push(...linksOf(reading, determination, item, index, letter));
    });
  });
  return marks;
}

function linksOf(reading: PageReading, determination: Determination, item: Item, index: number, letter: number): LinkMark[] {
  return (['claimsAdministratorGuideline', 'maximusGuideline'] as const).flatMap((field) =>
    (item[field]?.citations ?? []).flatMap((citation: Citation, number) => {
      const pointer = `/items/${index}/${field}/citations/${number}`;
      const range = rangeOfValue(reading, determination, pointer);
      const address = addressOf(citation);
      return range === null || address === null ? [] : [{ id: `${letter}${pointer}`, name: nameOf(citation), address, range }];
    }),
  );
}
