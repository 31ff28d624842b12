// The fixed wordings that a labelled determination (2014 on) is built around.
import type { View } from './view.ts';

export const BODY_HEADING = 'HOW THE IMR FINAL DETERMINATION WAS MADE';
export const SUMMARY_HEADING = 'CLINICAL CASE SUMMARY';
export const ISSUES_HEADING = 'IMR ISSUES, DECISIONS AND RATIONALES';
/** In the order in which they stand in a letter. */
export const SECTION_HEADINGS = [BODY_HEADING, SUMMARY_HEADING, ISSUES_HEADING] as const;

export const CLAIMS_ADMINISTRATOR_LABEL = 'Claims Administrator guideline:';
export const MAXIMUS_LABEL = 'MAXIMUS guideline:';
export const RATIONALE_LABEL = 'Decision rationale:';

/** Ends of the fixed sentences that lead into a section. */
export const SUMMARY_LEAD_END = 'all medical records:';
export const ISSUES_LEAD_END = 'set forth below:';

const FIXED = [...SECTION_HEADINGS, CLAIMS_ADMINISTRATOR_LABEL, MAXIMUS_LABEL, RATIONALE_LABEL];
const ANY_CASE = new RegExp(FIXED.map((wording) => wording.replaceAll(' ', '\\s')).join('|'), 'gi');

/** The view with headings and labels in their own capitals, where a page's style has changed them. Lengths stay. */
export function withPlainLabels(view: View): View {
  const { text } = view;
  if (FIXED.every((wording) => text.includes(wording)) || !/guideline\s?:|determination was made/i.test(text)) return view;
  const plain = text.replace(
    ANY_CASE,
    (found) => FIXED.find((wording) => wording.length === found.length && wording.toLowerCase() === found.toLowerCase()) ?? found,
  );
  return plain === text ? view : { ...view, text: plain };
}

/** All places of a wording in [from, to), ascending. */
export function placesOf(text: string, wording: string, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wording, from); at >= 0 && at < to; at = text.indexOf(wording, at + wording.length)) found.push(at);
  return found;
}
