// What a user does, step by step, for the end-to-end tests and for "npm start".
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { appears, type Driver, type Tab, until } from './driver.ts';

/** The popup's page over a tab, opened as a tab of its own so that it stays. */
export async function openPopup(driver: Driver, tab: Tab): Promise<Tab> {
  const helper = await driver.open(driver.extensionUrl('/popup.html'));
  const id = await driver.tabId(tab, helper);
  await helper.goto(driver.extensionUrl(`/popup.html?tab=${id}`));
  await appears(helper, 'button', 'Open library');
  return helper;
}

/** Toolbar button, then "Annotate this page": what a first look takes. */
export async function annotateHere(driver: Driver, tab: Tab): Promise<Tab> {
  await driver.triggerAction(tab);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const popup = await openPopup(driver, tab);
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
  await driver.triggerAction(tab); // only then may the extension know the tab's address
  await new Promise((resolve) => setTimeout(resolve, 300));
  const popup = await openPopup(driver, tab);
  const off = await appears(popup, 'switch', 'Watch this site');
  if (off.checked !== true) {
    await popup.click('switch', 'Watch this site');
    await until(async () => (await popup.all('switch')).find((seen) => seen.checked), 'the site to be watched');
  }
  await popup.close();
  // Registered at run time: from the next load on. The popup annotates what is open already.
  await tab.goto(await tab.url());
}

/** Captures, unless the library turns out to have the case already. */
export async function captureHere(tab: Tab, frame?: string): Promise<void> {
  await appears(tab, 'button', /^Capture(?: case|d)$/, frame);
  const known = await appears(tab, 'button', 'Captured', frame, 250).catch(() => null);
  if (known !== null) return;
  await tab.click('button', 'Capture case', frame);
  await appears(tab, 'button', 'Captured', frame);
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
