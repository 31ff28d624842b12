// The verdict that a rationale draws itself, whatever the heading says: the last one on what was requested.
import { matchesOf } from '../../patterns/matches.ts';
import { withoutInnerStops } from '../text/prose.ts';
import { type About, aboutOf, overrules } from './about.ts';
import { readDecision } from './decision.ts';
import type { ConclusionReading } from './reading.ts';
import { CORE, denialBefore, LONGEST_BEFORE_CORE, LONGEST_FROM_CORE, lastClause, MENTION, type Mention, verdictOf } from './verdict.ts';

/** A verdict stands near the end; opioid items may carry a sentence of advice after it. */
const REACH = 1500;
const LONGEST_SENTENCE = 1500;
/** Behind a mention, its verb or its condition is near. */
const REACH_AFTER = 400;

/**
 * Reads the last verdict on the request in [from, to); null where the rationale draws none. `treatment`: what the request names, so
 * that a sentence on it is told from one on something else.
 */
export function readConclusion(text: string, from: number, to: number, treatment: string | null = null): ConclusionReading | null {
  const near = lastVerdict(text, Math.max(from, to - REACH), to, treatment);
  // Some reviewers begin with it, and say why at length.
  const verdict = near ?? (to - from > REACH ? lastVerdict(text, from, to - REACH, treatment) : null);
  return verdict ?? readDecision(text, from, to, treatment);
}

/**
 * From the end backwards. The last verdict stands if it is said of the request. If it is, or may be, of something besides it (see About),
 * an earlier one on the request takes its place; an earlier one that says otherwise of anything else makes it unsure.
 */
function lastVerdict(text: string, start: number, to: number, treatment: string | null): ConclusionReading | null {
  const part = withoutInnerStops(text.slice(start, to));
  let last: { reading: ConclusionReading; about: About } | null = null;
  for (const match of mentionsFromLast(part)) {
    const end = match.index + match[0].length;
    const near = part.slice(Math.max(0, match.index - LONGEST_SENTENCE), match.index);
    const sentence = near.slice(Math.max(near.lastIndexOf('. '), near.lastIndexOf('; ')) + 1);
    const mention: Mention = { wording: match[0], sentence, clause: lastClause(sentence), after: part.slice(end, end + REACH_AFTER) };
    // Behind a verdict, only one that says more plainly what becomes of the request counts.
    const counts: 'plainly' | 'by name' | null = last === null ? 'plainly' : overrules(mention, last.about, treatment);
    if (counts === null && !(last?.about.weak && last.reading.sure)) continue;
    const value = verdictOf(mention);
    if (value === null) continue;
    if (last !== null && counts === null) {
      if (value !== last.reading.value) last.reading.sure = false;
      continue;
    }
    const reading: ConclusionReading = {
      value,
      sure: counts === 'plainly',
      from: start + match.index - (value === 'not-medically-necessary' ? denialBefore(mention) : 0),
      to: start + end,
    };
    if (last === null) {
      last = { reading, about: aboutOf(mention, treatment) };
      // Most rationales end in their verdict on the request.
      if (last.about.own && !last.about.besides) return reading;
    } else if (last.about.besides || value !== last.reading.value) return reading;
  }
  return last?.reading ?? null;
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
