// The record that a final determination is read into. Plain types: this is the contract with everything above.
import type { Citation } from '../guidelines/types.ts';

export type { Citation, PageRange } from '../guidelines/types.ts';

/** The letter's form, by the years in which the Division of Workers' Compensation used it. */
export type Form = 'dwc-labelled' | 'dwc-notice-2013' | 'dwc-decision-2013' | 'dwc-review-2013';
/** Upheld: the denial stands. Overturned: the treatment must be provided. */
export type Outcome = 'upheld' | 'overturned';
export type CaseOutcome = Outcome | 'partially-overturned';
export type Priority = 'standard' | 'expedited';
export type Sex = 'female' | 'male';
export type Conclusion = 'medically-necessary' | 'not-medically-necessary';

/** ISO dates (YYYY-MM-DD), or null where the letter does not print them. */
export interface Dates {
  injury: string | null;
  urDenial: string | null;
  applicationReceived: string | null;
  assigned: string | null;
  decision: string | null;
}

export interface ExpertReviewer {
  specialties: string[];
  licensedIn: string[];
}

export interface Patient {
  age: number | null;
  sex: Sex | null;
}

/** One part of a partial approval: its wording, and the count it names. */
export interface Portion {
  text: string;
  quantity: number | null;
}

/** What was decided, read off the request; for a partial approval, the part that was left to decide. */
export interface Treatment {
  name: string | null;
  strength: string | null;
  quantity: number | null;
  /** ISO dates, first and last day; one date of service stands twice. */
  period: [string, string] | null;
  /** CPT or HCPCS codes. */
  codes: string[];
  original: Portion | null;
  authorized: Portion | null;
}

export interface GuidelineParagraph {
  text: string;
  cited: boolean;
  citations: Citation[];
}

export interface Item {
  /** Counted from 1 in the letter's order; the letter itself does not number them. */
  number: number;
  /** The heading as worded, without the outcome and a final "is". */
  request: string;
  treatment: Treatment;
  outcome: Outcome;
  claimsAdministratorGuideline: GuidelineParagraph | null;
  maximusGuideline: GuidelineParagraph | null;
  rationale: string | null;
  conclusion: Conclusion | null;
}

export type FindingKind = 'quantity-mismatch' | 'outcome-mismatch' | 'body-region-mismatch' | 'partial-arithmetic' | 'incomplete';

/** A place where the letter contradicts itself, or lacks a part. `item` is null where the whole letter is meant. */
export interface Finding {
  kind: FindingKind;
  item: number | null;
  message: string;
}

/** [start, end) in the source text, in UTF-16 code units. */
export type Span = [number, number];
/** JSON Pointer of a value in the record -> where it was read. */
export type Spans = Record<string, Span>;

export interface Determination {
  form: Form;
  caseNumber: string | null;
  priority: Priority | null;
  dates: Dates;
  /** Of the whole case; derived from the items, null when none could be read. */
  outcome: CaseOutcome | null;
  expertReviewer: ExpertReviewer;
  patient: Patient;
  caseSummary: string | null;
  items: Item[];
  findings: Finding[];
  spans: Spans;
}
