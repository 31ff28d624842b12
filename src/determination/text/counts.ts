// Counts as letters write them: in digits or in words.

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ONES = WORDS.slice(1, 10).join('|');
const BELOW_HUNDRED = `(?:${TENS.join('|')})[- ](?:${ONES})|${[...WORDS.slice(1).reverse(), ...TENS].join('|')}`;
/** A pattern, without a group of its own; without hundreds, which few letters write in words: patterns hold it many times. */
export const COUNT = `(?:\\d{1,4}|${BELOW_HUNDRED})`;
/** "one hundred", "one hundred and twenty" */
export const HUNDREDS = `(?:(?:${ONES})\\shundred(?:\\s(?:and\\s)?(?:${BELOW_HUNDRED}))?)`;

/** "12", "1,000", "twelve", "twenty-four", "one hundred and twenty". */
export function countOf(wording: string): number | null {
  const digits = wording.replaceAll(',', '');
  if (/^\d+$/.test(digits)) return Number(digits);
  const count = wording
    .toLowerCase()
    .split(/[-\s]/)
    .reduce((sum, word) => (word === 'hundred' ? sum * 100 : sum + numberOf(word)), 0);
  return count > 0 ? count : null;
}

/** 0 of a word that is no number. */
function numberOf(word: string): number {
  const tens = TENS.indexOf(word);
  return tens < 0 ? Math.max(0, WORDS.indexOf(word)) : 20 + 10 * tens;
}
