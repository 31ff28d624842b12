// @vitest-environment happy-dom
// Notes that were being typed when their page went.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { captureText } from '../../../src/cases/capture.ts';
import { CaseDatabase } from '../../../src/cases/database.ts';
import { erase } from '../../../src/cases/editing.ts';
import { draftOf, forgetDrafts, keepDraft, moveDraft, saveDraft, saveLeftDrafts } from '../../../src/screens/drafts.ts';
import { letterText } from '../../letters.ts';

const database = new CaseDatabase('drafts');
let id = '';
beforeEach(async () => {
  const [one] = await captureText(
    database,
    letterText('section-cited'),
    { url: null, pageUrl: null, title: '', via: 'file' },
    new Date('2026-11-16T10:00:00Z'),
  );
  id = one?.id ?? '';
});
afterEach(() => {
  localStorage.clear();
  return Promise.all(database.tables.map((table) => table.clear()));
});
const note = async () => (await database.bodies.get(id))?.note;

it('are saved by the next page', async () => {
  keepDraft(id, 'half a sen');
  await saveLeftDrafts(database);
  expect([await note(), draftOf(id)]).toEqual(['half a sen', null]);
});

it('stay where more was typed while they were being saved', async () => {
  keepDraft(id, 'one');
  const saving = saveDraft(database, id, 'one');
  keepDraft(id, 'one and two');
  await saving;
  expect(draftOf(id)).toBe('one and two');
});

it('stay where the library cannot be written', async () => {
  keepDraft(id, 'kept');
  const closed = new CaseDatabase('drafts-closed');
  closed.close();
  await expect(saveLeftDrafts(closed)).rejects.toThrow();
  expect(draftOf(id)).toBe('kept');
});

it('stay while their page does, where the case is gone; the next page lets go of them', async () => {
  await erase(database, [id]);
  keepDraft(id, 'still being typed');
  expect(await saveDraft(database, id, 'still being typed')).toBe(false);
  expect(draftOf(id)).toBe('still being typed');
  await saveLeftDrafts(database);
  expect(draftOf(id)).toBeNull();
});

it('go with a case to its new id', () => {
  keepDraft('former', 'mine');
  moveDraft('former', id);
  expect([draftOf('former'), draftOf(id)]).toEqual([null, 'mine']);
  moveDraft('never drafted', id);
  expect(draftOf(id)).toBe('mine');
});

it('go with everything else', () => {
  localStorage.setItem('other', 'x');
  keepDraft(id, 'secret');
  forgetDrafts();
  expect([draftOf(id), localStorage.getItem('other')]).toEqual([null, 'x']);
});
