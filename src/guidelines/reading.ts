// What is read of a guideline paragraph: its citations, each with the place of its wording.
import type { Citation, Guideline, GuidelineId } from './types.ts';

export interface CitationReading {
  citation: Citation;
  /** Place of the citation's wording in the paragraph. */
  from: number;
  to: number;
}

/** A guideline's name in a statement; what is said of it (topics, sections, pages) stands behind. */
export interface NameReading {
  from: number;
  end: number;
  /** Null where the catalogue does not know it. */
  guideline: Guideline | null;
  title: string | null;
  year: number | null;
  chapter: number | null;
}

export interface ParagraphReading {
  /** False where the paragraph says that nothing was cited. */
  cited: boolean;
  citations: CitationReading[];
}

/** A citation, of which most say only a part; what is not said is null, or an empty list. */
export function citing(guideline: GuidelineId, said: Partial<Omit<Citation, 'guideline'>>, from: number, to: number): CitationReading {
  const { year = null, chapter = null, section = null, pages = [], urls = [] } = said;
  return { citation: { guideline, year, chapter, section, pages, urls }, from, to };
}
