// Where each letter in a text begins and ends. A text may hold none, one, several, or parts of one.

import { headerStart } from './header.ts';
import { outcomeBefore } from './heading.ts';
import { CLAIMS_ADMINISTRATOR_LABEL, ISSUES_HEADING, placesOf, SECTION_HEADINGS } from './labels.ts';

/** The parts of one letter, in the folded text; a part that the text lacks is null. */
export interface Letter {
  /** Where its header block, or else its first part, begins. */
  from: number;
  /** Where the next letter, or the text, ends it. */
  to: number;
  body: number | null;
  summary: number | null;
  issues: number | null;
}

interface Heading {
  rank: number;
  at: number;
}

export function findLetters(text: string): Letter[] {
  const headings = SECTION_HEADINGS.flatMap((wording, rank) =>
    placesOf(text, wording, 0, text.length).map((at): Heading => ({ rank, at })),
  ).sort((a, b) => a.at - b.at);
  const groups = grouped(headings);
  const letters = groups.map(asLetter);
  const first = letters[0];
  // The end of a letter alone has no section heading: its items still say what it is.
  if (first === undefined || (first.body !== null && hasItemBefore(text, first.body))) {
    if (first !== undefined || hasItemBefore(text, text.length)) {
      letters.unshift({ from: 0, to: text.length, body: null, summary: null, issues: null });
    }
  }
  letters.forEach((letter, index) => {
    const earliest = index === 0 ? 0 : lastAnchor(text, letters[index - 1], letter.from);
    if (letter.body !== null) letter.from = headerStart(text, earliest, letter.body);
  });
  letters.forEach((letter, index) => {
    letter.to = letters[index + 1]?.from ?? text.length;
  });
  return letters;
}

/** A heading that does not come after the one before it, in a letter's order, begins another letter. */
function grouped(headings: Heading[]): Heading[][] {
  const groups: Heading[][] = [];
  let rank: number = SECTION_HEADINGS.length;
  for (const heading of headings) {
    if (heading.rank <= rank) groups.push([]);
    groups.at(-1)?.push(heading);
    rank = heading.rank;
  }
  return groups;
}

function asLetter(group: Heading[]): Letter {
  const at = (rank: number) => group.find((heading) => heading.rank === rank)?.at ?? null;
  return { from: group[0]?.at ?? 0, to: 0, body: at(0), summary: at(1), issues: at(2) };
}

function hasItemBefore(text: string, to: number): boolean {
  return placesOf(text, CLAIMS_ADMINISTRATOR_LABEL, 0, to).some((at) => outcomeBefore(text, 0, at) !== null);
}

/** The header block of a letter cannot begin before the former letter's last item does. */
function lastAnchor(text: string, former: Letter | undefined, before: number): number {
  if (former === undefined) return 0;
  const start = former.issues === null ? former.from : former.issues + ISSUES_HEADING.length;
  return placesOf(text, CLAIMS_ADMINISTRATOR_LABEL, start, before).at(-1) ?? start;
}
