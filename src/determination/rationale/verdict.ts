// One mention of medical necessity in a rationale: does its sentence affirm it, deny it, or say something else?
import { lastMatch } from '../../patterns/matches.ts';
import type { Conclusion } from '../types.ts';
import { verbAtEnd } from './verb.ts';

/** A mention, in a text whose full stops all end sentences (see withoutInnerStops). */
export interface Mention {
  /** Its words: "medically necessary", "not necessary", "medical necessity". */
  wording: string;
  /** From the sentence's beginning to the mention; of that, its last clause; and what follows the mention, some way. */
  sentence: string;
  clause: string;
  after: string;
}

export const MENTION =
  /\b(?:not)?(?:medica?l*y?|medially|clinically)[\s-]?nec+es+(?:ary|ay|ery|sary|ity|itated)\b|\bmedically (?:appropriate|reasonable|indicated) (?:and|or) necessary\b|\breasonabl(?:e (?:and|or)|y) necessary\b|\b(?:not|un)\s?necessary\b|\bnecessity (?=of|for)\b/gi;
/** Every mention has these letters in it, near its beginning or its end. */
export const CORE = 'nec';
export const LONGEST_FROM_CORE = 'necessity for '.length + 10;
export const LONGEST_BEFORE_CORE = 'medically appropriate and '.length;

const NEGATED = /\b(?:not|never|cannot|no longer)\b|n['’]t\b/i;
const FINITE =
  /^(?:(?:therefore|thus|hence|now|also|and)\s)*(?:is|are|was|were|remains?|appears?|seems?|would|will|can|cannot|could|may|has|have|had)\b/i;
const DENIAL =
  /\b(?:not|no(?! (?:question|doubt|dispute)\b)|none|cannot|never|neither|nor|nothing(?! to (?:contradict|dispute))|little\s(?:\w+\s)?(?:evidence|documentation|support|indication|basis|reason)|without|lacks?|lacking|fails? to|failed to|insufficient|unable|non|(?:questionable|doubtful)(?=\s$)|(?:difficult|impossible|hard) to (?:justify|establish|support|consider|see|find))\b|n['’]t\b/gi;
const DENIED_BEFORE = new RegExp(`(?:${DENIAL.source})[^.;:]{0,60}$`, 'i');
/** A conclusion's word begins a clause, but not within a verb: "is therefore", "does not therefore", "None of them, therefore, are". */
const CONCLUDING = String.raw`(?<!\b(?:not|cannot|never|nor|is|are|was|were|be|been|has|have|had|would|could)[\s,]{1,2})(?:therefore|thus|hence|accordingly|consequently)\b(?!,?\s(?:is|are|was|were|be|been|has|have)\b)`;
const CLAUSE = new RegExp(
  String.raw`(?:,\s(?:and|but|so|the|this)\b|(?:,\s|\b)${CONCLUDING}|\b(?:because|since|although|while|but|making|renders?|rendering|makes)\b|[.;:])`,
  'gi',
);
const REACH_BEFORE = 140;
/** How far behind the noun its verb may stand: the request in between is named in full. */
const NOUN_REACH = '^[^.;]{0,260}?';
const NECESSITY_DENIED_AFTER = new RegExp(
  `${NOUN_REACH}\\b(?:(?:is|was|has|have|had|are|were|does|do|can|could|would)\\s?(?:(?:therefore|thus|also|\\w+ly)\\s)?(?:not|n['’]t)\\b|cannot|not\\s(?:been|established|demonstrated|supported|evident|substantiated|clear|documented)|(?:is|are|remains?)\\s(?:\\w+ly\\s)?(?:lacking|absent|unclear|unproven|undocumented|questionable|in question))`,
  'i',
);
const NECESSITY_AFFIRMED_AFTER = new RegExp(
  `${NOUN_REACH}\\b(?:is|was|are|were|(?:has|have) been|has (?=clearly))\\s?(?:\\w+ly\\s|therefore\\s|thus\\s)?(?:been\\s)?(?:established|demonstrated|supported|substantiated|documented|evident|clear|met|confirmed|satisfied)\\b`,
  'i',
);
/** "It has not been established that ...", "it is unclear why ...": the negation stands outside the clause that says it. */
const DENIED_OUTSIDE =
  /(?:\b(?:not|no(?! (?:question|doubt|dispute)\b)|cannot|unable|never|fails?|failed|insufficient|unclear|lacks?|lacking|without|doubtful|nothing|little(?! doubt))\b|n['’]t\b)[^.;]{0,80}\b(?:that|(?<!\b(?:which|that) is )why|whether|if|how)\b[^.;,]{0,80}$|(?:\bno|(?:\bnot|n['’]t)\s[^.;]{0,30}\bany)\s(?:\w+\s){0,3}(?:condition|diagnosis|indication|circumstance|reason)s?\s(?:for|under) which\b[^.;,]{0,80}$|\bnone of\b[^.;,]{0,80}$/i;
/** "No circumstances were documented to make the use medically necessary." */
const NOTHING_MAKES =
  /^\s?(?:there (?:is|are|was|were) )?(?:no|nothing|none|little)\b(?:(?!\b(?:and|(?:which|this|that) makes)\b)[^;,]){0,200}\b(?:makes?|renders?)\s[^.;,]{0,80}$/i;
/** "Whether this is medically necessary cannot be determined." */
const WHETHER = /^\s?whether\b(?:(?!\b(?:and|but)\b)[^,;]){0,80}$/i;
const UNDECIDED_AFTER = /^[^.;]{0,120}\b(?:cannot|not|unclear|unknown|undetermined)\b/i;
/** Something else, some other day, under a condition, or what somebody else says: told by the words right before. */
const ASIDE = new RegExp(
  [
    String.raw`\b(?:if|unless|until)\s(?:deemed\s)?$|\b(?:if|when|once)\s(?:(?:it|they)\s(?:is|are)\s)?no longer\s$|\b(?:that|which)\s(?:was|were)\s$`,
    String.raw`,\sas\s$|\bpartially\s$`,
    String.raw`\b(?:exceed\w*|than|beyond)\s[^.;]{0,40}\b(?:that|what|which)\s(?:is|are|would\sbe)\s$`,
    String.raw`\bas\s(?:determined|deemed|found|considered)\sto\sbe\s$`,
    String.raw`\b(?:wean|taper|done|performed|provided|continu|adjust|prescribed|scheduled|supervis)\w*\b[^.;]{0,40}\bas\s(?:needed\s(?:and|or)\s)?$`,
    String.raw`\b(?:was|were|been|previously)\s(?:\w+ly\s|already\s)?(?:certified|authorized|approved)\sas\s$`,
    String.raw`\b(?:may|might|could)\s(?:become|be)\s$`,
    String.raw`\b(?:wean|taper)\w*\b[^.;]{0,40}\b(?:is|are|was)\s$`,
    String.raw`\b(?:provide|consider|recommend|prescribe|order|(?<!\b(?:the|this|that|these|current|such)\s)request|perform|undergo|receive|discuss|for|of|with|over)\s(?:an?|the|any|only|all)?\s?$`,
  ].join('|'),
  'i',
);
/** The same, told by words further before. */
const ASIDE_FROM = new RegExp(
  [
    String.raw`\b(?:denial|decision|determination)\b[^.;,]{0,40}\bas\s["“]?(?:not\s)?$|\b(?:was|were)\s["“]not\s$`,
    String.raw`\bnot\s(?:\w+\s){0,2}medically\snecessary,?\s(?:as|since|because|until|unless)\b(?:(?!\b(?:but|however|and)\b)[^.;]){0,160}$`,
    String.raw`\b(?:even though|although|though (?:the|it))\s[^.;,]{0,80}$`,
    String.raw`\b(?:since|as|because)\sonly\s[^.;,]{0,60}$`,
    String.raw`\bnot\s(?:\w+\s){0,2}(?:imply|mean|suggest|guarantee|constitute|(?:be\s)?construed)\b[^.;]{0,80}$`,
    String.raw`\b(?:provider|physician|patient|claimant|applicant|surgeon|attorney)\s(?:\w+\s)?(?:believes?|feels?|felt|states?|stated|opines?|opined|argues?|contends?|asserts?|claims)\s(?:that|the|this|it)\b[^.;]{0,80}$`,
  ].join('|'),
  'i',
);
const NO_VERDICT_AFTER = /^\s(?:decision|determination|review|criteria|of opioids as)\b/i;
/** "... only if function improves", "... when red flags are present" */
const CONDITION_AFTER = /^\s(?:only\s)?(?:if|when|where|in the presence)\b/i;
const TOO_MUCH_AFTER = /^[^.;]{0,60}[;,]\s?(?:however|but)\b[^.;]{0,200}\b(?:exceeds?|excessive|more than|beyond)\b/i;
const CRITERIA_MET = /\b(?:meets?|met)\s(?:the\s)?(?:criteria\sfor\s)?$/i;
const CRITERIA_NOT_MET = /\b(?:not|fails? to|failed to)\s(?:\w+\s)?meet\s(?:the\s)?(?:criteria\sfor\s)?$/i;
const NECESSITY_AFFIRMED_BEFORE =
  /\bis an? $|\b(?:is|are) of $|\brequests? has $|\bthere is (?:an? |clear )?$|\b(?:supports?|establish(?:es)?|demonstrates?)\s(?:the\s|its\s|their\s)?$/i;
const DISAGREES = /\b(?:not agree|disagree)\b[^.;]{0,80}\bthat\b[^.;]{0,80}$/i;
/** "While the surgery is medically necessary, ...", "Only when ... is it medically necessary." */
const CONCEDES = /^\s?(?:while|although|even if|only (?:when|if))\b[^,]*$/i;
/** "..., the rental is not." */
const BUT_NOT = /^,\s[^.;,]{1,100}\b(?:is|are)\snot\s?[.;]/i;
/** "Six sessions would be medically necessary and the request for twelve is not." */
const BUT_REQUEST_NOT = /^,?\s(?:and|but|while|whereas)\s[^.;]{0,60}\brequest[^.;]{0,100}\b(?:is|are)\s(?:therefore\s)?not\s?[.;]/i;
const NEITHER = /\b(?:neither|nor|none)\b/i;
const NONE_OF_IT = /^\s?no\s(?:(?!(?:is|are|was|were)\s)[^\s.;,]{1,20}\s){1,6}(?:is|are|was|were)\s(?:therefore\s|thus\s|hence\s)?$/i;

/** What a mention says of medical necessity; null where it draws no conclusion. */
export function verdictOf({ wording, sentence, clause: before, after }: Mention): Conclusion | null {
  if (/^(?:not|un)/i.test(wording)) return 'not-medically-necessary';
  if (CRITERIA_MET.test(before)) return CRITERIA_NOT_MET.test(before) ? 'not-medically-necessary' : 'medically-necessary';
  if (sentence.endsWith(' not only ')) return 'medically-necessary';
  const noun = /necessity/i.test(wording);
  const conceding = CONCEDES.test(sentence);
  if (!noun && ((conceding && BUT_NOT.test(after)) || BUT_REQUEST_NOT.test(after))) return 'not-medically-necessary';
  if (WHETHER.test(sentence)) return UNDECIDED_AFTER.test(after) ? 'not-medically-necessary' : null;
  if ((!noun && isAside(sentence)) || (conceding && concedes(sentence, after))) return null;
  if (NONE_OF_IT.test(sentence) || (!noun && NOTHING_MAKES.test(sentence))) return 'not-medically-necessary';
  // Of the sentence: "is not, therefore, medically necessary" has its verb before the clause's beginning.
  const verb = noun ? '' : verbAtEnd(sentence.slice(-REACH_BEFORE));
  const finite = FINITE.test(verb);
  const negated = NEGATED.test(verb);
  if (negated && DISAGREES.test(sentence)) return 'medically-necessary';
  if (((finite && !negated) || (verb === '' && !noun)) && DENIED_OUTSIDE.test(sentence)) return 'not-medically-necessary';
  // A sentence's own verb decides; a "not" before it speaks of something else.
  if (finite && !NEITHER.test(before)) return negated ? 'not-medically-necessary' : affirmed(after);
  if (DENIED_BEFORE.test(before)) return noun && NO_VERDICT_AFTER.test(after) ? null : 'not-medically-necessary';
  return noun ? verdictOnNoun(before, after) : affirmed(after);
}

function isAside(sentence: string): boolean {
  return (!sentence.endsWith('not ') && ASIDE.test(sentence)) || ASIDE_FROM.test(sentence);
}

/** The noun alone ("this decision addresses the medical necessity of ...") draws no conclusion. */
function verdictOnNoun(before: string, after: string): Conclusion | null {
  if (NECESSITY_DENIED_AFTER.test(after)) return NO_VERDICT_AFTER.test(after) ? null : 'not-medically-necessary';
  if (/^[^.;]{0,140}?\bonly\s(?:if|when|where)\b/i.test(after)) return null;
  return NECESSITY_AFFIRMED_AFTER.test(after) || NECESSITY_AFFIRMED_BEFORE.test(before) ? 'medically-necessary' : null;
}

/** Of a sentence that begins with "while" or "only when": does it go on, or is it under that condition? */
function concedes(sentence: string, after: string): boolean {
  return /^[^.;]*,/.test(after) || /^\s?only/i.test(sentence);
}

/** Under a condition nothing is affirmed, nor where only the kind of treatment is, and not how much of it. */
function affirmed(after: string): Conclusion | null {
  return CONDITION_AFTER.test(after) || TOO_MUCH_AFTER.test(after) ? null : 'medically-necessary';
}

/** What stands after the last clause boundary: a "not" before it negates something else. */
export function lastClause(sentence: string): string {
  const before = sentence.slice(-REACH_BEFORE);
  const boundary = lastMatch(before, CLAUSE);
  return boundary === null ? before : before.slice(boundary.index + boundary[0].length);
}

/** By how many characters the words of a denial reach before its mention. */
export function denialBefore({ clause }: Mention): number {
  if (!DENIED_BEFORE.test(clause)) return 0;
  // The nearest: one further before may be of something else.
  return clause.length - (lastMatch(clause, DENIAL)?.index ?? clause.length);
}
