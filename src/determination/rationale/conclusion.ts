// The verdict that a rationale draws itself, whatever the heading says: the last one on what was requested.
import { withoutInnerStops } from '../text/prose.ts';
import { type About, aboutOf, overrules } from './about.ts';
import { elliptic, isTakenBack } from './afterwards.ts';
import { readDecision } from './decision.ts';
import { reachBefore } from './denial.ts';
import { mentionsFromLast } from './mention.ts';
import type { ConclusionReading } from './reading.ts';
import { verdictOf } from './verdict.ts';

/** A verdict stands near the end; opioid items may carry a sentence of advice after it. */
const REACH = 1500;

/** "The request is denied." */
const SHORTEST_DECISION = 20;

/** Nothing is said behind it. */
const ENDS = /^[\s.]*$/;

interface Verdict {
  reading: ConclusionReading;
  /** Of what was requested, in so many words. */
  own: boolean;
}

/**
 * Reads the last verdict on the request in [from, to); null where the rationale draws none. `treatment`: what the request names, so
 * that a sentence on it is told from one on something else.
 */
export function readConclusion(text: string, from: number, to: number, treatment: string | null): ConclusionReading | null {
  const near = lastVerdict(text, Math.max(from, to - REACH), to, treatment);
  // Some reviewers begin with it, and say why at length.
  const verdict = near ?? (to - from > REACH ? lastVerdict(text, from, to - REACH, treatment) : null);
  if (verdict === null) return readDecision(text, from, to, treatment, false);
  const { reading, own } = verdict;
  // A guideline's words, or somebody else's, may look like a verdict: what is said of the request itself behind them decides.
  const decision = own || to - reading.to < SHORTEST_DECISION ? null : readDecision(text, reading.to, to, treatment, true);
  if (decision === null || decision.value === reading.value) return reading;
  return decision.sure || ENDS.test(text.slice(decision.to, to)) ? decision : reading;
}

/**
 * From the end backwards. The last verdict stands if it is said of the request. If it is, or may be, of something besides it (see About),
 * an earlier one on the request takes its place; an earlier one that says otherwise of anything else makes it unsure.
 */
function lastVerdict(text: string, start: number, to: number, treatment: string | null): Verdict | null {
  const part = withoutInnerStops(text.slice(start, to));
  let last: { reading: ConclusionReading; about: About } | null = null;
  let isFirst = true;
  for (const mention of mentionsFromLast(part)) {
    if (isFirst) {
      isFirst = false;
      const ending = elliptic(part, mention, () => verdictOf(mention));
      if (ending !== null) return { reading: { ...ending, from: start + ending.from, to: start + ending.to }, own: true };
    }
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
      sure: counts === 'plainly' && !isTakenBack(value, part.slice(mention.to, mention.to + REACH)),
      from: start + mention.from - reachBefore(mention, value),
      to: start + mention.to,
    };
    if (last === null) {
      last = { reading, about: aboutOf(mention, treatment) };
      if (last.about.supposed) reading.sure = false;
      // Most rationales end in their verdict on the request.
      if (last.about.own && !last.about.besides && !last.about.granted) return { reading, own: true };
    } else if (last.about.besides || value !== last.reading.value) return { reading, own: true };
  }
  return last === null ? null : { reading: last.reading, own: last.about.own };
}
