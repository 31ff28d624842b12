// "Decision based on Non-MTUS Citation ...": ODG by chapter and topic, ACOEM's later editions, addresses, books, labels.
import { withoutEnd, withoutJoint } from '../patterns/edges.ts';
import { matchesOf } from '../patterns/matches.ts';
import { ACOEM, ACOEM_TOO, ANOTHER, CHAPTER, CHAPTER_WORDS, EDITION, ODG, OTHER_LEAD, YEAR } from './namings.ts';
import { PAGES_LABEL, readPageList } from './pages.ts';
import { type CitationReading, citing } from './reading.ts';
import type { GuidelineId, PageRange } from './types.ts';
import { findAddresses } from './urls.ts';

interface Part {
  guideline: GuidelineId;
  from: number;
  to: number;
  /** Where the words after the name begin. */
  words: number;
  /** Where the words that join it to the source before it begin: no part of either. */
  joint?: number;
}

type Mark = Omit<Part, 'to'>;

export function readOutsideStatement(statement: string): CitationReading[] {
  const text = withoutEnd(statement, ' .;,');
  return partsOf(text).flatMap((part) => readPart(text, part));
}

/** How a source is named, and where its words begin then; `trace` is cheaper to look for than the pattern that tells. */
const NAMINGS: readonly { pattern: RegExp; trace: RegExp | null; toMark(match: RegExpExecArray, end: number, text: string): Mark }[] = [
  { pattern: ODG, trace: null, toMark: ({ index }, end) => ({ guideline: 'odg', from: index, words: end }) },
  {
    pattern: ANOTHER,
    trace: /[;:]|www|\sand\s|\.\s[A-Z]/,
    toMark: ({ index }, end) => ({ guideline: 'other', joint: index, from: end, words: end }),
  },
  { pattern: OTHER_LEAD, trace: /reatment Guideline/, toMark: ({ index }, end, text) => ({ ...underOther(text, end), from: index }) },
  {
    pattern: ACOEM_TOO,
    trace: /ACOEM|Occupational/,
    toMark: ({ index, 0: naming }, end) => ({
      guideline: 'acoem',
      joint: index,
      from: index + (JOINT.exec(naming)?.[0].length ?? 0),
      words: end,
    }),
  },
];
const JOINT = /^(?:,?\s?\band\s(?:on\s)?|[,;.]\s)(?:the\s)?(?:Non-MTUS\s)?/i;
/** Words before the first source that name none. */
const NO_SOURCE = /^(?:the|see|per|\(ODG\)|not (?:addressed|covered|discussed) (?:by|in) (?:the )?(?:CA )?MTUS\.?)$/i;

function marksIn(text: string): Mark[] {
  return (
    NAMINGS.flatMap(({ pattern, trace, toMark }) =>
      trace !== null && !trace.test(text)
        ? []
        : matchesOf(text, pattern).map((match) => toMark(match, match.index + match[0].length, text)),
    )
      .sort((a, b) => a.from - b.from)
      // What another pattern knows by its name is that; they stand side by side now.
      .filter(
        ({ guideline, from }, index, all) => guideline !== 'other' || (all[index - 1]?.from !== from && all[index + 1]?.from !== from),
      )
  );
}

function partsOf(text: string): Part[] {
  const marks = marksIn(text);
  const first = marks[0]?.joint ?? marks[0]?.from ?? text.length;
  // A stroke at a word is an address's own.
  const before = withoutJoint(text.slice(0, first).replace(/\s\/\s?$/, ''), ' ,;:');
  const parts: Part[] = [];
  if (/\p{L}{3}/u.test(before) && !NO_SOURCE.test(before)) parts.push(opening(before, marks.length > 0));
  // "Low Back Chapter, Official Disability Guidelines (ODG)": named behind its chapter, and once.
  if (parts[0]?.guideline === 'odg' && !/\p{L}/u.test(text.slice(marks[0]?.words, marks[1]?.from))) marks.shift();
  marks.forEach((mark, index) => {
    const next = marks[index + 1];
    parts.push({ ...mark, to: next?.joint ?? next?.from ?? text.length });
  });
  return parts;
}

/** ACOEM's later editions are often put under the heading of the others. */
function underOther(text: string, at: number): { guideline: GuidelineId; words: number } {
  const words = at + (/^[\s:]*/.exec(text.slice(at))?.[0].length ?? 0);
  const acoem = ACOEM.exec(text.slice(words))?.[0].length;
  return acoem === undefined ? { guideline: 'other', words: at } : { guideline: 'acoem', words: words + acoem };
}

function opening(text: string, odgFollows: boolean): Part {
  const acoem = ACOEM.exec(text)?.[0].length;
  if (acoem !== undefined) return { guideline: 'acoem', from: 0, to: text.length, words: acoem };
  return { guideline: odgFollows && CHAPTER_WORDS.test(text) ? 'odg' : 'other', from: 0, to: text.length, words: 0 };
}

function readPart(text: string, part: Part): CitationReading[] {
  const words = text.slice(part.words, part.to);
  const addresses = findAddresses(words);
  const [first] = addresses;
  const bare = first !== undefined && !/\p{L}{3}/u.test(words.slice(0, first.from));
  if (part.guideline === 'other' && bare) {
    const rest = topicOf(words.slice(addresses.at(-1)?.to ?? 0), words.length);
    // "https://..., Clinical Policy Bulletin": what an address alone is for.
    if (addresses.length === 1 && rest.topic !== null && !/^(?:and|as well as|the|\P{L})*$/iu.test(rest.topic))
      return [
        citing(
          'other',
          { section: rest.topic, pages: rest.pages, urls: [first.url] },
          part.words + first.from,
          part.words + first.to + rest.end,
        ),
      ];
    return addresses.map((address) => citing('other', { urls: [address.url] }, part.words + address.from, part.words + address.to));
  }
  const urls = addresses.map((address) => address.url);
  const afterAddress = addresses.at(-1)?.to ?? 0;
  const before = topicOf(words, first?.from ?? words.length, part.guideline !== 'other');
  // "ACOEM, https://..., Shoulder, Table 2": the topic may follow the address.
  const follows = before.topic === null && part.guideline !== 'other' && /\p{L}{3}/u.test(words.slice(afterAddress));
  const { topic, pages, end } = follows ? topicOf(words.slice(afterAddress), words.length - afterAddress) : before;
  const to = part.words + (follows ? afterAddress + end : (addresses.at(-1)?.to ?? Math.max(end, 0)));
  if (part.guideline === 'other' && topic === null && urls.length === 0) return [];
  const chapter = part.guideline === 'acoem' ? CHAPTER.exec(topic ?? '') : null;
  const section = chapter === null ? topic : `${topic?.slice(0, chapter.index)}${topic?.slice(chapter.index + chapter[0].length)}`;
  const said = {
    chapter: chapter === null ? null : Number(chapter[1] ?? chapter[2]),
    section: section === '' ? null : section,
    pages,
    urls,
  };
  return [citing(part.guideline, said, part.from, Math.max(to, part.words))];
}

/** `edition`: a year before the topic is the guideline's edition; a source's own title may begin with one. */
function topicOf(words: string, to: number, edition = true): { topic: string | null; pages: PageRange[]; end: number } {
  let start = 0;
  for (let lead = EDITION.exec(words.slice(start, to)); lead !== null && lead[0] !== ''; lead = EDITION.exec(words.slice(start, to))) {
    if (!edition && YEAR.test(lead[0])) break;
    start += lead[0].length;
  }
  const rest = words.slice(start, to);
  const label = matchesOf(rest, PAGES_LABEL)[0];
  const list = label === undefined ? null : readPageList(rest.slice(label.index + label[0].length));
  const ends = label === undefined || list === null ? false : /^[\s.,;)]*$/.test(rest.slice(label.index + label[0].length + list.length));
  const pages = ends ? (list?.pages ?? []) : [];
  const topic = withoutJoint(ends ? rest.slice(0, label?.index) : rest, ' ,;:(–&-').replace(/\.$/, '');
  const end = ends ? to : start + topic.length;
  return { topic: topic === '' ? null : topic, pages, end: topic === '' && !ends ? 0 : end };
}
