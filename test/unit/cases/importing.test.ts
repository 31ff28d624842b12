// Coming back: exports in every layout, damaged ones, and merging with what is there.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { captureText } from '../../../src/cases/capture.ts';
import { CaseDatabase } from '../../../src/cases/database.ts';
import { changeTags, putIntoBin, saveNote, wipe } from '../../../src/cases/editing.ts';
import { exportedJson, storedCases } from '../../../src/cases/exporting.ts';
import { importFile } from '../../../src/cases/importing.ts';
import { listWords, unlisted } from '../../../src/cases/indexing.ts';
import { redactCase } from '../../../src/cases/redaction.ts';
import type { Case } from '../../../src/cases/schema.ts';
import { letterText } from '../../letters.ts';

const database = new CaseDatabase('importing');
const never = new AbortController().signal;
const capture = (letter: string, day = '2026-11-16T10:00:00.000Z') =>
  captureText(database, letterText(letter), { url: null, pageUrl: null, title: `${letter}.txt`, via: 'file' }, new Date(day));
const all = async (): Promise<Case[]> => Array.fromAsync(storedCases(database));
const exported = async (): Promise<string> =>
  (await Array.fromAsync(exportedJson(storedCases(database), '1.0.0', new Date('2026-11-20T00:00:00Z')))).join('');
const take = (text: string) => importFile(database, new Blob([text]), () => {}, never);

beforeEach(async () => {
  await wipe(database);
  await capture('section-cited');
  await capture('two-letters', '2026-11-17T10:00:00.000Z');
  await changeTags(database, [(await all())[0]?.id ?? ''], { add: ['appeal', 'Ærø'] });
  await saveNote(database, (await all())[1]?.id ?? '', 'A note,\nwith "quotes"', new Date('2026-11-18T11:00:00Z'));
});

describe('import', () => {
  it.each<[string, (text: string) => string]>([
    ['as it was exported', (text) => text],
    ['laid out by another tool', (text) => JSON.stringify(JSON.parse(text), null, 2)],
    ['on one line', (text) => JSON.stringify(JSON.parse(text))],
    [
      'as NDJSON',
      (text) =>
        JSON.parse(text)
          .cases.map((one: Case) => JSON.stringify(one))
          .join('\n'),
    ],
    ['after a byte-order mark and empty lines', (text) => `\ufeff\n\n${text}`],
    [
      'as NDJSON with sorted keys and empty lines',
      (text) =>
        `\n${JSON.parse(text)
          .cases.map((one: Case) => JSON.stringify(Object.fromEntries(Object.entries(one).sort())))
          .join('\n\n')}\n`,
    ],
    [
      'with its head at the end',
      (text) => {
        const { cases, ...head } = JSON.parse(text);
        return JSON.stringify({ cases, ...head });
      },
    ],
    ['with carriage returns', (text) => text.replaceAll('\n', '\r\n')],
  ])('gives the same library, field by field, %s', async (_, layout) => {
    const before = await all();
    const file = layout(await exported());
    await wipe(database);
    const result = await take(file);
    expect(result).toEqual({ added: before.length, merged: 0, refused: [], refusedCount: 0 });
    expect(await all()).toEqual(before);
  });

  it('puts no other letter under the id of a stored one, whatever reader it claims', async () => {
    const [first, second] = await all();
    if (first === undefined || second === undefined) throw new Error('no cases');
    const { determination, text } = second;
    await take(JSON.stringify({ ...first, determination, text, reader: '99.0.0', tags: ['forged'] }));
    const stored = (await all()).find((one) => one.id === first.id);
    expect([stored?.text, stored?.determination, stored?.reader]).toEqual([first.text, first.determination, first.reader]);
    // The same letter in another copy's text is taken.
    await take(JSON.stringify({ ...first, text: `${first.text}\n`, reader: '99.0.0' }));
    expect((await all()).find((one) => one.id === first.id)?.reader).toBe('99.0.0');
  });

  it('counts all that it refuses, and names the first thousand', async () => {
    const { refused, refusedCount } = await take(Array.from({ length: 1500 }, () => '{"id": 1}').join('\n'));
    expect([refused.length, refusedCount]).toEqual([1000, 1500]);
  });

  it('merges: tags united, the later note, the earlier capture; out of the bin', async () => {
    const [first] = await all();
    if (first === undefined) throw new Error('no case');
    const other: Case = {
      ...first,
      capturedAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-11-19T00:00:00.000Z',
      note: 'later',
      tags: ['other'],
    };
    await putIntoBin(database, [first.id], new Date());
    expect(await take(JSON.stringify(other))).toMatchObject({ added: 0, merged: 1 });
    const merged = (await all()).find((one) => one.id === first.id);
    expect(merged).toMatchObject({ note: 'later', capturedAt: '2026-01-01T00:00:00.000Z', tags: ['appeal', 'Ærø', 'other'] });
    expect((await database.cases.get(first.id))?.deletedAt).toBeNull();
  });

  it('keeps where the earlier capture came from, whichever of the two is the later change', async () => {
    const [first] = await all();
    if (first === undefined) throw new Error('no case');
    const from = (title: string) => ({ url: `https://portal.example/${title}`, pageUrl: null, title, via: 'page' as const });
    for (const updatedAt of ['2025-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z']) {
      await take(JSON.stringify({ ...first, updatedAt, capturedAt: '2026-12-01T00:00:00.000Z', source: from('later') }));
      expect((await all()).find((one) => one.id === first.id)?.source).toEqual(first.source);
    }
    await take(
      JSON.stringify({ ...first, updatedAt: '2025-01-01T00:00:00.000Z', capturedAt: '2026-01-01T00:00:00.000Z', source: from('earlier') }),
    );
    expect((await all()).find((one) => one.id === first.id)).toMatchObject({
      source: from('earlier'),
      capturedAt: '2026-01-01T00:00:00.000Z',
    });
  });

  it('keeps a note that was written later than the other, whatever else was done to the case since', async () => {
    const noted = (await all()).find((one) => one.note !== '');
    if (noted === undefined) throw new Error('no note');
    await changeTags(database, [noted.id], { add: ['later'] });
    await database.cases.update(noted.id, { reader: '0.9.0' });
    await captureText(database, noted.text, noted.source, new Date('2026-11-30T00:00:00Z'));
    await take(JSON.stringify({ ...noted, updatedAt: '2026-11-19T00:00:00.000Z', note: 'written on another computer' }));
    expect((await all()).find((one) => one.id === noted.id)).toMatchObject({
      note: 'written on another computer',
      tags: [...noted.tags, 'later'],
    });
  });

  it('leaves alone what it has already, and finds it by its words as before', async () => {
    const file = await exported();
    await listWords(database, () => {}, never);
    expect(await unlisted(database)).toEqual([]);
    const [first] = await all();
    await putIntoBin(database, [first?.id ?? ''], new Date());
    expect(await take(file)).toMatchObject({ added: 0, refusedCount: 0 });
    expect(await unlisted(database)).toEqual([]);
    expect(await database.cases.where('deletedAt').above('').count()).toBe(0);
  });

  it('takes redacted cases as they were exported, beside the letters that they were made of', async () => {
    const letters = await all();
    const redacted = letters.map((one) => redactCase(one, {}, new Date('2026-11-20T00:00:00Z')));
    async function* cases(): AsyncGenerator<Case> {
      yield* redacted;
    }
    const file = (await Array.fromAsync(exportedJson(cases(), '1.0.0', new Date('2026-11-20T00:00:00Z')))).join('');
    expect(await take(file)).toEqual({ added: letters.length, merged: 0, refused: [], refusedCount: 0 });
    const byId = (one: Case, other: Case) => (one.id < other.id ? -1 : 1);
    expect((await all()).toSorted(byId)).toEqual([...letters, ...redacted].toSorted(byId));
    expect(await take(file)).toMatchObject({ added: 0, merged: letters.length, refusedCount: 0 });
    expect((await all()).toSorted(byId)).toEqual([...letters, ...redacted].toSorted(byId));
  });

  it('lets no empty note take the place of a written one, whichever is the later', async () => {
    const noted = (await all()).find((one) => one.note !== '');
    if (noted === undefined) throw new Error('no note');
    for (const updatedAt of ['2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z']) {
      await take(JSON.stringify({ ...noted, updatedAt, note: '' }));
      expect((await all()).find((one) => one.id === noted.id)?.note).toBe(noted.note);
    }
  });

  it('takes the sound records and names the others, with line and reason', async () => {
    const cases = await all();
    const lines = cases.map((one) => JSON.stringify(one));
    const broken = JSON.stringify({ ...cases[0], id: 'sha256:short' });
    await wipe(database);
    const result = await take([lines[0], '{"id": "cut off', broken, lines[1], 'null'].join('\n'));
    expect(result.added).toBe(2);
    expect(result.refused.map(({ place }) => place)).toEqual(['line 2', 'line 3', 'line 5']);
    expect(result.refused[0]?.reason).toMatch(/no JSON/);
    expect(result.refused[1]?.reason).toMatch(/“id”/);
  });

  it('refuses days and moments that are in no calendar', async () => {
    const [one] = await all();
    if (one === undefined) throw new Error('no case');
    const { dates } = one.determination;
    const odd = { ...one, determination: { ...one.determination, dates: { ...dates, decision: '2024-02-30' } } };
    const result = await take([odd, { ...one, capturedAt: '2024-99-99T10:00:00Z' }, one].map((each) => JSON.stringify(each)).join('\n'));
    expect([result.added + result.merged, result.refused.map(({ place }) => place)]).toEqual([1, ['line 1', 'line 2']]);
    expect(result.refused[0]?.reason).toMatch(/no such day/);
  });

  it('names records by their number where they are no lines', async () => {
    const cases = await all();
    await wipe(database);
    const whole = { format: 'imr-lens/cases', version: 1, exportedAt: '2026-11-22T10:00:00Z', cases: [...cases.slice(0, 1), { id: 1 }] };
    const result = await take(JSON.stringify(whole, null, 2));
    expect([result.added, result.refused.map(({ place }) => place)]).toEqual([1, ['record 2']]);
  });

  it('names a damaged first line like any other', async () => {
    const lines = (await all()).map((one) => JSON.stringify(one));
    await wipe(database);
    const result = await take(['{"id": "cut off', ...lines].join('\n'));
    expect([result.added, result.refused.map(({ place }) => place)]).toEqual([lines.length, ['line 1']]);
  });

  it('lets no redacted record replace a letter', async () => {
    const [first] = await all();
    const result = await take(JSON.stringify({ ...first, redacted: true, reader: '9.9', text: 'x' }));
    expect(result.refused[0]?.reason).toMatch(/redacted case/);
    expect((await all())[0]?.text).toBe(first?.text);
  });

  it('keeps what stands before a cut, and says that the file is not whole', async () => {
    const text = await exported();
    await wipe(database);
    await expect(take(text.slice(0, -40))).rejects.toThrow(/ends in the middle/);
    expect((await all()).length).toBeGreaterThan(0);
    await expect(take(JSON.stringify(JSON.parse(text), null, 1).slice(0, -400))).rejects.toThrow(/ends in the middle/);
  });

  it.each([
    ['', /empty/],
    ['A letter.', /not exported by IMR Lens/],
    ['{"format":"other","cases":[]}', /not exported by IMR Lens/],
    ['{"format":"imr-lens/cases","version":2,"cases":[\n]}', /newer IMR Lens/],
    ['{"format":"imr-lens/cases","version":"2","cases":[\n]}', /newer IMR Lens/],
    ['{"cases":[],"format":"imr-lens/cases","version":3}', /newer IMR Lens/],
    ['{"a": [1, 2', /ends in the middle/],
    ['{"a": 1,\n"b": 2}', /no case/],
    ['{"cases": [}', /not exported|damaged/],
  ])('answers %j with a sentence', async (text, sentence) => {
    await expect(take(text)).rejects.toThrow(sentence);
  });
});
