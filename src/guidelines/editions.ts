// Guidelines named with their edition's year: "Chronic Pain Medical Treatment 2009, Section(s): ...".
import { lastMatch, matchesOf } from '../patterns/matches.ts';
import { closestTo, shortFor } from './closest.ts';
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
const KNOWN_EDITION = new RegExp(`(?:^|,?\\s?\\band\\s|[,;]\\s?)(?:MTUS\\s)?(${TITLE})(?:,?\\s\\(?)?(${YEAR})\\)?${AFTER_YEAR}`, 'gi');
const EDITION_YEAR = new RegExp(String.raw`(${YEAR})(?<=(?:\s\(?|[a-z])${YEAR})(?:\)?${AFTER_KNOWN}|\)(?<=\(${YEAR}\))(?=\s))`, 'g');
/** "(May 2009)", "Effective July 18, 2009": of the year, the day. */
const DAY = /,?\s\(?(?:(?:effective|revised)\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:\s\d{1,2},)?$/i;
const BOUNDARY = /,?\s?\band\s|[,;]\s?/g;
/** With its year, and more letters than it should have. */
const LONGEST_MISSPELLED = 120;
const LONGEST_NAME = 'MTUS '.length + LONGEST_TITLE + ', (Effective September 18,'.length;
/** What follows an edition. */
export const SECTION_LABEL = /^[\s,:]*Sections?\s?\(?s?\)?\s?:\s?/i;

const PREFIX = /^(?:MTUS|ACOEM) /;
const LONGEST_PREFIX = 'ACOEM '.length;
/** At the beginning, whatever stops its title has: "Workplace Mental Health: Depressive Disorders 2020, Section(s): ..." */
const FIRST_EDITION = new RegExp(
  String.raw`^(?:MTUS\s)?([A-Z](?:(?!${YEAR}\b)[^;]){2,100}?),?\s\(?(?:ACOEM\s)?(${YEAR})\)?(?=,?\sSections?\b|$)`,
);
/** Behind others, without a year of its own. */
const FORMULARY = /,?\s?\band\s(?:the\s)?((?:MTUS\s)?Drug\sFormulary)(?=\s?(?:[.,;]|$))/gi;
/** The MTUS's own chapters of these names are older; since December 2017 they are ACOEM's (8 CCR 9792.23.3 and 9792.23.9). */
const SINCE = 2017;

function isOfACOEM({ title, year }: NameReading): boolean {
  return year !== null && year > SINCE && /disorders/i.test(title ?? '');
}

/** In order, none over another. */
export function namesWithYear(text: string): NameReading[] {
  const years = matchesOf(text, EDITION_YEAR);
  if (years.length === 0) return [];
  const known = knownEditions(text, years);
  let next = 0; // both lists are in order
  // A name that the catalogue lacks is one only where a section label or the end follows its year.
  const others = (known.length > 0 && !JOINED.test(text) ? [] : [...firstEdition(text), ...matchesOf(text, EDITION)])
    .map((match) => named(match))
    .map((name) => (isOfACOEM(name) ? { ...name, guideline: null } : name))
    .filter((name, index, all) => index === 0 || name.from >= (all[index - 1]?.end ?? 0))
    .filter((name) => name.guideline === null && (name.from === 0 || SECTION_LABEL.test(text.slice(name.end)) || name.end >= text.length))
    .filter((name) => {
      while ((known[next]?.end ?? text.length) <= name.from) next += 1;
      return (known[next]?.from ?? text.length) >= name.end;
    });
  const names = [...known, ...others.map(nearlyKnown)];
  return (names.length === 0 ? [] : [...names, ...formularyIn(text)]).sort((a, b) => a.from - b.from);
}

function nearlyKnown(name: NameReading): NameReading {
  const title = name.title ?? '';
  return isOfACOEM(name) ? name : { ...name, guideline: closestTo(title) ?? shortFor(title) };
}

function firstEdition(text: string): RegExpExecArray[] {
  const first = FIRST_EDITION.exec(text);
  return first === null ? [] : [first];
}

function formularyIn(text: string): NameReading[] {
  return matchesOf(text, FORMULARY).map((match) => ({ ...named(match), year: null }));
}

/** Editions of guidelines that the catalogue knows: by their year, before which the title stands, mostly as it is in the catalogue. */
function knownEditions(text: string, years: RegExpExecArray[]): NameReading[] {
  const names: NameReading[] = [];
  let from = 0;
  for (const year of years) {
    const end = year.index + year[0].length;
    const name = titleBefore(text, from, year.index, end, Number(year[1])) ?? misspelled(text, from, end);
    if (name === null || isOfACOEM(name)) continue;
    names.push(name);
    from = end;
  }
  return names;
}

function titleBefore(text: string, from: number, to: number, end: number, year: number): NameReading | null {
  const earliest = Math.max(from, to - LONGEST_NAME);
  const part = text
    .slice(earliest, to)
    .replace(/[\s(]+$/, '')
    .replace(DAY, '')
    .replace(/,$/, '');
  BOUNDARY.lastIndex = 0;
  for (let start = earliest === 0 || earliest === from ? 0 : -1; ; ) {
    if (start >= 0) {
      const at = start + (PREFIX.exec(part.slice(start, start + LONGEST_PREFIX))?.[0].length ?? 0);
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
