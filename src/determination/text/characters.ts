// Which characters are white space, which are not seen at all. By code: loops over text compare numbers.

const SPACE = 0x20;
const LINE_FEED = 0x0a;

/** Letters, digits and signs of plain English text: most of every letter. */
export function isPlain(code: number): boolean {
  return code > SPACE && code < 0x85;
}

/** White space as \s has it, and next line (U+0085), but not the byte-order mark. */
export function isSpace(code: number): boolean {
  if (code < 0x85) return code === SPACE || (code >= 0x09 && code <= 0x0d);
  if (code <= 0xa0) return code === 0x85 || code === 0xa0;
  if (code < 0x2000) return code === 0x1680;
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

/** Soft hyphens, joiners, marks of direction, zero-width spaces, byte-order marks. */
export function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    code === 0x2060 ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff
  );
}

export function isLineEnd(code: number): boolean {
  return (code >= LINE_FEED && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

const SEEN_SPACES = '\\t\\v\\f\\r\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';

/**
 * Matches, from its first character on, wherever folding has something to do but for line feeds: white space that is no plain
 * space, a space at the end or before more of it, an invisible character.
 */
export const UNUSUAL = new RegExp(`[ ${SEEN_SPACES}${INVISIBLE}](?:[ \\n${SEEN_SPACES}${INVISIBLE}]|$)|[${SEEN_SPACES}${INVISIBLE}]`, 'g');
