// Keyboard shortcuts: what each asks of the tab in front, and what the toolbar button says of a capture.
import { beforeEach, describe, expect, it, vi } from 'vitest';

const annotateTab = vi.hoisted(() => vi.fn(async () => true));
const tabs = vi.hoisted(() => ({
  annotatedFrames: vi.fn<() => Promise<number[]>>(async () => []),
  framesSoon: vi.fn<() => Promise<number[]>>(async () => []),
  flash: vi.fn(async () => {}),
}));
const askFrame = vi.hoisted(() => vi.fn());
const query = vi.hoisted(() => vi.fn(async () => [{ id: 5 }] as { id?: number }[]));
vi.mock('wxt/browser', () => ({ browser: { tabs: { query } } }));
vi.mock('../../../src/background/annotate.ts', () => ({ annotateTab }));
vi.mock('../../../src/background/tabs.ts', () => tabs);
vi.mock('../../../src/messages/toFrame.ts', () => ({ askFrame }));
const { obey } = await import('../../../src/background/commands.ts');

beforeEach(() => {
  vi.clearAllMocks();
  askFrame.mockResolvedValue({ ok: true, value: null });
});

describe('a shortcut', () => {
  it('shows or hides all frames alike, also where they were not', async () => {
    tabs.annotatedFrames.mockResolvedValueOnce([0, 3, 4]);
    askFrame.mockResolvedValueOnce({ ok: true, value: true });
    await obey('toggle-overlay');
    expect(askFrame.mock.calls).toEqual([
      [5, 0, { kind: 'show', shown: null }],
      [5, 3, { kind: 'show', shown: true }],
      [5, 4, { kind: 'show', shown: true }],
    ]);
    expect(annotateTab).not.toHaveBeenCalled();
  });

  /** Two frames with two items each: where the user is led, step by step. */
  const ledTo = async (...commands: string[]) => {
    const current = new Map<number, { item: number | null; at: number }>();
    const led: string[] = [];
    let clock = 0;
    tabs.annotatedFrames.mockResolvedValue([0, 3]);
    askFrame.mockImplementation(async (_: number, frameId: number, message: { kind: string; by: 1 | -1; enters: boolean }) => {
      const { item, at } = current.get(frameId) ?? { item: null, at: 0 };
      if (message.kind === 'last-step') return { ok: true, value: item === null ? 0 : at };
      const next = message.enters || item === null ? (message.by > 0 ? 0 : 1) : item + message.by;
      const isItem = next === 0 || next === 1;
      clock += 1;
      current.set(frameId, { item: isItem ? next : null, at: clock });
      if (isItem) led.push(`${frameId}/${next}`);
      return { ok: true, value: isItem };
    });
    await Promise.all(commands.map((command) => obey(command))); // a key that is pressed quickly
    tabs.annotatedFrames.mockResolvedValue([]);
    return led.join(' ');
  };
  it('goes from item to item through the frames, and round again', async () => {
    expect(await ledTo('next-item', 'next-item', 'next-item', 'next-item', 'next-item')).toBe('0/0 0/1 3/0 3/1 0/0');
    expect(await ledTo('previous-item', 'previous-item', 'previous-item')).toBe('3/1 3/0 0/1');
    expect(await ledTo('next-item', 'previous-item', 'next-item')).toBe('0/0 3/1 0/0');
  });

  it('annotates a page that is not yet, and does not hide at once what it has just shown', async () => {
    tabs.framesSoon.mockResolvedValueOnce([0]);
    await obey('toggle-overlay');
    expect(annotateTab).toHaveBeenCalledWith(5);
    expect(askFrame).not.toHaveBeenCalled();
  });

  it('captures on a page that it has annotated first', async () => {
    tabs.framesSoon.mockResolvedValueOnce([0]);
    await obey('capture-case');
    expect(askFrame).toHaveBeenCalledExactlyOnceWith(5, 0, { kind: 'capture-now' });
    expect(tabs.flash).toHaveBeenCalledExactlyOnceWith(5, 'captured');
  });

  it.each([
    ['one frame fails', [0, 2], [{ ok: true }, { ok: false }], 'failed'],
    ['one frame does not answer', [0, 2], [{ ok: true }, null], 'failed'],
    ['there is no letter', [], [], 'nothing'],
  ])('says so where %s', async (_, frames, replies, said) => {
    tabs.annotatedFrames.mockResolvedValueOnce(frames);
    for (const reply of replies) askFrame.mockResolvedValueOnce(reply);
    await obey('capture-case');
    expect(tabs.flash).toHaveBeenCalledExactlyOnceWith(5, said);
  });

  it("says so on a page of the browser's own, and says nothing of what it did not ask for", async () => {
    annotateTab.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    await obey('capture-case');
    expect(tabs.flash).toHaveBeenCalledExactlyOnceWith(5, 'nothing');
    await obey('next-item');
    expect(tabs.flash).toHaveBeenCalledOnce();
    annotateTab.mockResolvedValue(true);
  });

  it('does nothing without a tab, and nothing for a command of another version', async () => {
    query.mockResolvedValueOnce([]);
    await obey('capture-case');
    tabs.annotatedFrames.mockResolvedValueOnce([0]);
    await obey('wipe-everything');
    expect(askFrame).not.toHaveBeenCalled();
    expect(tabs.flash).not.toHaveBeenCalled();
  });
});
