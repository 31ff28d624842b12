// The verdict that a rationale draws itself, whatever the heading says.
import type { Place } from './place.ts';
import type { Conclusion } from './types.ts';

export interface ConclusionReading extends Place {
  value: Conclusion;
}

const VERDICT = /\bmedical(?:ly)?[\s-]nec+es+(?:ary|ity|itated)\b|\bmedically appropriate and necessary\b|\b(?:not|un)\s?necessary\b/gi;
/** The words of the verb right before the verdict: "is", "cannot be considered", "has not been shown to be". */
const VERB =
  /(?:\b(?:is|are|was|were|be|been|being|has|have|had|as|an?|both|considered|deemed|felt|found|determined|established|demonstrated|shown|proven|supported|justified|remains?|appears?|seems?|would|will|can|could|may|to|therefore|thus|hence|now|also|clearly|reasonable|and|appropriate|no longer|never|cannot|not)\b[\s,]*|n['’]t\s)+$/i;
const NEGATED = /\b(?:not|never|cannot|no longer)\b|n['’]t\b/i;
const FINITE =
  /^(?:(?:therefore|thus|hence|now|also)\s)*(?:is|are|was|were|remains?|appears?|seems?|would|will|can|could|may|has|have|had)\b/i;
const DENIED_BEFORE =
  /(?:\b(?:not|no|cannot|never|neither|nor|without|lacks?|lacking|fails? to|failed to|insufficient|unable|non)\b|n['’]t\b)[^.;:]{0,60}$/i;
const CLAUSE =
  /(?:,\s(?:and|but|so|the|this|therefore|thus|hence)\b|\b(?:therefore|thus|hence|accordingly|consequently|because|since|although|while|but)\b|[.;:])/gi;
const NECESSITY_DENIED_AFTER =
  /^[^.;]{0,140}?\b(?:(?:is|was|has|have|had|are|were|does|do|can|could|would)\s?(?:(?:therefore|thus|also|\w+ly)\s)?(?:not|n['’]t)\b|cannot|not\s(?:been|established|demonstrated|supported|evident|substantiated|clear|documented))/i;
const NECESSITY_AFFIRMED_AFTER =
  /^[^.;]{0,140}?\b(?:is|was|has been)\s(?:clearly\s|therefore\s|thus\s)?(?:established|demonstrated|supported|substantiated|documented|evident|met)\b/i;
/** "It has not been established that ...", "it is unclear why ...": the negation stands outside the clause that says it. */
const DENIED_OUTSIDE =
  /(?:\b(?:not|no|cannot|unable|never|fails?|failed|insufficient|unclear|lacks?|lacking|without|doubtful)\b|n['’]t\b)[^.;]{0,80}\b(?:that|why|whether|if|how)\b[^.;,]{0,80}$|\bnone of\b[^.;,]{0,80}$/i;
/** A verdict on something else, or on some other day. */
const ASIDE = /\b(?:may|might|could)\s(?:become|be)\s$|\b(?:wean\w*|taper\w*)\b[^.;]{0,40}\b(?:is|are|was)\s$/i;
const NO_VERDICT_AFTER = /^\s(?:decision|determination|review|criteria|of opioids as)\b/i;
/** A verdict stands near the end; opioid items may carry a sentence of advice after it. */
const REACH = 1500;

/** Reads the last verdict in [from, to); null where the rationale draws none. */
export function readConclusion(text: string, from: number, to: number): ConclusionReading | null {
  const start = Math.max(from, to - REACH);
  const part = text.slice(start, to);
  for (const match of verdictsFromLast(part)) {
    const before = lastClause(part.slice(Math.max(0, match.index - 140), match.index));
    const sentence = part.slice(Math.max(0, part.lastIndexOf('. ', match.index) + 1), match.index);
    const value = verdictOf(match[0], before, part.slice(match.index + match[0].length), sentence);
    if (value === null) continue;
    const negation = value === 'not-medically-necessary' ? (DENIED_BEFORE.exec(before)?.[0].length ?? 0) : 0;
    return { value, from: start + match.index - negation, to: start + match.index + match[0].length };
  }
  return null;
}

/** The verdicts' words, the last first: most rationales are decided by it. */
function* verdictsFromLast(part: string): Generator<RegExpExecArray> {
  // Every verdict has these letters in it, near its beginning or its end.
  const lower = part.toLowerCase();
  const searched = lower.length === part.length ? lower : part;
  for (let at = searched.lastIndexOf(CORE); at >= 0; at = at === 0 ? -1 : searched.lastIndexOf(CORE, at - 1)) {
    const from = Math.max(0, at - LONGEST_BEFORE);
    VERDICT.lastIndex = from;
    for (let match = VERDICT.exec(part); match !== null && match.index <= at; match = VERDICT.exec(part)) {
      if (match.index + match[0].length <= at) continue;
      yield match;
      break;
    }
  }
}
const CORE = 'nec';
const LONGEST_BEFORE = 'medically appropriate and '.length;

function verdictOf(wording: string, before: string, after: string, sentence: string): Conclusion | null {
  const noun = /necessity/i.test(wording);
  if (/^(?:not|un)/i.test(wording)) return 'not-medically-necessary';
  const verb = noun ? '' : (VERB.exec(before)?.[0] ?? '');
  if (ASIDE.test(sentence)) return null;
  if (FINITE.test(verb) && !NEGATED.test(verb) && DENIED_OUTSIDE.test(sentence)) return 'not-medically-necessary';
  // A sentence's own verb decides; a "not" before it speaks of something else.
  if (FINITE.test(verb) && !/\b(?:neither|nor|none)\b/i.test(before))
    return NEGATED.test(verb) ? 'not-medically-necessary' : 'medically-necessary';
  if (DENIED_BEFORE.test(before)) return noun && NO_VERDICT_AFTER.test(after) ? null : 'not-medically-necessary';
  if (!noun) return 'medically-necessary';
  // The noun alone ("this decision addresses the medical necessity of ...") draws no conclusion.
  if (NECESSITY_DENIED_AFTER.test(after)) return NO_VERDICT_AFTER.test(after) ? null : 'not-medically-necessary';
  return NECESSITY_AFFIRMED_AFTER.test(after) ||
    /\bis an? $/i.test(before) ||
    /\b(?:supports?|establish(?:es)?|demonstrates?)\s(?:the\s)?$/i.test(before)
    ? 'medically-necessary'
    : null;
}

/** What stands after the last clause boundary: a "not" before it negates something else. */
function lastClause(before: string): string {
  let end = 0;
  for (const match of before.matchAll(CLAUSE)) end = match.index + match[0].length;
  return before.slice(end);
}
