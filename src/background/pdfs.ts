// Ways from a PDF in the browser into our viewer: a menu entry on links, and, where the user chose it, every PDF of a watched site.
import { browser } from 'wxt/browser';
import { isWatched, patternOf } from '../portals.ts';
import { settings } from '../settings.ts';
import { BACK } from './tabs.ts';

const MENU = 'open-pdf';

export function viewerAddress(address: string): string {
  return `${browser.runtime.getURL('/viewer.html')}?src=${encodeURIComponent(address)}`;
}

/** By its own name: a page's address may end in another's, as that of a portal's viewer does. */
export function isNamedPdf(address: string): boolean {
  return URL.canParse(address) && /\.pdf$/i.test(new URL(address).pathname);
}

/** Menus are kept by the browser: made once, at installation and update. */
export function makeMenu(): void {
  browser.contextMenus.removeAll(() => {
    browser.contextMenus.create({
      id: MENU,
      title: "Open PDF in IMR Lens's viewer",
      contexts: ['link'],
      targetUrlPatterns: ['*://*/*.pdf', '*://*/*.pdf?*', '*://*/*.PDF', '*://*/*.PDF?*', 'file:///*.pdf'],
    });
  });
}

export function onMenu({ menuItemId, linkUrl }: { menuItemId: string | number; linkUrl?: string | undefined }): void {
  if (menuItemId !== MENU || linkUrl === undefined) return;
  // A site that may not be read yet is asked for there, with the words that it will be watched.
  void browser.tabs.create({ url: viewerAddress(linkUrl) });
}

const WISH = 'pdf-wished';
/** In milliseconds: longer, and nobody waits for it any more. */
const WISHED_FOR = 120_000;

/** A PDF that shall be opened once the browser's question is answered. */
export async function wish(address: string): Promise<void> {
  await browser.storage.session.set({ [WISH]: { address, at: Date.now() } });
}

/** Takes out a wish that is wanted: whoever does so opens the PDF, and nobody else. Null where there is none, or it is too old. */
export function takeWish(isWanted: (address: string) => boolean): Promise<string | null> {
  return navigator.locks.request(WISH, async () => {
    const wished = (await browser.storage.session.get(WISH))[WISH] as { address: string; at: number } | undefined;
    if (wished === undefined || !isWanted(wished.address)) return null;
    await browser.storage.session.remove(WISH);
    return Date.now() - wished.at < WISHED_FOR ? wished.address : null;
  });
}

/** Opens it where the popup that asked is gone: in Firefox, the question may only be answered once that is closed. */
export async function grantWish(origins: readonly string[]): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, POPUP_ANSWERS));
  const address = await takeWish((wished) => origins.includes(patternOf(wished) ?? ''));
  if (address !== null) await browser.tabs.create({ url: viewerAddress(address) });
}
/** In milliseconds: a popup that is still there opens it itself by then. */
const POPUP_ANSWERS = 500;

/** Sends a watched site's PDF to the viewer, unless the user has come back from there to this very one. */
export async function onNavigation(tabId: number, address: string | undefined): Promise<void> {
  if (address === undefined || !/^https?:/.test(address)) return;
  const key = `${BACK}${tabId}`;
  // Browsers tell of one address more than once, and a reload shall stay where it is: the note is kept until another page comes.
  if ((await browser.storage.session.get(key))[key] === address) return;
  if (!isNamedPdf(address)) return browser.storage.session.remove(key);
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
