// A case as Markdown: to paste into an appeal, a review, a mail.
import type { Item } from '../determination/types.ts';
import { addressOf, nameOf } from '../guidelines/address.ts';
import { authorizedPart, longDate, outcomeMeaning, outcomeWord, requestInShort } from '../look/wording.ts';
import type { Case } from './schema.ts';

export function markdownOf({ determination, note, tags, source }: Case): string {
  const { caseNumber, outcome, dates, expertReviewer, items, findings } = determination;
  const facts: [string, string | null][] = [
    ['Outcome', outcome === null ? null : `${outcomeWord(outcome)}. ${outcomeMeaning(outcome, items.length)}`],
    ['Decided', dates.decision === null ? null : longDate(dates.decision)],
    ['Date of injury', dates.injury === null ? null : longDate(dates.injury)],
    ['Expert reviewer', expertReviewer.specialties.join(', ') || null],
    ['Tags', tags.join(', ') || null],
    ['Source', source.pageUrl ?? source.title],
  ];
  const parts = [
    `# IMR final determination ${escaped(caseNumber ?? '')}`.trim(),
    facts.flatMap(([label, value]) => (value === null || value === '' ? [] : [`- **${label}:** ${escaped(value)}`])).join('\n'),
    findings.map(({ message }) => `> **Finding:** ${escaped(message)}`).join('\n>\n'),
    ...items.map(itemMarkdown),
    note === '' ? '' : `## Note\n\n${escaped(note)}`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function itemMarkdown(item: Item): string {
  const authorized = authorizedPart(item);
  const cited = (item.maximusGuideline?.citations ?? []).map((citation) => {
    const address = addressOf(citation);
    // As the browser spells it: without line ends, and with no bracket of Markdown's own.
    const spelled = address !== null && URL.canParse(address) ? new URL(address).href.replaceAll('<', '%3C').replaceAll('>', '%3E') : null;
    return spelled === null ? `- ${escaped(nameOf(citation))}` : `- [${escaped(nameOf(citation))}](<${spelled}>)`;
  });
  return [
    `## ${item.number}. ${escaped(requestInShort(item))}: ${outcomeWord(item.outcome)}`,
    authorized === null ? '' : `Requested: ${escaped(item.treatment.original?.text ?? '')}. ${escaped(authorized)}.`,
    cited.length === 0 ? '' : `MAXIMUS cited:\n\n${cited.join('\n')}`,
    item.rationale === null ? '' : escaped(item.rationale),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A letter's words are words: nothing of them becomes a heading, a link or a tag. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^ {0,3}\t[ \t]*|^ {4,}/gm, '   ') // more would make it code
    .replace(/^([^\S\n]*)([-+]|[=-]+[^\S\n]*$)(?=\s|$)/gm, '$1\\$2') // a list's sign, a line under a heading
    .replace(/^([^\S\n]*\d+)([.)])(?=\s|$)/gm, '$1\\$2'); // a numbered list
}
