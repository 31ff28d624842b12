// A citation with nothing in it but what a test says.
import type { Citation } from '../../../src/guidelines/types.ts';

export const cite = (guideline: Citation['guideline'], parts: Partial<Citation> = {}): Citation => ({
  guideline,
  year: null,
  chapter: null,
  section: null,
  pages: [],
  urls: [],
  ...parts,
});
