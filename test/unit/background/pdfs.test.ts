// Ways from a PDF into our viewer: only where the user chose it, on watched sites, and never against the way back.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../patience.ts';

const session: Record<string, unknown> = {};
const local: Record<string, unknown> = {};
const storedIn = (area: Record<string, unknown>) => ({
  get: async (key: string) => ({ [key]: area[key] }),
  set: async (values: Record<string, unknown>) => void Object.assign(area, values),
  remove: async (key: string) => void delete area[key],
});
const api = {
  runtime: { getURL: (path: string) => `chrome-extension://abc${path}` },
  storage: { session: storedIn(session), local: storedIn(local) },
  tabs: { create: vi.fn(async () => ({})), update: vi.fn(async () => ({})) },
  permissions: { contains: vi.fn(async () => true), request: vi.fn(async () => true) },
};
vi.mock('wxt/browser', () => ({ browser: api }));
const { grantWish, letBrowserShow, onMenu, onNavigation, takeWish, viewerAddress, wish } = await import('../../../src/background/pdfs.ts');

const PDF = 'https://portal.example/letters/7.pdf?download=1';
beforeEach(() => {
  vi.clearAllMocks();
  for (const area of [session, local]) for (const key of Object.keys(area)) delete area[key];
  local.settings = { pdfsInViewer: true };
});

describe("a watched site's PDF", () => {
  it('goes to the viewer, which gets its whole address', async () => {
    await onNavigation(3, PDF);
    expect(api.permissions.contains).toHaveBeenCalledWith({ origins: ['https://portal.example/*'] });
    expect(api.tabs.update).toHaveBeenCalledExactlyOnceWith(3, { url: viewerAddress(PDF) });
    expect(new URL(viewerAddress(PDF)).searchParams.get('src')).toBe(PDF);
  });

  it('stays in the browser where the user came back to it, until another page was there', async () => {
    await letBrowserShow(3, PDF);
    await onNavigation(3, PDF);
    await onNavigation(3, PDF); // a reload
    expect(api.tabs.update).not.toHaveBeenCalled();
    await onNavigation(3, 'https://portal.example/list');
    await onNavigation(3, PDF);
    expect(api.tabs.update).toHaveBeenCalledOnce();
  });

  it('is noted on the way, so that "back" leads out of the viewer', async () => {
    await onNavigation(3, PDF);
    await onNavigation(3, PDF);
    expect(api.tabs.update).toHaveBeenCalledOnce();
    await onNavigation(4, PDF); // another tab
    expect(api.tabs.update).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['that was not chosen', PDF, () => Object.assign(local, { settings: { pdfsInViewer: false } })],
    ['the site is not watched', PDF, () => void api.permissions.contains.mockResolvedValueOnce(false)],
    ['it is a page', 'https://portal.example/letters/7.pdfs', () => {}],
    ['a page shows it in a viewer of its own', 'https://portal.example/viewer.html?file=/letters/7.pdf', () => {}],
    ['a page has it as a place of its own', 'https://portal.example/app#/letters/7.pdf', () => {}],
    ['it is a file of this computer', 'file:///home/letters/7.pdf', () => {}],
  ])('stays in the browser where %s', async (_, address, prepare) => {
    prepare();
    await onNavigation(3, address);
    expect(api.tabs.update).not.toHaveBeenCalled();
  });
});

describe('a PDF that the popup asked for', () => {
  afterEach(() => vi.useRealTimers());
  const granted = async (...origins: string[]) => {
    vi.useFakeTimers();
    const done = grantWish(origins);
    await vi.advanceTimersByTimeAsync(1000);
    await done;
  };

  it('is opened by the background where the popup is gone, once', async () => {
    await wish(PDF);
    await granted('https://portal.example/*');
    await granted('https://portal.example/*');
    expect(api.tabs.create).toHaveBeenCalledExactlyOnceWith({ url: viewerAddress(PDF) });
  });

  it.each<[string, () => Promise<void>, string]>([
    ['the popup has opened it', async () => expect(await takeWish((address) => address === PDF)).toBe(PDF), 'https://portal.example/*'],
    ['another site was allowed', async () => {}, 'https://other.example/*'],
    ['that was long ago', async () => void vi.setSystemTime(Date.now() + 600_000), 'https://portal.example/*'],
  ])('is not opened where %s', async (_, prepare, origin) => {
    await wish(PDF);
    vi.useFakeTimers();
    await prepare();
    await granted(origin);
    expect(api.tabs.create).not.toHaveBeenCalled();
  });
});

describe('the menu entry', () => {
  const opened = async () => {
    await eventually(() => expect(api.tabs.create).toHaveBeenCalledOnce());
    return api.tabs.create.mock.calls[0];
  };

  it('opens the viewer, and leaves it to that to ask for the site: it says first what follows', async () => {
    onMenu({ menuItemId: 'open-pdf', linkUrl: PDF });
    expect(await opened()).toEqual([{ url: viewerAddress(PDF) }]);
    expect(api.permissions.request).not.toHaveBeenCalled();
  });

  it("is deaf to other extensions' entries", async () => {
    onMenu({ menuItemId: 'another', linkUrl: PDF });
    onMenu({ menuItemId: 'open-pdf' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(api.tabs.create).not.toHaveBeenCalled();
  });
});
