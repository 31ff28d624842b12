// The sentences in which the forms of 2013 say on what the claims administrator and the reviewer based their decisions.
import { type Place, trimmed } from '../text/place.ts';

const BASED = '(?:based|cited|relied|used|utilized|did not|found|determined|stated|also)\\b';
const CLAIMS_ADMINISTRATOR = new RegExp(`\\bThe Claims Administrator ${BASED}`, 'i');
const REVIEWER = new RegExp(`\\bThe (?:(?:Expert|Physician|Professional|Medical) Reviewer|reviewer) ${BASED}`, 'i');

/** Both guidelines in [from, to); a sentence that is not there gives null. */
export function guidelineSentences(text: string, from: number, to: number): { claims: Place | null; maximus: Place | null } {
  const part = text.slice(from, to);
  const claims = CLAIMS_ADMINISTRATOR.exec(part)?.index ?? null;
  const maximus = REVIEWER.exec(part)?.index ?? null;
  const endOf = (at: number, other: number | null) => from + (other !== null && other > at ? other : part.length);
  return {
    claims: claims === null ? null : trimmed(text, from + claims, endOf(claims, maximus)),
    maximus: maximus === null ? null : trimmed(text, from + maximus, endOf(maximus, claims)),
  };
}
