// A rationale that draws its conclusion without a word of necessity: reviewers of the first years certify a request, as
// utilization review does; some only say that the criteria are met, or that they agree with the denial.
import { anyOf, oneOf } from '../../patterns/compose.ts';
import { matchesOf } from '../../patterns/matches.ts';
import { withoutInnerStops } from '../text/prose.ts';
import type { Conclusion } from '../types.ts';
import { speaksOfRequest } from './about.ts';
import { isReported } from './aside.ts';
import { CLOSES, OF_REQUEST } from './closes.ts';
import { sentenceBefore } from './mention.ts';
import type { ConclusionReading } from './reading.ts';

interface Decision {
  /** Its words, and what the sentence says before and behind them. */
  words: string;
  sentence: string;
  after: string;
  value: Conclusion;
  /** It is none the weaker for what the sentence lacks. */
  plain: boolean;
  /** Where it stands in the part that was read. */
  from: number;
  to: number;
}

const IS_DENIAL = /\b(?:not|cannot|denied|rejected|denial|deny|non-?\s?(?:certif|necess|approv)\w*)\b|n['’]t\b/i;
const IS_PLAIN_DENIAL = /\b(?:not|cannot)\b|n['’]t\b|^non\b/i;
/** The sentence takes back what it says, asks for it, or is about the denial. */
const DOUBTS = new RegExp(
  String.raw`\b${anyOf(
    oneOf(String.raw`no not none neither nothing few unclear doubtful whether if why without lack\w* disagree more further additional`),
    oneOf(String.raw`information documentation clarification taper\w* wean\w* UR utilization modification guidelines? denial`),
  )}\b|n['’]t\b`,
  'i',
);
/** A denial is none the weaker for what is missing, nor what becomes of one for whose it was. */
const DOUBTS_OF_PLAIN = /\b(?:whether|if|why|disagree|no (?:basis|reason)|not agree)\b/i;
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
  const decided = decisionsIn(part, OF_REQUEST).findLast(isOwn);
  if (decided !== undefined) return readingOf(decided, from, true);
  const ending = Math.max(0, part.length - ENDING);
  const last = decisionsIn(part.slice(ending), CLOSES).findLast((decision) => !isDoubtful(decision, treatment, behind));
  return last === undefined ? null : readingOf(last, from + ending, false);
}

function decisionsIn(part: string, pattern: RegExp): Decision[] {
  return matchesOf(part, pattern).map(({ index, 0: whole, groups = {} }) => {
    const [kind = 'said', words = whole] = Object.entries(groups).find(([, group]) => group !== undefined) ?? [];
    const to = index + whole.length;
    return {
      words,
      sentence: sentenceBefore(part, index + whole.lastIndexOf(words)),
      after: part.slice(to),
      value: (kind === 'said' ? IS_DENIAL.test(words) : /no$/i.test(kind)) ? 'not-medically-necessary' : 'medically-necessary',
      plain: kind === 'said' ? IS_PLAIN_DENIAL.test(words) : kind.startsWith('plain'),
      from: index,
      to,
    };
  });
}

/** The rationale's own, and nobody else's. */
function isOwn({ words, sentence }: Decision): boolean {
  return !(OFTEN_REPORTED.test(words) && REPORTS.test(sentence)) && !isReported(sentence, '');
}

function isDoubtful({ words, sentence, after, plain }: Decision, treatment: string | null, behind: boolean): boolean {
  // A guideline's criteria are what is met.
  const said = CRITERIA.test(words) && !DEMANDS.test(sentence) ? sentence.replace(GUIDELINE, '') : sentence;
  if ((plain ? DOUBTS_OF_PLAIN : DOUBTS).test(said)) return true;
  // A guideline's sentence, or one on something else.
  return (
    IS.test(words) &&
    !CRITERIA.test(words) &&
    (behind || !OF_ITS_KIND.test(sentence)) &&
    (!speaksOfRequest(sentence, treatment) || (GENERAL.test(sentence) && !ENDS.test(after)) || UNDER_CONDITION.test(after))
  );
}

function readingOf({ value, from, to }: Decision, base: number, sure: boolean): ConclusionReading {
  return { value, sure, from: base + from, to: base + to };
}
