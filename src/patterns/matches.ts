// All matches of a pattern, its first wanted one, or its last one, without what String.matchAll costs for each call: a copy of the pattern, an
// iterator, a result for each step. Letters are read by many short searches, so that counts.

/** Every match, in order. The pattern must be global. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** The first match that is wanted; null where there is none. The pattern must be global. */
export function firstMatch(text: string, pattern: RegExp, isWanted: (match: RegExpExecArray) => boolean): RegExpExecArray | null {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const next = pattern.lastIndex;
    if (isWanted(match)) return match;
    pattern.lastIndex = match[0] === '' ? next + 1 : next; // whoever was asked may have used the pattern, too
  }
  return null;
}

/** The last match; null where there is none. The pattern must be global. */
export function lastMatch(text: string, pattern: RegExp): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    last = match;
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return last;
}
