// A rationale that draws its conclusion without a word of necessity: reviewers of the first years certify a request, as
// utilization review does; some only say that the criteria are met, or that they agree with the denial.
import { lastMatch } from '../patterns/matches.ts';
import type { ConclusionReading } from './conclusion.ts';
import { withoutInnerStops } from './prose.ts';

/** What was requested, or what is concluded, is decided upon. A group that matches denies it. */
const DECIDED = new RegExp(
  [
    String.raw`(?:\b(?:the|this|these|current|his|her) (?:\w+ )?request(?:s|ed\s\w+)?\b|\b(?:therefore|thus|as such),?\s(?=[^.;]{0,160}\b(?:certified|necessary|approved|denied)\b)|\bauthorization\b)[^.;]{0,160}?\b(?:is|are|should be|cannot be|can not be|request be)\s(?:therefore\s|thus\s|both\s)?(not\s(?:\w+\s)?|non-?)?(?:certified|supported|substantiated|(?:medically\s)?indicated|warranted|approved|authorized|necessary|denied|(?:medically\s)?(?:reasonable|appropriate)|recommended(?:\s(?:for\s|to\sbe\s)?(non-?\s?certif\w+|denial|denied|not\s\w+))?)\b`,
    String.raw`\b(not\s)?(?:recommend(?:ed|ation)?\b[^.;]{0,40}?|determination is for\s)\b(?:(non-?\s?)?certif(?:ication|y)|(denial))\b`,
  ].join('|'),
  'gi',
);
const DENIES = /\b(?:cannot|can not) be\b|\bdenied$/i;
/** The words that a rationale ends with, where it says no more: in so many characters. */
const ENDING = 300;
const CLOSES = new RegExp(
  [
    String.raw`\b(?:criteria|requirements?)\b[^.;]{0,100}\b(?:have|has|are|is)\s(not\s)?(?:been\s)?(?:met|satisfied|fulfilled)\b`,
    String.raw`\b(?:does|do)\s(not\s)meet\b|\bmeets?\s[^.;]{0,40}\bcriteria\b`,
    // What is "recommended" may be so by a guideline only.
    String.raw`\b(?:is|are)\s(?:\w+ly\s)?(not\s(?:\w+ly\s)?|non-?)?(?:(?<=\bnot\s(?:\w+ly\s)?)recommended|supported|certified|needed|(?:medically\s)?(?:indicated|warranted)|approved|appropriate|reasonable|consistent with)\b`,
    String.raw`\b(?:agree|concur)\swith\s[^.;]{0,60}(\bden(?:y|ial)\b)|\b(uphold)\b`,
    String.raw`\b(?:denial|determination|decision)\b[^.;]{0,60}?\s(?:is|should be)\s(?:therefore\s)?(?:(upheld)|overturned)\b`,
    String.raw`\b(inappropriate|denied)\b|(?<=^|[.;]\s)(not|non)[\s-]?certified\b`,
  ].join('|'),
  'gi',
);

/** The last decision in [from, to); null where there is none. */
export function readDecision(text: string, from: number, to: number): ConclusionReading | null {
  const part = withoutInnerStops(text.slice(from, to));
  const decided = lastMatch(part, DECIDED);
  const ending = Math.max(0, part.length - ENDING);
  const last = decided ?? lastMatch(part.slice(ending), CLOSES);
  if (last === null) return null;
  const denied = last.slice(1).some((words) => words !== undefined) || (decided !== null && DENIES.test(decided[0]));
  const start = from + last.index + (decided === null ? ending : 0);
  return {
    value: denied ? 'not-medically-necessary' : 'medically-necessary',
    sure: decided !== null,
    from: start,
    to: start + last[0].length,
  };
}
