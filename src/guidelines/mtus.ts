// "Decision based on MTUS ...": section-cited (since late 2015) or page-cited (2014-15) lines.
import { withoutEnd, withoutJoint } from '../patterns/edges.ts';
import { matchesOf } from '../patterns/matches.ts';
import { namesWithoutYear } from './chapters.ts';
import { closestAtStart } from './closest.ts';
import { namesWithYear, SECTION_LABEL } from './editions.ts';
import { PAGES_LABEL } from './pages.ts';
import { type CitationReading, citing, type NameReading } from './reading.ts';
import { topicsOf } from './topics.ts';
import type { Guideline, PageRange } from './types.ts';

export function readMtusStatement(statement: string): CitationReading[] {
  const text = withoutEnd(statement, ' .;,');
  const editions = namesWithYear(text);
  if (editions.length > 0) return editions.flatMap((name, index) => editionCited(text, name, editions[index + 1]?.from ?? text.length));
  const names = namesWithoutYear(text);
  if (names.length > 0) return pageCited(text, names);
  const closest = closestAtStart(text);
  if (closest !== null) return pageCited(text, [{ ...closest, from: 0, end: closest.title.length, year: null, chapter: null }]);
  return text.length === 0 ? [] : [unknown(text)];
}

/** By sections, as these editions are; some reviewers go on with pages, as they did before. */
function editionCited(text: string, name: NameReading, next: number): CitationReading[] {
  const rest = text.slice(name.end, next);
  if (SECTION_LABEL.test(rest) || matchesOf(rest, PAGES_LABEL).length === 0) return [sectionCited(text, name, next)];
  return pageCited(text.slice(0, next), [name]).map((reading) => ({ ...reading, citation: { ...reading.citation, year: name.year } }));
}

function sectionCited(text: string, name: NameReading, next: number): CitationReading {
  const rest = text.slice(name.end, next);
  const label = SECTION_LABEL.exec(rest)?.[0].length ?? 0;
  // Behind a stop stands another sentence.
  const words = label === 0 && /^\.\s/.test(rest) ? '' : withoutJoint(rest.slice(label), ' ,;').replace(/^[\s,;:]+/, '');
  const own = words === '' ? null : words;
  const section = name.guideline === null ? [name.title, own].filter((part) => part !== null).join(', ') : own;
  const to = own === null ? name.end : name.end + rest.lastIndexOf(words) + words.length;
  return citing(name.guideline?.id ?? 'mtus-other', { year: name.year, section }, name.from, to);
}

/** No letter names more chapters for one list of pages. */
const MOST_SHARING = 20;

/** Chapters without pages of their own share the next page list; a page goes to the chapter that holds it. */
function pageCited(text: string, names: NameReading[]): CitationReading[] {
  const readings: CitationReading[] = [];
  let sharing: { reading: CitationReading; guideline: Guideline | null }[] = [];
  names.forEach((name, index) => {
    const next = names[index + 1]?.from ?? text.length;
    for (const topic of topicsOf(text, name.end, next)) {
      const id = name.guideline?.id ?? 'mtus-other';
      const section = topic.section ?? (name.guideline === null && name.chapter !== null ? name.title : null);
      const from = readings.length > 0 && topic.index > 0 ? topic.from : name.from;
      const one = citing(id, { chapter: name.chapter, section }, from, Math.max(topic.to, name.end));
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
  return citing('mtus-other', { section: topic?.section ?? (acoem ? 'ACOEM' : text), pages: topic?.pages ?? [] }, 0, text.length);
}
