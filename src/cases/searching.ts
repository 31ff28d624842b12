// Search over everything that a case says: its numbers, requests, rationales, summary, note and tags.
//
// The words of a case are listed behind its capture, in a table of their own: listed in the capture's own transaction they
// would make writing many times slower. What is not listed yet is not found yet, and search says so.
import type { CaseBody, CaseDatabase, CaseRow } from './database.ts';

const WORD = /[\p{L}\p{N}]{2,40}/gu;
const CHUNK = 40;

/** The words of a text, lower case, each once. */
export function wordsOf(text: string): string[] {
  return [...new Set(text.normalize('NFKC').toLowerCase().match(WORD) ?? [])];
}

function allWords(row: CaseRow, body: CaseBody): string[] {
  return wordsOf([body.text, body.note, row.tags.join(' '), body.source.title, row.caseNumber ?? ''].join('\n'));
}

/** Cases whose words are not listed yet. */
export async function unlisted(database: CaseDatabase): Promise<string[]> {
  const [ids, listed] = await Promise.all([database.cases.toCollection().primaryKeys(), database.words.toCollection().primaryKeys()]);
  const known = new Set(listed);
  return ids.filter((id) => !known.has(id));
}

/** Lists the words of what is not listed, some cases at a time; tells how many are left. Stops when `signal` aborts. */
export async function listWords(database: CaseDatabase, onLeft: (left: number) => void, signal: AbortSignal): Promise<void> {
  const ids = await unlisted(database);
  for (let from = 0; from < ids.length && !signal.aborted; from += CHUNK) {
    onLeft(ids.length - from);
    await database.transaction('rw', database.cases, database.bodies, database.words, async () => {
      const chunk = ids.slice(from, from + CHUNK);
      const [rows, bodies] = await Promise.all([database.cases.bulkGet(chunk), database.bodies.bulkGet(chunk)]);
      const listed = rows.flatMap((row, index) => {
        const body = bodies[index];
        return row === undefined || body === undefined ? [] : [{ id: row.id, words: allWords(row, body) }];
      });
      await database.words.bulkPut(listed);
    });
  }
  if (!signal.aborted) onLeft(0);
}

/** Ids of the cases that hold every word that was typed, or a word that begins with it. */
export async function search(database: CaseDatabase, typed: string): Promise<Set<string>> {
  let found: Set<string> | null = null;
  for (const word of wordsOf(typed).sort((a, b) => b.length - a.length)) {
    const ids = new Set(await database.words.where('words').startsWith(word).primaryKeys());
    found = found === null ? ids : found.intersection(ids);
    if (found.size === 0) break;
  }
  return found ?? new Set();
}

export interface Snippet {
  before: string;
  hit: string;
  after: string;
}

const AROUND = 60;

/** The first place of a typed word in a case's text or note, with what stands around it. */
export function snippetOf(body: CaseBody, typed: string): Snippet | null {
  for (const word of wordsOf(typed)) {
    for (const text of [body.note, body.text]) {
      const at = text.toLowerCase().indexOf(word);
      if (at < 0) continue;
      return {
        before: text
          .slice(Math.max(0, at - AROUND), at)
          .replace(/^\S*\s/, '')
          .replace(/\s+/g, ' '),
        hit: text.slice(at, at + word.length),
        after: text.slice(at + word.length, at + word.length + AROUND).replace(/\s+/g, ' '),
      };
    }
  }
  return null;
}
