// How rationales close without a word of necessity. What each wording says is told by the name of its group:
//   no, yes              against the request, or for it
//   plainNo, plainYes    the same, however much the sentence lacks or doubts besides
//   said                 for it, unless these words are a denial
import { anyOf, oneOf } from '../../patterns/compose.ts';

const VERB = String.raw`\b(?:(?:is|are)(?:n['’]t)?|should be|(?:cannot|can not|can['’]t) be|(?<=request\s)be)\s(?:therefore\s|thus\s|both\s)?`;
const CERTIFIED = String.raw`(?:not\s(?:\w+\s)?|non-?)?${anyOf(
  oneOf('certified supported substantiated warranted approved authorized granted necessary'),
  String.raw`(?:medically\s)?(?:indicated|reasonable|appropriate)`,
  String.raw`recommended(?:\s(?:for\s|to\sbe\s)?(?:non-?\s?certif\w+|denial|denied|not\s\w+))?`,
)}`;
const CERTIFICATION = String.raw`(?:non-?\s?)?certif(?:ication|y)`;
const SENTENCE_START = String.raw`(?<=^|[.;]\s)`;

/** What was requested is decided upon. */
export const OF_REQUEST = new RegExp(
  [
    String.raw`(?:\b(?:the|this|these|current|his|her) (?:\w+ )?|${SENTENCE_START})request(?:s|ed\s\w+)?\b[^.;]{0,160}?(?<said>${VERB}(?:${CERTIFIED}|(?:denied|rejected)(?! by\b))\b)`,
    String.raw`${SENTENCE_START}request (?<said>(?:non-?\s?)?(?:certified|denied|approved))\b`,
    String.raw`\btherefore,?\s[^.;]{0,160}?(?<said>${VERB}(?:not\s|non-?)?certified\b)`,
    String.raw`(?<said>\b(?:(?:not|cannot)\s)?recommend(?:s|ed|ation)?\b[^.;]{0,40}?\b${CERTIFICATION}\b)`,
    String.raw`(?:\b(?:I|this reviewer|my)\s|${SENTENCE_START})(?<said>recommend(?:s|ed|ation)?\s(?:is\s)?(?:for\s)?(?:denial|approval)\b)`,
    String.raw`(?<said>\brecommend(?:ed|ation)\s(?:is\s)?for\sdenial\b)`,
    String.raw`(?<said>\b(?:${CERTIFICATION}|denial|approval)\sis\srecommended\b)(?! by)`,
    String.raw`\bI (?<said>(?:(?:would|will|do|can|cannot) )?(?:not )?(?:approve|certify|deny|recommend) (?:this|the) request\b)(?! (?:had|if|once|when|after|unless)\b)`,
    String.raw`\bdetermination is for (?<said>(?:non-?\s?)?certification)\b`,
  ].join('|'),
  'gi',
);

const BE_NOT = String.raw`(?:(?:is|are)\s(?:\w+ly\s)?not|(?:is|are)n['’]t)`;
const CANNOT_BE = String.raw`(?:cannot|can not|can['’]t)\sbe`;
const DENIAL = '(?:denial|determination|decision|non-?certification)';
const REVIEW = `(?:UR|utilization review|claims administrator)(?:['’]s)?`;
/** So named that it is no decision for a treatment, nor one to go on with it. */
const UR_DENIAL = anyOf('denial|non-?certification|decision to deny', String.raw`${REVIEW}\s(?:\w+\s)?(?:decision|determination)`);
/** What is agreed with, or not. */
const DENIED_BY_UR = String.raw`(?:[^.;]{0,60}\bden(?:y|ial)|(?:the\s)?${REVIEW}(?:\s(?:physician|reviewer)(?:['’]s)?)?(?:\s(?:determination|decision|non-?certification))?(?=\s?(?:[.;,]|$)|\s(?:that|to|and)\b))`;
const OF_IT = String.raw`(?= (?:it|this|these|the request)\b(?! (?:if|had|once|when|after|unless|provided)\b)|\s?(?:[.;]|$))`;
const AT_END = String.raw`(?=(?: by [^.;,]{1,40})?[\s.]*$)`;

/** What is decided upon is not said, or by other words. */
export const CLOSES = new RegExp(
  [
    String.raw`\b(?:therefore|thus|as such),?\s[^.;]{0,160}?(?<said>\b(?:is|are)\s(?:not\s)?(?:necessary|approved|denied(?! by\b)))\b`,
    String.raw`(?:${SENTENCE_START}(?<yes>necessary and appropriate)|(?<said>\b(?:is|are)\s(?:not\s)?necessary and appropriate))\b`,
    String.raw`(?<!\b(?:prior|pre)[\s-]?)\bauthorization\s(?<said>is\s(?:not\s)?(?:recommended|approved|warranted))\b`,
    String.raw`\b(?:criteria|requirements?)\b[^.;]{0,100}(?<said>\b(?:have|has|are|is)(?:\snot\s|n['’]t\s|\s)(?:been\s)?(?:met|satisfied|fulfilled))\b`,
    String.raw`(?<plainNo>\b(?:does|do)(?:\snot|n['’]t)\smeet)\b|(?<yes>\bmeets?\s(?!none|few|some|only|not)[^.;]{0,40}\bcriteria)\b`,
    String.raw`(?<plainNo>\b${BE_NOT}\s(?:\w+ly\s)?(?:recommended|supported|certified|needed|indicated|warranted|justified|approved|appropriate|consistent with))\b`,
    String.raw`(?<yes>\b(?:is|are)\s(?:\w+ly\s)?(?:supported|justified|appropriate(?: and necessary)?|consistent with [^.;,]{1,40}))${AT_END}`,
    String.raw`(?<plainNo>\b(?:is|are)n['’]t\snecessary)\b`,
    String.raw`(?<plainNo>\b(?:does|do)(?:\snot|n['’]t)\ssupport) (?:the|this) request\b`,
    String.raw`(?<plainNo>\bno (?:\w+ )?(?:indication|justification|support|basis)) (?:is (?:documented|noted|given|seen) )?for (?:the|this|these) request`,
    String.raw`(?<said>\b(?:is|are)\s(?:\w+ly\s)?(?:(?:non-?\s?)?certified(?! (?:in|by))|denied(?! by)|(?:medically\s)?(?:indicated|warranted)|approved))\b`,
    String.raw`(?<yes>\bdisagree\swith\s${DENIED_BY_UR})|(?<no>\b(?:agree|concur)\swith\s${DENIED_BY_UR})`,
    String.raw`(?<plainNo>\b${DENIAL}\b[^.;]{0,60}?\s(?:(?:is|should be)\s(?:therefore\s)?(?:upheld|affirmed|sustained|supported)|(?:should\s)?stands?))\b`,
    String.raw`(?<plainYes>\b${DENIAL}\b[^.;]{0,60}?\s(?:is|should be)\s(?:therefore\s)?(?:overturned|reversed))\b`,
    String.raw`(?<plainYes>\b${UR_DENIAL}\b[^.;]{0,40}?\s(?:is|was) (?:in error|not (?:supported|appropriate|justified)))\b`,
    String.raw`\bI (?:\w+ ){0,3}(?:(?<plainNo>(?:uphold|affirm)(?:ing)?\s[^.;]{0,40}\b${DENIAL})|(?<plainYes>(?:overturn|reverse)(?:ing)?\s[^.;]{0,40}\b${DENIAL}))\b`,
    String.raw`${SENTENCE_START}(?:(?:therefore|thus|hence),?\s)?(?:(?<said>(?:(?:not|non)[\s-]?)?(?:certified|approved)|denied|approve)|(?<plainNo>(?:denial|decision) upheld)|(?<plainYes>(?:denial|decision) overturned)|recommendation: (?:(?<no>uphold|deny)|(?<yes>overturn|approve|certify)))(?=\s?(?:[.;]|$))`,
    String.raw`(?<said>\b(?:should(?:\snot)?\sbe|${CANNOT_BE})\s(?:certified|approved|authorized|granted|denied))\b|(?<plainNo>\b${CANNOT_BE}\s(?:recommended|supported|justified|endorsed))\b`,
    String.raw`\bI(?:['’]m)? (?:(?<plainNo>(?:would not|cannot|can not|(?:am )?unable to) (?:certify|approve|recommend|support|authorize)|(?:must )?deny)|(?<no>would deny|recommend denial)|(?<yes>(?:must |would )?(?:approve|certify)|recommend (?:authorization|approval)))${OF_IT}`,
    String.raw`${SENTENCE_START}(?<plainNo>(?:not|non)[\s-]?certified)\b`,
  ].join('|'),
  'gi',
);
