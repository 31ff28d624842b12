// The verb right before a mention of medical necessity: "is", "cannot be considered", "has not been shown to be". Its words
// are walked through backwards, where a pattern would try every place in the sentence for the first of them.

const WORDS = new Set(
  [
    'is are was were be been being has have had would will can could may cannot not never',
    'hardly scarcely barely as a an both to therefore thus hence accordingly consequently now also clearly and remain remains appear appears seem seems',
    'considered deemed felt found determined established demonstrated shown proven supported justified reasonable appropriate',
  ].flatMap((words) => words.split(' ')),
);
/** Words that are none by themselves. */
const NO_LONGER = /(?<![\w])no longer$/i;
const CONTRACTED = /n['’]t$/i;
const SEPARATORS = ' ,';

/** The words of the verb at the end of a clause, as written; empty where something else stands there. */
export function verbAtEnd(clause: string): string {
  let start = clause.length;
  for (let from = start; ; start = from) {
    let end = start;
    while (end > 0 && SEPARATORS.includes(clause.charAt(end - 1))) end -= 1;
    from = wordStart(clause, end);
    if (from === end || (end === start && start < clause.length)) break;
    if (WORDS.has(clause.slice(from, end).toLowerCase())) continue;
    if (NO_LONGER.test(clause.slice(Math.max(0, end - 10), end))) from = end - 'no longer'.length;
    else if (end < start && CONTRACTED.test(clause.slice(Math.max(0, end - 3), end))) from = end - "n't".length;
    else break;
  }
  return clause.slice(start);
}

/** Where the letters before `end` begin; `end` where they are part of something longer, such as "2is". */
function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && isLetter(text.charCodeAt(start - 1))) start -= 1;
  const before = text.charCodeAt(start - 1);
  return before === UNDERSCORE || (before >= DIGIT_0 && before <= DIGIT_9) ? end : start;
}

const UNDERSCORE = 0x5f;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;

function isLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}
