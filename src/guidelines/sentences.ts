// Guidelines named in a sentence of prose, as the forms of 2013 do: "The Claims Administrator based its decision on the
// Chronic Pain Medical Treatment Guidelines, Opioids, page 78, which is part of the MTUS."
import { anyOf } from '../patterns/compose.ts';
import { matchesOf } from '../patterns/matches.ts';
import { readMtusStatement } from './mtus.ts';
import { NON_MTUS } from './namings.ts';
import { readOutsideStatement } from './outside.ts';
import type { CitationReading } from './reading.ts';
import { SHORT_TITLE, TITLE } from './titles.ts';

const LEAD =
  /\b(?:based (?:its|his\/her|his|her|their|the) decision (?:up)?on:?|relied (?:up)?on|cited) (?:the )?|^(?=(?:the )?(?:MTUS|ACOEM|ODG|Official Disability|Chronic Pain Medical|American College of Occ)(?!\s(?:does|do|is|are|was|were|did)\b))(?:the )?/gi;
/** What follows a sentence's guidelines: whose part they are, or the next sentence. */
const END =
  /,? (?:(?:which|that) (?:is|are) (?:not )?(?:a )?|(?:not )?(?:a )?(?=part of the MTUS))part of\b[^.,]*|\.(?=\s(?:The|This|These|It|They|He|She|No|In|As|Since|There)\b)|[.\s]{0,5}$/;
/** "Recommendation(s) outside of the MTUS", "no guidelines", "medical evidence": nothing is named. */
const NAMES_NOTHING = /^(?:recommendations?\b|recommendation\(s\)|no\b|any\b|medical evidence\b|outside\b|other\b)/i;
const LONGEST_NOTHING = 40;
const MTUS_LEAD =
  /^(?:the )?(?:California |CA )?(?:Medical Treatment Utilization Schedule(?: \(MTUS\))?|MTUS)(?: Guidelines?(?=[,.:;]))?[\s,:;-]*/i;
const MTUS_NAMES = new RegExp(
  `^(?:the )?(?:California |CA )?${anyOf(
    String.raw`MTUS|Medical Treatment Utilization|ACOEM|American College of Occ|Chapter \d`,
    // As the catalogue has them, and looser.
    String.raw`(?:${TITLE})\b|Chronic Pain|Post-?surgical|Acupuncture`,
    String.raw`(?:${SHORT_TITLE})\b[^.]{0,40}\bComplaints`,
  )}`,
  'i',
);
const OUTSIDE = new RegExp(
  String.raw`(?:^|[,;]? ?(?:and |as well as )?(?:on )?)(?:the )?(?=(?:${NON_MTUS}\b|Official Disability Guidelines|ODG\b))`,
  'i',
);

const NON_MTUS_LEAD = new RegExp(String.raw`^(?:the )?${NON_MTUS}(?: Citations?)?[\s,:]+`, 'i');

/** The citations of a paragraph that has no "Decision based on MTUS ..." of its own. */
export function readSentences(text: string): CitationReading[] {
  const readings: CitationReading[] = [];
  for (const lead of matchesOf(text, LEAD)) {
    const from = lead.index + lead[0].length;
    if (from < (readings.at(-1)?.to ?? 0)) continue;
    if (NAMES_NOTHING.test(text.slice(from, from + LONGEST_NOTHING))) continue;
    const end = END.exec(text.slice(from));
    const length = end?.index ?? text.length - from;
    const statement = text.slice(from, from + length);
    const behind = readAfterClause(text, from + length + (end?.[0].length ?? 0), end?.[0] ?? '');
    for (const reading of [...readStatement(statement, from), ...behind]) readings.push(reading);
  }
  return readings;
}

function readStatement(statement: string, from: number): CitationReading[] {
  const outside = OUTSIDE.exec(statement);
  const split = outside?.index ?? statement.length;
  const mtus = statement.slice(0, split);
  const named = MTUS_NAMES.test(mtus) ? (MTUS_LEAD.exec(mtus)?.[0].length ?? 0) : -1;
  const inside = named < 0 || !/\p{L}{3}/u.test(mtus.slice(named)) ? [] : moved(readMtusStatement(mtus.slice(named)), from + named);
  const behind = named < 0 ? 0 : split + (outside?.[0].length ?? 0);
  const rest = behind + (NON_MTUS_LEAD.exec(statement.slice(behind))?.[0].length ?? 0);
  const others = rest >= statement.length ? [] : moved(readOutsideStatement(statement.slice(rest)), from + rest);
  return [...inside, ...others];
}

/** "..., which is part of the MTUS, and the ODG, ...": the sentence goes on. */
function readAfterClause(text: string, from: number, end: string): CitationReading[] {
  if (!/\bpart of\b/.test(end)) return [];
  const rest = text.slice(from);
  const outside = OUTSIDE.exec(rest);
  if (outside === null || outside.index > 2) return [];
  const start = outside.index + outside[0].length;
  const length = END.exec(rest.slice(start))?.index ?? rest.length - start;
  return moved(readOutsideStatement(rest.slice(start, start + length)), from + start);
}

function moved(readings: CitationReading[], by: number): CitationReading[] {
  return readings.map((reading) => ({ citation: reading.citation, from: reading.from + by, to: reading.to + by }));
}
