// What every page of ours hands on: letters as a file that the library takes back, and the way to the library.
import { browser } from 'wxt/browser';
import { casesOfText } from '../cases/capture.ts';
import { exportedJson } from '../cases/exporting.ts';
import type { Source } from '../cases/schema.ts';

/** The letters of a text as an exported file's JSON; stored nowhere. Rejects with a NoLetterError. */
export async function lettersAsFile(text: string, source: Source): Promise<string> {
  let json = '';
  for await (const piece of exportedJson(casesOfText(text, source, new Date()), browser.runtime.getManifest().version, new Date()))
    json += piece;
  return json;
}

/** Shows the library, at a case where there is one: in the tab that it is open in, for many letters need no many libraries. */
export async function openLibrary(id: string | null): Promise<void> {
  const page = browser.runtime.getURL('/library.html');
  const address = id === null ? page : `${page}#case=${encodeURIComponent(id)}`;
  const open = await openedAt(page);
  if (open === null) return openNew(address);
  // Without a case the list is shown as it was left.
  await browser.tabs.update(open.id, id === null ? { active: true } : { active: true, url: address });
  await browser.windows.update(open.windowId, { focused: true });
}

/** A tab with this page of ours, and not in a private window: what was captured there is in the one library, too, which opens in no such window. */
async function openedAt(page: string): Promise<{ id: number; windowId: number } | null> {
  const tabs = await browser.tabs.query({ url: `${page}*` });
  const found = tabs.find(({ incognito }) => !incognito);
  return found?.id === undefined ? null : { id: found.id, windowId: found.windowId };
}

async function openNew(url: string): Promise<void> {
  const front = await browser.windows.getLastFocused();
  if (!front.incognito) return void (await browser.tabs.create({ url }));
  const ordinary = (await browser.windows.getAll({ windowTypes: ['normal'] })).find(({ incognito }) => !incognito);
  if (ordinary?.id === undefined) return void (await browser.windows.create({ url, incognito: false }));
  await browser.tabs.create({ url, windowId: ordinary.id });
  await browser.windows.update(ordinary.id, { focused: true });
}
