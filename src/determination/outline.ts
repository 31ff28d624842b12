// Where the parts of one letter stand, whatever its form: what each form's own room finds, and all readers of values read.
import type { Heading } from './letter/heading.ts';
import type { Place } from './text/place.ts';
import type { Form } from './types.ts';

export interface ItemPlaces extends Heading {
  claimsAdministratorGuideline: Place | null;
  maximusGuideline: Place | null;
  rationale: Place | null;
  /** A label of another item within this one: that item's heading could not be read. */
  stray?: Place | null;
  /** Where the item ends: what was decided and what belongs to it, if that follows at once. */
  end: number;
}

export interface Outline {
  form: Form;
  /** Where the letter begins and ends. */
  from: number;
  end: number;
  /** Its first body heading and the end of its last rationale: between them stands what makes two copies the same letter. */
  first: number;
  last: number;
  header: Place;
  /** Where a letter without a full header tells its dates in sentences. */
  filing?: Place;
  /** Where the reviewer's credentials stand. */
  reviewer: Place;
  summary: Place | null;
  items: ItemPlaces[];
  /** Labels before the first item: those of items whose headings could not be read. */
  unread?: Place[];
  /** Parts that the text lacks, in words. */
  lacking: string[];
}

/** An item that ends with the last of its own parts, in whatever order a damaged text has them. */
export function wholeItem(parts: Omit<ItemPlaces, 'end'>): ItemPlaces {
  const { request, outcome, claimsAdministratorGuideline, maximusGuideline, rationale } = parts;
  const ends = [request, outcome, claimsAdministratorGuideline, maximusGuideline, rationale].map((place) => place?.to ?? 0);
  return { ...parts, end: Math.max(...ends) };
}
