// "... is [not] medically necessary and appropriate": how the forms of 2013 say what was decided, before "Upheld" and "Overturned".
import type { Outcome } from '../types.ts';

/**
 * The verb and what it decides. The PDFs underline "not", and extractors then lose the space after it ("is notmedically
 * necessary").
 */
export const DECIDED = '(?:is|are|was|were)\\s?(not)?\\s?medically necessary(?:(?: and|/) ?appropriate)?\\.?';

/** What is not medically necessary need not be provided: the denial is upheld. */
export function outcomeOf(not: string | undefined): Outcome {
  return not === undefined ? 'overturned' : 'upheld';
}
