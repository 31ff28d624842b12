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

/** The text of a part of the page, with text fields and open shadow roots; elements are not told apart. */
export function roughText(root: Element | ShadowRoot): string {
  let text = root.textContent ?? '';
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot !== null) text += `\n${roughText(element.shadowRoot)}`;
    else if (element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text'))
      text += `\n${element.value}`;
  }
  return text;
}
