// What stands at the end of a wording and is no part of it: separators, and an "and" that led to what follows. Walking back
// from the end, where a pattern would try each place from the beginning.

/** The text without any of these characters at its end. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The same, and without one "and" behind, before or among them. */
export function withoutJoint(text: string, characters: string): string {
  const bare = withoutEnd(text, characters);
  return AND_AT_END.test(bare.slice(-4)) ? withoutEnd(bare.slice(0, -3), characters) : bare;
}

/** The same, and without any number of "and". */
export function withoutJoints(text: string, characters: string): string {
  let bare = withoutEnd(text, characters);
  while (AND_AT_END.test(bare.slice(-4))) bare = withoutEnd(bare.slice(0, -3), characters);
  return bare;
}

const AND_AT_END = /\band$/;
