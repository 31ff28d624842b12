// Capturing: idempotent, durable, refreshed by a newer reader, and never with a portal's own words.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureText, captureTogether, casesOfText, knownCases, lettersOf, NoLetterError, summaryOf } from '../../../src/cases/capture.ts';
import { CaseDatabase } from '../../../src/cases/database.ts';
import { putIntoBin } from '../../../src/cases/editing.ts';
import { exportedJson, storedCases } from '../../../src/cases/exporting.ts';
import { libraryError } from '../../../src/cases/failures.ts';
import { caseById } from '../../../src/cases/library.ts';
import { readByOlder } from '../../../src/cases/rereading.ts';
import { exportedFileSchema, type Source } from '../../../src/cases/schema.ts';
import { expectedOf, letterNames, letterText } from '../../letters.ts';
import { brokenSpans } from '../../spans.ts';

const SOURCE: Source = { url: 'https://portal.example/letter', pageUrl: 'https://portal.example/', title: 'A letter', via: 'page' };
const MONDAY = new Date('2026-11-16T10:00:00Z');
const TUESDAY = new Date('2026-11-17T10:00:00Z');

let database: CaseDatabase;
let number = 0;
beforeEach(() => {
  number += 1;
  database = new CaseDatabase(`test-${number}`);
});
afterEach(() => database.delete());

const exported = async () => {
  let json = '';
  for await (const piece of exportedJson(storedCases(database), '1.0.0', TUESDAY)) json += piece;
  return exportedFileSchema.parse(JSON.parse(json));
};

describe('capture', () => {
  it.each(letterNames)('stores %s under its id, and exports it as it was read', async (name) => {
    const captured = await captureText(database, letterText(name), SOURCE, MONDAY);
    const expected = expectedOf(name);
    expect(captured.map((one) => one.id)).toEqual(expected.map((one) => one.id));
    const { cases } = await exported();
    for (const { id, determination } of expected) {
      const one = cases.find((stored) => stored.id === id);
      const { spans: _, ...record } = determination;
      expect(one?.determination).toMatchObject(record);
      expect(one && brokenSpans(one.determination, one.text)).toEqual([]);
    }
  });

  it('says so when the library has the case already, and changes nothing', async () => {
    const [first] = await captureText(database, letterText('section-cited'), SOURCE, MONDAY);
    const before = await exported();
    const [again] = await captureText(database, letterText('section-cited'), { ...SOURCE, title: 'Elsewhere' }, TUESDAY);
    expect(first?.isNew).toBe(true);
    expect(again).toEqual({ id: first?.id, capturedAt: MONDAY.toISOString(), isNew: false });
    expect(await exported()).toEqual(before);
  });

  it('knows the same letter from another source', async () => {
    await captureText(database, letterText('section-cited'), SOURCE, MONDAY);
    expect(await knownCases(database, letterText('one-line'))).toMatchObject([{ capturedAt: MONDAY.toISOString() }]);
    expect(await knownCases(database, letterText('contradictions'))).toBeNull();
  });

  it('knows what it has captured together, whatever stood around each letter', async () => {
    const names = ['section-cited', 'page-cited-2014', 'contradictions', 'partial-remaining', 'nothing-cited'];
    for (const first of names)
      for (const second of names) {
        if (first === second) continue;
        const text = `${letterText(first)}\n${letterText(second).replace(/\s+/g, ' ')} Need help? Contact us`;
        const captured = await captureText(database, text, SOURCE, MONDAY);
        expect((await knownCases(database, text))?.map(({ id }) => id)).toEqual(captured.map(({ id }) => id));
      }
  });

  it('brings a case back from the bin, and says so', async () => {
    const [first] = await captureText(database, letterText('section-cited'), SOURCE, new Date());
    await putIntoBin(database, [first?.id ?? ''], new Date());
    const again = await captureText(database, letterText('section-cited'), SOURCE, new Date());
    expect(summaryOf(again)).toMatchObject({ newIds: [], backIds: [first?.id] });
    expect((await database.cases.get(first?.id ?? ''))?.deletedAt).toBeNull();
  });

  it('refreshes what an older reader read, and keeps note, tags and first capture', async () => {
    const [one] = await captureText(database, letterText('section-cited'), SOURCE, MONDAY);
    const id = one?.id ?? '';
    await database.bodies.update(id, { reader: '0.1.0', note: 'call the adjuster' });
    await database.cases.update(id, { reader: '0.1.0', tags: ['appeal'] });
    await captureText(database, letterText('section-cited'), SOURCE, TUESDAY);
    expect(await caseById(database, id)).toMatchObject({
      capturedAt: MONDAY.toISOString(),
      updatedAt: MONDAY.toISOString(), // no note was written: an older one that comes in later must not win
      note: 'call the adjuster',
      tags: ['appeal'],
    });
  });

  it('leaves what a newer reader read as it is', async () => {
    const [one] = await captureText(database, letterText('section-cited'), SOURCE, MONDAY);
    const id = one?.id ?? '';
    await database.bodies.update(id, { reader: '99.0.0' });
    await database.cases.update(id, { reader: '99.0.0' });
    await captureText(database, letterText('section-cited'), SOURCE, TUESDAY);
    expect(await caseById(database, id)).toMatchObject({ reader: '99.0.0', updatedAt: MONDAY.toISOString() });
    expect(await readByOlder(database)).toEqual([]);
    await database.cases.update(id, { reader: '0.9.0' });
    expect(await readByOlder(database)).toEqual([id]);
  });

  it('stores several letters together, the same one once', async () => {
    const read = await Promise.all(['section-cited', 'two-letters', 'section-cited'].map((name) => lettersOf(letterText(name), SOURCE)));
    const captured = await captureTogether(database, read, MONDAY);
    expect(captured.map((own) => own.map((one) => one.isNew))).toEqual([[true], [true, true], [false]]);
    expect(await database.cases.count()).toBe(3);
    await putIntoBin(database, [captured[0]?.[0]?.id ?? ''], MONDAY);
    expect((await captureTogether(database, read, TUESDAY)).flat().map((one) => [one.isNew, one.capturedAt])).toEqual(
      Array.from({ length: 4 }, () => [false, MONDAY.toISOString()]),
    );
    expect((await database.cases.toArray()).every((row) => row.deletedAt === null)).toBe(true);
  });

  it('is one case when two captures run at once', async () => {
    await Promise.all([1, 2, 3].map(() => captureText(database, letterText('contradictions'), SOURCE, MONDAY)));
    expect(await database.cases.count()).toBe(1);
  });

  it("leaves a portal's own words out", async () => {
    await captureText(database, `Acme Claims, adjuster J. Doe\n\n${letterText('nothing-cited')}\n\nBack to documents\n`, SOURCE, MONDAY);
    const [one] = (await exported()).cases;
    expect(one?.text).not.toMatch(/Acme|Back to/);
  });

  it('refuses a text without a letter', async () => {
    await expect(captureText(database, 'No letter.', SOURCE, MONDAY)).rejects.toBeInstanceOf(NoLetterError);
    expect(await database.cases.count()).toBe(0);
  });

  it('makes the case for a file without a database', async () => {
    const cases = [];
    for await (const one of casesOfText(letterText('section-cited'), SOURCE, MONDAY)) cases.push(one);
    expect(cases.map((one) => one.id)).toEqual(expectedOf('section-cited').map((one) => one.id));
  });
});

describe('a library of a newer version', () => {
  it('is left alone, and the user is told', async () => {
    await captureText(database, letterText('section-cited'), SOURCE, MONDAY);
    database.close();
    await makeNewer(database.name);
    const older = new CaseDatabase(database.name);
    const error = await captureText(older, letterText('contradictions'), SOURCE, TUESDAY).catch(libraryError);
    expect(error).toMatchObject({ message: expect.stringMatching(/newer version of IMR Lens/) });
    older.close();
    const kept = await opened(database.name);
    expect(kept.version).toBe(99_999);
    kept.close();
  });
});

function opened(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Leaves the library as a newer version would: Dexie by itself goes on with the next few only with a warning. */
async function makeNewer(name: string): Promise<void> {
  (await opened(name, 99_999)).close();
}

describe('export', () => {
  it('is a file of the format also when there is nothing in it', async () => {
    expect(await exported()).toMatchObject({ format: 'imr-lens/cases', version: 1, cases: [] });
  });

  it('is newest first', async () => {
    await captureText(database, letterText('section-cited'), SOURCE, MONDAY);
    await captureText(database, letterText('contradictions'), SOURCE, TUESDAY);
    expect((await exported()).cases.map((one) => one.determination.caseNumber)).toEqual(['CM99-0001006', 'CM99-0001001']);
  });
});

describe('failures', () => {
  const named = (name: string, inner?: Error) => Object.assign(new Error('x'), { name, inner });
  it.each([
    [named('AbortError', named('QuotaExceededError')), /no room left/],
    [named('VersionError'), /newer version/],
    [named('OpenFailedError', named('InvalidStateError')), /does not let IMR Lens open its library/],
    [Object.assign(named('BulkError'), { failures: [named('AbortError', named('QuotaExceededError'))] }), /no room left/],
    ['odd', /Something went wrong/],
    [named('TypeError'), /does not know \(TypeError\)/],
    [named('UnknownErrorException'), /Something went wrong/],
  ])('%s becomes a sentence that says what to do', (error, sentence) => {
    expect(libraryError(error).message).toMatch(sentence);
    expect(libraryError(error).message).toMatch(/Nothing was stored/);
  });
});
