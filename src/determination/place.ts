// A stretch of a view's text, and the small moves that readers make on it.

/** [from, to) in the folded text. */
export interface Place {
  from: number;
  to: number;
}

/** Without spaces at its ends; null when nothing is left. */
export function trimmed(text: string, from: number, to: number): Place | null {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) === 0x20) start += 1;
  while (end > start && text.charCodeAt(end - 1) === 0x20) end -= 1;
  return start < end ? { from: start, to: end } : null;
}

export function wordingOf(text: string, place: Place | null): string | null {
  return place === null ? null : text.slice(place.from, place.to);
}

/** Where the first group of `pattern` matched within [from, to), or the whole match where it has no group. */
export function placeOf(text: string, from: number, to: number, pattern: RegExp): Place | null {
  const match = pattern.exec(text.slice(from, to));
  if (match === null) return null;
  const whole = match[0];
  const group = match[1] ?? whole;
  const start = from + match.index + whole.indexOf(group);
  return { from: start, to: start + group.length };
}
