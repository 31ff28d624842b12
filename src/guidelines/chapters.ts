// Guidelines named without an edition's year, as letters of 2014 and 2015 do: by title, or by ACOEM's chapter.
import { anyOf } from '../patterns/compose.ts';
import { matchesOf } from '../patterns/matches.ts';
import { guidelineOfChapter } from './catalogue.ts';
import type { NameReading } from './reading.ts';
import { knownAs, SHORT_TITLE, TITLE } from './titles.ts';

const YEAR = '(?:19|20)\\d{2}';
const PUBLISHER = String.raw`\(?(?:American College of Occupational (?:and|&) Environmental Medicine(?:\s\(ACOEM\))?|ACOEM)\)?`;
/** "Practice Guidelines, 2nd Edition, (2004)" */
const EDITION = anyOf(
  String.raw`(?:(?:Occupational\sMedicine\s)?Practice\s)?Guidelines?`,
  'OMPG',
  String.raw`\(?(?:2nd|Second)\sEd(?:ition|\.)?\)?`,
  String.raw`\(?${YEAR}\)?`,
);
const ACOEM = String.raw`${PUBLISHER}(?:,?\s${EDITION}){0,4},?\s`;
const CHAPTER = String.raw`(?:${ACOEM})?Chapter\s(\d{1,2})(?:(?:\s?[:,;.–-])?\s\(?(${TITLE})\)?(?:\sChapter(?!\s\d))?)?`;
/** "Shoulder Complaints (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 9)" */
const IN_BRACKETS = String.raw`(?:\sChapter)?\s\((?:ACOEM|American College)[^()]{0,80}(?:\([^()]{1,10}\)[^()]{0,40})?Chapter\s(\d{1,2})\)`;
const NAME = new RegExp(
  [
    String.raw`(?:^|[,;]\s?|\band\s|\d\s?)(?:ACOEM\s)?`,
    anyOf(
      CHAPTER,
      String.raw`(${TITLE})(?:${IN_BRACKETS}|\sChapter\s(\d{1,2})(?!\d)|\sChapter(?!\s\d))?`,
      String.raw`(?:(?<=ACOEM\s)|${ACOEM})(${SHORT_TITLE})(?:\sChapter(?!\s\d))?`,
    ),
    String.raw`(?![a-z])(?:\s\((?:Revised\s)?${YEAR}\))?`,
  ].join(''),
  'gi',
);

/** In order, none over another. */
export function namesWithoutYear(text: string): NameReading[] {
  return matchesOf(text, NAME).map((match) => {
    const [, before, named, alone, inBrackets, behind, short] = match;
    const number = before ?? inBrackets ?? behind;
    const chapter = number === undefined ? null : Number(number);
    const title = named ?? alone ?? short;
    const lead = /^(?:[,;]\s?|and\s|\d\s?)/i.exec(match[0])?.[0].length ?? 0;
    const guideline = chapter === null ? null : guidelineOfChapter(chapter);
    return {
      from: match.index + lead,
      end: match.index + match[0].length,
      guideline: guideline ?? (title === undefined ? null : knownAs(title)),
      title: title ?? null,
      year: null,
      chapter,
    };
  });
}
