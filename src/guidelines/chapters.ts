// Guidelines named without an edition's year, as letters of 2014 and 2015 do: by title, or by ACOEM's chapter.
import { matchesOf } from '../patterns/matches.ts';
import { guidelineOfChapter } from './catalogue.ts';
import type { NameReading } from './reading.ts';
import { knownAs, TITLE } from './titles.ts';

const YEAR = '(?:19|20)\\d{2}';
const CHAPTER = `(?:ACOEM(?:\\s(?:Practice\\s)?Guidelines?)?,?\\s)?Chapter\\s(\\d{1,2})[:,]?(?:\\s\\(?(${TITLE})\\)?(?:\\sChapter(?!\\s\\d))?)?`;
/** "Shoulder Complaints (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 9)" */
const IN_BRACKETS = '(?:\\sChapter)?\\s\\((?:ACOEM|American College)[^()]{0,80}(?:\\([^()]{1,10}\\)[^()]{0,40})?Chapter\\s(\\d{1,2})\\)';
const NAME = new RegExp(
  `(?:^|[,;]\\s?|\\band\\s|\\d\\s?)(?:ACOEM\\s)?(?:${CHAPTER}|(${TITLE})(?:${IN_BRACKETS}|\\sChapter(?!\\s\\d))?)(?![a-z])(?:\\s\\((?:Revised\\s)?${YEAR}\\))?`,
  'gi',
);

/** In order, none over another. */
export function namesWithoutYear(text: string): NameReading[] {
  return matchesOf(text, NAME).map((match) => {
    const number = match[1] ?? match[4];
    const chapter = number === undefined ? null : Number(number);
    const title = match[2] ?? match[3];
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
