// Is there a determination in this page? One cheap look at the text, whatever elements it stands in.
//
// A single label also stands in menus and on claim forms: a letter's beginning and an item's end are asked for together.
// This module is the detector's: it imports nothing, and stays small.

const BEGINNING = /IMR\s*FINAL\s*DETERMINATION\s*WAS\s*MADE|IMR\s*ISSUES,?\s*DECISIONS\s*AND\s*RATIONALES|CLINICAL\s*CASE\s*SUMMARY/;
const ITEM = /(?:upheld|overturned)[\s.]*Claims\s*Administrator\s*guideline\s*:/i;
const ITEM_END = /Decision\s*rationale\s*:/;
/** The three forms of 2013. */
const NOTICE = /MAXIMUS[\s\w,.]{0,40}has\s+determined\s+the\s+request\s+for[\s\S]{1,1200}?medically\s+necessary/;
const DECISION = /IMR\s*DECISION\(S\)\s*AND\s*RATIONALE\(S\)[\s\S]*?medically\s+necessary/;
const REVIEW = /ISSUES?\s+AT\s+DISPUTE\s*:[\s\S]*?RATIONALE\s+FOR\s+WHY/;
/** In any part of a letter: a text without all of them is none. */
const TRACE = 'guideline';
const OLDER_TRACES = ['has determined', 'IMR DECISION(S)', 'AT DISPUTE'] as const;

/** Does this text hold a letter, or a part of one that says what was decided? */
export function holdsDetermination(text: string): boolean {
  if (text.includes(TRACE) && ITEM_END.test(text) && (BEGINNING.test(text) || ITEM.test(text))) return true;
  return OLDER_TRACES.some((trace) => text.includes(trace)) && (NOTICE.test(text) || DECISION.test(text) || REVIEW.test(text));
}

/** May a letter have come with what was added? Cheaper than a look at the whole page, and rarely wrong. */
export function mayBelongToDetermination(text: string): boolean {
  return /guideline|rationale|DETERMINATION|determined|RATIONALE/.test(text);
}

/** No text without these words holds a letter; to be asked of a page's text piece by piece. */
export class Traces {
  private readonly wanted = new Set([TRACE, 'rationale']);
  private older = false;
  private tail = '';

  /** Takes the next piece; true once the whole text may hold a letter. */
  add(piece: string): boolean {
    // A word may be broken between two pieces; the pieces themselves are not copied.
    const seam = this.tail + piece.slice(0, LONGEST_TRACE);
    const holds = (word: string) => piece.includes(word) || seam.includes(word);
    // The words come in this order: the second is not looked for before the first was seen.
    for (const word of this.wanted) {
      if (!holds(word)) break;
      this.wanted.delete(word);
    }
    this.older ||= OLDER_TRACES.some(holds);
    this.tail = piece.length < LONGEST_TRACE ? seam.slice(-LONGEST_TRACE) : piece.slice(-LONGEST_TRACE);
    return this.older || this.wanted.size === 0;
  }
}
const LONGEST_TRACE = 20;
