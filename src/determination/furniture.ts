// Page furniture: what a page's edge adds to a letter and is no part of its wording.
//
// MAXIMUS's letters carry the running line "Final Determination Letter for IMR Case Number CM13-0000000" with a page
// number beside or below it. Bare page numbers are furniture only next to a page's end.

const RUNNING = /Final\s{1,4}Determination\s{1,4}Letter\s{1,4}for\b/;
const NUMBER = 'CM\\d{2}-\\d{7}';
const PAGE = '[Pp]age\\s{1,4}\\d{1,3}(?:\\s{1,4}of\\s{1,4}\\d{1,3})?';
const WORDS = 'Final Determination Letter for(?: the)? IMR Case (?:Number|No\\.?):?'.replaceAll(' ', '\\s{1,4}');

/** The running line wherever it stands, also in the middle of a text without line breaks. */
export const RUNNING_LINE = `${WORDS}(?:\\s{1,4}${NUMBER})?(?:\\s{0,6}(?:[-|/–]\\s{0,2})?(?:${PAGE}|\\d{1,3}(?=\\s*[\\n\\f]|\\s*$)))?`;

const PAGE_LINE = /^(?:[-–|]\s?)?page\s\d{1,3}(?:\s(?:of|\/)\s?\d{1,3}|\/\d{1,3})?(?:\s?[-–|])?$/i;
const BARE_NUMBER = /^[-–]?\s?\d{1,3}\s?[-–]?$/;

/** Could this text hold a running line? One quick look before the careful one. */
export function mayHoldRunningLine(text: string): boolean {
  return RUNNING.test(text);
}

/** Is this whole line a page number? `atPageEnd`: a form feed stands right before or after it. */
export function isPageNumberLine(line: string, atPageEnd: boolean): boolean {
  if (line.length > 24) return false;
  return PAGE_LINE.test(line) || (atPageEnd && BARE_NUMBER.test(line));
}
