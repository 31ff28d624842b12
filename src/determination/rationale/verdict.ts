// One mention of medical necessity in a rationale: does its sentence affirm it, deny it, or say something else?
import { anyOf, oneOf } from '../../patterns/compose.ts';
import { matchesOf } from '../../patterns/matches.ts';
import type { Conclusion } from '../types.ts';
import { asksWhether, concedesOnly, isAside, isConceding, isReported } from './aside.ts';
import { deniedBySubject, deniedInClause, deniedOutside, deniesSupport, isNegated } from './denial.ts';
import { type Mention, NOUN, nearest } from './mention.ts';
import { verbAtEnd } from './verb.ts';

const FINITE = new RegExp(
  String.raw`^(?:(?:therefore|thus|hence|now|also|and)\s)*${oneOf('is are was were remains? appears? seems? would will can cannot could may has have had')}\b`,
  'i',
);
/** How far behind the noun its verb may stand: the request in between is named in full. */
const NOUN_REACH = '^[^.;]{0,260}?';
const NECESSITY_DENIED_AFTER = new RegExp(
  String.raw`${NOUN_REACH}\b${anyOf(
    String.raw`${oneOf('is was has have had are were does do can could would')}\s?(?:(?:therefore|thus|also|\w+ly)\s)?(?:not|n['’]t)\b`,
    'cannot',
    String.raw`can['’]t\b`,
    '(?:has|have) yet to',
    String.raw`not\s${oneOf('been established demonstrated supported evident substantiated clear documented')}`,
    String.raw`(?:is|are|remains?)\s(?:\w+ly\s)?${anyOf(oneOf('lacking absent unclear unproven undocumented questionable'), 'in question')}`,
  )}`,
  'i',
);
const NECESSITY_AFFIRMED_AFTER = new RegExp(
  [
    String.raw`${NOUN_REACH}\b(?:is|was|are|were|(?:has|have) been|has (?=clearly))\s?`,
    String.raw`(?:,?\s?(?:therefore|thus|now|also|hereby),?\s|\w+ly\s)?(?:been\s)?`,
    String.raw`${oneOf('established demonstrated supported substantiated documented evident clear met confirmed satisfied affirmed shown present')}\b`,
    String.raw`|${NOUN_REACH}\bexists\b`,
  ].join(''),
  'i',
);
const NECESSITY_AFFIRMED_BEFORE =
  /\b(?:is|are)(?: deemed| considered| found)? an? $|\b(?:is|are) of $|\bthere(?: is|['’]s)\s(?:clear|ample|adequate|sufficient|good)\s(?:support|evidence|basis)\sfor\s(?:the\s)?$|\brequests? has $|\bthere is (?:an? |clear )?$|\b(?:supports?|establish(?:es)?|demonstrates?|(?:has|have)\s(?:now\s|clearly\s)?(?:established|demonstrated|documented|shown))\s(?:the\s|its\s|their\s)?$/i;
const UNDECIDED_AFTER = /^[^.;]{0,120}\b(?:cannot|not|unclear|unknown|undetermined)\b/i;
const NO_VERDICT_AFTER = /^\s(?:decision|determination|review|criteria|of opioids as)\b/i;
/** "... only if function improves", "... when red flags are present" */
const CONDITION_AFTER = /^\s(?:only\s)?(?:if|when|where|provided(?: that)?|in the presence)\b|^\sonly\s(?:for|in|after)\b/i;
/** Whom a guideline speaks of; said of the request itself, it is why. */
const GENERAL_AFTER =
  /^\s(?:for|in)\s(?:(?:some|certain|many|most|selected)\s)?(?:patients|those(?!\sreasons)|individuals|persons|people|cases)\b/i;
const OF_REQUEST = /\b(?:request|therefore|thus|hence|this|these)/i;
const ONLY_UNDER_CONDITION = /^[^.;]{0,140}?\bonly\s(?:if|when|where)\b/i;
const TOO_MUCH_AFTER = /^[^.;]{0,60}[;,]\s?(?:however|but)\b[^.;]{0,200}\b(?:exceeds?|excessive|more than|beyond)\b/i;
const CRITERIA_MET = /\b(?:meets?|met)\s(?:the\s)?(?:criteria\sfor\s)?$/i;
const CRITERIA_NOT_MET = /(?:\bnot|n['’]t|\bfails? to|\bfailed to|\byet to)\s(?:\w+\s)?(?:meet|met)\s(?:the\s)?(?:criteria\sfor\s)?$/i;
const DISAGREES = /\b(?:(?:can)?not agree|disagree)\b[^.;]{0,80}\bthat\b[^.;]{0,80}$/i;
/** "..., the rental is not." */
const BUT_NOT = /^,\s[^.;,]{1,100}\b(?:is|are)\snot\s?[.;]/i;
/** "Six sessions would be medically necessary and the request for twelve is not." */
const BUT_REQUEST_NOT = /^,?\s(?:and|but|while|whereas)\s[^.;]{0,60}\brequest[^.;]{0,100}\b(?:is|are)\s(?:therefore\s)?not\s?[.;]/i;
/** "If it had been provided, the request would be." */
const HAD_IT_BEEN = /^\s?(?:if\b[^.;]*\bhad\b|had\b)[^.;]*\bwould\s(?:then\s)?(?:be|have been)\s(?:\w+ed\s)?$/i;
/** "There is no reason to consider it not ...": two denials are none. */
const DENIES_DENIAL =
  /\b(?:no (?:reason|basis|grounds) to (?:consider|find|deem|call|hold)|(?:cannot|can not) be (?:said|considered|deemed|found|called))\b[^.;,]{0,60}$/i;
/** "There is no evidence that this drug is not ...": of that one clause, and no run-on denial behind it. */
const NO_EVIDENCE_OF_DENIAL =
  /^(?!\s?(?:since|as|given|because)\b).*\bno (?:evidence|indication|reason) (?:that|why) (?:(?!(?:and|so|but|therefore|thus|failed|is|are|was|were|has|have|had|did|does)\b)\S+\s){1,5}(?:is|are|would)\s$/i;
/** "The finding of 'not medically necessary' is overturned." */
const REVERSED_AFTER = /^["”]\s(?:is|are|was|should be)\s(?:therefore\s|hereby\s)?(?:overturned|reversed)\b/i;
/** The mention is a guideline's: "medically necessary criteria are not met". */
const CRITERIA_AFTER = /^\s(?:criteria|requirements?|standards?)\b/i;
const NEGATED_END = /\bnot (?:be )?$/i;
const NOT_ONLY = /(?:^|\s)not only $/i;
/** "The claim that it is medically necessary is not supported": what is said of the claim decides. */
const IN_SUBJECT =
  /\b(?:claim|view|opinion|belief|position|statement|evidence|notion|argument|assertion|contention|finding|idea) that\b[^.;,]{0,100}$/i;
const ENDS_DENIED = /(?:\bnot|n['’]t)\s$/i;
const AFFIRMING_PREDICATE = new RegExp(
  String.raw`^\s(?:is|are|remains?)\s(?:\w+ly\s)?${oneOf('supported convincing persuasive sound strong clear compelling valid correct well-founded accepted')}\b`,
  'i',
);
const DENYING_PREDICATE =
  /^\s(?=(?:is|are|was|were|has|have|does|do|cannot|can|remains?)\b|\S+['’]t\b)\S+(?:['’]t\b|\s(?:not|weak|lacking|absent|insufficient|limited|scant|thin|poor|unconvincing|unpersuasive|unsupported|questionable|doubtful|without)\b)|^\scannot\b/i;
/** What a sentence gives as a reason. It is short: a longer one may hold its main clause, too, without a comma between them. */
const REASON =
  /^\s?(?:since|because|as(?! (?:such|stated|noted|outlined|above|per|an? result)\b)|given(?! (?:this|these|the above)\b)(?: that)?)\b(?:(?!\brequest)[^,]){0,60}$/i;
/** Its main clause, behind it. */
const GOES_ON =
  /^[^.;]{0,60},\s(?!(?:so|per|as|with|and|but|given|in|for|pending)\b)[^.;]{1,120}?\b(?:is|are|was|were|does|do|has|have|should|will|can)\b/i;
const VERBS = /\b(?:is|are|was|were|has|have|had|does|do|did)\b/gi;
/** The same before its main clause. */
const REASON_FIRST = /^\s?(?:since|because|as|given(?: that)?)\b[^.;]*,\s/i;
const NEITHER = /\b(?:neither|nor|none)\b/i;

/**
 * What a mention says of medical necessity; null where it draws no conclusion.
 *
 * The order is the meaning: what is told by the words right beside the mention comes before what the sentence says around it,
 * whose verdict it is before what it says, and a sentence's own verb before any "not" that stands further off.
 */
export function verdictOf({ wording, sentence, clause: before, after }: Mention): Conclusion | null {
  const denies = /^(?:not|un)/i.test(wording);
  const subject = denies ? sentence : NEGATED_END.test(sentence) ? sentence.replace(NEGATED_END, '') : null;
  const noun = NOUN.test(wording);
  if ((subject !== null && (DENIES_DENIAL.test(subject) || NO_EVIDENCE_OF_DENIAL.test(subject))) || REVERSED_AFTER.test(after))
    return 'medically-necessary';
  if (!denies && !noun && IN_SUBJECT.test(sentence) && (DENYING_PREDICATE.test(after) || AFFIRMING_PREDICATE.test(after)))
    return DENYING_PREDICATE.test(after) === ENDS_DENIED.test(sentence) ? 'medically-necessary' : 'not-medically-necessary';
  if (isReported(sentence, after)) return null;
  if (denies || HAD_IT_BEEN.test(sentence)) return 'not-medically-necessary';
  if (CRITERIA_MET.test(before)) return CRITERIA_NOT_MET.test(before) ? 'not-medically-necessary' : 'medically-necessary';
  if (NOT_ONLY.test(sentence)) return 'medically-necessary';
  if (!noun && CRITERIA_AFTER.test(after)) return NECESSITY_DENIED_AFTER.test(after) ? 'not-medically-necessary' : null;
  const conceding = isConceding(sentence);
  if (!noun && ((conceding && BUT_NOT.test(after)) || BUT_REQUEST_NOT.test(after))) return 'not-medically-necessary';
  if (asksWhether(sentence)) return UNDECIDED_AFTER.test(after) ? 'not-medically-necessary' : null;
  if ((!noun && isAside(sentence)) || (conceding && concedesOnly(sentence, after))) return null;
  if (deniedBySubject(sentence, noun)) return 'not-medically-necessary';
  // Of the sentence: "is not, therefore, medically necessary" has its verb before the clause's beginning.
  const verb = noun ? '' : verbAtEnd(nearest(sentence));
  const finite = FINITE.test(verb);
  const negated = isNegated(verb);
  if (negated && DISAGREES.test(sentence)) return 'medically-necessary';
  if (((finite && !negated) || (verb === '' && !noun)) && deniedOutside(sentence)) return 'not-medically-necessary';
  // A sentence's own verb decides; a "not" before it speaks of something else.
  if (finite && !NEITHER.test(mainClause(sentence, before))) return negated ? 'not-medically-necessary' : affirmed(sentence, after);
  if (deniedInClause(before)) return noun && NO_VERDICT_AFTER.test(after) ? null : 'not-medically-necessary';
  return noun ? verdictOnNoun(sentence, before, after) : affirmed(sentence, after);
}

/** The noun alone ("this decision addresses the medical necessity of ...") draws no conclusion. */
function verdictOnNoun(sentence: string, before: string, after: string): Conclusion | null {
  if (NECESSITY_DENIED_AFTER.test(after)) return NO_VERDICT_AFTER.test(after) ? null : 'not-medically-necessary';
  if (ONLY_UNDER_CONDITION.test(after)) return null;
  if (NECESSITY_AFFIRMED_AFTER.test(after)) return 'medically-necessary';
  if (!NECESSITY_AFFIRMED_BEFORE.test(before)) return null;
  return deniesSupport(sentence) ? 'not-medically-necessary' : 'medically-necessary';
}

/** Under a condition nothing is affirmed, nor where only the kind of treatment is, and not how much of it. */
function affirmed(sentence: string, after: string): Conclusion | null {
  // One verb: with two of them the sentence has its main clause already, without a comma.
  const isReason = REASON.test(sentence) && GOES_ON.test(after) && matchesOf(sentence, VERBS).length === 1;
  const isGeneral = GENERAL_AFTER.test(after) && !OF_REQUEST.test(sentence);
  return isReason || isGeneral || CONDITION_AFTER.test(after) || TOO_MUCH_AFTER.test(after) ? null : 'medically-necessary';
}

/** Without the reason that a sentence gives first. */
function mainClause(sentence: string, clause: string): string {
  return REASON_FIRST.test(sentence) ? clause.slice(clause.lastIndexOf(', ') + 1) : clause;
}
