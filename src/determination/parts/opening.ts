// How a clinical case summary begins: there it says who the injured worker is, and when the injury was.

/** In characters: a sentence or two. Further on it may be someone else's. */
const REACH = 600;
const LONGEST_SENTENCE = 200;

/** To the end of the sentence that it breaks off in, if that is near. */
export function openingOf(text: string, from: number, to: number): string {
  const reach = from + REACH;
  if (to <= reach + LONGEST_SENTENCE) return text.slice(from, to);
  const stop = text.slice(reach, reach + LONGEST_SENTENCE).indexOf('. ');
  return text.slice(from, stop < 0 ? reach : reach + stop + 1);
}
