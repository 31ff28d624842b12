// Long patterns, put together from parts that have names.

/** Any of these patterns, tried in this order. */
export function anyOf(...patterns: string[]): string {
  return `(?:${patterns.join('|')})`;
}

/** Any of these words, one blank between two; a word may be a pattern without a blank of its own. */
export function oneOf(words: string): string {
  return anyOf(...words.split(' '));
}
