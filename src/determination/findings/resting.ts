// Where a finding rests: on words of its own, or on the letter as a whole, as where it lacks a part.
import type { Determination } from '../types.ts';

/** `index`: of the finding, from 0. */
export function restsOnWords({ spans }: Determination, index: number): boolean {
  const [from, to] = spans[`/findings/${index}`] ?? [0, 0];
  const [start, end] = spans[''] ?? [0, 0];
  return from < to && !(from === start && to === end);
}
