// Asking the background: what is lost is asked again, what is refused is said, and an extension that is gone is named.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const runtime = vi.hoisted(() => ({ id: 'abc' as string | undefined, sendMessage: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { runtime } }));
const { RequestFailed, send } = await import('../../../src/messages/send.ts');

beforeEach(() => {
  vi.useFakeTimers();
  runtime.id = 'abc';
  runtime.sendMessage.mockReset();
});
afterEach(() => vi.useRealTimers());

/** Its outcome, once all pauses are over. */
async function outcome(): Promise<unknown> {
  const asked = send({ kind: 'known', text: 'x' }).catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return asked;
}

describe('a message', () => {
  it('is answered', async () => {
    runtime.sendMessage.mockResolvedValueOnce({ ok: true, value: null });
    expect(await outcome()).toBeNull();
    expect(runtime.sendMessage).toHaveBeenCalledOnce();
  });

  it.each([
    ['nobody replied', () => runtime.sendMessage.mockResolvedValueOnce(undefined)],
    ['the background was just being ended', () => runtime.sendMessage.mockRejectedValueOnce(new Error('Could not establish connection.'))],
  ])('is sent again where %s', async (_, prepare) => {
    prepare();
    runtime.sendMessage.mockResolvedValueOnce({ ok: true, value: null });
    expect(await outcome()).toBeNull();
    expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
  });

  it('is given up after some tries, with what to do', async () => {
    runtime.sendMessage.mockResolvedValue(undefined);
    expect(await outcome()).toMatchObject({ name: 'RequestFailed', message: expect.stringMatching(/Try again/), storage: false });
    expect(runtime.sendMessage).toHaveBeenCalledTimes(3);
  });

  it('that is refused is not sent again: its sentence is for the user', async () => {
    runtime.sendMessage.mockResolvedValue({ ok: false, failure: { message: 'There is no room left.', storage: true } });
    const refused = await outcome();
    expect(refused).toBeInstanceOf(RequestFailed);
    expect(refused).toMatchObject({ message: 'There is no room left.', storage: true });
    expect(runtime.sendMessage).toHaveBeenCalledOnce();
  });

  it.each([
    ['before it is asked', () => Object.assign(runtime, { id: undefined })],
    ['while it is asked', () => runtime.sendMessage.mockRejectedValueOnce(new Error('Extension context invalidated.'))],
  ])('finds the extension gone %s', async (_, prepare) => {
    prepare();
    expect(await outcome()).toMatchObject({ name: 'ExtensionGone', message: expect.stringMatching(/Reload this page/) });
  });
});
