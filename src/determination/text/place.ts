// A stretch of a view's text, and the small moves that readers make on it.

/** [from, to) in the folded text. */
export interface Place {
  from: number;
  to: number;
}

const HYPHEN = 0x2d;
const ALPHANUMERIC = /[\p{L}\p{N}]/u;

/** Without spaces at its ends, or a hyphen that joins it to the word before; null when nothing is left. */
export function trimmed(text: string, from: number, to: number): Place | null {
  let start = text.charCodeAt(from) === HYPHEN && ALPHANUMERIC.test(text.charAt(from - 1)) ? from + 1 : from;
  let end = to;
  while (start < end && text.charCodeAt(start) === 0x20) start += 1;
  while (end > start && text.charCodeAt(end - 1) === 0x20) end -= 1;
  return start < end ? { from: start, to: end } : null;
}

export function wordingOf(text: string, place: Place | null): string | null {
  return place === null ? null : text.slice(place.from, place.to);
}
