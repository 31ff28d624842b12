// The verdict that a rationale draws itself, whatever the heading says.
import type { Place } from './place.ts';
import type { Conclusion } from './types.ts';

export interface ConclusionReading extends Place {
  value: Conclusion;
}

const VERDICT =
  /\bmedical(?:ly)?[\s-]nec+es+(?:ary|ity|itated)\b|\bmedically (?:appropriate|reasonable|indicated) (?:and|or) necessary\b|\breasonable (?:and|or) necessary\b|\b(?:not|un)\s?necessary\b/gi;
/** The words of the verb right before the verdict: "is", "cannot be considered", "has not been shown to be". */
const VERB =
  /(?:\b(?:is|are|was|were|be|been|being|has|have|had|as|an?|both|considered|deemed|felt|found|determined|established|demonstrated|shown|proven|supported|justified|remains?|appears?|seems?|would|will|can|could|may|to|therefore|thus|hence|now|also|clearly|reasonable|and|appropriate|no longer|never|cannot|not)\b[\s,]*|n['’]t\s)+$/i;
const NEGATED = /\b(?:not|never|cannot|no longer)\b|n['’]t\b/i;
const FINITE =
  /^(?:(?:therefore|thus|hence|now|also|and)\s)*(?:is|are|was|were|remains?|appears?|seems?|would|will|can|could|may|has|have|had)\b/i;
const DENIED_BEFORE =
  /(?:\b(?:not|no|cannot|never|neither|nor|without|lacks?|lacking|fails? to|failed to|insufficient|unable|non)\b|n['’]t\b)[^.;:]{0,60}$/i;
const CLAUSE =
  /(?:,\s(?:and|but|so|the|this|therefore|thus|hence)\b|\b(?:therefore|thus|hence|accordingly|consequently|because|since|although|while|but)\b|[.;:])/gi;
const NECESSITY_DENIED_AFTER =
  /^[^.;]{0,140}?\b(?:(?:is|was|has|have|had|are|were|does|do|can|could|would)\s?(?:(?:therefore|thus|also|\w+ly)\s)?(?:not|n['’]t)\b|cannot|not\s(?:been|established|demonstrated|supported|evident|substantiated|clear|documented))/i;
const NECESSITY_AFFIRMED_AFTER =
  /^[^.;]{0,140}?\b(?:is|was|has been|has (?=clearly))\s?(?:clearly\s|therefore\s|thus\s)?(?:been\s)?(?:established|demonstrated|supported|substantiated|documented|evident|met)\b/i;
/** "It has not been established that ...", "it is unclear why ...": the negation stands outside the clause that says it. */
const DENIED_OUTSIDE =
  /(?:\b(?:not|no|cannot|unable|never|fails?|failed|insufficient|unclear|lacks?|lacking|without|doubtful|nothing|little)\b|n['’]t\b)[^.;]{0,80}\b(?:that|why|whether|if|how)\b[^.;,]{0,80}$|\bnone of\b[^.;,]{0,80}$/i;
/** A verdict on something else, on some other day, under a condition, or of somebody else. */
const ASIDE =
  /\b(?:if|unless|until)\s(?:deemed\s)?$|,\sas\s$|\b(?:even though|although)\s[^.;]{0,80}$|\b(?:provider|physician|patient|claimant|applicant|surgeon|attorney)\s(?:\w+\s)?(?:believes?|feels?|felt|states?|stated|opines?|opined|argues?|contends?|asserts?|claims)\s(?:that|the|this|it)\b[^.;]{0,80}$|\b(?:may|might|could)\s(?:become|be)\s$|\b(?:wean\w*|taper\w*)\b[^.;]{0,40}\b(?:is|are|was)\s$/i;
const NO_VERDICT_AFTER = /^\s(?:decision|determination|review|criteria|of opioids as)\b/i;
/** "... only if function improves", "... when red flags are present" */
const CONDITION_AFTER = /^\s(?:only\s)?(?:if|when|where|in the presence)\b/i;
const CRITERIA_MET = /\b(?:meets?|met)\s(?:the\s)?(?:criteria\sfor\s)?$/i;
const CRITERIA_NOT_MET = /\b(?:not|fails? to|failed to)\smeet\s(?:the\s)?(?:criteria\sfor\s)?$/i;
const DISAGREES = /\b(?:not agree|disagree)\b[^.;]{0,80}\bthat\b[^.;]{0,80}$/i;
/** "While the surgery is medically necessary, ...", "Only when ... is it medically necessary." */
const CONCEDES = /^\s?(?:while|although|even if|only (?:when|if))\b[^,]*$/i;
const NONE_OF_IT = /^\s?no\s(?:(?!(?:is|are|was|were)\s)[^\s.;,]{1,20}\s){1,6}(?:is|are|was|were)\s$/i;
/** The sentence speaks of what was requested. */
const OWN = /\b(?:therefore|thus|hence|consequently|accordingly|(?:the|this|these|current) (?:\w+ )?request(?:ed|s)?)\b/i;
/** What may be needed besides, or instead: no verdict where the request has one of its own. */
const BESIDES = /^\s?(?:an?|repeat|further|additional|future|long-term|any|contrast)\b/i;
const HYPOTHETICAL = /\bwould\s(?:not\s)?be\s(?:considered\s|deemed\s)?$/i;
/** A verdict stands near the end; opioid items may carry a sentence of advice after it. */
const REACH = 1500;

/** Reads the last verdict on the request in [from, to); null where the rationale draws none. */
export function readConclusion(text: string, from: number, to: number): ConclusionReading | null {
  const start = Math.max(from, to - REACH);
  const part = text.slice(start, to);
  let besides: ConclusionReading | null = null;
  for (const match of verdictsFromLast(part)) {
    const before = lastClause(part.slice(Math.max(0, match.index - 140), match.index));
    const sentence = part.slice(Math.max(0, part.lastIndexOf('. ', match.index) + 1), match.index);
    const value = verdictOf(match[0], before, part.slice(match.index + match[0].length), sentence);
    if (value === null) continue;
    const negation = value === 'not-medically-necessary' ? (DENIED_BEFORE.exec(before)?.[0].length ?? 0) : 0;
    const reading = { value, from: start + match.index - negation, to: start + match.index + match[0].length };
    if (besides === null && !isBesides(match[0], sentence)) return reading;
    if (besides !== null && OWN.test(sentence)) return reading;
    besides ??= reading;
  }
  return besides;
}

/** Of something other than the request, if the request has a verdict of its own before it. */
function isBesides(wording: string, sentence: string): boolean {
  const words = sentence.slice(Math.max(0, sentence.search(/,\s(?:and|but)\s[^,]*$/)));
  if (/^(?:not|un)/i.test(wording)) return !OWN.test(words);
  return (BESIDES.test(words) && !/\btherefore\b/i.test(words)) || HYPOTHETICAL.test(words);
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
  if (CRITERIA_NOT_MET.test(before)) return 'not-medically-necessary';
  if (CRITERIA_MET.test(before)) return 'medically-necessary';
  const verb = noun ? '' : (VERB.exec(before)?.[0] ?? '');
  if (ASIDE.test(sentence) || (CONCEDES.test(sentence) && (/^[^.;]*,/.test(after) || /^\s?only/i.test(sentence)))) return null;
  if (NONE_OF_IT.test(sentence)) return 'not-medically-necessary';
  if (NEGATED.test(verb) && DISAGREES.test(sentence)) return 'medically-necessary';
  if (((FINITE.test(verb) && !NEGATED.test(verb)) || (verb === '' && !noun)) && DENIED_OUTSIDE.test(sentence))
    return 'not-medically-necessary';
  // A sentence's own verb decides; a "not" before it speaks of something else.
  if (FINITE.test(verb) && !/\b(?:neither|nor|none)\b/i.test(before))
    return NEGATED.test(verb) ? 'not-medically-necessary' : affirmed(after);
  if (DENIED_BEFORE.test(before)) return noun && NO_VERDICT_AFTER.test(after) ? null : 'not-medically-necessary';
  if (!noun) return affirmed(after);
  // The noun alone ("this decision addresses the medical necessity of ...") draws no conclusion.
  if (NECESSITY_DENIED_AFTER.test(after)) return NO_VERDICT_AFTER.test(after) ? null : 'not-medically-necessary';
  if (/^[^.;]{0,140}?\bonly\s(?:if|when|where)\b/i.test(after)) return null;
  return NECESSITY_AFFIRMED_AFTER.test(after) ||
    /\bis an? $/i.test(before) ||
    /\b(?:supports?|establish(?:es)?|demonstrates?)\s(?:the\s)?$/i.test(before)
    ? 'medically-necessary'
    : null;
}

/** Under a condition nothing is affirmed. */
function affirmed(after: string): Conclusion | null {
  return CONDITION_AFTER.test(after) ? null : 'medically-necessary';
}

/** What stands after the last clause boundary: a "not" before it negates something else. */
function lastClause(before: string): string {
  let end = 0;
  for (const match of before.matchAll(CLAUSE)) end = match.index + match[0].length;
  return before.slice(end);
}
