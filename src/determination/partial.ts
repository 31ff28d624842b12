// Partial approvals: the heading says what was asked, what the claims administrator authorized, and what is left.
//
// Two forms are in use. "A was the original request. B was authorized by the Claims Administrator. The remaining IMR
// eligible portion of the original request, C is: ..." decides C. "A was the original request. The Claims Administrator
// authorized B, leaving the original request IMR eligible. The original request, A is: ..." decides A.
import { type Place, trimmed } from './place.ts';
import { lastSentenceStart } from './prose.ts';

export interface PartialApproval {
  original: Place;
  authorized: Place;
  /** What was decided. */
  decided: Place;
  /** True in the "remaining" form, where original less authorized is what is decided. */
  remaining: boolean;
}

const ORIGINAL = 'was the original request';
const LAST = 'original request,';
const MIDDLE =
  /^[.,;]?\s?(?:(.{1,700}?) (?:was|were|is|are|has been|have been) authorized by the Claims Administrator|The Claims Administrator authorized (.{1,700}?), leaving the original request IMR eligible)[.,;]?\s?/i;

/** Does [from, to) end in the last sentence of a partial approval, with nothing else after it? */
export function hasOriginalRequest(text: string, from: number, to: number): boolean {
  const part = text.slice(from, to); // never more than a heading's reach, however long the text
  const last = part.lastIndexOf(LAST);
  if (last < 0) return false;
  const rest = last + LAST.length;
  if (rest >= part.length || lastSentenceStart(part, rest, part.length) !== rest) return false;
  return part.lastIndexOf(ORIGINAL, last) >= 0;
}

/** Where "was the original request" of the heading that ends at `to` stands. */
export function originalRequestStart(text: string, from: number, to: number): number {
  const part = text.slice(from, to);
  return from + Math.max(0, part.lastIndexOf(ORIGINAL, part.lastIndexOf(LAST)));
}

/** Takes a heading's request apart; null where it is no partial approval. */
export function readPartialApproval(text: string, request: Place): PartialApproval | null {
  const { from, to } = request;
  if (!hasOriginalRequest(text, from, to)) return null;
  const anchor = originalRequestStart(text, from, to);
  const last = text.lastIndexOf(LAST, to);
  const original = trimmed(text, from, anchor);
  const decided = trimmed(text, last + LAST.length, to);
  const middleFrom = anchor + ORIGINAL.length;
  const middle = MIDDLE.exec(text.slice(middleFrom, last));
  const wording = middle?.[1] ?? middle?.[2];
  if (original === null || decided === null || middle === null || wording === undefined) return null;
  const authorizedFrom = middleFrom + middle[0].indexOf(wording);
  return {
    original,
    authorized: { from: authorizedFrom, to: authorizedFrom + wording.length },
    decided,
    remaining: /remaining/i.test(text.slice(authorizedFrom + wording.length, last)),
  };
}
