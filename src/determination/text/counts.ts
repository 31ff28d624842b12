// Counts as letters write them: in digits or in words.

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** A pattern, without a group of its own. */
export const COUNT = `(?:\\d{1,4}|(?:${TENS.join('|')})[- ](?:${WORDS.slice(1, 10).join('|')})|${[...WORDS.slice(1).reverse(), ...TENS].join('|')})`;

/** "12", "1,000", "twelve", "twenty-four". */
export function countOf(wording: string): number | null {
  const digits = wording.replaceAll(',', '');
  if (/^\d+$/.test(digits)) return Number(digits);
  const [first = '', second = ''] = wording.toLowerCase().split(/[- ]/);
  const tens = TENS.indexOf(first);
  const count = tens < 0 ? WORDS.indexOf(first) : 20 + 10 * tens + Math.max(0, WORDS.indexOf(second));
  return count > 0 ? count : null;
}
