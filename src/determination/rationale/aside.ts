// Sentences that speak of medical necessity and decide nothing: of something else, of some other day, under a condition, or what
// somebody else says.
import { anyOf, oneOf } from '../../patterns/compose.ts';

/** Told by the words right before. */
const ASIDE = new RegExp(
  [
    String.raw`\b(?:if|unless|until)\s(?:deemed\s)?$|\b(?:if|when|once)\s(?:(?:it|they)\s(?:is|are)\s)?no longer\s$|\b(?:that|which)\s(?:was|were)\s$`,
    String.raw`,\sas\s$|\bpartially\s$`,
    String.raw`\b(?:exceed\w*|than|beyond)\s[^.;]{0,40}\b(?:that|what|which)\s(?:is|are|would\sbe)\s$`,
    String.raw`\bas\s(?:determined|deemed|found|considered)\sto\sbe\s$`,
    String.raw`\b${oneOf('wean taper done performed provided continu adjust prescribed scheduled supervis')}\w*\b[^.;]{0,40}\bas\s(?:needed\s(?:and|or)\s)?$`,
    String.raw`\b(?:was|were|been|previously)\s(?:\w+ly\s|already\s)?(?:certified|authorized|approved)\sas\s$`,
    String.raw`\b(?:may|might|could)\s(?:become|be)\s$`,
    String.raw`(?<!\brequest[^.;]{0,80})\b(?:wean|taper)\w*\b(?:(?!\brequest|,\sand\b)[^.;]){0,40}\b(?:is|are|was)\s$`,
    String.raw`\b(?:wean|taper)\w*\b[^.;,]{0,40},\swhich\s(?:is|are|was)\s$`,
    String.raw`\b${anyOf(
      oneOf('provides? considers? recommends? prescribe order perform undergo receive discuss for of with over'),
      String.raw`(?<!\b(?:the|this|that|these|current|such)\s)request`,
    )}\s(?:an?|the|any|only|all)?\s?$`,
  ].join('|'),
  'i',
);
const SOMEBODY = anyOf(
  oneOf('provider physician patient claimant applicant surgeon attorney chiropractor therapist psychologist psychiatrist'),
  String.raw`Dr\S?`,
);
/** Whose verdicts a rationale reports; and by which words. */
const REVIEWERS = anyOf(
  String.raw`UR|utilization review\w*|claims administrator|physician advis[eo]r|adjuster|(?:his|her|the patient['’]s) attorney`,
  '(?:an|previous|prior|earlier) IMR|(?:previous|prior|initial|first|peer|UR) (?:reviewer|physician|determination)|(?:treating|requesting|prescribing) physician|provider',
);
const REPORTS = oneOf(
  'found determined denied concluded stated states said says wrote noted deemed felt opined argued argues approved certified non-certified considered',
);
/** Where somebody else says it: the paper, or whoever wrote that. */
const SPEAKER = anyOf(
  SOMEBODY,
  String.raw`(?:appeal|denial)(?:\s(?:letter|report))?|letter|RFA|PTP|[AQ]ME|provider['’]s (?:note|report)s?|UR(?:\s(?:report|reviewer|physician|determination|decision))?|prescriber`,
);
const SAYS_THAT = oneOf(
  'notes? noted noting stating states? says? said reports? reported indicat(?:es?|ed|ing) documents? documented certifies explain(?:s|ed|ing) insists? writes? wrote argu(?:es?|ed|ing) claim(?:s|ed|ing) opin(?:es?|ed|ing) believ(?:es?|ed|ing)',
);
/** "The request by the provider is considered": a passive is the reviewer's own word. */
const NO_REPORT = String.raw`\b(?:I|correctly|rightly|but|however|therefore|thus|this reviewer|is|are|be|not|as|no|request(?:s|ed)?)\b|\b(?:was|were)\s(?:\w+ly\s)?(?:considered|deemed|felt|found|determined)\b`;
const OWN_CLAUSE = String.raw`\b(?:I|but|however|therefore|thus|hence|so|making|which|no|lacks?|and(?! (?:that|(?:is|was|were|are)\b)))\b`;
/** What is said, up to a clause of the rationale's own. */
const SAID = `(?:(?!${OWN_CLAUSE})[^.;:,])`;
const REPORTED = new RegExp(
  [
    // "UR found that this was", "the treating physician's appeal states that it is", "UR denied it because the surgery was"
    String.raw`\b${REVIEWERS}\b(?:(?!${NO_REPORT})[^.;:]){0,60}?\b${REPORTS}\b:?(?:(?!${OWN_CLAUSE})[^.;:,]){0,120}$`,
    String.raw`\b${SPEAKER}\b(?:(?!\b(?:not|no)\b|n['’]t\b)[^.;:]){0,60}?\b${SAYS_THAT}:?\s(?:that|why|["“]|(?:the|this|it|he|she)\b)${SAID}{0,120}$`,
    String.raw`^\s?per (?:the |his |her )?(?:(?:requesting|treating|prescribing) )?${SPEAKER}(?:\s\w+)?,?\s${SAID}{0,60}$`,
    String.raw`\b(?:he|she|they)\s(?:\w+ly\s)?(?:believe[sd]?|feels?|felt|thinks?|thought)\s(?:that|the|this|it)\b${SAID}{0,60}$`,
    String.raw`\baccording to (?:the|his|her) (?![^.;,]*\b(?:guidelines?|schedule|records?|documentation|notes?|review)\b)${SAID}{0,60}$`,
    String.raw`\b(?:was|were|been)\s(?:denied|non-?\s?certified|approved|certified)\b(?:\sby\s[^.;,]{0,40})?\sas\s["“]?(?:not\s)?$`,
  ].join('|'),
  'i',
);
/** Cheaper than the pattern that tells. */
const MAY_REPORT =
  /\bUR\b|IMR|utilization|administrator|review|determination|according|physician|provider|prescriber|surgeon|patient|claimant|applicant|attorney|chiropractor|therapist|psych|advis|adjuster|certified|approved|denied|denial|appeal|letter|\b(?:RFA|PTP|[AQ]ME|Dr)\b|believe|\bf(?:eels?|elt)\b|th(?:ink|ought)/i;
/** What somebody else decided is then only why. */
const GIVES_REASON = /^\s?(?:since|because|as|given|due to|without|based on|after)\b/i;
const AGREES =
  /^[^.;]{0,200}[.;]\s(?:I|this reviewer|the undersigned)\s(?:\w+\s)?(?:agrees?|concurs?)\b|^[^.;]{0,200}[.;]\s(?:this|that|the (?:denial|determination|decision))\b[^.;]{0,60}\b(?:is|was) (?:correct|appropriate|upheld|supported|reasonable)\b/i;
const SAYS = oneOf('believes? feels? felt states? stated opines? opined argues? argued contends? asserts? claims writes wrote maintains?');
/** Who has to show it has not shown it. */
const SHOW = oneOf('establish show demonstrate document prove justify');
const GUIDELINE = oneOf('MTUS ODG ACOEM guidelines?');
/** Told by words further before. */
const ASIDE_FROM = new RegExp(
  [
    String.raw`\b(?:denial|decision|determination)\b[^.;,]{0,40}\bas\s["“]?(?:not\s)?$|\b(?:was|were)\s["“]not\s$`,
    String.raw`\bnot\s(?:\w+\s){0,2}medically\snecessary,?\s(?:as|since|because|until|unless)\b(?:(?!\b(?:but|however|and)\b)[^.;]){0,160}$`,
    String.raw`\b(?:even though|although|though (?:the|it))\s[^.;,]{0,80}$`,
    String.raw`\b(?:since|as|because)\sonly\s[^.;,]{0,60}$`,
    String.raw`\bnot\s(?:\w+\s){0,2}(?:imply|mean|suggest|guarantee|constitute|(?:be\s)?construed)\b[^.;]{0,80}$`,
    String.raw`\b${SOMEBODY}\s(?:\w+\s)?${SAYS}\s(?:on\s\S+\s)?(?:that|the|this|it)\b[^.;]{0,80}$`,
    String.raw`\b(?:argument|contention|assertion|claim|position|notion|(?:review|UR|administrator|physician|provider|prescriber|surgeon|attorney)(?:['’]s)?\s(?:claim|statement|opinion|position|belief|view))\sthat\b[^.;,]{0,80}$`,
    // A rule: what would have to be shown, when it would be so.
    String.raw`\b(?:(?:is|are)\s(?:required|needed)|(?:has|have|needs?|ought)|responsib\w+[^.;]{0,60}|burden[^.;]{0,60})\sto\s${SHOW}\sthat\b[^.;]{0,80}$`,
    String.raw`\bmust\s(?:\w+\s)?${SHOW}\sthat\b[^.;]{0,80}$`,
    String.raw`\b${GUIDELINE}\s(?:only\s)?(?:considers?|finds?|deems?|regards?)\b[^.;]{0,60}$`,
    String.raw`\b(?:before|until)\b[^.;,]{0,60}\b(?:could|can|would|may)\sbe\s(?:considered\s|deemed\s)?$`,
    String.raw`(?<!\b(?:no|not)\b[^.;]{0,60})\bfor which\s[^.;,]{1,40}\bwould\sbe\s$`,
  ].join('|'),
  'i',
);
/** Told by the sentence's first words. */
const ASIDE_WHOLE = new RegExp(
  String.raw`^\s?${anyOf(
    // What it would take: "in order to be", "for continued use to be"
    String.raw`(?:in order\s)?(?:for\s[^.;,]{1,100}\s)?to\sbe\s(?:\w+ed\s)?$`,
    String.raw`(?:all (?:of )?)?(?:the )?other\s${oneOf('items requests treatments medications services')}\b[^.;]{0,60}$`,
    // "Should it be lost, another one would be": on some other day.
    String.raw`(?:if\b(?!.*\bhad\b)|should\b|in the event\b)[^.;]*\bwould\s(?:then\s)?be\s(?:\w+ed\s)?$`,
  )}`,
  'i',
);
/** "Whether this is medically necessary cannot be determined." */
const WHETHER = /^\s?whether\b(?:(?!\b(?:and|but)\b)[^,;]){0,80}$/i;
/** "While the surgery is medically necessary, ...", "Only when ... is it medically necessary." */
const CONCEDES = /^\s?(?:while|although|though|even if|only (?:when|if))\b[^,]*$/i;

export function isAside(sentence: string): boolean {
  return ASIDE.test(sentence) || ASIDE_WHOLE.test(sentence) || ASIDE_FROM.test(sentence);
}

/** "... by UR" */
const REPORTED_AFTER = new RegExp(String.raw`^\s(?:by|per)\s(?:the\s)?(?:${REVIEWERS})\b`, 'i');

/** Somebody else's verdict; the rationale's own, where it goes on to agree. */
export function isReported(sentence: string, after: string): boolean {
  if (REPORTED_AFTER.test(after)) return !AGREES.test(after);
  return MAY_REPORT.test(sentence) && !GIVES_REASON.test(sentence) && REPORTED.test(sentence) && !AGREES.test(after);
}

/** The sentence asks, and does not say. */
export function asksWhether(sentence: string): boolean {
  return WHETHER.test(sentence);
}

/** The sentence begins with what it grants. */
export function isConceding(sentence: string): boolean {
  return CONCEDES.test(sentence);
}

/** Of such a sentence: does it go on, or is it under that condition? */
export function concedesOnly(sentence: string, after: string): boolean {
  return /^[^.;]*,/.test(after) || /^\s?only/i.test(sentence);
}
