// The words by which a sentence denies what it goes on to name.
import { anyOf, oneOf } from '../../patterns/compose.ts';
import { lastMatch } from '../../patterns/matches.ts';
import type { Conclusion } from '../types.ts';
import type { Mention } from './mention.ts';

const CONTRACTED = String.raw`n['’]t\b`;
const NEGATED = new RegExp(String.raw`\b(?:not|never|cannot|no longer|hardly|scarcely|barely)\b|${CONTRACTED}`, 'i');
/** "There is no question that ..." denies nothing. */
const NO = String.raw`no(?! (?:question|doubt|dispute)\b)`;
const NOT = String.raw`not(?! any (?:question|doubt|dispute)\b)`;
const DENIAL = new RegExp(
  String.raw`\b${anyOf(
    NOT,
    oneOf('none cannot never neither nor without lacks? lacking insufficient unable unlikely non'),
    'yet to',
    'precludes? (?:an?|any|the) (?:finding|determination)',
    'falls? short of',
    NO,
    'nothing(?! to (?:contradict|dispute))',
    String.raw`little\s(?:\w+\s)?${oneOf('evidence documentation support indication basis reason')}`,
    'fails? to',
    'failed to',
    String.raw`(?:questionable|doubtful)(?=\s$)`,
    `(?:difficult|impossible|hard) to ${oneOf('justify establish support consider see find')}`,
  )}\b|${CONTRACTED}`,
  'gi',
);
const DENIED_BEFORE = new RegExp(`(?:${DENIAL.source})[^.;:]{0,60}$`, 'i');
/** "It has not been established that ...", "it is unclear why ...": the negation stands outside the clause that says it. */
const DENIED_OUTSIDE = new RegExp(
  [
    anyOf(
      String.raw`\b${anyOf(
        NOT,
        'nothing(?! to (?:contradict|dispute))',
        oneOf('cannot unable never fails? failed insufficient unclear lacks? lacking without doubtful'),
        NO,
        'little(?! doubt)',
      )}\b`,
      CONTRACTED,
    ) + String.raw`[^.;]{0,80}\b(?:that|(?<!\b(?:which|that) is )why|whether|if|how)\b[^.;,]{0,80}$`,
    String.raw`(?:\bno|(?:\bnot|n['’]t)\s[^.;]{0,30}\b(?:any|an?))\s(?:\w+\s){0,3}${oneOf('condition diagnosis indication circumstance reason')}s?\s(?:for|under) which\b[^.;,]{0,80}$`,
    String.raw`\bnone of\b[^.;,]{0,80}$`,
    String.raw`\b(?:difficult|hard|impossible) to (?:see|understand|say) (?:how|why|that|whether)\b[^.;,]{0,80}$`,
    String.raw`\byet to\b[^.;]{0,80}\b(?:that|why|whether)\b[^.;,]{0,80}$`,
    // "It remains to be shown that"
    String.raw`\bremains? to be ${oneOf('shown seen established demonstrated proven determined')}\s(?:that|whether|why|if|how)\b[^.;,]{0,80}$`,
    // "I do not believe this is"
    String.raw`(?:\bnot|n['’]t)\s${oneOf('believe think feel find consider agree')}\b[^.;,]{0,100}$`,
    String.raw`\bfar from ${oneOf('clear certain obvious established')}\b[^.;]{0,80}$`,
  ].join('|'),
  'i',
);
/** "No circumstances were documented to make the use medically necessary." */
const NOTHING_MAKES =
  /^\s?(?:there (?:is|are|was|were) )?(?:no|nothing|none|little)\b(?:(?!\b(?:and|(?:which|this|that) makes)\b)[^;,]){0,200}\b(?:makes?|renders?)\s[^.;,]{0,80}$/i;
/** "No further visits are medically necessary." */
const NONE_OF_IT = /^\s?no\s(?:(?!(?:is|are|was|were)\s)[^\s.;,]{1,20}\s){1,6}(?:is|are|was|were)\s(?:therefore\s|thus\s|hence\s)?$/i;

const SUPPORT = oneOf('support establish demonstrate justify substantiate show warrant');
/** Behind it, a denial further before says nothing of what supports. */
const ANOTHER_SUBJECT = String.raw`\b(?:and|but|however)\s(?:the|there|this|these|that|his|her|its|he|she|it|they|I)\b`;
/** "No report that he sent, nor any that we found, supports", "does not have findings that support". */
const NOTHING_SUPPORTS = new RegExp(
  [
    String.raw`(?:${DENIAL.source})(?:(?!${ANOTHER_SUBJECT})[^;:]){0,240}\s(?:to|that|which)\s${SUPPORT}s?\s(?:the\s|its\s|their\s)?$`,
    String.raw`^\s?${oneOf('no none neither nothing little insufficient')}\b(?:(?!${ANOTHER_SUBJECT})[^;:]){0,240}\s${SUPPORT}(?:e?s)?\s(?:the\s|its\s|their\s)?$`,
  ].join('|'),
  'i',
);

/** Is a verb negated? */
export function isNegated(verb: string): boolean {
  return NEGATED.test(verb);
}

/** A denial in the mention's own clause. */
export function deniedInClause(clause: string): boolean {
  return DENIED_BEFORE.test(clause);
}

/** A denial of the sentence that the mention's clause is a part of. */
export function deniedOutside(sentence: string): boolean {
  return DENIED_OUTSIDE.test(sentence);
}

/** The subject itself denies: "no further visits are", "nothing in the records makes it". */
export function deniedBySubject(sentence: string, noun: boolean): boolean {
  return NONE_OF_IT.test(sentence) || (!noun && NOTHING_MAKES.test(sentence));
}

/** What the sentence says of support for its last noun denies that there is any. */
export function deniesSupport(sentence: string): boolean {
  return NOTHING_SUPPORTS.test(sentence);
}

/** Where a verdict's words begin: its denial may stand before the mention, by so many characters. */
export function reachBefore({ clause }: Mention, value: Conclusion): number {
  if (value === 'medically-necessary' || !DENIED_BEFORE.test(clause)) return 0;
  // The nearest: one further before may be of something else.
  return clause.length - (lastMatch(clause, DENIAL)?.index ?? clause.length);
}
