// The one door: what does not fit is refused and logged, and nothing is stored.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, type Sender } from '../../../src/background/answer.ts';
import { caseDatabase } from '../../../src/cases/database.ts';
import { letterText } from '../../letters.ts';

const SENDER: Sender = { tabId: 1, frameId: 2, url: 'https://frame.example/', pageUrl: 'https://portal.example/' };
const LETTER = letterText('section-cited');

fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'IMR Lens', version: '1.0.0' });
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(async () => {
  vi.restoreAllMocks();
  await caseDatabase().cases.clear();
  await caseDatabase().bodies.clear();
});

describe('the door', () => {
  it.each([
    ['no message', undefined],
    ['another kind', { kind: 'wipe-everything' }],
    ['a missing field', { kind: 'capture', text: LETTER }],
    ['a wrong type', { kind: 'capture', text: 5, title: '' }],
    ['a field too many', { kind: 'capture', text: LETTER, title: '', url: 'https://forged.example/' }],
    ['an empty text', { kind: 'capture', text: '', title: '' }],
    ['an endless text', { kind: 'capture', text: 'x'.repeat(20_000_001), title: '' }],
    ['a list', [{ kind: 'capture' }]],
  ])('refuses %s', async (_, message) => {
    expect(await answer(message, SENDER)).toMatchObject({ ok: false });
    expect(console.warn).toHaveBeenCalled();
    expect(await caseDatabase().cases.count()).toBe(0);
  });

  it("stores a capture with the browser's word for where it came from", async () => {
    expect(await answer({ kind: 'capture', text: LETTER, title: 'Letter' }, SENDER)).toMatchObject({
      ok: true,
      value: { newIds: [expect.stringMatching(/^sha256:/)] },
    });
    const [body] = await caseDatabase().bodies.toArray();
    expect(body?.source).toEqual({ url: 'https://frame.example/', pageUrl: 'https://portal.example/', title: 'Letter', via: 'page' });
  });

  it('answers a repeated capture with the first one', async () => {
    await answer({ kind: 'capture', text: LETTER, title: '' }, SENDER);
    expect(await answer({ kind: 'capture', text: LETTER, title: '' }, SENDER)).toMatchObject({ ok: true, value: { newIds: [] } });
    expect(await answer({ kind: 'known', text: LETTER }, SENDER)).toMatchObject({ ok: true, value: { newIds: [] } });
  });

  it('says when the text holds no letter', async () => {
    expect(await answer({ kind: 'capture', text: 'nothing here', title: '' }, SENDER)).toEqual({
      ok: false,
      failure: { message: 'This text holds no IMR final determination.', storage: false },
    });
  });

  it('offers a file where the library fails', async () => {
    vi.spyOn(caseDatabase(), 'transaction').mockRejectedValueOnce(new DOMException('x', 'QuotaExceededError') as never);
    expect(await answer({ kind: 'capture', text: LETTER, title: '' }, SENDER)).toMatchObject({
      ok: false,
      failure: { storage: true, message: expect.stringMatching(/no room/) },
    });
    expect(await answer({ kind: 'as-file', text: LETTER, title: '' }, SENDER)).toMatchObject({
      ok: true,
      value: expect.stringContaining('"imr-lens/cases"'),
    });
  });

  it('takes a fault of its own for none of the library', async () => {
    const database = caseDatabase();
    vi.spyOn(database, 'transaction').mockRejectedValueOnce(new TypeError('x is undefined') as never);
    expect(await answer({ kind: 'capture', text: LETTER, title: '' }, SENDER)).toMatchObject({ ok: false, failure: { storage: false } });
    expect(caseDatabase()).toBe(database);
  });
});
