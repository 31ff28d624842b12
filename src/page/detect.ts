// Is there a determination in this page? One cheap look at the text, whatever elements it stands in.
//
// A single label also stands in menus and on claim forms: a letter's beginning and an item's end are asked for together.
// This module is the detector's: it imports nothing, and stays small.

const BEGINNING = /IMR\s*FINAL\s*DETERMINATION\s*WAS\s*MADE|IMR\s*ISSUES,?\s*DECISIONS\s*AND\s*RATIONALES|CLINICAL\s*CASE\s*SUMMARY/i;
const ITEM = /(?:upheld|overturned)[^.:;!?]{0,40}Claims\s*Administrator\s*guideline(?:\s*:|\s)/i;
const ITEM_END = /Decision\s*rationale(?:\s*:|\s)/i;
/** The three forms of 2013. */
const NOTICE = /MAXIMUS[\s\w,.]{0,40}has\s+determined\s+(?:that\s+)?the\s+requests?\s+for[\s\S]{1,1200}?medically\s+necessary/;
const DECISION = /IMR\s*DECISION\(S\)\s*AND\s*RATIONALE\(S\)/;
const REVIEW = /ISSUES?\s+AT\s+DISPUTE\s*:/;
/** What stands behind the heading of each. */
const VERDICT = /medically\s+necessary/;
const WHY = /RATIONALE\s+FOR\s+WHY/;
/**
 * In any part of a letter: a text without all of them is none. As pages print them, in capitals too. Browsers look fastest for
 * what begins with a rare character, so the fewer searches begin with another one the better.
 */
const TRACES = [
  ['uideline', 'GUIDELINE'],
  ['ationale', 'RATIONALE'],
] as const;
const OLDER_TRACES = ['MAXIMUS', 'IMR DECISION(S)', 'AT DISPUTE'] as const;

/** Does this text hold a letter, or a part of one that says what was decided? */
export function holdsDetermination(written: string): boolean {
  const text = seen(written);
  if (holdsOne(text, TRACES[0]) && ITEM_END.test(text) && (BEGINNING.test(text) || ITEM.test(text))) return true;
  return (
    OLDER_TRACES.some((trace) => text.includes(trace)) &&
    (NOTICE.test(text) || holdsBehind(text, DECISION, VERDICT) || holdsBehind(text, REVIEW, WHY))
  );
}

/** Each is looked for once, whatever the number of headings. */
function holdsBehind(text: string, heading: RegExp, words: RegExp): boolean {
  const at = text.search(heading);
  return at >= 0 && words.test(text.slice(at));
}

/** May a letter have come with what was added? Cheaper than a look at the whole page, and rarely wrong. */
export function mayBelongToDetermination(text: string): boolean {
  return /guideline|rationale|determination|determined/i.test(seen(text));
}

/** Without soft hyphens and other invisible characters, which some pages put into every long word. */
function seen(text: string): string {
  return text.includes('\u00ad') || ZERO_WIDTH.test(text) ? text.replace(/[\u00ad\u200b-\u200d\u2060]/g, '') : text;
}
/** By itself: most pages' text has no character beyond Latin-1, and browsers know at once that it holds none of these. */
const ZERO_WIDTH = /[\u200b-\u200d\u2060]/;

function holdsOne(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

/** No text without these words holds a letter; to be asked of a page's text piece by piece. */
export class Traces {
  private readonly wanted = new Set<readonly string[]>(TRACES);
  private older = false;
  private tail = '';

  /** Takes the next piece; true once the whole text may hold a letter. */
  add(written: string): boolean {
    const piece = seen(written);
    // A word may be broken between two pieces; the pieces themselves are not copied.
    const seam = this.tail + piece.slice(0, LONGEST_TRACE);
    const holds = (word: string) => piece.includes(word) || seam.includes(word);
    // The words come in this order: the second is not looked for before the first was seen.
    for (const words of this.wanted) {
      if (!words.some(holds)) break;
      this.wanted.delete(words);
    }
    this.older ||= OLDER_TRACES.some(holds);
    this.tail = piece.length < LONGEST_TRACE ? seam.slice(-LONGEST_TRACE) : piece.slice(-LONGEST_TRACE);
    return this.older || this.wanted.size === 0;
  }
}
const LONGEST_TRACE = 20;
