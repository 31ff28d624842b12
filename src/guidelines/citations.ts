// A guideline paragraph -> the citations in it, each with its place in the paragraph.
//
// A paragraph is one fixed sentence, or a list of statements: "Decision based on MTUS ...", "Decision based on Non-MTUS
// Citation ...". What each names is read by its own room: mtus.ts and outside.ts.
import { matchesOf } from '../patterns/matches.ts';
import { readMtusStatement } from './mtus.ts';
import { readOutsideStatement } from './outside.ts';
import type { CitationReading, ParagraphReading } from './reading.ts';
import { readSentences } from './sentences.ts';

const STATEMENT = /(?:^|\bDecision (?:is |was )?based on:? )(Non[-‐‑– ]?MTUS(?: Citations?)?(?:[\s,:]+Non[-‐‑– ]?MTUS)?|MTUS)[\s,:]*/gi;
/** An MTUS guideline that was put under the other heading. */
const MTUS_ALL_THE_SAME = /^(?:CA |California )?MTUS\s(?=\D)/;
const NOTHING_CITED = 'did not cite any';

export function readGuidelineParagraph(text: string): ParagraphReading {
  const nothing = text.includes(NOTHING_CITED);
  const leads = text.includes('MTUS') ? matchesOf(text, STATEMENT) : [];
  // Many paragraphs only say that nothing was cited; those of 2013 name guidelines in sentences.
  if (leads.length === 0) return { cited: !nothing, citations: nothing ? [] : readSentences(text) };
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

/** "...; see also ODG, Opioids. Page(s): 23-24": the pages are those of the guideline before. */
const SEE_OUTSIDE = /[;.,]\s(?:see|and) also (?:the )?(?=ODG\b|Official Disability)/i;
const PAGES_OR_EDITION = /\sPage\(s\)|,?\sand\s(?=\p{Lu}[^;]{3,80}\s(?:19|20)\d{2},?\sSection)/u;

function readInside(statement: string): CitationReading[] {
  const see = SEE_OUTSIDE.exec(statement);
  if (see === null) return readMtusStatement(statement);
  const from = see.index + see[0].length;
  const to = from + (PAGES_OR_EDITION.exec(statement.slice(from))?.index ?? statement.length - from);
  // What is read apart is left blank behind its stop, so that places stay.
  const inside = statement.slice(0, see.index + 1) + ' '.repeat(to - see.index - 1) + statement.slice(to);
  const others = readOutsideStatement(statement.slice(from, to));
  return [...readInside(inside), ...others.map((reading) => ({ ...reading, from: reading.from + from, to: reading.to + from }))].sort(
    (a, b) => a.from - b.from,
  );
}

function readOutside(statement: string): CitationReading[] {
  const lead = MTUS_ALL_THE_SAME.exec(statement)?.[0].length ?? 0;
  const inside = lead === 0 ? [] : readMtusStatement(statement.slice(lead));
  if (inside.length === 0 || inside.some(({ citation }) => citation.guideline === 'mtus-other')) return readOutsideStatement(statement);
  return inside.map((reading, index) => ({ ...reading, from: index === 0 ? 0 : reading.from + lead, to: reading.to + lead }));
}
