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

/** Opens the library, at a case where there is one. */
export async function openLibrary(id: string | null): Promise<void> {
  const page = browser.runtime.getURL('/library.html');
  await browser.tabs.create({ url: id === null ? page : `${page}#case=${encodeURIComponent(id)}` });
}
