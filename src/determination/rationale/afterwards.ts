// What a rationale goes on to say behind a verdict: another thing may be what was requested, or more of it.
import type { Conclusion } from '../types.ts';

/** Behind a verdict for the treatment. */
const AGAINST =
  /\b(?:however|though|but|instead|(?:is|are|was|does|do|would|has|have|can)(?: not\b|n['’]t\b)|cannot|exceed\w*|excessive|too many|later|different matter)/i;
/** Behind a verdict against it. */
const FOR =
  /\b(?:disagree|incorrect|reversed|overturned|(?:is|are) now (?:reasonable|appropriate|supported|indicated|approved|warranted|met))\b/i;
/** Advice on how to end an opioid says nothing of the verdict, nor what was wrong with the denial. */
const ADVICE = /\b(?:wean|taper|abrupt|withdrawal|discontinu|denial\b|UR\b)/i;

/** Do the sentences behind a verdict, none of which is one, say otherwise? */
export function isTakenBack(verdict: Conclusion, after: string): boolean {
  const behind = after.slice(after.search(/[.;]\s/) + 1);
  return behind !== after && !ADVICE.test(behind) && (verdict === 'medically-necessary' ? AGAINST : FOR).test(behind);
}
