// The fixed wordings that a labelled determination (2014 on) is built around.
import type { View } from '../text/view.ts';

export const BODY_HEADING = 'HOW THE IMR FINAL DETERMINATION WAS MADE';
export const SUMMARY_HEADING = 'CLINICAL CASE SUMMARY';
export const ISSUES_HEADING = 'IMR ISSUES, DECISIONS AND RATIONALES';
/** Above the items in late 2013. */
export const DECISIONS_HEADING = 'IMR DECISION(S) AND RATIONALE(S)';
/** In the order in which they stand in a letter. */
export const SECTION_HEADINGS = [BODY_HEADING, SUMMARY_HEADING, ISSUES_HEADING] as const;

export const CLAIMS_ADMINISTRATOR_LABEL = 'Claims Administrator guideline:';
export const MAXIMUS_LABEL = 'MAXIMUS guideline:';
export const RATIONALE_LABEL = 'Decision rationale:';

/** Ends of the fixed sentences that lead into a section. */
export const SUMMARY_LEAD_END = 'all medical records:';
export const ISSUES_LEAD_END = 'set forth below:';

const FIXED = [...SECTION_HEADINGS, CLAIMS_ADMINISTRATOR_LABEL, MAXIMUS_LABEL, RATIONALE_LABEL];
const ANY_CASE = new RegExp(FIXED.map((wording) => wording.replaceAll(' ', '\\s').replace(':', '\\s?:')).join('|'), 'gi');
const SPACED_COLONS = [CLAIMS_ADMINISTRATOR_LABEL, MAXIMUS_LABEL, RATIONALE_LABEL].map((label) => label.replace(':', ' :'));

/** The view with `labels` as letters print them, where a page's style has changed capitals or colons. Lengths stay. */
export function withPlainLabels(view: View): View {
  const { text } = view;
  if (FIXED.every((wording) => text.includes(wording)) && !SPACED_COLONS.some((wording) => text.includes(wording))) return view;
  const colons = /guideline\s?:/i.test(text) ? text : text.replace(WITHOUT_COLON, (label) => `${label.trimEnd()}:`);
  if (colons === text && !/guideline\s?:|determination was made/i.test(text)) return view;
  const plain = colons.replace(ANY_CASE, (found, at: number) => {
    // "... developed the following clinical case summary": words of a sentence, not a heading.
    if (isHeading(found) && (found === found.toLowerCase() || /\bfollowing\s$/i.test(text.slice(Math.max(0, at - 12), at)))) return found;
    // "guideline :" keeps its length as "guideline: "; labelEnd takes the colon to the label.
    const written = found.replace(/\s:$/, ': ');
    const label = written.trimEnd();
    return FIXED.find((wording) => wording.toLowerCase() === label.toLowerCase())?.padEnd(found.length) ?? found;
  });
  return { ...view, labels: plain };
}

/** Some pages draw the colons by their style: there each label is followed by what its paragraph begins with. */
const WITHOUT_COLON =
  /\b(?:Claims Administrator guideline|MAXIMUS guideline)\s(?=The\b|Decision\b)|\bDecision rationale\s(?=[\p{Lu}\p{N}"“])/gu;

function isHeading(found: string): boolean {
  return SECTION_HEADINGS.some((heading) => heading.toLowerCase() === found.toLowerCase());
}

/** The longest sentence that leads into a section. */
const LONGEST_LEAD = 300;

/** Where the lead sentence under a heading ends; null where it is not there. */
export function leadEnd(text: string, wording: string, from: number, to: number): number | null {
  const at = text.slice(from, Math.min(to, from + LONGEST_LEAD)).indexOf(wording);
  return at < 0 ? null : from + at + wording.length;
}

/** Where a label that begins at `at` ends, its colon and a space before that included. */
export function labelEnd(text: string, at: number, label: string): number {
  const end = at + label.length;
  return text.charAt(end) === ':' ? end + 1 : end;
}

/** All places of a wording in [from, to), ascending. */
export function placesOf(text: string, wording: string, from: number, to: number): number[] {
  const part = text.slice(from, to); // a search in the whole text would run on to its end
  const found: number[] = [];
  for (let at = part.indexOf(wording); at >= 0; at = part.indexOf(wording, at + wording.length)) found.push(from + at);
  return found;
}
