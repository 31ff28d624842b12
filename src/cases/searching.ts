// Search over everything that a case says: its numbers, requests, rationales, summary, note and tags. What is not listed
// yet (indexing.ts) is not found yet, and the page says so.
import type { CaseDatabase } from './database.ts';
import { ALONE } from './indexing.ts';
import type { CaseBody } from './tables.ts';
import { beginningsOf, holdersIn, wordsOf } from './words.ts';

/** Ids of the cases that hold every word that was typed, or a word that begins with it. */
export async function search(database: CaseDatabase, typed: string): Promise<Set<string>> {
  const words = wordsOf(typed).sort((a, b) => b.length - a.length);
  const [longest, ...more] = words;
  if (longest === undefined) return new Set();
  return database.transaction('r', database.wordPlaces, database.wordBlocks, database.wordLists, async () => {
    const [alone, blocks] = await Promise.all([database.wordPlaces.where('block').equals(ALONE).toArray(), database.wordBlocks.toArray()]);
    const ids = alone.filter((place) => words.every((word) => place.words.includes(`\n${word}`))).map((place) => place.id);
    const within = await Promise.all(
      blocks.map(async ({ block, ids: all }) => {
        let found = await holders(database, block, longest);
        for (const word of more) if (found.size > 0) found = found.intersection(await holders(database, block, word));
        if (found.size === 0) return [];
        const known = all.split(' ');
        return [...found].map((number) => known[number] ?? '').filter((id) => id !== '');
      }),
    );
    return new Set([...ids, ...within.flat()]);
  });
}

async function holders(database: CaseDatabase, block: number, word: string): Promise<Set<number>> {
  const [first, last] = beginningsOf(word);
  const lists = await database.wordLists.where('[block+beginning]').between([block, first], [block, last], true, true).toArray();
  return lists.reduce((all, list) => all.union(holdersIn(list, word)), new Set<number>());
}

export interface Snippet {
  before: string;
  hit: string;
  after: string;
}

/** Where a text's words begin like one of these, as search finds words: [from, to) of that beginning, in order; "post-op" is one place. */
export function placesOf(text: string, words: readonly string[]): [number, number][] {
  if (words.length === 0) return [];
  // An accent may stand by itself in the text. Words are letters and digits alone: nothing in them means anything to a pattern.
  const spelled = words.flatMap((word) => [word, word.normalize('NFD')]).sort((a, b) => b.length - a.length);
  const beginnings = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${spelled.join('|')})`, 'giu');
  const places: [number, number][] = [];
  for (const { index, 0: hit } of text.matchAll(beginnings)) {
    const last = places.at(-1);
    if (last !== undefined && index === last[1] + 1 && text.charAt(last[1]) === '-') last[1] = index + hit.length;
    else places.push([index, index + hit.length]);
  }
  return places;
}

/** In characters: beside an opened case a row is narrow, and what was found shall stand in its first lines. */
const BEFORE = 24;
const AFTER = 90;

/** The first place of a typed word in a case's text or note, with what stands around it. */
export function snippetOf(body: CaseBody, typed: string): Snippet | null {
  const words = wordsOf(typed);
  for (const word of words) {
    for (const text of [body.note, body.text]) {
      const [first] = placesOf(text, [word]);
      const place = first === undefined ? undefined : placesOf(text, words).find(([from, to]) => from <= first[0] && first[0] < to);
      if (place === undefined) continue;
      const [at, end] = place;
      return {
        before: text
          .slice(Math.max(0, at - BEFORE), at)
          .replace(at > BEFORE ? /^\S*\s/ : '', '') // no half a word
          .replace(/\s+/g, ' '),
        hit: text.slice(at, end),
        after: text.slice(end, end + AFTER).replace(/\s+/g, ' '),
      };
    }
  }
  return null;
}
