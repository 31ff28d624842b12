// The words of the cases are listed for search behind their capture: within the capture's own transaction that would make
// writing many times slower. Cases are listed in blocks; the few that came since the last block are listed one by one.
import { fold } from '../determination/text/view.ts';
import type { CaseDatabase } from './database.ts';
import type { CaseBody, CaseRow, WordPlace } from './tables.ts';
import { listsOf, wordsOf } from './words.ts';

/** The block of those that are listed one by one. */
export const ALONE = 0;
const BLOCK = 1000;
/** So many wait for a block of their own; a search reads them one after the other until then. */
const LEAST = 200;
/** Read and listed in one go: the page stays smooth. */
const CHUNK = 20;

/** Cases whose words are not listed yet. */
export async function unlisted(database: CaseDatabase): Promise<string[]> {
  const [ids, listed] = await Promise.all([database.cases.toCollection().primaryKeys(), database.wordPlaces.toCollection().primaryKeys()]);
  const known = new Set(listed);
  return ids.filter((id) => !known.has(id));
}

/** Takes cases off the lists: they are gone, or say something else now. Within a transaction on `wordPlaces` and `wordBlocks`. */
export async function unlist(database: CaseDatabase, ids: readonly string[]): Promise<void> {
  const places = (await database.wordPlaces.bulkGet([...ids])).filter((place) => place !== undefined);
  if (places.length === 0) return;
  await database.wordPlaces.bulkDelete(places.map((place) => place.id));
  for (const [number, gone] of Map.groupBy(places, ({ block }) => block)) {
    const block = number === ALONE ? undefined : await database.wordBlocks.get(number);
    if (block === undefined) continue;
    const out = new Set(gone.map(({ id }) => id));
    const left = block.ids.split(' ').map((id) => (out.has(id) ? '' : id));
    await database.wordBlocks.put({ ...block, ids: left.join(' '), gone: [...(block.gone ?? []), ...out] });
  }
}

/**
 * Takes the blocks that these cases are in, or were in, off the lists: no word that only they had stays behind. The others of
 * these blocks are listed anew. Within a transaction on the three tables of words.
 */
export async function dissolve(database: CaseDatabase, ids: readonly string[]): Promise<void> {
  const { wordPlaces, wordBlocks, wordLists } = database;
  const places = (await wordPlaces.bulkGet([...ids])).filter((place) => place !== undefined);
  await wordPlaces.bulkDelete(places.map((place) => place.id));
  const former = await wordBlocks.where('gone').anyOf(ids).primaryKeys();
  const blocks = [...new Set([...places.map(({ block }) => block), ...former])].filter((block) => block !== ALONE);
  if (blocks.length === 0) return;
  await wordBlocks.bulkDelete(blocks);
  for (const table of [wordPlaces, wordLists]) await table.where('block').anyOf(blocks).delete();
}

/**
 * Lists the words of what is not listed, some cases at a time; tells how many are left. Stops when `signal` aborts. Where
 * another page is at it, this one waits.
 */
export async function listWords(database: CaseDatabase, onLeft: (left: number) => void, signal: AbortSignal): Promise<void> {
  await navigator.locks.request(`${database.name}: word lists`, async () => {
    if (signal.aborted) return;
    await clearUp(database);
    let waiting = await unlisted(database);
    while (waiting.length > 0 && !signal.aborted) {
      onLeft(waiting.length);
      const alone = await database.wordPlaces.where('block').equals(ALONE).primaryKeys();
      if (alone.length + waiting.length < LEAST) {
        await listAlone(database, waiting.slice(0, CHUNK));
        waiting = waiting.slice(CHUNK);
      } else {
        const taken = waiting.slice(0, BLOCK);
        await listTogether(database, [...alone, ...taken], (done) => onLeft(waiting.length - Math.min(done, taken.length)), signal);
        waiting = waiting.slice(BLOCK);
      }
    }
    if (!signal.aborted) onLeft(0);
  });
}

/** Cases of a block that was never finished, and of blocks that have lost most of theirs, are to be listed anew. */
async function clearUp(database: CaseDatabase): Promise<void> {
  const { wordPlaces, wordBlocks, wordLists } = database;
  await database.transaction('rw', wordPlaces, wordBlocks, wordLists, async () => {
    const blocks = await wordBlocks.toArray();
    const sparse = blocks.filter(({ ids }) => ids.split(' ').filter((id) => id === '').length * 2 > ids.split(' ').length);
    await wordBlocks.bulkDelete(sparse.map(({ block }) => block));
    for (const { block } of sparse) await wordLists.where('block').equals(block).delete();
    const whole = [ALONE, ...blocks.filter((block) => !sparse.includes(block)).map(({ block }) => block)];
    await wordPlaces.where('block').noneOf(whole).delete();
  });
}

async function listAlone(database: CaseDatabase, ids: readonly string[]): Promise<void> {
  await database.transaction('rw', database.cases, database.bodies, database.wordPlaces, async () => {
    await database.wordPlaces.bulkPut(
      (await casesOf(database, ids)).map(({ id, words }) => ({ id, block: ALONE, words: `\n${words.join('\n')}` })),
    );
  });
}

/**
 * A block is made in two steps. First its cases get their places in it, as their words are read; then the lists are written,
 * with the cases that still have these places: one that has been changed meanwhile has lost its own, and is listed anew.
 */
async function listTogether(
  database: CaseDatabase,
  ids: readonly string[],
  onDone: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const { wordPlaces, wordBlocks, wordLists } = database;
  const [place, made] = await Promise.all([wordPlaces.orderBy('block').last(), wordBlocks.orderBy('block').last()]);
  const block = 1 + Math.max(place?.block ?? ALONE, made?.block ?? ALONE);
  const listed: { id: string; words: string[] }[] = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    if (signal.aborted) return; // what has a place in no block loses it at the next start
    const chunk = await database.transaction('rw', database.cases, database.bodies, wordPlaces, async () => {
      const found = await casesOf(database, ids.slice(from, from + CHUNK));
      await wordPlaces.bulkPut(found.map(({ id }): WordPlace => ({ id, block, words: '' })));
      return found;
    });
    listed.push(...chunk);
    onDone(listed.length);
  }
  await database.transaction('rw', wordPlaces, wordBlocks, wordLists, async () => {
    const placed = new Set(await wordPlaces.where('block').equals(block).primaryKeys());
    await wordBlocks.put({ block, ids: listed.map(({ id }) => (placed.has(id) ? id : '')).join(' ') });
    // Of a case that was erased meanwhile, no word stays behind.
    const words = listed.map((one) => (placed.has(one.id) ? one.words : []));
    await wordLists.bulkPut(listsOf(block, words));
  });
}

async function casesOf(database: CaseDatabase, ids: readonly string[]): Promise<{ id: string; words: string[] }[]> {
  const [rows, bodies] = await Promise.all([database.cases.bulkGet([...ids]), database.bodies.bulkGet([...ids])]);
  return rows.flatMap((row, index) => {
    const body = bodies[index];
    return row === undefined || body === undefined ? [] : [{ id: row.id, words: allWords(row, body) }];
  });
}

function allWords(row: CaseRow, body: CaseBody): string[] {
  // Folded, so that a word which a line's end has broken is one word.
  return wordsOf([fold(body.text), body.note, row.tags.join(' '), body.source.title, row.caseNumber ?? ''].join('\n'));
}
