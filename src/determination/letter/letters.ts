// Where each letter in a text begins and ends. A text may hold none, one, several, or parts of one.

import { headerStart } from '../parts/header.ts';
import { CLAIMS_ADMINISTRATOR_LABEL, DECISIONS_HEADING, placesOf, SECTION_HEADINGS } from './labels.ts';
import { outcomeBefore } from './outcome.ts';

/** The parts of one letter, in the folded text; a part that the text lacks is null. */
export interface Letter {
  /** Where its header block, or else its first part, begins. */
  from: number;
  /** Where the next letter, or the text, ends it. */
  to: number;
  body: number | null;
  summary: number | null;
  issues: number | null;
  /** Where the heading above its items ends; `from` where it has none. */
  issuesEnd: number;
  /** Its items stand under the heading of late 2013. */
  decisions: boolean;
}

interface SectionHeading {
  rank: number;
  at: number;
  end: number;
  decisions: boolean;
}

/** The letters in [start, to). */
export function findLetters(text: string, start: number, to: number): Letter[] {
  const headings = [...SECTION_HEADINGS, DECISIONS_HEADING]
    .flatMap((wording, index) => {
      const decisions = wording === DECISIONS_HEADING;
      const rank = decisions ? index - 1 : index;
      return placesOf(text, wording, start, to).map((at): SectionHeading => ({ rank, at, end: at + wording.length, decisions }));
    })
    .sort((a, b) => a.at - b.at);
  const letters = grouped(headings).map((group) => asLetter(group));
  const first = letters[0];
  // The end of a letter alone has no section heading: its items still say what it is.
  if (first === undefined || first.body !== null) {
    if (hasItem(text, start, first?.body ?? to)) letters.unshift(asLetter([], start));
  }
  letters.forEach((letter, index) => {
    const earliest = index === 0 ? start : lastAnchor(text, letters[index - 1], letter.from);
    if (letter.body !== null) letter.from = headerStart(text, earliest, letter.body);
  });
  letters.forEach((letter, index) => {
    letter.to = letters[index + 1]?.from ?? to;
  });
  return letters;
}

/** A heading that does not come after the one before it, in a letter's order, begins another letter. */
function grouped(headings: SectionHeading[]): SectionHeading[][] {
  const groups: SectionHeading[][] = [];
  let rank: number = SECTION_HEADINGS.length;
  for (const heading of headings) {
    if (heading.rank <= rank) groups.push([]);
    groups.at(-1)?.push(heading);
    rank = heading.rank;
  }
  return groups;
}

function asLetter(group: SectionHeading[], start = 0): Letter {
  const at = (rank: number) => group.find((heading) => heading.rank === rank);
  const from = group[0]?.at ?? start;
  const issues = at(2);
  return {
    from,
    to: 0,
    body: at(0)?.at ?? null,
    summary: at(1)?.at ?? null,
    issues: issues?.at ?? null,
    issuesEnd: issues?.end ?? from,
    decisions: issues?.decisions ?? false,
  };
}

function hasItem(text: string, from: number, to: number): boolean {
  return placesOf(text, CLAIMS_ADMINISTRATOR_LABEL, from, to).some((at) => outcomeBefore(text, from, at) !== null);
}

/** The header block of a letter cannot begin before the former letter's last item does. */
function lastAnchor(text: string, former: Letter | undefined, before: number): number {
  if (former === undefined) return 0;
  const start = former.issuesEnd;
  return placesOf(text, CLAIMS_ADMINISTRATOR_LABEL, start, before).at(-1) ?? start;
}
