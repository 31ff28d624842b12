// Where a rationale speaks of medical necessity, and the words around it.
import { anyOf, oneOf } from '../../patterns/compose.ts';
import { lastMatch, matchesOf } from '../../patterns/matches.ts';

/** A mention, in a text whose full stops all end sentences (see withoutInnerStops). */
export interface Mention {
  /** Its words: "medically necessary", "not necessary", "medical necessity". */
  wording: string;
  /** From the sentence's beginning to the mention; of that, its last clause; and what follows the mention, some way. */
  sentence: string;
  clause: string;
  after: string;
}

const MENTION = new RegExp(
  [
    // As it is also misspelled.
    String.raw`\b(?:not)?(?:medica?l*y?|medially|clinically|med[.·]?)[\s-]?nec+e+s+${oneOf('ary ay ery sary ity itated')}\b`,
    String.raw`\bmed[.·]?\snec\b`,
    String.raw`\bmedically (?:appropriate|reasonable|indicated) (?:and|or) necessary\b`,
    String.raw`\breasonabl(?:e (?:and|or)|y) necessary\b`,
    String.raw`\b(?:not|un)\s?necessary\b`,
    String.raw`\bnecessity (?=of|for)\b`,
  ].join('|'),
  'gi',
);
/** The noun, as it is also misspelled. */
export const NOUN = /nec+e+s+ity/i;
/** Every mention has these letters in it, near its beginning or its end. */
const CORE = 'nec';
const LONGEST_FROM_CORE = 'necessity for '.length + 10;
const LONGEST_BEFORE_CORE = 'medically appropriate and '.length;
const LONGEST_SENTENCE = 1500;
/** Behind a mention, its verb or its condition is near. */
const REACH_AFTER = 400;
const REACH_BEFORE = 140;

/** A conclusion's word begins a clause, but not within a verb: "is therefore", "does not therefore", "None of them, therefore, are". */
const CONCLUDING = [
  String.raw`(?<!\b${oneOf('not cannot never nor is are was were be been has have had would could')}[\s,]{1,2})`,
  String.raw`${oneOf('therefore thus hence accordingly consequently')}\b`,
  String.raw`(?!,?\s${oneOf('is are was were be been has have')}\b)`,
].join('');
const CLAUSE = new RegExp(
  anyOf(
    String.raw`,\s${oneOf('and but so the this however')}\b`,
    String.raw`(?:,\s|\b)${CONCLUDING}`,
    String.raw`\b${oneOf('because since although while but making renders? rendering makes')}\b`,
    '[.;:]',
  ),
  'gi',
);

/** The last mention first: most rationales are decided by it. `from`, `to`: its place in the text. */
export function* mentionsFromLast(text: string): Generator<Mention & { from: number; to: number }> {
  const lower = text.toLowerCase();
  const searched = lower.length === text.length ? lower : text;
  for (let at = searched.lastIndexOf(CORE); at >= 0; at = at === 0 ? -1 : searched.lastIndexOf(CORE, at - 1)) {
    const start = Math.max(0, at - LONGEST_BEFORE_CORE);
    const around = text.slice(start, at + LONGEST_FROM_CORE);
    const match = matchesOf(around, MENTION).find(({ index, 0: words }) => start + index <= at && start + index + words.length > at);
    if (match === undefined) continue;
    const from = start + match.index;
    const to = from + match[0].length;
    const sentence = sentenceBefore(text, from);
    yield { from, to, wording: match[0], sentence, clause: lastClause(sentence), after: text.slice(to, to + REACH_AFTER) };
  }
}

/** What the sentence says before this place; in a text whose full stops all end sentences. */
export function sentenceBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - LONGEST_SENTENCE), at);
  return near.slice(Math.max(near.lastIndexOf('. '), near.lastIndexOf('; ')) + 1);
}

/** What stands after the last clause boundary: a "not" before it negates something else. */
function lastClause(sentence: string): string {
  const before = nearest(sentence);
  const boundary = lastMatch(before, CLAUSE);
  return boundary === null ? before : before.slice(boundary.index + boundary[0].length);
}

/** As much of a sentence as its verb may stand in. */
export function nearest(sentence: string): string {
  return sentence.slice(-REACH_BEFORE);
}
