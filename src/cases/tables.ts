// What stands in the library's tables: a case's row, its body, and where its words are listed.
import type { CaseOutcome, Determination } from '../determination/types.ts';
import type { GuidelineId } from '../guidelines/types.ts';
import type { Source } from './schema.ts';

/** What lists and filters need: small, so that a list never reads a letter's text. */
export interface CaseRow {
  id: string;
  capturedAt: string;
  updatedAt: string;
  caseNumber: string | null;
  /** In few words: of a partial approval, the part that was decided. */
  firstRequest: string | null;
  decided: string | null;
  outcome: CaseOutcome | null;
  items: number;
  overturned: number;
  findings: number;
  tags: string[];
  /** When it was put into the bin, ISO; null while it is in the list. */
  deletedAt: string | null;
  /** What filters ask for: guidelines that MAXIMUS cited, names of treatments, the reviewer's specialties. */
  guidelines: GuidelineId[];
  treatments: string[];
  specialties: string[];
  /** What the overview counts: one entry for each item. */
  decisions: { overturned: boolean; treatment: string | null; guidelines: GuidelineId[] }[];
  /** The version of the reader that read it. */
  reader: string;
  /** What it is listed by: see facets.ts. Made from the rest, never by hand. */
  facets: string[];
}

/** All else of a case: read one at a time. */
export interface CaseBody {
  id: string;
  reader: string;
  source: Source;
  note: string;
  redacted: boolean;
  determination: Determination;
  text: string;
}

/** Where a case's words are listed for search: see indexing.ts. A case without one is not listed. */
export interface WordPlace {
  id: string;
  block: number;
  /** Of a case that is listed alone: its words, each behind a line break. */
  words: string;
}

/** Cases whose words are listed together. */
export interface WordBlock {
  block: number;
  /** By number, a blank between two; nothing for a case that has been taken off. */
  ids: string;
  /** Cases that were taken off, as after a note: their former words are in the lists until these are made anew. */
  gone?: string[];
}
