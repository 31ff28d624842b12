// Whom an annotator answers: pages of the extension, and no page's script.
import { beforeEach, expect, it, vi } from 'vitest';
import type { Annotator } from '../../../src/page/annotator.ts';

type Listener = (message: unknown, sender: { id: string; url?: string }, respond: (reply: unknown) => void) => boolean;
const listeners = new Set<Listener>();
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'lens',
      getURL: (path: string) => `chrome-extension://lens${path}`,
      onMessage: { addListener: (one: Listener) => listeners.add(one), removeListener: (one: Listener) => listeners.delete(one) },
    },
  },
}));
const { listen } = await import('../../../src/messages/listening.ts');

const annotator = { reports: () => ['a report'], capture: vi.fn(async () => ({ ids: [] })), toggle: vi.fn(), step: vi.fn() };
const end = listen(() => annotator as unknown as Annotator);
const told = vi.fn();
const send = (message: unknown, sender: { id: string; url?: string }) => [...listeners].map((listener) => listener(message, sender, told));
beforeEach(() => told.mockClear());

it('answers the popup and the background', () => {
  send({ kind: 'report' }, { id: 'lens', url: 'chrome-extension://lens/popup.html' });
  send({ kind: 'report' }, { id: 'lens' });
  expect(told.mock.calls).toEqual([[{ ok: true, value: ['a report'] }], [{ ok: true, value: ['a report'] }]]);
});

it('hears no content script, and no other extension', () => {
  for (const sender of [
    { id: 'lens', url: 'https://portal.example/' },
    { id: 'other', url: 'chrome-extension://other/' },
  ]) {
    expect(send({ kind: 'report' }, sender)).toEqual([false]);
    expect(send({ kind: 'capture-now' }, sender)).toEqual([false]);
  }
  expect([told.mock.calls, annotator.capture.mock.calls]).toEqual([[], []]);
});

it('hears nothing any more once it has ended', () => {
  end();
  expect(send({ kind: 'report' }, { id: 'lens' })).toEqual([]);
});
