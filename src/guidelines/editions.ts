// Guidelines named with their edition's year: "Chronic Pain Medical Treatment 2009, Section(s): ...".
import { lastMatch, matchesOf } from '../patterns/matches.ts';
import type { NameReading } from './reading.ts';
import { knownAs, LONGEST_TITLE, TITLE, titled } from './titles.ts';

const YEAR = '(?:19|20)\\d{2}';
const END = String.raw`\s?(?:[,.;]|and\b|[Pp]ages?\b|Section\b|$)`;
const AFTER_YEAR = `(?=${END})`;
/** Behind a title that the catalogue knows. */
const AFTER_KNOWN = String.raw`(?=\s?:|${END})`;
/** More than one guideline may be named. */
const JOINED = new RegExp(`${YEAR}[\\s\\S]*${YEAR}`);
/** A guideline with its edition: at the start, or joined on by "and" or a comma. */
const EDITION = new RegExp(`(?:^|,?\\s?\\band\\s|[,;]\\s?)(?:MTUS\\s)?((?:${TITLE})|[A-Z][^:;.()]{2,80}?)\\s(${YEAR})${AFTER_YEAR}`, 'g');
const KNOWN_EDITION = new RegExp(`(?:^|,?\\s?\\band\\s|[,;]\\s?)(?:MTUS\\s)?(${TITLE})\\s\\(?(${YEAR})\\)?${AFTER_YEAR}`, 'gi');
const EDITION_YEAR = new RegExp(String.raw`(${YEAR})(?<=\s\(?${YEAR})(?:\)?${AFTER_KNOWN}|\)(?<=\(${YEAR}\))(?=\s))`, 'g');
/** "(May 2009)", "Effective July 18, 2009": of the year, the day. */
const DAY = /,?\s\(?(?:(?:effective|revised)\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:\s\d{1,2},)?$/i;
const BOUNDARY = /,?\s?\band\s|[,;]\s?/g;
/** With its year, and more letters than it should have. */
const LONGEST_MISSPELLED = 120;
const LONGEST_NAME = 'MTUS '.length + LONGEST_TITLE + ', (Effective September 18,'.length;
/** What follows an edition. */
export const SECTION_LABEL = /^[\s,:]*Section\s?\(?s?\)?\s?:\s?/i;

/** In order, none over another. */
export function namesWithYear(text: string): NameReading[] {
  const years = matchesOf(text, EDITION_YEAR);
  if (years.length === 0) return [];
  const known = knownEditions(text, years);
  let next = 0; // both lists are in order
  // A name that the catalogue lacks is one only where a section label or the end follows its year.
  const others = (known.length > 0 && !JOINED.test(text) ? [] : matchesOf(text, EDITION))
    .map((match) => named(match))
    .filter((name) => name.guideline === null && (name.from === 0 || SECTION_LABEL.test(text.slice(name.end)) || name.end >= text.length))
    .filter((name) => {
      while ((known[next]?.end ?? text.length) <= name.from) next += 1;
      return (known[next]?.from ?? text.length) >= name.end;
    });
  return [...known, ...others].sort((a, b) => a.from - b.from);
}

/** Editions of guidelines that the catalogue knows: by their year, before which the title stands, mostly as it is in the catalogue. */
function knownEditions(text: string, years: RegExpExecArray[]): NameReading[] {
  const names: NameReading[] = [];
  let from = 0;
  for (const year of years) {
    const end = year.index + year[0].length;
    const titleEnd = year.index - (text.charAt(year.index - 1) === '(' ? 2 : 1);
    const name = titleBefore(text, from, titleEnd, end, Number(year[1])) ?? misspelled(text, from, end);
    if (name === null) continue;
    names.push(name);
    from = end;
  }
  return names;
}

function titleBefore(text: string, from: number, to: number, end: number, year: number): NameReading | null {
  const earliest = Math.max(from, to - LONGEST_NAME);
  const part = text.slice(earliest, to).replace(DAY, '');
  BOUNDARY.lastIndex = 0;
  for (let start = earliest === 0 || earliest === from ? 0 : -1; ; ) {
    if (start >= 0) {
      const at = part.startsWith('MTUS ', start) ? start + 5 : start;
      const guideline = titled(
        part
          .slice(at)
          .toLowerCase()
          .replace(/ chapter$/, ''),
      );
      if (guideline !== undefined) return { from: earliest + at, end, guideline, title: part.slice(at), year, chapter: null };
    }
    const next = BOUNDARY.exec(part);
    if (next === null) return null;
    start = next.index + next[0].length;
  }
}

function misspelled(text: string, from: number, end: number): NameReading | null {
  const start = Math.max(from, end - LONGEST_MISSPELLED);
  const match = lastMatch(text.slice(start, end), KNOWN_EDITION);
  if (match === null) return null;
  const name = named(match);
  return { ...name, from: start + name.from, end: start + name.end };
}

function named(match: RegExpExecArray): NameReading {
  const title = match[1] ?? '';
  const from = match.index + match[0].indexOf(title);
  return { from, end: match.index + match[0].length, guideline: knownAs(title), title, year: Number(match[2]), chapter: null };
}
