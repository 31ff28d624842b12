// What is read of a rationale: its own verdict, and how plainly it is said.
import type { Place } from '../text/place.ts';
import type { Conclusion } from '../types.ts';

export interface ConclusionReading extends Place {
  value: Conclusion;
  /** False where it was taken from how the rationale ends, or where another sentence says otherwise. */
  sure: boolean;
}
