// What the popup knows of a tab, where a frame of it stands still.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const never = new Promise<never>(() => {});
const executeScript = vi.fn();
const sendMessage = vi.fn();
const noted = vi.fn();
const badged = vi.fn();
const isWatched = vi.fn(async () => true);
let address = 'https://portal.example/';
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { id: 'x', getURL: (path: string) => `chrome-extension://x${path}` },
    tabs: {
      get: async () => ({ id: 1, url: address, title: 'Claim' }),
      getCurrent: async () => undefined,
      query: async () => [],
      sendMessage: (...args: unknown[]) => sendMessage(...args),
    },
    storage: { session: { get: async (key: string) => ({ [key]: { 0: [{}], 4: [{}] } }), set: (...args: unknown[]) => noted(...args) } },
    action: { setBadgeBackgroundColor: async () => {}, setBadgeText: (badge: object) => badged(badge) },
    permissions: { contains: () => isWatched() },
    scripting: { executeScript: (...args: unknown[]) => executeScript(...args), insertCSS: async () => {} },
  },
}));
const { annotate, captureTab, viewTab } = await import('../../../src/screens/popup/tab.ts');

const LETTER = { caseNumber: null, outcome: 'upheld', upheld: 0, overturned: 0, findings: 0, capturedAt: null, savedAs: null };
const SAVED = { ids: ['a'], newIds: ['a'], backIds: [], capturedAt: '2026-11-16T10:00:00Z' };

/** The frames that answer a capture; all say that they show a letter. */
function answering(...frames: number[]) {
  sendMessage.mockImplementation((_tab: number, { kind }: { kind: string }, { frameId }: { frameId: number }) =>
    kind === 'report'
      ? Promise.resolve({ ok: true, value: [LETTER] })
      : frames.includes(frameId)
        ? Promise.resolve({ ok: true, value: SAVED })
        : never,
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  executeScript.mockReturnValue(never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

it('shows the tab all the same', async () => {
  answering();
  const view = viewTab(new URL('chrome-extension://x/popup.html?tab=1'));
  await vi.advanceTimersByTimeAsync(3000);
  expect(await view).toMatchObject({ site: 'portal.example', foreign: [], pdfs: [] });
});

it.each<[string, string, unknown, unknown[]]>([
  ['its name, where it cannot be looked into', 'https://portal.example/letters/7.PDF?x', [], [{ alone: true, asksFor: null }]],
  ['what it is, where it can', 'https://portal.example/letters/7.pdf', [{ frameId: 0, result: [] }], []],
  ['its own name alone', 'https://portal.example/viewer.html?file=/letters/7.pdf', [], []],
])('takes a tab for a PDF by %s', async (_, shown, looked, pdfs) => {
  address = shown;
  answering();
  executeScript.mockResolvedValue(looked);
  const view = viewTab(new URL('chrome-extension://x/popup.html?tab=1'));
  await vi.advanceTimersByTimeAsync(3000);
  expect((await view)?.pdfs).toMatchObject(pdfs);
  address = 'https://portal.example/';
});

it('names a frame of another site also where it stands in a frame', async () => {
  answering();
  isWatched.mockResolvedValue(false);
  executeScript.mockImplementation(async ({ target }: { target: { allFrames?: boolean } }) =>
    target.allFrames === true
      ? [
          { frameId: 0, result: [] },
          { frameId: 3, result: ['https://vendor.example/letter'] },
        ]
      : [{ result: [] }],
  );
  const view = viewTab(new URL('chrome-extension://x/popup.html?tab=1'));
  await vi.advanceTimersByTimeAsync(3000);
  expect((await view)?.foreign).toEqual([{ site: 'vendor.example', pattern: 'https://vendor.example/*' }]);
  isWatched.mockResolvedValue(true);
});

it('counts the frames that are left, and leaves what is noted to the background', async () => {
  sendMessage.mockImplementation(async (_tab: number, _message: object, { frameId }: { frameId: number }) =>
    frameId === 0 ? { ok: true, value: [{ ...LETTER, upheld: 1, overturned: 1 }] } : undefined,
  );
  const view = viewTab(new URL('chrome-extension://x/popup.html?tab=1'));
  await vi.advanceTimersByTimeAsync(3000);
  await view;
  expect(badged).toHaveBeenCalledExactlyOnceWith({ tabId: 1, text: '2' });
  expect(noted).not.toHaveBeenCalled();
});

it('counts a letter that two frames show once', async () => {
  answering(0, 4);
  const captured = captureTab(1);
  await vi.advanceTimersByTimeAsync(3000);
  expect(await captured).toEqual({ ids: ['a'], newIds: ['a'], backIds: [], failure: '' });
});

it('says that a part of the page did not answer, and what was captured of the rest', async () => {
  answering(0);
  const captured = captureTab(1);
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await captured).toMatchObject({ ids: ['a'], failure: expect.stringMatching(/did not answer/) });
});

it('says so too where nothing was captured at all', async () => {
  answering();
  const captured = expect(captureTab(1)).rejects.toThrow(/did not answer/);
  await vi.advanceTimersByTimeAsync(31_000);
  await captured;
});

it('looks at a page that stands still no longer than a few seconds', async () => {
  sendMessage.mockReturnValue(never);
  const looked = expect(annotate(1)).rejects.toThrow(/does not answer/);
  await vi.advanceTimersByTimeAsync(60_000);
  await looked;
});
