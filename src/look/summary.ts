// What letters decided, in plain lines: to paste into a claim note or a mail.
import type { Determination } from '../determination/types.ts';
import { authorizedPart, decidedPart, longDate, outcomeWord, REMAINING, requestInShort } from './wording.ts';

/** One paragraph a letter: its case number, day and outcome, a line for each item, a line for each finding. */
export function plainSummary(determinations: readonly Determination[]): string {
  return determinations.map((determination) => linesOf(determination).join('\n')).join('\n\n');
}

function linesOf({ caseNumber, dates, outcome, items, findings }: Determination): string[] {
  const name = ['IMR final determination', caseNumber].filter((part) => part !== null).join(' ');
  const head = dates.decision === null ? name : `${name}, decided ${longDate(dates.decision)}`;
  return [
    outcome === null ? head : `${head}: ${outcomeWord(outcome)}`,
    ...items.map((item) => {
      const part = decidedPart(item);
      const parts = [part === REMAINING ? null : part, authorizedPart(item)].filter((one) => one !== null);
      return `${item.number}. ${outcomeWord(item.outcome)}: ${requestInShort(item)}${parts.length === 0 ? '' : ` (${parts.join('; ')})`}`;
    }),
    ...findings.map(({ message }) => `To check: ${message}`),
  ];
}
