// The words in which outcomes, parts and dates are shown, the same everywhere.
import { readPartialApproval } from '../determination/request/partial.ts';
import type { CaseOutcome, Item } from '../determination/types.ts';

const OUTCOMES: Record<CaseOutcome, string> = {
  upheld: 'Upheld',
  overturned: 'Overturned',
  'partially-overturned': 'Partially overturned',
};

export function outcomeWord(outcome: CaseOutcome): string {
  return OUTCOMES[outcome];
}

/** What an outcome means for the treatment, or for so many of them. */
export function outcomeMeaning(outcome: CaseOutcome, items: number): string {
  switch (outcome) {
    case 'upheld':
      return 'The denial stands; what was denied need not be provided.'; // of a partial approval, the rest was authorized
    case 'overturned':
      return items > 1
        ? 'All of the treatments are medically necessary and must be authorized, or paid for where they were given.'
        : 'The treatment is medically necessary and must be authorized, or paid for where it was given.';
    case 'partially-overturned':
      return 'Some of the treatments must be authorized; for the others the denial stands.';
  }
}

/** The part that was decided, where no number tells it. */
export const REMAINING = 'the remaining part';

/** "#35 of #60" of a partial approval; null for any other item, and where the whole request was decided again. */
export function decidedPart(item: Item): string | null {
  const { original, quantity } = item.treatment;
  if (original === null) return null;
  const decided = requestInShort(item);
  if (decided.toLowerCase() === original.text.toLowerCase()) return null;
  const comparable = quantity !== null && original.quantity !== null && !/refill/i.test(decided);
  return comparable && quantity !== original.quantity ? `#${quantity} of #${original.quantity}` : REMAINING;
}

/** What of a partial approval was authorized before: "#25 already authorized". */
export function authorizedPart({ treatment }: Item): string | null {
  if (treatment.authorized === null) return null;
  const { quantity, text } = treatment.authorized;
  return quantity === null || treatment.original?.quantity == null ? `${text} already authorized` : `#${quantity} already authorized`;
}

/** The request in few words: of a partial approval, the part that was decided. */
export function requestInShort(item: Item): string {
  const { request, treatment } = item;
  if (treatment.original === null) return request;
  const decided = readPartialApproval(request, { from: 0, to: request.length })?.decided;
  return decided === undefined ? request : request.slice(decided.from, decided.to);
}

/** With the part of it that was decided: "Norco 10/325mg #18, #18 of #60". */
export function requestWithPart(item: Item): string {
  const part = decidedPart(item);
  return part === null ? requestInShort(item) : `${requestInShort(item)} (${part})`;
}

/** "Item 2 of 4: Upheld, #10 of #40"; with several letters "Letter 2, item 1 of 3: Upheld". */
export function itemName(item: Item, items: number, letter: number | null): string {
  const place = letter === null ? `Item ${item.number} of ${items}` : `Letter ${letter}, item ${item.number} of ${items}`;
  const part = decidedPart(item);
  return `${place}: ${outcomeWord(item.outcome)}${part === null ? '' : `, ${part}`}`;
}

const LONG_DATE = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const LOCAL_DATE = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' });

/** A day of a letter, "January 6, 2017". */
export function longDate(iso: string): string {
  return formatted(LONG_DATE, new Date(`${iso}T00:00:00Z`), iso);
}

/** A moment in the user's own time zone, "November 21, 2026". */
export function momentDate(iso: string): string {
  return formatted(LOCAL_DATE, new Date(iso), iso);
}

/** A library may hold a day that is none, from a time when imports were not asked for that. */
function formatted(format: Intl.DateTimeFormat, date: Date, written: string): string {
  return Number.isNaN(date.getTime()) ? written : format.format(date);
}

export function counted(count: number, one: string): string {
  return `${count.toLocaleString('en-US')} ${one}${count === 1 ? '' : 's'}`;
}
