// The exported file and the cases in it, as zod schemas: what is written, and what is accepted back.
import * as z from 'zod';
import type { Determination } from '../determination/types.ts';

z.config({ jitless: true }); // no eval under an extension's content security policy

/** Of days and moments that there are: the thirty-first of April is in no calendar. */
const exists = (written: string) => {
  const moment = new Date(written);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written.slice(0, 10));
};
const isoDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(exists, 'There is no such day.');
const timestamp = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)
  .refine(exists, 'There is no such moment.');
const span = z.tuple([z.number().int().min(0), z.number().int().min(0)]);
const outcome = z.enum(['upheld', 'overturned']);
const portion = z.strictObject({ text: z.string(), quantity: z.number().nullable() });

const citation = z.strictObject({
  guideline: z.enum([
    'mtus-general-approaches',
    'mtus-neck-upper-back',
    'mtus-shoulder',
    'mtus-elbow',
    'mtus-forearm-wrist-hand',
    'mtus-low-back',
    'mtus-knee',
    'mtus-ankle-foot',
    'mtus-stress',
    'mtus-eye',
    'mtus-acupuncture',
    'mtus-chronic-pain',
    'mtus-postsurgical',
    'mtus-opioids',
    'mtus-formulary',
    'mtus-other',
    'odg',
    'acoem',
    'other',
  ]),
  year: z.number().int().nullable(),
  chapter: z.number().int().nullable(),
  section: z.string().nullable(),
  pages: z.array(z.tuple([z.number().int(), z.number().int()])),
  urls: z.array(z.string()),
});

const guidelineParagraph = z.strictObject({ text: z.string(), cited: z.boolean(), citations: z.array(citation) });

const item = z.strictObject({
  number: z.number().int().min(1),
  request: z.string(),
  treatment: z.strictObject({
    name: z.string().nullable(),
    strength: z.string().nullable(),
    quantity: z.number().nullable(),
    period: z.tuple([isoDay, isoDay]).nullable(),
    codes: z.array(z.string()),
    original: portion.nullable(),
    authorized: portion.nullable(),
  }),
  outcome,
  claimsAdministratorGuideline: guidelineParagraph.nullable(),
  maximusGuideline: guidelineParagraph.nullable(),
  rationale: z.string().nullable(),
  conclusion: z.enum(['medically-necessary', 'not-medically-necessary']).nullable(),
});

const determinationSchema = z.strictObject({
  form: z.enum(['dwc-labelled', 'dwc-notice-2013', 'dwc-decision-2013', 'dwc-review-2013']),
  caseNumber: z.string().nullable(),
  priority: z.enum(['standard', 'expedited']).nullable(),
  dates: z.strictObject({
    injury: isoDay.nullable(),
    urDenial: isoDay.nullable(),
    applicationReceived: isoDay.nullable(),
    assigned: isoDay.nullable(),
    decision: isoDay.nullable(),
  }),
  outcome: z.enum(['upheld', 'overturned', 'partially-overturned']).nullable(),
  expertReviewer: z.strictObject({ specialties: z.array(z.string()), licensedIn: z.array(z.string()) }),
  patient: z.strictObject({ age: z.number().int().nullable(), sex: z.enum(['female', 'male']).nullable() }),
  caseSummary: z.string().nullable(),
  items: z.array(item),
  findings: z.array(
    z.strictObject({
      kind: z.enum(['quantity-mismatch', 'outcome-mismatch', 'body-region-mismatch', 'partial-arithmetic', 'incomplete']),
      item: z.number().int().nullable(),
      message: z.string(),
    }),
  ),
  spans: z.record(z.string(), span),
});

const sourceSchema = z.strictObject({
  /** The frame's own address; null for a file. */
  url: z.string().nullable(),
  /** The tab's address; null for a file. */
  pageUrl: z.string().nullable(),
  title: z.string(),
  via: z.enum(['page', 'pdf', 'file']),
});

export const caseSchema = z
  .strictObject({
    id: z.string().regex(/^(sha256:[0-9a-f]{64}|redacted:[0-9a-f-]{36})$/),
    capturedAt: timestamp,
    /** When it was captured, or its note last written: tells at an import whose note is the later one. */
    updatedAt: timestamp,
    reader: z.string(),
    source: sourceSchema,
    note: z.string(),
    tags: z.array(z.string()),
    redacted: z.boolean(),
    determination: determinationSchema,
    text: z.string(),
  })
  .refine(({ id, redacted }) => redacted === id.startsWith('redacted:'), 'a redacted case never bears the id of a letter');

export const exportedFileSchema = z.strictObject({
  format: z.literal('imr-lens/cases'),
  version: z.literal(1),
  exportedAt: timestamp,
  generator: z.strictObject({ name: z.literal('imr-lens'), version: z.string() }),
  cases: z.array(caseSchema),
});

export type Source = z.infer<typeof sourceSchema>;
export type Case = z.infer<typeof caseSchema>;
export type ExportedFile = z.infer<typeof exportedFileSchema>;

// The record and its schema are one contract: a field that only one of them has does not compile.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
export const RECORD_AND_SCHEMA_AGREE: Same<Determination, z.infer<typeof determinationSchema>> = true;
