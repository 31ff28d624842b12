// What is said behind a guideline's name: topics, each with its pages.
import { withoutJoints } from '../patterns/edges.ts';
import { matchesOf } from '../patterns/matches.ts';
import { PAGES_LABEL, readPageList } from './pages.ts';
import type { PageRange } from './types.ts';

/** No words of the topic's; a chapter behind "Page(s):" was named before. */
const LEAD = /^(?:[\s,;:.)–-]+|and\s|Section\(?s?\)?\s?:?\s?|Page\(s\)\s?:(?:\sCh(?:apter|p)?\.?\s?\d{1,2}\b)?)*/i;

interface Topic {
  /** Its place among the topics of one guideline. */
  index: number;
  section: string | null;
  pages: PageRange[];
  from: number;
  to: number;
}

const ON_THE_PAGE = /^\(?(?:\d{1,2}\s)?(?:tables?|figures?|algorithm)\b|^\([^()]*\)$/i;

const BEHIND = /^,\s\p{Lu}[^,;.]{2,40}$/u;

/** In [from, to): "Examplol (Sample), page 9 and Relaxing agents, page 13". */
export function topicsOf(text: string, from: number, to: number): Topic[] {
  const part = text.slice(from, to);
  const topics: Topic[] = [];
  let start = 0;
  for (const label of matchesOf(part, PAGES_LABEL)) {
    if (label.index < start) continue;
    const listFrom = label.index + label[0].length;
    const { pages, length } = readPageList(part.slice(listFrom));
    topics.push({
      index: topics.length,
      ...wordsIn(part, start, beforeStop(part, label.index), from),
      pages,
      to: from + listFrom + length,
    });
    start = listFrom + length;
  }
  const rest = wordsIn(part, start, part.length, from);
  // Words after the last page list that only say a topic again, or where on those pages to look, add nothing.
  const adds = !topics.some((topic) => topic.section === rest.section) && !ON_THE_PAGE.test(rest.section ?? '');
  const [only] = topics;
  // "pages 74-96, Opioids": named behind its pages.
  if (only !== undefined && topics.length === 1 && only.section === null && rest.section !== null && BEHIND.test(part.slice(start)))
    topics[0] = { ...only, section: rest.section, to: rest.to };
  else if (topics.length === 0 || (rest.section !== null && adds && /\p{L}{4}/u.test(rest.section))) {
    topics.push({ index: topics.length, ...rest, pages: [] });
  }
  return topics;
}

/** "Opioids. Page(s): 80" */
function beforeStop(part: string, at: number): number {
  return /[a-z]{3}\.\s?$/.test(part.slice(Math.max(0, at - 5), at)) ? part.lastIndexOf('.', at) : at;
}

function wordsIn(part: string, start: number, end: number, base: number): { section: string | null; from: number; to: number } {
  const raw = part.slice(start, end);
  const lead = LEAD.exec(raw)?.[0].length ?? 0;
  const words = withoutJoints(raw.slice(lead), ' ,;:');
  const from = base + start + lead;
  return { section: words === '' ? null : words, from, to: from + words.length };
}
