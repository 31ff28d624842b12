// What a user does, step by step, for the end-to-end tests and for "npm start".
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { appears, type Driver, type Tab, until } from './driver.ts';

/** The popup's page over a tab, opened as a tab of its own so that it stays. */
export function openPopup(driver: Driver, tab: Tab): Promise<Tab> {
  return popupOver(driver, tab, async () => {});
}

/** As `openPopup`, after a click on the toolbar button: the extension may look at the tab. */
export async function pressButton(driver: Driver, tab: Tab): Promise<Tab> {
  await driver.triggerAction(tab);
  return popupOver(driver, tab, (helper, id) =>
    // Browsers tell the address of those tabs alone.
    until(() => helper.eval(hasAddress, [id]), 'leave to look at the tab'),
  );
}

async function hasAddress(tabId: number): Promise<boolean> {
  const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser };
  return (await chrome.tabs.get(tabId)).url !== undefined;
}

async function popupOver(driver: Driver, tab: Tab, ready: (helper: Tab, id: number) => Promise<unknown>): Promise<Tab> {
  const helper = await driver.open(driver.extensionUrl('/popup.html'));
  const id = await driver.tabId(tab, helper);
  await ready(helper, id);
  await helper.goto(driver.extensionUrl(`/popup.html?tab=${id}`));
  await appears(helper, 'button', 'Open library');
  return helper;
}

/** Toolbar button, then "Annotate this page": what a first look takes. */
export async function annotateHere(driver: Driver, tab: Tab): Promise<Tab> {
  const popup = await pressButton(driver, tab);
  await popup.click('button', 'Annotate this page');
  await until(
    async () => (await popup.all('button')).find((seen) => seen.name === 'Annotate this page' && !seen.disabled),
    'the look to end',
  );
  return popup;
}

/** Switches "Watch this site" on for the tab's site. */
export async function watchSite(driver: Driver, tab: Tab): Promise<void> {
  const { protocol, hostname } = new URL(await tab.url());
  await driver.allowRequest(`${protocol}//${hostname}/*`);
  const popup = await pressButton(driver, tab); // only then may the extension know the tab's address
  const off = await appears(popup, 'switch', 'Watch this site');
  if (off.checked !== true) {
    await popup.click('switch', 'Watch this site');
    await until(async () => (await popup.all('switch')).find((seen) => seen.checked), 'the site to be watched');
  }
  await popup.close();
  // Registered at run time: from the next load on. The popup annotates what is open already.
  await tab.goto(await tab.url());
}

/** Captures what the library does not have yet; fails where it has it already. */
export async function captureHere(tab: Tab, frame?: string): Promise<void> {
  await tab.click('button', 'Capture case', frame);
  await appears(tab, 'status', /Saved in your library/, frame);
  await appears(tab, 'button', 'Captured', frame);
}

/** Leaves nothing in the library. */
export async function emptyLibrary(driver: Driver): Promise<void> {
  const library = await driver.open(driver.extensionUrl('/library.html'));
  // Opened sooner, it would be a database without tables.
  await until(() => library.eval(async () => (await indexedDB.databases()).some(({ name }) => name === 'imr-lens'), []), 'the database');
  await library.eval(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('imr-lens');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const database = request.result;
          const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
          for (const name of database.objectStoreNames) transaction.objectStore(name).clear();
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    [],
  );
  await library.close();
}

/** Watches no site any more. */
export async function leaveSites(driver: Driver): Promise<void> {
  const page = await driver.open(driver.extensionUrl('/options.html'));
  await page.eval(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser };
    const { origins = [] } = await chrome.permissions.getAll();
    if (origins.length > 0) await chrome.permissions.remove({ origins });
  }, []);
  await page.close();
}

/** Clicks the panel's first item, which brings its heading into sight. */
export function showFirstItem(tab: Tab): Promise<void> {
  return tab.click('button', /^(?:Upheld|Overturned) /);
}

/** Exports the whole library; answers with the downloaded file. */
export async function exportAll(driver: Driver): Promise<{ file: string; library: Tab }> {
  const library = await driver.open(driver.extensionUrl('/library.html'));
  await until(async () => (await library.all('button')).find((seen) => seen.name === 'Export' && !seen.disabled), 'the library to be read');
  // Browsers give a second file of the same name another one, or put it in the first one's place.
  for (const name of await finished(driver)) await rm(join(driver.downloads, name));
  await library.click('button', 'Export');
  const file = await until(async () => (await finished(driver))[0], 'the download');
  return { file: join(driver.downloads, file), library };
}

/** Downloads that are whole. */
async function finished(driver: Driver): Promise<string[]> {
  const names = (await readdir(driver.downloads)).filter((name) => name.endsWith('.json'));
  const whole = await Promise.all(
    names.map(async (name) => (await readFile(join(driver.downloads, name), 'utf8')).trimEnd().endsWith('}')),
  );
  return names.filter((_, index) => whole[index]);
}
