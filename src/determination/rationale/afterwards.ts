// What a rationale goes on to say behind a verdict: another thing may be what was requested, or more of it.
import type { Conclusion } from '../types.ts';
import type { ConclusionReading } from './reading.ts';

/** Behind a verdict for the treatment. */
const AGAINST =
  /\b(?:however|though|but|instead|(?:is|are|was|does|do|would|has|have|can|will)(?: not\b|n['’]t\b)|won['’]t\b|cannot|exceed\w*|excessive|too many|later|different matter)/i;
/** Behind a verdict against it. */
const FOR =
  /\b(?:disagree|incorrect|reversed|overturned|(?:is|are) now (?:reasonable|appropriate|supported|indicated|approved|warranted|met))\b/i;
/** Advice on how to end an opioid says nothing of the verdict, nor what was wrong with the denial. */
const ADVICE = /\b(?:wean|taper|abrupt|withdrawal|discontinu|denial\b|UR\b)/i;

/** "The surgery is medically necessary. The unit is not." "... not medically necessary by UR; in my opinion it is." */
const ENDS_IN_NOT = /\b(?:(?:is|are|was|were|it['’]s)\s(?:therefore\s|thus\s|also\s)?not|(?:is|are|was|were)n['’]t)[\s.]*$/i;
const ENDS_IN_IS = /\b(?:it|this|the \w+) is[\s.]*$/i;
/** Cheaper than the patterns that tell: looked for in the last characters. */
const MAY_BE_ELLIPTIC = /(?:\b(?:not|is)|n['’]t)[\s.]*$/i;
const LONGEST_END = 8;
/** "..., although contrast is not." */
const GRANTED = /^,\s(?:although|though|whereas|while|even if)\b/i;

/** A verdict that leaves its last words out, for they stand in the sentence before. It is not sure: something else may be meant. */
export function elliptic(text: string, mention: { to: number }, verdictOf: () => Conclusion | null): ConclusionReading | null {
  if (!MAY_BE_ELLIPTIC.test(text.slice(-LONGEST_END))) return null;
  const behind = text.slice(mention.to);
  if (GRANTED.test(behind)) return null;
  const verdict = verdictOf();
  const not = verdict === 'not-medically-necessary' ? null : ENDS_IN_NOT.exec(behind);
  const is = verdict === null ? ENDS_IN_IS.exec(behind) : null;
  const ending = not ?? is;
  if (ending === null) return null;
  const from = mention.to + ending.index;
  const value = not === null ? 'medically-necessary' : 'not-medically-necessary';
  return { value, sure: false, from, to: from + ending[0].replace(/[\s.]+$/, '').length };
}

/** Do the sentences behind a verdict, none of which is one, say otherwise? */
export function isTakenBack(verdict: Conclusion, after: string): boolean {
  const behind = after.slice(after.search(/[.;]\s/) + 1);
  return behind !== after && !ADVICE.test(behind) && (verdict === 'medically-necessary' ? AGAINST : FOR).test(behind);
}
