// Words, and lists of the cases that hold them: pure. A block's lists are kept by how their words begin, so that a word
// typed in part is found by one short read in each block, and listing a thousand cases writes some thousand records, not a million.

const WORD = /[\p{L}\p{N}]{2,40}/gu;
/** Characters by which words are kept together. */
const BEGINNING = 3;

/** The words of a text, lower case, each once. */
export function wordsOf(text: string): string[] {
  return [...new Set(text.normalize('NFKC').toLowerCase().match(WORD) ?? [])];
}

/** Words of a block that begin alike, and which of its cases hold each. */
export interface WordList {
  block: number;
  beginning: string;
  /** One a line. */
  words: string;
  /** For each word, where its cases end in `cases`. */
  ends: Uint32Array;
  /** Numbers of cases in the block, word by word. */
  cases: Uint16Array;
}

/** The lists of a block of at most 65,536 cases, each given by its words. */
export function listsOf(block: number, cases: readonly (readonly string[])[]): WordList[] {
  const holders = new Map<string, number[]>();
  for (const [number, words] of cases.entries()) {
    for (const word of words) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [number]);
      else known.push(number);
    }
  }
  const alike = Map.groupBy(holders.keys(), (word) => word.slice(0, BEGINNING));
  return [...alike].map(([beginning, words]) => {
    const each = words.map((word) => holders.get(word) ?? []);
    let end = 0;
    const ends = Uint32Array.from(each, ({ length }) => {
      end += length;
      return end;
    });
    return { block, beginning, words: words.join('\n'), ends, cases: Uint16Array.from(each.flat()) };
  });
}

/** The beginnings of the lists that may have words which begin like this: from the first to the last. */
export function beginningsOf(word: string): [string, string] {
  return word.length < BEGINNING ? [word, `${word}\uffff`] : [word.slice(0, BEGINNING), word.slice(0, BEGINNING)];
}

/** Numbers of the cases in a list's block that hold a word which begins like this. */
export function holdersIn({ words, ends, cases }: WordList, beginning: string): Set<number> {
  const found = new Set<number>();
  for (const [index, word] of words.split('\n').entries()) {
    if (!word.startsWith(beginning)) continue;
    for (const number of cases.subarray(ends[index - 1] ?? 0, ends[index])) found.add(number);
  }
  return found;
}
