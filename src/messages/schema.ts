// What the background accepts from a content script: anything else is refused and logged.
import * as z from 'zod';
import type { PageMessage } from './kinds.ts';

z.config({ jitless: true });

/** The longest text that a message may carry, in UTF-16 code units; a letter has 4,000 to 20,000. */
const LONGEST_TEXT = 20_000_000;

const text = z.string().min(1).max(LONGEST_TEXT);
const count = z.number().int().min(0);
const letterReport = z.strictObject({
  caseNumber: z.string().max(40).nullable(),
  outcome: z.enum(['upheld', 'overturned', 'partially-overturned']).nullable(),
  upheld: count,
  overturned: count,
  findings: count,
  capturedAt: z.iso.datetime().nullable(),
  savedAs: z.string().max(100).nullable(),
});

export const pageMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('letter-seen') }),
  z.strictObject({ kind: z.literal('results-seen') }),
  z.strictObject({ kind: z.literal('open-viewer'), address: z.url({ protocol: /^https?$/ }).max(4000) }),
  z.strictObject({ kind: z.literal('annotated'), letters: z.array(letterReport).max(1000) }),
  z.strictObject({ kind: z.literal('capture'), text, title: z.string().max(2000) }),
  z.strictObject({ kind: z.literal('known'), text }),
  z.strictObject({ kind: z.literal('as-file'), text, title: z.string().max(2000) }),
  z.strictObject({ kind: z.literal('open-library'), id: z.string().max(200).nullable() }),
]) satisfies z.ZodType<PageMessage>;
