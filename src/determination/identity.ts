// What makes two copies of a letter the same letter, whatever page, PDF or file they come from.

/**
 * The letters and digits of the folded text between `from` (a letter's first body heading) and `to` (the end of its last
 * rationale), in Unicode's compatibility form, lower case. The case id is the SHA-256 of this in UTF-8.
 */
export function identityText(text: string, from: number, to: number): string {
  return text
    .slice(from, to)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
