// What the popup knows of a tab, where a frame of it stands still.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const never = new Promise<never>(() => {});
const executeScript = vi.fn();
const sendMessage = vi.fn();
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { id: 'x', getURL: (path: string) => `chrome-extension://x${path}` },
    tabs: {
      get: async () => ({ id: 1, url: 'https://portal.example/', title: 'Claim' }),
      getCurrent: async () => undefined,
      query: async () => [],
      sendMessage: (...args: unknown[]) => sendMessage(...args),
    },
    storage: { session: { get: async (key: string) => ({ [key]: { 0: [{}], 4: [{}] } }) } },
    permissions: { contains: async () => true },
    scripting: { executeScript: (...args: unknown[]) => executeScript(...args), insertCSS: async () => {} },
  },
}));
const { annotate, captureTab, viewTab } = await import('../../../src/screens/popup/tab.ts');

const LETTER = { caseNumber: null, outcome: 'upheld', items: [], findings: 0, capturedAt: null, savedAs: null };
const SAVED = { ids: ['a'], newIds: ['a'], backIds: [], capturedAt: '2026-11-16T10:00:00Z', isNew: true };

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
