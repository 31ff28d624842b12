// A rationale that draws its conclusion without a word of necessity: reviewers of the first years certify a request, as
// utilization review does; some only say that the criteria are met, or that they agree with the denial.
import { anyOf, oneOf } from '../../patterns/compose.ts';
import { matchesOf } from '../../patterns/matches.ts';
import { withoutInnerStops } from '../text/prose.ts';
import { speaksOfRequest } from './about.ts';
import { isReported } from './aside.ts';
import { sentenceBefore } from './mention.ts';
import type { ConclusionReading } from './reading.ts';

const VERB = String.raw`\b(?:(?:is|are)(?:n['’]t)?|should be|(?:cannot|can not|can['’]t) be|(?<=request\s)be)\s(?:therefore\s|thus\s|both\s)?`;
const CERTIFIED = String.raw`(?:not\s(?:\w+\s)?|non-?)?${anyOf(
  oneOf('certified supported substantiated warranted approved authorized granted necessary'),
  String.raw`(?:medically\s)?(?:indicated|reasonable|appropriate)`,
  String.raw`recommended(?:\s(?:for\s|to\sbe\s)?(?:non-?\s?certif\w+|denial|denied|not\s\w+))?`,
)}`;
const CERTIFICATION = String.raw`(?:non-?\s?)?certif(?:ication|y)`;
const DENIAL = '(?:denial|determination|decision|non-?certification)';
/** So named that it is no decision for a treatment, nor one to go on with it. */
const UR_DENIAL = anyOf(
  'denial|non-?certification|decision to deny',
  String.raw`(?:UR|utilization review|claims administrator)(?:['’]s)?\s(?:\w+\s)?(?:decision|determination)`,
);
/** What was requested is decided upon. */
const OF_REQUEST = new RegExp(
  [
    String.raw`(?:\b(?:the|this|these|current|his|her) (?:\w+ )?|(?<=^|[.;]\s))request(?:s|ed\s\w+)?\b[^.;]{0,160}?(?<said>${VERB}(?:${CERTIFIED}|(?:denied|rejected)(?! by\b))\b)`,
    String.raw`(?<=^|[.;]\s)request (?<said>(?:non-?\s?)?(?:certified|denied|approved))\b`,
    String.raw`\btherefore,?\s[^.;]{0,160}?(?<said>${VERB}(?:not\s|non-?)?certified\b)`,
    String.raw`(?<said>\b(?:(?:not|cannot)\s)?recommend(?:s|ed|ation)?\b[^.;]{0,40}?\b${CERTIFICATION}\b)`,
    String.raw`(?:\b(?:I|this reviewer|my)\s|(?<=^|[.;]\s))(?<said>recommend(?:s|ed|ation)?\s(?:is\s)?(?:for\s)?(?:denial|approval)\b)`,
    String.raw`(?<said>\brecommend(?:ed|ation)\s(?:is\s)?for\sdenial\b)`,
    String.raw`(?<said>\b(?:${CERTIFICATION}|denial|approval)\sis\srecommended\b)(?! by)`,
    String.raw`\bI (?<said>(?:(?:would|will|do|can|cannot) )?(?:not )?(?:approve|certify|deny|recommend) (?:this|the) request\b)(?! (?:had|if|once|when|after|unless)\b)`,
    String.raw`\bdetermination is for (?<said>(?:non-?\s?)?certification)\b`,
  ].join('|'),
  'gi',
);
/** What is decided upon is not said, or by other words. */
const CLOSES = new RegExp(
  [
    String.raw`\b(?:therefore|thus|as such),?\s[^.;]{0,160}?(?<said>\b(?:is|are)\s(?:not\s)?(?:necessary|approved|denied(?! by\b)))\b`,
    String.raw`(?:(?<=^|[.;]\s)(?<said>necessary and appropriate)|(?<said>\b(?:is|are)\s(?:not\s)?necessary and appropriate))\b`,
    String.raw`(?<!\b(?:prior|pre)[\s-]?)\bauthorization\s(?<said>is\s(?:not\s)?(?:recommended|approved|warranted))\b`,
    String.raw`\b(?:criteria|requirements?)\b[^.;]{0,100}(?<said>\b(?:have|has|are|is)(?:\snot\s|n['’]t\s|\s)(?:been\s)?(?:met|satisfied|fulfilled))\b`,
    String.raw`(?<said>\b(?:does|do)(?:\snot|n['’]t)\smeet)\b|(?<said>\bmeets?\s(?!none|few|some|only|not)[^.;]{0,40}\bcriteria)\b`,
    String.raw`(?<said>\b(?:(?:is|are)\s(?:\w+ly\s)?not|(?:is|are)n['’]t)\s(?:\w+ly\s)?(?:recommended|supported|certified|needed|indicated|warranted|justified|approved|appropriate|consistent with))\b`,
    String.raw`(?<said>\b(?:is|are)\s(?:\w+ly\s)?(?:supported|justified|appropriate(?: and necessary)?|consistent with [^.;,]{1,40}))(?=(?: by [^.;,]{1,40})?[\s.]*$)`,
    String.raw`(?<said>\b(?:is|are)n['’]t\snecessary)\b`,
    String.raw`(?<said>\b(?:does|do)(?:\snot|n['’]t)\ssupport) (?:the|this) request\b`,
    String.raw`(?<said>\bno (?:\w+ )?(?:indication|justification|support|basis)) (?:is (?:documented|noted|given|seen) )?for (?:the|this|these) request`,
    String.raw`(?<said>\b(?:is|are)\s(?:\w+ly\s)?(?:(?:non-?\s?)?certified(?! (?:in|by))|denied(?! by)|(?:medically\s)?(?:indicated|warranted)|approved))\b`,
    String.raw`(?<said>\b(?:disagree|agree|concur)\swith\s(?:[^.;]{0,60}\bden(?:y|ial)|(?:the\s)?(?:UR|utilization review|claims administrator)(?:['’]s)?(?:\s(?:physician|reviewer)(?:['’]s)?)?(?:\s(?:determination|decision|non-?certification))?(?=\s?(?:[.;,]|$)|\s(?:that|to|and)\b)))`,
    String.raw`(?<said>\b${DENIAL}\b[^.;]{0,60}?\s(?:(?:is|should be)\s(?:therefore\s)?(?:upheld|overturned|reversed|affirmed|sustained|supported)|(?:should\s)?stands?))\b`,
    String.raw`(?<said>\b${UR_DENIAL}\b[^.;]{0,40}?\s(?:is|was) (?:in error|not (?:supported|appropriate|justified)))\b`,
    String.raw`\bI (?:\w+ ){0,3}(?<said>(?:uphold|overturn|reverse|affirm)(?:ing)?\s[^.;]{0,40}\b${DENIAL})\b`,
    String.raw`(?<=^|[.;]\s)(?:(?:therefore|thus|hence),?\s)?(?<said>(?:(?:not|non)[\s-]?)?(?:certified|approved)|denied|approve|(?:denial|decision) (?:upheld|overturned)|recommendation: (?:uphold|overturn|deny|approve|certify))(?=\s?(?:[.;]|$))`,
    String.raw`(?<said>\b(?:should(?:\snot)?|cannot|can not|can['’]t)\sbe\s(?:certified|approved|authorized|granted|denied))\b`,
    String.raw`(?<said>\b(?:cannot|can not|can['’]t)\sbe\s(?:recommended|supported|justified|endorsed))\b`,
    String.raw`\bI(?:['’]m)? (?<said>(?:would not|cannot|can not|(?:am )?unable to) (?:certify|approve|recommend|support|authorize)|must (?:deny|approve|certify)|(?:would )?(?:approve|certify|deny)|recommend (?:authorization|approval|denial))(?= (?:it|this|these|the request)\b(?! (?:if|had|once|when|after|unless|provided)\b)|\s?(?:[.;]|$))`,
    String.raw`(?<=^|[.;]\s)(?<said>(?:not|non)[\s-]?certified)\b`,
  ].join('|'),
  'gi',
);
const DENIES =
  /^(?!.*(?:overturn|revers|\bdisagree|in error$|^(?:denial|non|decision to deny|UR|utilization|claims)\b.* (?:is|was) not )).*(?:\b(?:not|no|cannot|can not|unable|denied|rejected|denial|deny|uphold(?:ing)?|upheld|affirm\w*|sustained|stands?|(?:denial|determination|decision)\b.*\bsupported|non-?\s?(?:certif|necess|approv)\w*)\b|n['’]t\b|\bagree with|\bconcur with)/i;
/** The sentence takes back what it says, asks for it, or is about the denial. */
const DOUBTS = new RegExp(
  String.raw`\b${anyOf(
    oneOf(String.raw`no not none neither nothing few unclear doubtful whether if why without lack\w* disagree more further additional`),
    oneOf(String.raw`information documentation clarification taper\w* wean\w* UR utilization modification guidelines? denial`),
  )}\b|n['’]t\b`,
  'i',
);
/** A denial is none the weaker for what is missing, nor what becomes of one for whose it was. */
const PLAIN_DENIAL =
  /^(?:is|are|does|do|have|has)(?:\s(?:\w+\s)?not\b|n['’]t\b)|^no\b|^(?:cannot|can not|can['’]t|should not)\sbe\b|^(?:would not|cannot|can not|(?:am )?unable|must deny|deny)\b|^(?:non|not)\b|(?:upheld|overturned|reversed|affirmed|sustained|stands?|in error)$|^\w+\b.* (?:is|was) not \w+$|^(?:uphold|overturn|reverse|affirm)/i;
const DOUBTS_OF_DENIAL = /\b(?:whether|if|why|disagree|no (?:basis|reason)|not agree)\b/i;
const CRITERIA = /\b(?:met|satisfied|fulfilled)$/i;
const GUIDELINE = /\bguidelines?\b/gi;
/** What would have to be met. */
const DEMANDS = /\b(?:recommends?|when|once|after|that|if|as long as|prior|before|following)\b/i;
const IS = /^(?:is|are)\b/i;
/** What was requested, by its kind: said of it, where no verdict is drawn on anything else. */
const OF_ITS_KIND = /^\s?(?:(?:continued|ongoing|further)\s)?(?:use|imaging|surgery|injection|therapy|testing|consultation)\s$/i;
const GENERAL = /^\s?(?:when|if|an?|repeat|further|long-term|continued)\b/i;
/** Said of the request, then: the rationale ends so. */
const ENDS = /^(?:\sat this (?:time|juncture|point)|\s(?:in|for) this (?:case|patient|worker))?[\s.]*$/i;
const UNDER_CONDITION = /^\s(?:when|if|unless|until|for|instead|in (?:cases?|patients|those))\b/i;
/** "UR states that the request is denied.", "UR recommended denial." */
const OFTEN_REPORTED = /\bdenied$|recommend/i;
const REPORTS = /\b(?:UR|utilization|claims administrator|if|why|whether|no reason)\b/i;
/** The words that a rationale ends with, where it says no more: in so many characters. */
const ENDING = 300;

/** The last decision in [from, to); null where there is none. `behind`: a verdict on some treatment stands before it. */
export function readDecision(text: string, from: number, to: number, treatment: string | null, behind: boolean): ConclusionReading | null {
  const part = withoutInnerStops(text.slice(from, to));
  const decided = matchesOf(part, OF_REQUEST).findLast(
    (match) => !(OFTEN_REPORTED.test(saidBy(match)) && REPORTS.test(before(part, match))) && !isReported(before(part, match), ''),
  );
  if (decided !== undefined) return readingOf(decided, from, true);
  const ending = Math.max(0, part.length - ENDING);
  const close = part.slice(ending);
  const last = matchesOf(close, CLOSES).findLast((match) => !isDoubtful(close, match, treatment, behind));
  return last === undefined ? null : readingOf(last, from + ending, false);
}

function isDoubtful(part: string, match: RegExpExecArray, treatment: string | null, behind: boolean): boolean {
  const said = saidBy(match);
  const sentence = before(part, match);
  // A guideline's criteria are what is met.
  const words = CRITERIA.test(said) && !DEMANDS.test(sentence) ? sentence.replace(GUIDELINE, '') : sentence;
  if ((PLAIN_DENIAL.test(said) ? DOUBTS_OF_DENIAL : DOUBTS).test(words)) return true;
  const after = part.slice(match.index + match[0].length);
  // A guideline's sentence, or one on something else.
  return (
    IS.test(said) &&
    !CRITERIA.test(said) &&
    (behind || !OF_ITS_KIND.test(sentence)) &&
    (!speaksOfRequest(sentence, treatment) || (GENERAL.test(sentence) && !ENDS.test(after)) || UNDER_CONDITION.test(after))
  );
}

/** What the sentence says before. */
function before(part: string, match: RegExpExecArray): string {
  return sentenceBefore(part, match.index + match[0].lastIndexOf(saidBy(match)));
}

function saidBy({ 0: words, groups }: RegExpExecArray): string {
  const { said = words } = groups ?? {};
  return said;
}

function readingOf(match: RegExpExecArray, base: number, sure: boolean): ConclusionReading {
  const from = base + match.index;
  const value = DENIES.test(saidBy(match)) ? 'not-medically-necessary' : 'medically-necessary';
  return { value, sure, from, to: from + match[0].length };
}
