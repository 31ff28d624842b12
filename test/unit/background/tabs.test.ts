// What each tab's frames show, where some of them never answer.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LetterReport } from '../../../src/page/services.ts';

const stored: Record<string, unknown> = {};
let shown: { tabId: number; text: string }[] = [];
const badges = (tabId: number) => shown.filter((one) => one.tabId === tabId).map(({ text }) => text);
const sendMessage = vi.fn();

vi.mock('wxt/browser', () => ({
  browser: {
    tabs: { sendMessage: (...args: unknown[]) => sendMessage(...args) },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: stored[key] }),
        set: async (values: Record<string, unknown>) => void Object.assign(stored, values),
        remove: async (keys: string[]) => {
          for (const key of keys) delete stored[key];
        },
      },
    },
    action: {
      setBadgeBackgroundColor: async () => {},
      setBadgeText: async (badge: { tabId: number; text: string }) => void shown.push(badge),
    },
  },
}));

const { flash, forgetTab, noteReport, recount, reportsOf } = await import('../../../src/background/tabs.ts');

const letter = (items: number): LetterReport[] => [
  {
    caseNumber: 'CM99-0001001',
    outcome: 'upheld',
    upheld: items,
    overturned: 0,
    findings: 0,
    capturedAt: null,
    savedAs: null,
  },
];
const never = new Promise<never>(() => {});

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  for (const key of Object.keys(stored)) delete stored[key];
  shown = [];
  sendMessage.mockReset();
});

describe('the frames of a tab', () => {
  it('are counted together on the toolbar button, and the one that reports is not asked again', async () => {
    sendMessage.mockImplementation(async (_tab, _message, { frameId }) => ({ ok: true, value: letter(frameId === 0 ? 2 : 1) }));
    await noteReport(1, 0, letter(2));
    await noteReport(1, 4, letter(1));
    expect(badges(1)).toEqual(['2', '3']);
    expect(sendMessage.mock.calls.map(([, , { frameId }]) => frameId)).toEqual([0]);
  });

  it('are counted anew when one has gone, which cannot say so', async () => {
    sendMessage.mockImplementation(async (_tab, _message, { frameId }) => ({ ok: true, value: letter(frameId === 0 ? 2 : 1) }));
    await noteReport(1, 0, letter(2));
    await noteReport(1, 4, letter(1));
    sendMessage.mockImplementation(async (_tab, _message, { frameId }) => (frameId === 0 ? { ok: true, value: letter(2) } : undefined));
    await recount(1);
    expect(badges(1)).toEqual(['2', '3', '2']);
    await recount(1); // one frame is left, which speaks for itself
    expect(badges(1)).toEqual(['2', '3', '2']);
  });

  it('keep no other tab waiting where one of them stands still', async () => {
    sendMessage.mockImplementation((tabId) => (tabId === 1 ? never : Promise.resolve({ ok: true, value: letter(1) })));
    await noteReport(1, 0, letter(2));
    const standing = noteReport(1, 4, letter(1)); // asks frame 0, which never answers
    await noteReport(2, 0, letter(1));
    expect(badges(2)).toEqual(['1']);
    await vi.advanceTimersByTimeAsync(1500);
    await standing;
    expect(badges(1).at(-1)).toBe('1');
  });

  it('are forgotten with their tab', async () => {
    await noteReport(3, 0, letter(1));
    await forgetTab(3);
    expect(await reportsOf(3)).toEqual({});
  });
});

it('what became of a capture stands on the button for a moment', async () => {
  sendMessage.mockResolvedValue({ ok: true, value: letter(2) });
  await noteReport(1, 0, letter(2));
  const flashed = flash(1, 'failed');
  await vi.advanceTimersByTimeAsync(100);
  expect(badges(1).at(-1)).toBe('!');
  await vi.advanceTimersByTimeAsync(4000);
  await flashed;
  expect(badges(1).at(-1)).toBe('2');
});
