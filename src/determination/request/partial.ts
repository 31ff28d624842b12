// Partial approvals: the heading says what was asked, what the claims administrator authorized, and what is left.
//
// Two forms are in use. "A was the original request. B was authorized by the Claims Administrator. The remaining IMR
// eligible portion of the original request, C is: ..." decides C. "A was the original request. The Claims Administrator
// authorized B, leaving the original request IMR eligible. The original request, A is: ..." decides A.
import { anyOf } from '../../patterns/compose.ts';
import { lastMatch } from '../../patterns/matches.ts';
import { type Place, trimmed } from '../text/place.ts';
import { lastSentenceStart } from '../text/prose.ts';

interface PartialApproval {
  original: Place;
  /** Null where the sentence in the middle is worded in a way that is not known. */
  authorized: Place | null;
  /** What was decided. */
  decided: Place;
  /** True in the "remaining" form, where original less authorized is what is decided. */
  remaining: boolean;
}

/** Cheap to look for; in every partial approval. */
const TRACE = 'the original request';
const VERB_BEFORE = /\b(?:was|were|is|are)\s$/;
/** What the last sentence says before it names what was decided. */
const REMAINING = [
  String.raw`\b[Rr]emaining (?:IMR[ -]eligible )?portion(?: of the (?:original )?request)?`,
  String.raw`\bIMR[ -]eligible portion of the (?:original )?request`,
  String.raw`\bThe original request(?! IMR| was| were)`,
].join('|');
const LAST = new RegExp(
  [
    String.raw`(?:${REMAINING})(?:[,:]\s?| (?:of|for)(?: the)? | (?:is |are )?(?=[A-Z\d]))`,
    String.raw`\bleaving the original request IMR[ -]eligible\. (?!The original)`,
  ].join('|'),
  'g',
);
const AUTHORIZED = '(?:partially )?(?:authorized|approved|certified)';
const ADMINISTRATOR = 'Claims? Administrator';
const WORDING = '(.{1,700}?)';
const MIDDLE_END = String.raw`(?=,? leaving\b|[.,;]?\s?The (?:remaining|original)\b|[.,;]?\s?(?:The\s?)?$)`;
/** "B was authorized by the Claims Administrator", or "the Claims Administrator authorized B". */
const MIDDLE = new RegExp(
  String.raw`^[.,;]?\s?${anyOf(
    `${WORDING} (?:was|were|is|are|has been|have been) ${AUTHORIZED} by (?:the )?${ADMINISTRATOR}`,
    `(?:The )?${ADMINISTRATOR} (?:has |had )?(?:${AUTHORIZED}|modified (?:the|this|it) (?:original )?(?:request )?to) ${WORDING}${MIDDLE_END}`,
  )}`,
  'i',
);
/** A sentence of a rationale, not a part of a request. */
const SAYS = /\b(?:is|are|was|were|has|have|not|should|would)\b/;

interface Sentences {
  /** Where "was the original request" begins, and ends. */
  verb: number;
  verbEnd: number;
  /** Where the last sentence begins; where what was decided does. */
  last: number;
  decided: number;
}

/** Does [from, to) end in the last sentence of a partial approval, with nothing else after it? */
export function hasOriginalRequest(text: string, from: number, to: number): boolean {
  return sentencesIn(text, from, to) !== null;
}

/** Where "was the original request" of the heading that ends at `to` stands. */
export function originalRequestStart(text: string, from: number, to: number): number {
  return sentencesIn(text, from, to)?.verb ?? from;
}

/** Takes a heading's request apart; null where it is no partial approval. */
export function readPartialApproval(text: string, request: Place): PartialApproval | null {
  const { from, to } = request;
  const found = sentencesIn(text, from, to);
  if (found === null) return null;
  const original = trimmed(text, from, found.verb);
  const decided = trimmed(text, found.decided, to);
  if (original === null || decided === null) return null;
  const middle = MIDDLE.exec(text.slice(found.verbEnd, found.last));
  const wording = middle?.[1] ?? middle?.[2];
  const authorizedFrom = middle === null || wording === undefined ? 0 : found.verbEnd + middle[0].indexOf(wording);
  return {
    original,
    authorized: wording === undefined ? null : { from: authorizedFrom, to: authorizedFrom + wording.length },
    decided,
    remaining: /remaining/i.test(text.slice(Math.max(found.verbEnd, found.last - 10), found.decided)),
  };
}

/** The sentences of the partial approval that [from, to) ends in; null where it ends in none. */
function sentencesIn(text: string, from: number, to: number): Sentences | null {
  const part = text.slice(from, to); // a search in the whole text would run on to its end
  if (!part.includes(TRACE)) return null;
  const last = lastMatch(part, LAST);
  if (last === null) return null;
  const decided = last.index + last[0].length;
  if (decided >= part.length) return null;
  const sentence = lastSentenceStart(part, decided, part.length);
  if (sentence > decided && SAYS.test(part.slice(decided, sentence))) return null;
  for (let at = part.lastIndexOf(TRACE, last.index); at >= 0; at = at === 0 ? -1 : part.lastIndexOf(TRACE, at - 1)) {
    const verb = VERB_BEFORE.exec(part.slice(0, at));
    if (verb === null) continue;
    return { verb: from + verb.index, verbEnd: from + at + TRACE.length, last: from + last.index, decided: from + decided };
  }
  return null;
}
