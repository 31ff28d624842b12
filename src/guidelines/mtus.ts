// "Decision based on MTUS ...": section-cited (since late 2015) or page-cited (2014-15) lines.
import { withoutEnd, withoutJoint, withoutJoints } from '../patterns/edges.ts';
import { lastMatch, matchesOf } from '../patterns/matches.ts';
import { CATALOGUE, guidelineOfChapter } from './catalogue.ts';
import type { CitationReading } from './citations.ts';
import { PAGES_LABEL, readPageList } from './pages.ts';
import type { Guideline, GuidelineId, PageRange } from './types.ts';

const TITLES = CATALOGUE.flatMap((guideline) => guideline.titles.map((title) => ({ title, guideline }))).sort(
  (a, b) => b.title.length - a.title.length,
);
const TITLE = TITLES.map(({ title }) => patternOf(title)).join('|');
const KNOWN = TITLES.map(({ title, guideline }) => ({ pattern: new RegExp(`^(?:${patternOf(title)})$`, 'i'), guideline }));
const YEAR = '(?:19|20)\\d{2}';
const AFTER_YEAR = '(?=\\s?(?:[,.;]|and\\b|[Pp]ages?\\b|$))';
/** More than one guideline may be named. */
const JOINED = new RegExp(`${YEAR}[\\s\\S]*${YEAR}`);
/** A guideline with its edition: at the start, or joined on by "and" or a comma. */
const EDITION = new RegExp(`(?:^|,?\\s?\\band\\s|[,;]\\s?)(?:MTUS\\s)?((?:${TITLE})|[A-Z][^:;.()]{2,80}?)\\s(${YEAR})${AFTER_YEAR}`, 'g');
const KNOWN_EDITION = new RegExp(`(?:^|,?\\s?\\band\\s|[,;]\\s?)(?:MTUS\\s)?(${TITLE})\\s\\(?(${YEAR})\\)?${AFTER_YEAR}`, 'gi');
const EDITION_YEAR = new RegExp(`(${YEAR})(?<=\\s\\(?${YEAR})\\)?${AFTER_YEAR}`, 'g');
const BOUNDARY = /,?\s?\band\s|[,;]\s?/g;
const BY_TITLE = new Map(TITLES.map(({ title, guideline }) => [title, guideline]));
/** With its year, and more letters than it should have. */
const LONGEST_MISSPELLED = 120;
const LONGEST_TITLE = 5 + Math.max(...TITLES.map(({ title }) => title.length));
const SECTION_LABEL = /^[\s,]*Section\(?s?\)?\s?:\s?/i;
const CHAPTER = `(?:ACOEM(?:\\s(?:Practice\\s)?Guidelines?)?,?\\s)?Chapter\\s(\\d{1,2})[:,]?(?:\\s\\(?(${TITLE})\\)?(?:\\sChapter(?!\\s\\d))?)?`;
/** "Shoulder Complaints (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 9)" */
const IN_BRACKETS = '(?:\\sChapter)?\\s\\((?:ACOEM|American College)[^()]{0,80}(?:\\([^()]{1,10}\\)[^()]{0,40})?Chapter\\s(\\d{1,2})\\)';
const NAME = new RegExp(
  `(?:^|[,;]\\s?|\\band\\s|\\d\\s?)(?:ACOEM\\s)?(?:${CHAPTER}|(${TITLE})(?:${IN_BRACKETS}|\\sChapter(?!\\s\\d))?)(?![a-z])(?:\\s\\((?:Revised\\s)?${YEAR}\\))?`,
  'gi',
);

interface Name {
  from: number;
  end: number;
  guideline: Guideline | null;
  /** Of a guideline that the catalogue does not know. */
  title: string | null;
  year: number | null;
  chapter: number | null;
}

export function readMtusStatement(statement: string): CitationReading[] {
  const text = withoutEnd(statement, ' .;,');
  const editions = namesWithYear(text);
  if (editions.length > 0) return editions.flatMap((name, index) => editionCited(text, name, editions[index + 1]?.from ?? text.length));
  const names = namesWithoutYear(text);
  if (names.length === 0) return text.length === 0 ? [] : [unknown(text)];
  return pageCited(text, names);
}

function namesWithYear(text: string): Name[] {
  const years = matchesOf(text, EDITION_YEAR);
  if (years.length === 0) return [];
  const known = knownEditions(text, years);
  // A name that the catalogue lacks is one only where a section label or the end follows its year.
  const others = (known.length > 0 && !JOINED.test(text) ? [] : matchesOf(text, EDITION))
    .map((match) => named(match))
    .filter((name) => name.guideline === null && (name.from === 0 || SECTION_LABEL.test(text.slice(name.end)) || name.end >= text.length))
    .filter((name) => !known.some((one) => one.from < name.end && name.from < one.end));
  return [...known, ...others].sort((a, b) => a.from - b.from);
}

/** Editions of guidelines that the catalogue knows: by their year, before which the title stands, mostly as it is in the catalogue. */
function knownEditions(text: string, years: RegExpExecArray[]): Name[] {
  const names: Name[] = [];
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

function titleBefore(text: string, from: number, to: number, end: number, year: number): Name | null {
  const earliest = Math.max(from, to - LONGEST_TITLE);
  const part = text.slice(earliest, to);
  BOUNDARY.lastIndex = 0;
  for (let start = earliest === 0 || earliest === from ? 0 : -1; ; ) {
    if (start >= 0) {
      const at = part.startsWith('MTUS ', start) ? start + 5 : start;
      const guideline = BY_TITLE.get(
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

function misspelled(text: string, from: number, end: number): Name | null {
  const start = Math.max(from, end - LONGEST_MISSPELLED);
  const match = lastMatch(text.slice(start, end), KNOWN_EDITION);
  if (match === null) return null;
  const name = named(match);
  return { ...name, from: start + name.from, end: start + name.end };
}

function named(match: RegExpExecArray): Name {
  const title = match[1] ?? '';
  const from = match.index + match[0].indexOf(title);
  return { from, end: match.index + match[0].length, guideline: knownAs(title), title, year: Number(match[2]), chapter: null };
}

/** By sections, as these editions are; some reviewers go on with pages, as they did before. */
function editionCited(text: string, name: Name, next: number): CitationReading[] {
  const rest = text.slice(name.end, next);
  if (SECTION_LABEL.test(rest) || matchesOf(rest, PAGES_LABEL).length === 0) return [sectionCited(text, name, next)];
  return pageCited(text.slice(0, next), [name]).map((reading) => ({ ...reading, citation: { ...reading.citation, year: name.year } }));
}

function sectionCited(text: string, name: Name, next: number): CitationReading {
  const rest = text.slice(name.end, next);
  const label = SECTION_LABEL.exec(rest)?.[0].length ?? 0;
  const words = withoutJoint(rest.slice(label), ' ,;').replace(/^[\s,;]+/, '');
  const own = words === '' ? null : words;
  const section = name.guideline === null ? [name.title, own].filter((part) => part !== null).join(', ') : own;
  const to = own === null ? name.end : name.end + rest.lastIndexOf(words) + words.length;
  return reading(name.guideline?.id ?? 'mtus-other', { year: name.year, section }, name.from, to);
}

function namesWithoutYear(text: string): Name[] {
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

/** No letter names more chapters for one list of pages. */
const MOST_SHARING = 20;

/** Chapters without pages of their own share the next page list; a page goes to the chapter that holds it. */
function pageCited(text: string, names: Name[]): CitationReading[] {
  const readings: CitationReading[] = [];
  let sharing: { reading: CitationReading; guideline: Guideline | null }[] = [];
  names.forEach((name, index) => {
    const next = names[index + 1]?.from ?? text.length;
    for (const topic of topicsOf(text, name.end, next)) {
      const id = name.guideline?.id ?? 'mtus-other';
      const section = topic.section ?? (name.guideline === null && name.chapter !== null ? name.title : null);
      const from = readings.length > 0 && topic.index > 0 ? topic.from : name.from;
      const one = reading(id, { chapter: name.chapter, section }, from, Math.max(topic.to, name.end));
      readings.push(one);
      sharing = [...sharing.slice(-MOST_SHARING), { reading: one, guideline: name.guideline }];
      if (topic.pages.length === 0) continue;
      share(topic.pages, sharing);
      sharing = [];
    }
    if (name.chapter === null) sharing = [];
  });
  return readings;
}

const ON_THE_PAGE = /^\(?(?:\d{1,2}\s)?(?:tables?|figures?|algorithm)\b/i;

interface Topic {
  index: number;
  section: string | null;
  pages: PageRange[];
  from: number;
  to: number;
}

/** The topics after a guideline's name, each with its pages: "Carisoprodol (Soma), page 29 and Muscle relaxants, page 63". */
function topicsOf(text: string, from: number, to: number): Topic[] {
  const part = text.slice(from, to);
  const topics: Topic[] = [];
  let start = 0;
  for (const label of matchesOf(part, PAGES_LABEL)) {
    if (label.index < start) continue;
    const listFrom = label.index + label[0].length;
    const { pages, length } = readPageList(part.slice(listFrom));
    topics.push({ index: topics.length, ...wordsIn(part, start, label.index, from), pages, to: from + listFrom + length });
    start = listFrom + length;
  }
  const rest = wordsIn(part, start, part.length, from);
  // Words after the last page list that only say a topic again, or where on those pages to look, add nothing.
  const adds = !topics.some((topic) => topic.section === rest.section) && !ON_THE_PAGE.test(rest.section ?? '');
  if (topics.length === 0 || (rest.section !== null && adds && /\p{L}{4}/u.test(rest.section))) {
    topics.push({ index: topics.length, ...rest, pages: [] });
  }
  return topics;
}

function wordsIn(part: string, start: number, end: number, base: number): { section: string | null; from: number; to: number } {
  const raw = part.slice(start, end);
  const lead = /^(?:[\s,;:.)–-]+|and\s|Section\(?s?\)?\s?:?\s?|Page\(s\)\s?:)*/i.exec(raw)?.[0].length ?? 0;
  const words = withoutJoints(raw.slice(lead), ' ,;:');
  const from = base + start + lead;
  return { section: words === '' ? null : words, from, to: from + words.length };
}

function share(pages: PageRange[], among: { reading: CitationReading; guideline: Guideline | null }[]): void {
  const last = among.at(-1)?.reading;
  for (const page of pages) {
    const holder = among.find(({ guideline }) => {
      const printed = guideline?.printedPages;
      return printed !== null && printed !== undefined && page[0] >= printed[0] && page[1] <= printed[1];
    });
    // Of the chapters whose pages nobody knows, there may be just one.
    const unknown = among.filter(({ guideline }) => guideline !== null && guideline.printedPages === null);
    (holder?.reading ?? (unknown.length === 1 ? unknown[0]?.reading : last))?.citation.pages.push(page);
  }
}

function unknown(text: string): CitationReading {
  const [topic] = topicsOf(text, 0, text.length);
  const acoem = /\bACOEM\b/i.test(text);
  return reading('mtus-other', { section: topic?.section ?? (acoem ? 'ACOEM' : text), pages: topic?.pages ?? [] }, 0, text.length);
}

function knownAs(title: string): Guideline | null {
  return KNOWN.find(({ pattern }) => pattern.test(title))?.guideline ?? null;
}

function reading(
  guideline: GuidelineId,
  parts: { year?: number | null; chapter?: number | null; section?: string | null; pages?: PageRange[] },
  from: number,
  to: number,
): CitationReading {
  const { year = null, chapter = null, section = null, pages = [] } = parts;
  return { citation: { guideline, year, chapter, section, pages, urls: [] }, from, to };
}

/** Titles as letters write them: "&" for "and", and endings misspelled. */
function patternOf(title: string): string {
  return title
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/,? and /g, ',?\\s(?:and|&)\\s')
    .replace(/complaints/g, 'compl[a-z]{3,7}')
    .replace(/guidelines/g, 'gui[a-z]{4,10}')
    .replace(/ /g, '\\s');
}
