// A hyphen at a line end: the word's own ("post-/operative"), or the printer's ("manage-/ment").
import { anyOf, oneOf } from '../../patterns/compose.ts';

const LOWER = /\p{Ll}/u;
/** "skilled-nursing-", or the end of an address: its hyphens are its own. */
const COMPOUND = /[-/:.]\p{L}+-$/u;
const OWN = new RegExp(
  String.raw`(?:^|[^\p{L}])${anyOf(
    oneOf(
      'non post pre anti re co self short long peer semi multi intra inter sub x t e right left well high low mid over under off on ex',
    ),
    oneOf('all half cross part full follow work cost evidence site pain drug physician year old month week day'),
    oneOf('first second third one two three four five six seven eight nine ten'),
  )}-$`,
  'iu',
);
/** What follows a hyphen of the word's own, whatever stands before it: "weight-bearing", "state-of-the-art". No "harm-/less". */
const SECOND = new RegExp(
  String.raw`^(?:${oneOf(
    'based bearing guided induced assisted making flow related specific sided handed circulating controlled resistant supervised',
  )}(?!\p{L})|${oneOf('of to the and by in on')}-)`,
  'iu',
);
const LONGEST_WORD = 24;
/** Of a word's first part: "in-/dependent" has less. */
const LEAST_FIRST = /\p{L}{3}-$/u;

/** Does the hyphen right before `at` stay when what follows from `after` on is joined to it? Between letters and digits. */
export function hyphenBelongsToWord(source: string, at: number, after: number): boolean {
  if (!LOWER.test(source.charAt(at - 2)) || !LOWER.test(source.charAt(after))) return true;
  const word = source.slice(Math.max(0, at - LONGEST_WORD), at);
  return OWN.test(word) || COMPOUND.test(word) || (LEAST_FIRST.test(word) && SECOND.test(source.slice(after, after + LONGEST_WORD)));
}
