// A guideline paragraph -> the citations in it, each with its place in the paragraph.
//
// A paragraph is one fixed sentence, or a list of statements: "Decision based on MTUS ...", "Decision based on Non-MTUS
// Citation ...". What each names is read by its own room: mtus.ts and outside.ts.
import { anyOf, oneOf } from '../patterns/compose.ts';
import { matchesOf } from '../patterns/matches.ts';
import { readMtusStatement } from './mtus.ts';
import { NON_MTUS } from './namings.ts';
import { readOutsideStatement } from './outside.ts';
import type { CitationReading, ParagraphReading } from './reading.ts';
import { readSentences } from './sentences.ts';
import { TITLE_AS_PRINTED } from './titles.ts';
import type { GuidelineId } from './types.ts';

/** "Decision based on MTUS ...", or a paragraph that begins with the name; not "MTUS does not address this". */
const STATEMENT = new RegExp(
  String.raw`(?:^|\bDecision (?:is |was )?based on:? )(?:the )?(?:CA |California )?(${NON_MTUS}(?: Citations?)?(?:[\s,:]+${NON_MTUS})?|MTUS(?!\s${oneOf('does do is are has was were did')}\b))[\s,:]*`,
  'gi',
);
/** An MTUS guideline that was put under the other heading. */
const MTUS_ALL_THE_SAME = /^(?:CA |California )?MTUS\s(?=\D)/;
/** Cheaper than the pattern that tells. */
const MAY_BE_NOTHING = /\b(?:not?|none|n\/a)\b/i;
const CITED = oneOf('cited provided given listed identified referenced');
const NOTHING_CITED = new RegExp(
  anyOf(
    'did not cite any',
    String.raw`\bdid not (?:cite|provide|identify|reference) (?:an?|any)\b`,
    String.raw`^(?:none|n\/a|not (?:cited|provided|applicable))\b`,
    String.raw`\bno (?:\S{1,20} ){0,4}?(?:guidelines?|citations?|evidence|criteria|references?) (?:(?:was|were) )?${CITED}\b`,
    String.raw`\bguidelines? (?:was|were) not ${CITED}\b`,
  ),
  'i',
);

export function readGuidelineParagraph(text: string): ParagraphReading {
  const nothing = MAY_BE_NOTHING.test(text) && NOTHING_CITED.test(text);
  const leads = text.includes('MTUS') ? matchesOf(text, STATEMENT) : [];
  // Many paragraphs only say that nothing was cited; those of 2013 name guidelines in sentences.
  if (leads.length === 0) {
    const named = readSentences(text).filter(({ citation }) => !nothing || !UNKNOWN.has(citation.guideline));
    return { cited: named.length > 0 || !nothing, citations: named };
  }
  const citations = leads.flatMap((lead, index) => {
    const from = lead.index + lead[0].length;
    const to = leads[index + 1]?.index ?? text.length;
    const outside = /^non/i.test(lead[1] ?? '');
    // "MTUS" belongs to the first guideline's name.
    const name = outside ? from : lead.index + lead[0].lastIndexOf(lead[1] ?? '');
    return (outside ? readOutside : readInside)(text.slice(from, to)).map((reading) => ({
      citation: reading.citation,
      from: reading.from === 0 ? name : from + reading.from,
      to: from + reading.to,
    }));
  });
  return { cited: citations.length > 0 || !nothing, citations };
}

/** Where nothing was cited, what is named beside it by no known name is none of a guideline's. */
const UNKNOWN: ReadonlySet<GuidelineId> = new Set(['mtus-other', 'other']);

/** "...; see also ODG, Opioids. Page(s): 23-24": the pages are those of the guideline before. */
const SEE_OUTSIDE = new RegExp(
  String.raw`(?:^|[;.,]\s(?:(?:(?:see|and) also|and) )?|\sand\s)(?:the )?(?:${NON_MTUS} (?:Citations? )?)?(?=(?:ODG|Official Disability Guidelines?)\b(?!\s(?:\(ODG\)\s)?(?:does|do|states?|is|are)\b))`,
  'gi',
);
/** Most statements do not: cheaper than the patterns that tell where. */
const NAMES_ODG = /ODG|Official Dis/i;
const PAGES_OR_EDITION = new RegExp(
  String.raw`\sPage\(s\)|,?\sand\s(?=\p{Lu}[^;]{3,80}\s(?:19|20)\d{2},?\sSection)|(?:[,;]\s(?:and\s)?|\sand\s)(?=(?:${TITLE_AS_PRINTED})\b|Chapter\s\d)`,
  'gu',
);

function readInside(statement: string): CitationReading[] {
  if (!NAMES_ODG.test(statement)) return readMtusStatement(statement);
  const others: CitationReading[] = [];
  // What is read apart is left blank behind its stop, so that places stay.
  const inside: string[] = [];
  let done = 0;
  for (const see of matchesOf(statement, SEE_OUTSIDE)) {
    if (see.index < done) continue;
    const from = see.index + see[0].length;
    PAGES_OR_EDITION.lastIndex = from;
    const to = PAGES_OR_EDITION.exec(statement)?.index ?? statement.length;
    for (const reading of readOutsideStatement(statement.slice(from, to)))
      others.push({ ...reading, from: reading.from + from, to: reading.to + from });
    inside.push(statement.slice(done, see.index + (see.index === 0 ? 0 : 1)).padEnd(to - done));
    done = to;
  }
  inside.push(statement.slice(done));
  return [...readMtusStatement(inside.join('')), ...others].sort((a, b) => a.from - b.from);
}

function readOutside(statement: string): CitationReading[] {
  const lead = MTUS_ALL_THE_SAME.exec(statement)?.[0].length ?? 0;
  const inside = lead === 0 ? [] : readMtusStatement(statement.slice(lead));
  if (inside.length === 0 || inside.some(({ citation }) => citation.guideline === 'mtus-other')) return readOutsideStatement(statement);
  return inside.map((reading, index) => ({ ...reading, from: index === 0 ? 0 : reading.from + lead, to: reading.to + lead }));
}
