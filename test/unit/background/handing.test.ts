// The way to the library: the tab that has it open already, where there is one that may be used.
import { beforeEach, describe, expect, it, vi } from 'vitest';

interface SomeWindow {
  id: number;
  incognito: boolean;
}

interface SomeTab {
  id: number;
  windowId: number;
  url: string;
  incognito: boolean;
}

const api = vi.hoisted(() => ({
  runtime: { getURL: (path: string) => `chrome-extension://abc${path}` },
  tabs: {
    query: vi.fn(),
    create: vi.fn(async () => ({})),
    update: vi.fn(async () => ({})),
  },
  windows: {
    update: vi.fn(async () => ({})),
    create: vi.fn(async () => ({})),
    getLastFocused: vi.fn(),
    getAll: vi.fn(),
  },
}));
vi.mock('wxt/browser', () => ({ browser: api }));
const { openLibrary } = await import('../../../src/background/handing.ts');

const LIBRARY = 'chrome-extension://abc/library.html';
const ORDINARY = { id: 1, incognito: false };
const PRIVATE = { id: 2, incognito: true };
function openTabs(...tabs: SomeTab[]) {
  api.tabs.query.mockImplementation(async ({ url }: { url: string }) => tabs.filter((tab) => tab.url.startsWith(url.replace(/\*$/, ''))));
}
/** The first of them is in front. */
function openWindows(...all: [SomeWindow, ...SomeWindow[]]) {
  api.windows.getLastFocused.mockResolvedValue(all[0]);
  api.windows.getAll.mockResolvedValue(all);
}
beforeEach(() => {
  vi.clearAllMocks();
  openWindows(ORDINARY);
});

describe('the way to the library', () => {
  it('is a tab of its own where none is open', async () => {
    openTabs({ id: 3, windowId: 1, url: 'chrome-extension://abc/viewer.html', incognito: false });
    await openLibrary('sha256:a+b');
    expect(api.tabs.create).toHaveBeenCalledExactlyOnceWith({ url: `${LIBRARY}#case=sha256%3Aa%2Bb` });
  });

  it('is the tab that has it open, brought to the front with the case', async () => {
    openTabs({ id: 7, windowId: 4, url: `${LIBRARY}#q=heat`, incognito: false });
    await openLibrary('x');
    expect(api.tabs.create).not.toHaveBeenCalled();
    expect(api.tabs.update).toHaveBeenCalledExactlyOnceWith(7, { active: true, url: `${LIBRARY}#case=x` });
    expect(api.windows.update).toHaveBeenCalledExactlyOnceWith(4, { focused: true });
  });

  it('leaves the list as it was where no case is asked for', async () => {
    openTabs({ id: 7, windowId: 4, url: `${LIBRARY}#q=heat`, incognito: false });
    await openLibrary(null);
    expect(api.tabs.update).toHaveBeenCalledExactlyOnceWith(7, { active: true });
  });

  it('leads to no private window, where no library can be opened', async () => {
    openTabs({ id: 7, windowId: 4, url: LIBRARY, incognito: true });
    await openLibrary(null);
    expect(api.tabs.create).toHaveBeenCalledExactlyOnceWith({ url: LIBRARY });
  });

  it('leads from a private window to an ordinary one', async () => {
    openWindows(PRIVATE, ORDINARY);
    openTabs();
    await openLibrary(null);
    expect(api.tabs.create).toHaveBeenCalledExactlyOnceWith({ url: LIBRARY, windowId: ORDINARY.id });
    expect(api.windows.update).toHaveBeenCalledExactlyOnceWith(ORDINARY.id, { focused: true });
  });

  it('leads from a private window to the tab that has it open', async () => {
    openWindows(PRIVATE, ORDINARY);
    openTabs({ id: 7, windowId: ORDINARY.id, url: LIBRARY, incognito: false });
    await openLibrary(null);
    expect(api.tabs.update).toHaveBeenCalledExactlyOnceWith(7, { active: true });
  });

  it('makes an ordinary window where all are private', async () => {
    openWindows(PRIVATE);
    openTabs();
    await openLibrary(null);
    expect(api.windows.create).toHaveBeenCalledExactlyOnceWith({ url: LIBRARY, incognito: false });
  });
});
