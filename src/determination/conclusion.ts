// The verdict that a rationale draws itself, whatever the heading says: the last one on what was requested.
import { lastMatch, matchesOf } from '../patterns/matches.ts';
import type { Place } from './place.ts';
import { withoutInnerStops } from './prose.ts';
import type { Conclusion } from './types.ts';
import { CORE, denialBefore, LONGEST_BEFORE_CORE, LONGEST_FROM_CORE, lastClause, MENTION, type Mention, verdictOf } from './verdict.ts';

export interface ConclusionReading extends Place {
  value: Conclusion;
}

/** The sentence speaks of what was requested. */
const OWN = /\b(?:therefore|thus|hence|consequently|accordingly|(?:the|this|these|current) (?:\w+ )?request(?:ed|s)?)\b/i;
/** The sentence draws the conclusion. */
const CONCLUDES = /^\s?(?:therefore|thus|hence|consequently|accordingly|as such|based on th\w+)\b[^.;]*\b(?:is|are)\s(?:not\s)?$/i;
/** What may be needed besides, or instead: no verdict where the request has one of its own. */
const BESIDES = /^\s?(?:an?|repeat|further|additional|future|long-term|any|contrast|continued|ongoing)\b/i;
const HYPOTHETICAL = /\bwould\s(?:not\s)?be\s(?:considered\s|deemed\s)?$/i;
/** Without a word of necessity: reviewers of the first years certify a request, as utilization review does. */
const DECIDED =
  /\b(?:(?:the|this|these|current|his|her) (?:\w+ )?request(?:s|ed\s\w+)?\b|\btherefore,?\s(?=[^.;]{0,160}\bcertified\b))[^.;]{0,160}?\b(?:is|are|should be)\s(?:therefore\s|thus\s|both\s)?(not\s(?:\w+\s)?|non-?)?(?:certified|supported|(?:medically\s)?indicated|warranted|approved|authorized|recommended|(?:medically\s)?(?:reasonable|appropriate))\b|\brecommend(?:ed|ation)?\b[^.;]{0,40}?\b(non-?\s?)?certification\b/gi;
/** A verdict stands near the end; opioid items may carry a sentence of advice after it. */
const REACH = 1500;
const LONGEST_SENTENCE = 1500;

/** Reads the last verdict on the request in [from, to); null where the rationale draws none. */
export function readConclusion(text: string, from: number, to: number): ConclusionReading | null {
  const near = lastVerdict(text, Math.max(from, to - REACH), to);
  // Some reviewers begin with it, and say why at length.
  return near ?? (to - from > REACH ? lastVerdict(text, from, to - REACH) : null);
}

function lastVerdict(text: string, start: number, to: number): ConclusionReading | null {
  const part = withoutInnerStops(text.slice(start, to));
  let last: { reading: ConclusionReading; besides: boolean } | null = null;
  for (const match of mentionsFromLast(part)) {
    const end = match.index + match[0].length;
    const near = part.slice(Math.max(0, match.index - LONGEST_SENTENCE), match.index);
    const sentence = near.slice(Math.max(near.lastIndexOf('. '), near.lastIndexOf('; ')) + 1);
    // Behind a verdict, only one that says more plainly what becomes of the request counts.
    if (last !== null && !(last.besides ? OWN : CONCLUDES).test(sentence)) continue;
    const mention: Mention = { wording: match[0], sentence, clause: lastClause(sentence), after: part.slice(end) };
    const value = verdictOf(mention);
    if (value === null) continue;
    const reading = {
      value,
      from: start + match.index - (value === 'not-medically-necessary' ? denialBefore(mention) : 0),
      to: start + end,
    };
    if (last === null) {
      last = { reading, besides: isBesides(mention) };
      // Most rationales end in their verdict on the request.
      if (!last.besides && OWN.test(sentence)) return reading;
    } else if (last.besides || value !== last.reading.value) return reading;
  }
  return last?.reading ?? decidedOtherwise(part, start);
}

/** Of something other than the request, if the request has a verdict of its own before it. */
function isBesides({ wording, sentence }: Mention): boolean {
  const words = sentence.slice(Math.max(0, sentence.search(/,\s(?:and|but)\s[^,]*$/)));
  if (/^(?:not|un)/i.test(wording)) return !OWN.test(words);
  return (BESIDES.test(words) && !/\btherefore\b/i.test(words)) || HYPOTHETICAL.test(words);
}

/** The last mention first: most rationales are decided by it. */
function* mentionsFromLast(part: string): Generator<RegExpExecArray> {
  const lower = part.toLowerCase();
  const searched = lower.length === part.length ? lower : part;
  for (let at = searched.lastIndexOf(CORE); at >= 0; at = at === 0 ? -1 : searched.lastIndexOf(CORE, at - 1)) {
    const from = Math.max(0, at - LONGEST_BEFORE_CORE);
    const around = part.slice(from, at + LONGEST_FROM_CORE);
    const match = matchesOf(around, MENTION).find(({ index, 0: words }) => from + index <= at && from + index + words.length > at);
    if (match === undefined) continue;
    match.index += from;
    yield match;
  }
}

function decidedOtherwise(part: string, start: number): ConclusionReading | null {
  const last = lastMatch(part, DECIDED);
  if (last === null) return null;
  const value = (last[1] ?? last[2]) === undefined ? 'medically-necessary' : 'not-medically-necessary';
  return { value, from: start + last.index, to: start + last.index + last[0].length };
}
