// Finding cases again, editing them, the bin; and a library of the former version brought to this one.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureText, knownCases } from '../../../src/cases/capture.ts';
import { CaseDatabase } from '../../../src/cases/database.ts';
import { changeTags, emptyBin, erase, putIntoBin, saveNote, takeOutOfBin } from '../../../src/cases/editing.ts';
import { storedCases } from '../../../src/cases/exporting.ts';
import { NEWEST_FIRST, NO_FILTER } from '../../../src/cases/filtering.ts';
import { listWords, unlisted } from '../../../src/cases/indexing.ts';
import { caseById, sameNumber } from '../../../src/cases/library.ts';
import { choicesOf, firstRows, type Listing, listedIds, treatmentsLike } from '../../../src/cases/listing.ts';
import { mergeCases } from '../../../src/cases/merging.ts';
import { overviewOf, wilson } from '../../../src/cases/overview.ts';
import { redactCase } from '../../../src/cases/redaction.ts';
import { readAgain, readByOlder } from '../../../src/cases/rereading.ts';
import { changed } from '../../../src/cases/rows.ts';
import { placesOf, search, snippetOf } from '../../../src/cases/searching.ts';
import type { CaseBody } from '../../../src/cases/tables.ts';
import { letterText } from '../../letters.ts';

let database: CaseDatabase;
let number = 0;
beforeEach(() => {
  number += 1;
  database = new CaseDatabase(`library-${number}`);
});
afterEach(() => database.delete());

const SOURCE = { url: null, pageUrl: null, title: 'a.txt', via: 'file' } as const;
const capture = async (letter: string, day = '2026-11-16T10:00:00Z') =>
  (await captureText(database, letterText(letter), SOURCE, new Date(day)))[0]?.id ?? '';
const listed = () => listWords(database, () => {}, new AbortController().signal);

describe('search', () => {
  it('finds words of rationale, summary, note and tags; words typed in part; every word', async () => {
    const heat = await capture('section-cited');
    const other = await capture('contradictions');
    await saveNote(database, other, 'Ask Ærø about it', new Date());
    await changeTags(database, [other], { add: ['Appeal'] });
    await listed();
    expect([...(await search(database, 'household'))]).toEqual([heat]);
    expect([...(await search(database, 'stair shoulder'))]).toEqual([heat]);
    expect([...(await search(database, 'ærø'))]).toEqual([other]);
    expect([...(await search(database, 'appea'))]).toEqual([other]);
    expect([...(await search(database, 'household zebra'))]).toEqual([]);
  });

  it('knows what it does not know yet, and lists it behind', async () => {
    const id = await capture('section-cited');
    expect(await unlisted(database)).toEqual([id]);
    const left: number[] = [];
    await listWords(database, (count) => left.push(count), new AbortController().signal);
    expect(left).toEqual([1, 0]);
    expect(await unlisted(database)).toEqual([]);
    await saveNote(database, id, 'new words', new Date());
    expect(await unlisted(database)).toEqual([id]);
  });

  it('shows a hit in its place', async () => {
    const body = await database.bodies.get(await capture('section-cited'));
    expect(body && snippetOf(body, 'household')).toMatchObject({ hit: 'household' });
    expect(snippetOf({ ...(body as CaseBody), text: 'The heart, then arthroscopy.' }, 'art')).toMatchObject({
      before: 'The heart, then ',
      hit: 'art',
    });
  });

  it('finds words by how they begin, as search does, wherever a text says them', () => {
    const text = 'Norco: norco; Vanorco. İstanbul NORCOTIC';
    expect(placesOf(text, ['nor', 'norco']).map(([from, to]) => text.slice(from, to))).toEqual(['Norco', 'norco', 'NORCO']);
    expect(placesOf(text, [])).toEqual([]);
    expect(placesOf('Dr. Jose\u0301 wrote', ['josé'])).toEqual([[4, 9]]);
    expect(placesOf('Case CM99-0001006, post-op', ['cm99', '0001006', 'op'])).toEqual([
      [5, 17],
      [24, 26],
    ]);
  });
});

describe('lists', () => {
  const listing = (change: Partial<Listing> = {}): Listing => ({ list: 'list', filter: NO_FILTER, sorting: NEWEST_FIRST, ...change });
  const numbers = async (change: Partial<Listing>) =>
    (await database.cases.bulkGet(await listedIds(database, listing(change)))).map((row) => row?.caseNumber);
  const narrowed = (filter: object) => numbers({ filter: { ...NO_FILTER, ...filter } });
  beforeEach(async () => {
    await capture('section-cited', '2026-11-14T10:00:00Z');
    await capture('contradictions', '2026-11-15T10:00:00Z');
    await capture('page-cited-2014', '2026-11-16T10:00:00Z');
  });

  it('are narrowed by what the letters say', async () => {
    expect(await narrowed({ outcome: 'upheld' })).toEqual(['CM99-0001006']);
    expect(await narrowed({ findings: true })).toContain('CM99-0001006');
    expect(await narrowed({ specialty: 'Sports Medicine' })).toEqual(['CM99-0001001']);
    expect(await narrowed({ guideline: 'mtus-shoulder' })).toEqual(['CM99-0001001']);
    expect(await narrowed({ from: '2017-03-01', to: '2017-03-31' })).toEqual(['CM99-0001001']);
    expect(await narrowed({ from: '2017-03-03' })).toEqual(['CM99-0001006']);
    expect(await narrowed({ treatment: 'KNEE BRACE' })).toEqual(['CM99-0001006']);
    expect(await narrowed({ treatment: 'brace' })).toEqual(['CM99-0001006']);
    expect(await narrowed({ treatment: '"brace"' })).toEqual([]);
    expect(await narrowed({ treatment: '"knee brace"' })).toEqual(['CM99-0001006']);
    expect(await narrowed({ tag: 'none' })).toEqual([]);
  });

  it('are narrowed by the outcome of the very item that has a treatment or cites a guideline', async () => {
    // Heat wrap: upheld; MRI of the left shoulder, on the shoulder chapter: overturned.
    expect(await narrowed({ outcome: 'overturned', treatment: 'mri' })).toEqual(['CM99-0001001']);
    expect(await narrowed({ outcome: 'upheld', treatment: 'mri' })).toEqual(['CM99-0001006']);
    expect(await narrowed({ outcome: 'upheld', treatment: 'heat wrap' })).toEqual(['CM99-0001001']);
    expect(await narrowed({ outcome: 'overturned', guideline: 'mtus-shoulder' })).toEqual(['CM99-0001001']);
    expect(await narrowed({ outcome: 'upheld', guideline: 'mtus-shoulder' })).toEqual([]);
    expect(await narrowed({ outcome: 'overturned', guideline: 'mtus-shoulder', treatment: 'heat' })).toEqual([]);
    expect(await narrowed({ outcome: 'upheld', treatment: 'knee' })).toEqual(['CM99-0001006']);
    expect(await narrowed({ treatment: 'shoulder MRI' })).toEqual(['CM99-0001001']); // its words in another order
    expect(await narrowed({ outcome: 'overturned', treatment: 'shoulder mri' })).toEqual(['CM99-0001001']);
    expect(await narrowed({ outcome: 'partially-overturned', treatment: 'mri' })).toEqual(['CM99-0001001']);
  });

  it('come in the order asked for; what lacks a value comes last', async () => {
    const by = (by: Listing['sorting']['by'], descending = false) => numbers({ sorting: { by, descending } });
    expect(await by('capturedAt', true)).toEqual([null, 'CM99-0001006', 'CM99-0001001']);
    expect(await by('capturedAt')).toEqual(['CM99-0001001', 'CM99-0001006', null]);
    expect(await by('decided')).toEqual(['CM99-0001001', 'CM99-0001006', null]);
    expect(await by('decided', true)).toEqual(['CM99-0001006', 'CM99-0001001', null]);
  });

  it('show their first rows as the whole list does', async () => {
    for (const filter of [NO_FILTER, { ...NO_FILTER, outcome: 'upheld' }, { ...NO_FILTER, findings: true }]) {
      const ids = await listedIds(database, listing({ filter }));
      expect((await firstRows(database, listing({ filter }), 2))?.map((row) => row.id)).toEqual(ids.slice(0, 2));
    }
    expect(await firstRows(database, listing({ sorting: { by: 'decided', descending: true } }), 2)).toBeNull();
    for (const filter of [{ guideline: 'mtus-shoulder', outcome: 'upheld' }, { treatment: 'mri' }])
      expect(await firstRows(database, listing({ filter: { ...NO_FILTER, ...filter } }), 2)).toBeNull();
  });

  it('follow tags, and the bin', async () => {
    const [newest = '', next = ''] = await listedIds(database, listing());
    await changeTags(database, [newest, next], { add: ['b', 'a'] });
    await changeTags(database, [next], { remove: ['a'] });
    expect(await choicesOf(database, 'list', 'tag')).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
    await putIntoBin(database, [newest], new Date());
    expect(await listedIds(database, listing())).not.toContain(newest);
    expect(await listedIds(database, listing({ list: 'bin', filter: { ...NO_FILTER, tag: 'a' } }))).toEqual([newest]);
    expect(await choicesOf(database, 'list', 'tag')).toEqual([['b', 1]]);
    await changeTags(database, [next], { add: Array.from({ length: 310 }, (_, number) => `a${number}`) });
    await changeTags(database, await listedIds(database, listing()), { add: ['urgent'] });
    expect((await choicesOf(database, 'list', 'tag')).slice(0, 1)).toEqual([['urgent', (await listedIds(database, listing())).length]]);
  });

  it('offer treatments that have what was typed in them', async () => {
    expect((await treatmentsLike(database, 'list', 'knee', 5))[0]).toBe('knee brace');
    expect(await treatmentsLike(database, 'list', 'EE BRA', 5)).toContain('knee brace');
    expect(await treatmentsLike(database, 'list', 'brace knee', 5)).toEqual(['knee brace']);
    expect((await treatmentsLike(database, 'list', '', 3)).length).toBe(3);
  });
});

describe('the bin', () => {
  it('keeps cases out of sight, gives them back, and empties itself after thirty days', async () => {
    const id = await capture('section-cited');
    const kept = await capture('contradictions');
    await putIntoBin(database, [id], new Date('2026-11-01T00:00:00Z'));
    expect(await knownCases(database, letterText('section-cited'))).toBeNull();
    expect((await Array.fromAsync(storedCases(database))).map((one) => one.id)).toEqual([kept]);
    await takeOutOfBin(database, [id]);
    expect(await caseById(database, id)).not.toBeNull();
    await putIntoBin(database, [id], new Date('2026-11-01T00:00:00Z'));
    expect(await emptyBin(database, new Date('2026-11-30T00:00:00Z'))).toBe(0);
    expect(await emptyBin(database, new Date('2026-12-02T00:00:00Z'))).toBe(1);
    expect(await database.bodies.get(id)).toBeUndefined();
  });

  it('gives a case back that is captured again, with note and tags', async () => {
    const id = await capture('section-cited');
    await saveNote(database, id, 'mine', new Date());
    await changeTags(database, [id], { add: ['a', 'b'] });
    await changeTags(database, [id], { remove: ['a'] });
    await putIntoBin(database, [id], new Date());
    await capture('section-cited', '2026-11-20T10:00:00Z');
    expect(await caseById(database, id)).toMatchObject({ note: 'mine', tags: ['b'], capturedAt: '2026-11-16T10:00:00.000Z' });
    expect((await database.cases.get(id))?.deletedAt).toBeNull();
  });

  it('deletes for good', async () => {
    const id = await capture('section-cited');
    await listed();
    await erase(database, [id]);
    expect([await database.cases.count(), await database.wordPlaces.count(), await caseById(database, id)]).toEqual([0, 0, null]);
  });
});

it('points at another letter with the same number', async () => {
  const id = await capture('section-cited');
  await captureText(database, letterText('section-cited').replace('slipped on a wet stair', 'fell'), SOURCE, new Date());
  const one = await caseById(database, id);
  expect(one && (await sameNumber(database, one))).toHaveLength(1);
});

it('brings a library of version 1 to this version, with nothing lost', async () => {
  const former = new Dexie('former');
  former.version(1).stores({ cases: 'id, capturedAt, caseNumber', bodies: 'id' });
  const id = await capture('section-cited');
  const [row, body] = [await database.cases.get(id), await database.bodies.get(id)];
  if (row === undefined || body === undefined) throw new Error('no case');
  const { deletedAt: _1, guidelines: _2, treatments: _3, specialties: _4, decisions: _5, reader: _6, facets: _7, ...formerRow } = row;
  await former.table('cases').add({ ...formerRow, tags: ['old'] });
  await former.table('bodies').add({ ...body, note: 'old note' });
  former.close();
  const now = new CaseDatabase('former');
  expect(await now.cases.get(id)).toEqual(changed(row, { tags: ['old'] }));
  expect(await caseById(now, id)).toMatchObject({ note: 'old note', tags: ['old'], capturedAt: row.capturedAt });
  expect(await unlisted(now)).toEqual([id]);
  await now.delete();
});

it('brings a library of version 2 to this version, the bin included', async () => {
  const former = new Dexie('former-2');
  former.version(2).stores({ cases: 'id, capturedAt, caseNumber, deletedAt', bodies: 'id', words: 'id, *words' });
  const id = await capture('section-cited');
  const [row, body] = [await database.cases.get(id), await database.bodies.get(id)];
  if (row === undefined || body === undefined) throw new Error('no case');
  const { reader: _1, facets: _2, ...formerRow } = row;
  await former.table('cases').add({ ...formerRow, tags: ['old'], deletedAt: '2026-11-20T00:00:00.000Z' });
  await former.table('bodies').add(body);
  await former.table('words').add({ id, words: ['stair'] });
  former.close();
  const now = new CaseDatabase('former-2');
  expect(await listedIds(now, { list: 'bin', filter: { ...NO_FILTER, tag: 'old' }, sorting: NEWEST_FIRST })).toEqual([id]);
  expect(await caseById(now, id)).toMatchObject({ tags: ['old'], determination: body.determination });
  expect(await unlisted(now)).toEqual([id]);
  expect(await readByOlder(now)).toEqual([]);
  await now.delete();
});

it('reads stored letters again with a newer reader, and keeps what is the user’s', async () => {
  const id = await capture('section-cited');
  const body = await database.bodies.get(id);
  if (body === undefined) throw new Error('no case');
  await saveNote(database, id, 'mine', new Date('2026-11-17T00:00:00Z'));
  await changeTags(database, [id], { add: ['a'] });
  await database.bodies.update(id, { reader: '0.9.0', determination: { ...body.determination, items: [] } });
  await database.cases.update(id, { reader: '0.9.0' });
  expect(await readByOlder(database)).toEqual([id]);
  await readAgain(database, [id], () => {}, new AbortController().signal);
  expect(await readByOlder(database)).toEqual([]);
  const one = await caseById(database, id);
  expect(one?.determination).toEqual(body.determination);
  expect(one).toMatchObject({ note: 'mine', tags: ['a'], capturedAt: '2026-11-16T10:00:00.000Z' });
});

it('gives a letter its id as the newer reader makes it', async () => {
  const id = await capture('section-cited');
  const [row, body] = [await database.cases.get(id), await database.bodies.get(id)];
  if (row === undefined || body === undefined) throw new Error('no case');
  await erase(database, [id]);
  const former = `sha256:${'0'.repeat(64)}`;
  await database.bodies.put({ ...body, id: former, reader: '0.9.0' });
  await database.cases.put({ ...row, id: former });
  const moved: string[] = [];
  await readAgain(
    database,
    [former],
    () => {},
    new AbortController().signal,
    (...ids) => moved.push(...ids),
  );
  expect(moved).toEqual([former, id]);
  expect(await database.cases.toCollection().primaryKeys()).toEqual([id]);
  expect(await database.bodies.toCollection().primaryKeys()).toEqual([id]);
});

it('leaves a letter under its former id where the library has it under the new one, too', async () => {
  const id = await capture('section-cited');
  const [row, body] = [await database.cases.get(id), await database.bodies.get(id)];
  if (row === undefined || body === undefined) throw new Error('no case');
  const former = `sha256:${'0'.repeat(64)}`;
  await database.bodies.put({
    ...body,
    id: former,
    reader: '0.9.0',
    note: 'of the former one',
    determination: { ...body.determination, items: [] },
  });
  await database.cases.put({ ...row, id: former, reader: '0.9.0' });
  const moved: string[] = [];
  await readAgain(
    database,
    [former],
    () => {},
    new AbortController().signal,
    (...ids) => moved.push(...ids),
  );
  expect(moved).toEqual([]);
  expect((await caseById(database, id))?.note).toBe('');
  expect(await caseById(database, former)).toMatchObject({ note: 'of the former one', determination: body.determination });
  expect(await readByOlder(database)).toEqual([]);
  expect(await database.cases.count()).toBe(2);
  expect(await database.bodies.count()).toBe(2);
});

it('reads a redacted case again under the id that it has', async () => {
  const letter = await caseById(database, await capture('section-cited'));
  if (letter === null) throw new Error('no case');
  const redacted = redactCase(letter, {}, new Date('2026-11-20T00:00:00Z'));
  await mergeCases(database, [{ ...redacted, reader: '0.9.0', determination: { ...redacted.determination, items: [] } }]);
  expect(await readByOlder(database)).toEqual([redacted.id]);
  const moved: string[] = [];
  await readAgain(
    database,
    [redacted.id],
    () => {},
    new AbortController().signal,
    (...ids) => moved.push(...ids),
  );
  expect(moved).toEqual([]);
  expect(await caseById(database, redacted.id)).toEqual(redacted);
  expect(await caseById(database, letter.id)).toEqual(letter);
});

it('counts outcomes by guideline, treatment and month, with an interval', async () => {
  await capture('section-cited');
  await capture('contradictions');
  const done: number[] = [];
  const ids = await database.cases.toCollection().primaryKeys();
  const overview = await overviewOf(database, ids, NO_FILTER, (count) => done.push(count), new AbortController().signal);
  if (overview === null) throw new Error('it was not counted');
  expect(done).toEqual([2]);
  expect([overview.all.upheld, overview.all.overturned]).toEqual([5, 1]);
  expect(overview.guidelines.find((group) => group.key === 'mtus-shoulder')).toMatchObject({ upheld: 0, overturned: 1, rate: 1 });
  expect(overview.months.map((group) => group.key)).toEqual(['2017-03', '2017-06']);
  const [low, high] = wilson(1, 6);
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.030', '0.564']);
  expect(wilson(0, 0)).toEqual([0, 1]);
});

it.each([
  [{ treatment: 'MRI', guideline: '' }, [2, 1, 1]],
  [{ treatment: '"mri of the left knee"', guideline: '' }, [1, 1, 0]],
  [{ treatment: '', guideline: 'mtus-shoulder' }, [1, 0, 1]],
  [{ treatment: 'knee', guideline: 'mtus-shoulder' }, [0, 0, 0]],
])('counts of a letter only the items that are asked for: %o', async (filter, counts) => {
  await capture('section-cited');
  await capture('contradictions');
  const ids = await database.cases.toCollection().primaryKeys();
  const overview = await overviewOf(database, ids, filter, () => {}, new AbortController().signal);
  expect([overview?.cases, overview?.all.upheld, overview?.all.overturned]).toEqual(counts);
});
