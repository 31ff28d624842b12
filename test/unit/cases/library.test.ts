// Finding cases again, editing them, the bin; and a library of the former version brought to this one.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureText, knownCases } from '../../../src/cases/capture.ts';
import { CaseDatabase } from '../../../src/cases/database.ts';
import { changeTags, emptyBin, erase, putIntoBin, saveNote, takeOutOfBin } from '../../../src/cases/editing.ts';
import { storedCases } from '../../../src/cases/exporting.ts';
import { choicesOf, NO_FILTER, passes, sorted } from '../../../src/cases/filtering.ts';
import { caseById, sameNumber } from '../../../src/cases/library.ts';
import { overviewOf, wilson } from '../../../src/cases/overview.ts';
import { readAgain, readByOlder } from '../../../src/cases/rereading.ts';
import { listWords, search, snippetOf, unlisted } from '../../../src/cases/searching.ts';
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
    await changeTags(database, [other], { add: ['Appeal'] }, new Date());
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
  });
});

describe('filters', () => {
  it('go by what the letters say', async () => {
    await capture('section-cited');
    await capture('contradictions');
    await capture('page-cited-2014');
    const rows = await database.cases.toArray();
    const numbers = (change: object) => rows.filter((row) => passes(row, { ...NO_FILTER, ...change })).map((row) => row.caseNumber);
    expect(numbers({ outcome: 'upheld' })).toEqual(['CM99-0001006']);
    expect(numbers({ findings: true })).toContain('CM99-0001006');
    expect(numbers({ specialty: 'Sports Medicine' })).toEqual(['CM99-0001001']);
    expect(numbers({ guideline: 'mtus-shoulder' })).toEqual(['CM99-0001001']);
    expect(numbers({ from: '2017-03-01', to: '2017-03-31' })).toEqual(['CM99-0001001']);
    expect(numbers({ treatment: 'KNEE BRACE' })).toEqual(['CM99-0001006']);
    expect(choicesOf(rows, (row) => row.specialties)[0]?.[1]).toBeGreaterThanOrEqual(1);
    expect(sorted(rows, { by: 'decided', descending: false }).at(-1)?.caseNumber).toBeNull(); // it prints no date
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
    await changeTags(database, [id], { add: ['a', 'b'] }, new Date());
    await changeTags(database, [id], { remove: ['a'] }, new Date());
    await putIntoBin(database, [id], new Date());
    await capture('section-cited', '2026-11-20T10:00:00Z');
    expect(await caseById(database, id)).toMatchObject({ note: 'mine', tags: ['b'], capturedAt: '2026-11-16T10:00:00.000Z' });
    expect((await database.cases.get(id))?.deletedAt).toBeNull();
  });

  it('deletes for good', async () => {
    const id = await capture('section-cited');
    await listed();
    await erase(database, [id]);
    expect([await database.cases.count(), await database.words.count(), await caseById(database, id)]).toEqual([0, 0, null]);
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
  const { deletedAt: _1, guidelines: _2, treatments: _3, specialties: _4, decisions: _5, ...formerRow } = row;
  await former.table('cases').add({ ...formerRow, tags: ['old'] });
  await former.table('bodies').add({ ...body, note: 'old note' });
  former.close();
  const now = new CaseDatabase('former');
  expect(await now.cases.get(id)).toEqual({ ...row, tags: ['old'] });
  expect(await caseById(now, id)).toMatchObject({ note: 'old note', tags: ['old'], capturedAt: row.capturedAt });
  expect(await unlisted(now)).toEqual([id]);
  await now.delete();
});

it('reads stored letters again with a newer reader, and keeps what is the user’s', async () => {
  const id = await capture('section-cited');
  const body = await database.bodies.get(id);
  if (body === undefined) throw new Error('no case');
  await saveNote(database, id, 'mine', new Date('2026-11-17T00:00:00Z'));
  await changeTags(database, [id], { add: ['a'] }, new Date('2026-11-17T00:00:00Z'));
  await database.bodies.update(id, { reader: '0.9.0', determination: { ...body.determination, items: [] } });
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
  await readAgain(database, [former], () => {}, new AbortController().signal);
  expect(await database.cases.toCollection().primaryKeys()).toEqual([id]);
  expect(await database.bodies.toCollection().primaryKeys()).toEqual([id]);
});

it('counts outcomes by guideline, treatment and month, with an interval', async () => {
  await capture('section-cited');
  await capture('contradictions');
  const overview = overviewOf(await database.cases.toArray());
  expect([overview.all.upheld, overview.all.overturned]).toEqual([5, 1]);
  expect(overview.guidelines.find((group) => group.key === 'mtus-shoulder')).toMatchObject({ upheld: 0, overturned: 1, rate: 1 });
  expect(overview.months.map((group) => group.key)).toEqual(['2017-03', '2017-06']);
  const [low, high] = wilson(1, 6);
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.030', '0.564']);
  expect(wilson(0, 0)).toEqual([0, 1]);
});
