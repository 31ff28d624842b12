// "Decision based on Non-MTUS Citation ...": ODG by chapter and topic, ACOEM's later editions, addresses, books, labels.
import { withoutEnd, withoutJoint } from '../patterns/edges.ts';
import { matchesOf } from '../patterns/matches.ts';
import type { CitationReading } from './citations.ts';
import { PAGES_LABEL, readPageList } from './pages.ts';
import type { GuidelineId, PageRange } from './types.ts';
import { findAddresses } from './urls.ts';

const ODG =
  /(?:\(ODG\)\s)?\bO(?:ff?ici?|ﬃci|ﬀici|fﬁci)al\sDisab[a-z]{3,7}\sGui[a-z]{4,9}(?:['’]s?)?(?:,?\s?[([]ODG(?:[-/]TWC)?\s?[)\]]|,?\sODG\b)?|^\(ODG(?:[-/]TWC)?\)|(?<![\w.-])ODG(?:(?:[-/]|\s\(?)TWC\b\)?)?(?!\w|-(?:twc|\d|\))|\)|\.\w)(?:['’]s\b)?(?:\s[([]O(?:ff?ici?|ﬃci|ﬀici|fﬁci)al\sDisab[a-z]{3,7}\sGui[a-z]{4,9}[)\]])?/gi;
const OTHER_LEAD = /(?:,?\s?\band\s|[,;.]\s?)?\bOther Medical Treatment Guidelines?(?: or Medical Evidence)?\s?:?/gi;
const ACOEM =
  /^(?:the\s)?(?:American College of Occupational (?:and|&) Environmental Medicine(?:\s\(ACOEM\))?|ACOEM\b)(?:\s(?:Practice\s|Occupational Medicine Practice\s)?Guidelines?)?/i;
/** Named after another guideline. */
const ACOEM_TOO =
  /(?:,?\s?\band\s(?:on\s)?|[,;.]\s)(?:the\s)?(?:Non-MTUS\s)?(?:American College of Occupational (?:and|&) Environmental Medicine(?:\s\(ACOEM\))?|ACOEM)(?=\s(?:V?\.?\d|\(?\d|[A-Z][a-z])|,|$)(?:\s(?:Occupational Medicine\s)?(?:Practice\s)?Guidelines?)?/gi;
/** Editions and publishers before the chapter; no part of the section. */
const EDITION =
  /^(?:[\s,:;./–-]+|\(?(?:19|20)\d{2}\b\)?(?!\s?[-–]\s?\d)|treatment index\b|guidelines?\b(?=[,:]| -| (?:neck|upper|low|knee|shoulder|elbow|pain|ankle|hip|head|mental|wrist|hand|forearm)\b)|TWC\b|current version\b|by mcg\b|updates?\b|\(ODG(?:[-/]TWC)?\)|\((?:web|online)\)|web-?(?:based)? (?:version|edition)|on-?line(?: version| edition)?|treatment (?:in|for) workers['’]? ?comp(?:ensation)?(?:\s?\(TWC\))?|work loss data institute(?:,? llc)?|corpus christi,? (?:tx|texas)\b|integrated treatment\/disability duration guidelines|\(?(?:\d{1,2}(?:st|nd|rd|th)|first|second|third) (?:annual )?ed(?:ition|n)?\b\.?(?:,? (?:19|20)\d{2})?\)?|OMPG\b|\(American College of [^()]{5,60}\)|(?:the )?section(?:\(s\))?[\s:]+)/i;
/** A chapter of ODG by its usual names: words before the first naming of ODG that are its topic all the same. */
const CHAPTER_WORDS =
  /^(?:neck|upper back|low back|knee|shoulder|elbow|forearm|wrist|hand|ankle|foot|hip|head|pain|hernia|mental|burns|carpal|fitness|diabetes|pulmonary|infectious)\b/i;

const YEAR = /^\(?\d{4}/;

const CHAPTER = /^Chapter (\d{1,2})\b[\s,:;-]*|,\sChapter (\d{1,2})$/i;

/** Another source's name, behind a semicolon, or behind an address and "and". */
const ANOTHER =
  /[;.]\s(?=(?:Epocrates|Monthly Prescribing|Drugs\.com|Mosby)|(?<=;\s)(?:[A-Z][a-z]{2,}\s[A-Z]{1,2}(?:\.|,\s[A-Z][A-Za-z’'-]+\s[A-Z]{1,2}\b|\set al)|FDA|U\.?S\.? Food|National|American|Physicians?['’]?s? Desk|PDR\b|Medscape|NIH\b|PubMed|Mayo|UpToDate|Cochrane|WebMD|Washington State|Colorado|New York|Lexi-?comp|RxList|Medicare|Aetna|Cigna|Blue C|CMS\b)|[A-Z][^;]{2,80}(?:https?:|www\.))|(?<=(?:https?:|www\.)\S{4,300}),?\s(?:and|as well as)\s(?:the\s)?(?=[A-Z][a-z]+\s[A-Z])|(?<=(?:\bODG\b|Disability Guidelines)[^;]{0,200})(?:,?\sand|;)\s(?=(?:https?:\/\/|www\.)(?!\S{0,60}odg))|,?\sand\s(?:the\s)?(?=Physicians?['’]?s? Desk|PDR\b|Medscape|UpToDate|Mayo Clinic|Cochrane|RxList)/g;

interface Part {
  guideline: GuidelineId;
  from: number;
  to: number;
  /** Where the words after the name begin. */
  words: number;
}

export function readOutsideStatement(statement: string): CitationReading[] {
  const text = withoutEnd(statement, ' .;,');
  return partsOf(text).flatMap((part) => readPart(text, part));
}

function partsOf(text: string): Part[] {
  const marks = [
    ...matchesOf(text, ODG).map((match) => ({
      guideline: 'odg' as GuidelineId,
      from: match.index,
      words: match.index + match[0].length,
    })),
    ...(/[;:]|www|\sand\s/.test(text) ? matchesOf(text, ANOTHER) : []).map((match) => ({
      guideline: 'other' as GuidelineId,
      from: match.index + match[0].length,
      words: match.index + match[0].length,
    })),
    ...(text.includes('reatment Guideline') ? matchesOf(text, OTHER_LEAD) : []).map((match) => ({
      ...underOther(text, match.index + match[0].length),
      from: match.index,
    })),
    ...(/ACOEM|Occupational/.test(text) ? matchesOf(text, ACOEM_TOO) : []).map((match) => ({
      guideline: 'acoem' as GuidelineId,
      from: match.index + (/^(?:,?\s?\band\s(?:on\s)?|[,;.]\s)(?:the\s)?(?:Non-MTUS\s)?/i.exec(match[0])?.[0].length ?? 0),
      words: match.index + match[0].length,
    })),
  ]
    .sort((a, b) => a.from - b.from)
    // What another pattern knows by its name is that; they stand side by side now.
    .filter(({ guideline, from }, index, all) => guideline !== 'other' || (all[index - 1]?.from !== from && all[index + 1]?.from !== from));
  const first = marks[0]?.from ?? text.length;
  // At the end of all, a stroke is an address's own.
  const before = withoutJoint(text.slice(0, first), first < text.length ? ' ,;:/' : ' ,;:');
  const parts: Part[] = [];
  if (/\p{L}{3}/u.test(before) && !/^(?:the|see|per|\(ODG\))$/i.test(before)) parts.push(opening(before, marks.length > 0));
  // "Low Back Chapter, Official Disability Guidelines (ODG)": named behind its chapter, and once.
  if (parts[0]?.guideline === 'odg' && !/\p{L}/u.test(text.slice(marks[0]?.words, marks[1]?.from))) marks.shift();
  marks.forEach((mark, index) => {
    parts.push({ ...mark, to: marks[index + 1]?.from ?? text.length });
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
      return [reading('other', rest.topic, rest.pages, [first.url], part.words + first.from, part.words + first.to + rest.end)];
    return addresses.map((address) => reading('other', null, [], [address.url], part.words + address.from, part.words + address.to));
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
  const section = chapter === null ? topic : (topic ?? '').replace(chapter[0], '');
  const one = reading(part.guideline, section === '' ? null : section, pages, urls, part.from, Math.max(to, part.words));
  return [{ ...one, citation: { ...one.citation, chapter: chapter === null ? null : Number(chapter[1] ?? chapter[2]) } }];
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
  const topic = withoutJoint(ends ? rest.slice(0, label?.index) : rest, ' ,;:(–-').replace(/\.$/, '');
  const end = ends ? to : start + topic.length;
  return { topic: topic === '' ? null : topic, pages, end: topic === '' && !ends ? 0 : end };
}

function reading(
  guideline: GuidelineId,
  section: string | null,
  pages: PageRange[],
  urls: string[],
  from: number,
  to: number,
): CitationReading {
  return { citation: { guideline, year: null, chapter: null, section, pages, urls }, from, to };
}
