// The verdict that a rationale draws itself, whatever the heading says: the last one on what was requested.
import { matchesOf } from '../patterns/matches.ts';
import { readDecision } from './decision.ts';
import type { Place } from './place.ts';
import { withoutInnerStops } from './prose.ts';
import type { Conclusion } from './types.ts';
import { CORE, denialBefore, LONGEST_BEFORE_CORE, LONGEST_FROM_CORE, lastClause, MENTION, type Mention, verdictOf } from './verdict.ts';

export interface ConclusionReading extends Place {
  value: Conclusion;
  /** Taken from how the rationale ends, which does not say it of the request. */
  inferred: boolean;
}

/** The sentence speaks of what was requested. */
const OWN = /\b(?:therefore|thus|hence|consequently|accordingly|(?:the|this|these|current) (?:\w+ )?request(?:ed|s)?)\b/i;
/** The sentence draws the conclusion. */
const CONCLUDES = /^\s?(?:therefore|thus|hence|consequently|accordingly|as such|based on th\w+)\b[^.;]*\b(?:is|are)\s(?:not\s)?$/i;
/** It may speak of the request in other words: nothing else is named. */
const SPEAKS_OF_IT =
  /^\s?(?:(?:as such|however|overall|based on th\w+|given th\w+|in (?:light|view) of th\w+|for th\w+ reasons?)[^,.;]{0,40},\s)?(?:it\b(?! (?:is|was) (?:noted|recommended))|this|that|they|these|those|both|all|none|neither|nothing|there|i\b|(?:the )?(?:medical )?necessity|the (?:drug|medicines?|medications?|surgery|procedures?|injections?|imaging|stud(?:y|ies)|tests?|testing|items?|devices?|units?|therapy|treatments?|services?|use|proposed|prescri\w+))\b/i;
/** A sentence that says so at its end: "is", "is not considered". */
const PLAINLY = /\b(?:is|are)\b[^.;]{0,40}$/i;
/** Somebody else's verdict. */
const REPORTED = /\b(?:UR|utilization review\w*|claims administrator|denied|denial|non-?certified|determination|previously|reviewer)\b/i;
const NAMING_WORD =
  /\b(?!(?:initial|repeat|additional|continued|further|left|right|bilateral|upper|lower|lumbar|cervical|thoracic|spine|back|neck|request\w*|treatments?|therap\w+|outpatient|inpatient|retrospective|prospective|associated|surgical|services?|purchase|rental|trial|with|without|and|for|the|sessions?|visits?|times?|weeks?|one|two|three|four|five|six|eight|ten|twelve)\b)\p{L}{3,}/giu;
/** What may be needed besides, or instead: no verdict where the request has one of its own. */
const BESIDES = /^\s?(?:an?|repeat|further|additional|future|long-term|any|contrast|continued|ongoing)\b/i;
const HYPOTHETICAL =
  /\bwould\s(?:then\s|also\s)?(?:not\s)?be\s(?:considered\s|deemed\s)?$|\bonly\s\S{1,12}\s(?:[a-z]+\s){0,3}?(?:is|are)\s(?:[a-z]+\s){0,2}$|^\s?if\b/i;
/** A verdict stands near the end; opioid items may carry a sentence of advice after it. */
const REACH = 1500;
const LONGEST_SENTENCE = 1500;

/**
 * Reads the last verdict on the request in [from, to); null where the rationale draws none. `treatment`: what the request names, so
 * that a sentence on it is told from one on something else.
 */
export function readConclusion(text: string, from: number, to: number, treatment: string | null = null): ConclusionReading | null {
  const near = lastVerdict(text, Math.max(from, to - REACH), to, treatment);
  // Some reviewers begin with it, and say why at length.
  const verdict = near ?? (to - from > REACH ? lastVerdict(text, from, to - REACH, treatment) : null);
  return verdict ?? readDecision(text, from, to);
}

function lastVerdict(text: string, start: number, to: number, treatment: string | null): ConclusionReading | null {
  const part = withoutInnerStops(text.slice(start, to));
  let last: { reading: ConclusionReading; besides: boolean; weak: boolean } | null = null;
  for (const match of mentionsFromLast(part)) {
    const end = match.index + match[0].length;
    const near = part.slice(Math.max(0, match.index - LONGEST_SENTENCE), match.index);
    const sentence = near.slice(Math.max(near.lastIndexOf('. '), near.lastIndexOf('; ')) + 1);
    // Behind a verdict, only one that says more plainly what becomes of the request counts.
    const mention: Mention = { wording: match[0], sentence, clause: lastClause(sentence), after: part.slice(end) };
    if (last !== null && !overrules(mention, last, treatment)) continue;
    const value = verdictOf(mention);
    if (value === null) continue;
    const reading = {
      value,
      inferred: false,
      from: start + match.index - (value === 'not-medically-necessary' ? denialBefore(mention) : 0),
      to: start + end,
    };
    if (last === null) {
      const own = OWN.test(sentence);
      last = { reading, besides: isBesides(mention), weak: !own && !SPEAKS_OF_IT.test(sentence) && !names(sentence, treatment) };
      // Most rationales end in their verdict on the request.
      if (!last.besides && own) return reading;
    } else if (last.besides || value !== last.reading.value) return reading;
  }
  return last?.reading ?? null;
}

/** Does a sentence before the last verdict say more plainly what becomes of the request? */
function overrules({ wording, sentence }: Mention, last: { besides: boolean; weak: boolean }, treatment: string | null): boolean {
  if (last.besides && OWN.test(sentence)) return true;
  if (!last.besides && CONCLUDES.test(sentence)) return true;
  if (!last.besides && !last.weak) return false;
  if (REPORTED.test(sentence)) return false;
  return /necessity/i.test(wording) || (PLAINLY.test(sentence) && (OWN.test(sentence) || names(sentence, treatment)));
}

/** By the first word of its name that names nothing else. */
function names(sentence: string, treatment: string | null): boolean {
  const word = treatment === null ? undefined : matchesOf(treatment, NAMING_WORD)[0]?.[0];
  return word !== undefined && sentence.toLowerCase().includes(word.toLowerCase());
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
