// The lists that search reads: whole blocks, what came since, what is edited and deleted, and what a killed page left half made.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureText } from '../../../src/cases/capture.ts';
import { CaseDatabase } from '../../../src/cases/database.ts';
import { erase, saveNote, wipe } from '../../../src/cases/editing.ts';
import { listWords, unlisted } from '../../../src/cases/indexing.ts';
import { search } from '../../../src/cases/searching.ts';
import type { CaseBody, CaseRow } from '../../../src/cases/tables.ts';
import { beginningsOf, holdersIn, listsOf, wordsOf } from '../../../src/cases/words.ts';
import { letterText } from '../../letters.ts';

const NOW = new Date('2026-11-16T10:00:00Z');
let database: CaseDatabase;
let one: { row: CaseRow; body: CaseBody };
let number = 0;
beforeEach(async () => {
  number += 1;
  database = new CaseDatabase(`indexing-${number}`);
  const [captured] = await captureText(database, letterText('section-cited'), { url: null, pageUrl: null, title: '', via: 'file' }, NOW);
  const [row, body] = [await database.cases.get(captured?.id ?? ''), await database.bodies.get(captured?.id ?? '')];
  if (row === undefined || body === undefined) throw new Error('no case');
  one = { row, body };
  await wipe(database);
});
afterEach(() => database.delete());

const idOf = (at: number) => `sha256:${String(at).padStart(64, '0')}`;
/** Cases that share the word "common", each with one of its own. */
async function fill(from: number, to: number): Promise<void> {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  await database.cases.bulkPut(numbers.map((at) => ({ ...one.row, id: idOf(at) })));
  await database.bodies.bulkPut(numbers.map((at) => ({ ...one.body, id: idOf(at), text: `common own${at}x` })));
}
const list = (onLeft: (left: number) => void = () => {}, signal = new AbortController().signal) => listWords(database, onLeft, signal);
const found = async (typed: string) => [...(await search(database, typed))].sort();
const blocks = () => database.wordBlocks.toArray();

describe('the lists', () => {
  it('hold few cases one by one, and many in blocks', async () => {
    await fill(0, 30);
    await list();
    expect([await blocks(), (await found('common')).length, await found('own7x')]).toEqual([[], 30, [idOf(7)]]);
    await fill(30, 1230);
    const left: number[] = [];
    await list((count) => left.push(count));
    expect(left).toEqual(left.toSorted((a, b) => b - a));
    expect([left[0], left.at(-1)]).toEqual([1200, 0]);
    expect((await blocks()).map(({ ids }) => ids.split(' ').length)).toEqual([1030, 200]);
    expect(await unlisted(database)).toEqual([]);
    expect((await found('common')).length).toBe(1230);
    expect([await found('own7x'), await found('own1229'), await found('common own30x')]).toEqual([[idOf(7)], [idOf(1229)], [idOf(30)]]);
    expect((await found('ow')).length).toBe(1230);
  });

  it('let go of the words of what is edited or deleted, at once', async () => {
    await fill(0, 300);
    await list();
    await saveNote(database, idOf(5), 'zebra', NOW);
    await erase(database, [idOf(6)]);
    expect([await found('own5x'), await found('own6x')]).toEqual([[], []]);
    expect((await unlisted(database)).length).toBe(299);
    expect(await database.wordLists.filter((list) => JSON.stringify(list).includes('own6x')).count()).toBe(0);
    await list();
    expect([await found('own5x'), await found('zebra'), (await found('common')).length]).toEqual([[idOf(5)], [idOf(5)], 299]);
  });

  it('keep no word of a case that was noted upon before it was erased', async () => {
    await fill(0, 300);
    await list();
    await saveNote(database, idOf(5), 'zebra', NOW);
    await list();
    await erase(database, [idOf(5)]);
    const lists = await database.wordLists.toArray();
    expect(lists.some(({ words }) => words.split('\n').includes('own5x'))).toBe(false);
    await list();
    expect([await found('own5x'), await found('zebra'), await found('own6x')]).toEqual([[], [], [idOf(6)]]);
  });

  it('have a word whole that a line end has broken', async () => {
    await fill(0, 2);
    await database.bodies.update(idOf(0), { text: 'modified house-\nhold duties, thera\u00adpy' });
    await list();
    expect([await found('household'), await found('therapy')]).toEqual([[idOf(0)], [idOf(0)]]);
  });

  it('keep no word of a case that was erased while its block was made', async () => {
    await fill(0, 300);
    let erased: Promise<unknown> | null = null;
    await list((left) => {
      if (left < 200) erased ??= erase(database, [idOf(5)]);
    });
    await erased;
    const lists = await database.wordLists.toArray();
    expect(lists.some(({ words }) => words.split('\n').includes('own5x'))).toBe(false);
    await list();
    expect([await found('own5x'), await found('own6x')]).toEqual([[], [idOf(6)]]);
  });

  it('list anew what was edited while its block was made', async () => {
    await fill(0, 300);
    let edited: Promise<unknown> | null = null;
    await list((left) => {
      if (left < 200) edited ??= saveNote(database, idOf(5), 'zebra', NOW);
    });
    await edited;
    await list();
    expect([await found('zebra'), await unlisted(database)]).toEqual([[idOf(5)], []]);
  });

  it('are made anew where they were left half made', async () => {
    await fill(0, 300);
    const stop = new AbortController();
    await list((left) => {
      if (left < 200) stop.abort();
    }, stop.signal);
    expect([await blocks(), (await database.wordPlaces.count()) > 0, await found('common')]).toEqual([[], true, []]);
    await list();
    expect([await unlisted(database), (await found('common')).length, (await blocks()).length]).toEqual([[], 300, 1]);
  });

  it('let go of a block that has lost most of its cases', async () => {
    await fill(0, 300);
    await list();
    await erase(
      database,
      Array.from({ length: 200 }, (_, at) => idOf(at)),
    );
    await list();
    expect([await blocks(), await database.wordLists.count(), (await found('common')).length]).toEqual([[], 0, 100]);
  });

  it('never take the number of a block that is there', async () => {
    await fill(0, 300);
    await list();
    await fill(300, 600);
    await list();
    for (const { block } of (await blocks()).slice(-1)) await database.wordPlaces.where('block').equals(block).delete();
    await list();
    expect([(await blocks()).length, (await found('common')).length, await found('own450x')]).toEqual([3, 600, [idOf(450)]]);
  });

  it('are made once where two pages are at it', async () => {
    await fill(0, 300);
    await Promise.all([list(), list()]);
    expect([(await blocks()).length, (await found('common')).length]).toEqual([1, 300]);
  });

  it('replace those of version 3', async () => {
    const former = new Dexie('former-3');
    former.version(3).stores({ cases: 'id, deletedAt, reader, *facets', bodies: 'id', words: 'id, *words' });
    await former.table('cases').add(one.row);
    await former.table('bodies').add(one.body);
    await former.table('words').add({ id: one.row.id, words: ['stair'] });
    former.close();
    const now = new CaseDatabase('former-3');
    expect([await now.cases.toArray(), await now.bodies.toArray()]).toEqual([[one.row], [one.body]]);
    expect([...now.backendDB().objectStoreNames]).not.toContain('words');
    expect(await unlisted(now)).toEqual([one.row.id]);
    await now.delete();
  });
});

it('finds in a block what a look at every case finds', () => {
  const word = fc.stringMatching(/^[ab1é]{2,5}$/);
  fc.assert(
    fc.property(fc.array(fc.array(word), { maxLength: 8 }), word, (texts, typed) => {
      const cases = texts.map((words) => wordsOf(words.join(' ')));
      const [first, last] = beginningsOf(typed);
      const lists = listsOf(1, cases).filter(({ beginning }) => beginning >= first && beginning <= last);
      const held = lists.reduce((all, each) => all.union(holdersIn(each, typed)), new Set<number>());
      const looked = cases.flatMap((words, at) => (words.some((each) => each.startsWith(typed)) ? [at] : []));
      expect([...held].sort()).toEqual(looked.sort());
    }),
  );
});
