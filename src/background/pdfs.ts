// Ways from a PDF in the browser into our viewer: a menu entry on links, and, where the user chose it, every PDF of a watched site.
import { browser } from 'wxt/browser';
import { isWatched, patternOf, watch } from '../portals.ts';
import { settings } from '../settings.ts';
import { BACK } from './tabs.ts';

const MENU = 'open-pdf';

export function viewerAddress(address: string): string {
  return `${browser.runtime.getURL('/viewer.html')}?src=${encodeURIComponent(address)}`;
}

/** Menus are kept by the browser: made once, at installation and update. */
export function makeMenu(): void {
  browser.contextMenus.removeAll(() => {
    browser.contextMenus.create({
      id: MENU,
      title: "Open PDF in IMR Lens's viewer",
      contexts: ['link'],
      targetUrlPatterns: ['*://*/*.pdf', '*://*/*.pdf?*', '*://*/*.PDF', 'file:///*.pdf'],
    });
  });
}

export function onMenu({ menuItemId, linkUrl }: { menuItemId: string | number; linkUrl?: string | undefined }): void {
  if (menuItemId !== MENU || linkUrl === undefined) return;
  const pattern = patternOf(linkUrl);
  // The request must be the first thing that a click does; without leave the viewer says what to do instead.
  const asked = pattern === null ? Promise.resolve(false) : watch(pattern);
  void asked.catch(() => false).then(() => browser.tabs.create({ url: viewerAddress(linkUrl) }));
}

/** Sends a watched site's PDF to the viewer, unless the user has come back from there to this very one. */
export async function onNavigation(tabId: number, address: string | undefined): Promise<void> {
  if (address === undefined || !/^https?:/.test(address)) return;
  const key = `${BACK}${tabId}`;
  // Browsers tell of one address more than once, and a reload shall stay where it is: the note is kept until another page comes.
  if ((await browser.storage.session.get(key))[key] === address) return;
  if (!/\.pdf(?:$|[?#])/i.test(address)) return browser.storage.session.remove(key);
  const { pdfsInViewer } = await settings();
  const pattern = patternOf(address);
  if (!pdfsInViewer || pattern === null || !(await isWatched(pattern))) return;
  // Before the tab goes on: "back" leads to this address again, and must lead further.
  await letBrowserShow(tabId, address);
  await browser.tabs.update(tabId, { url: viewerAddress(address) });
}

/** The browser's own viewer shall show this address in this tab. */
export async function letBrowserShow(tabId: number, address: string): Promise<void> {
  await browser.storage.session.set({ [`${BACK}${tabId}`]: address });
}
