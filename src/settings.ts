// The user's settings: few, kept in the browser's own storage for extensions.
import { browser } from 'wxt/browser';

export interface Settings {
  /** PDFs of watched sites open in our viewer straight away. */
  pdfsInViewer: boolean;
}

const KEY = 'settings';
const FIRST: Settings = { pdfsInViewer: false };

export async function settings(): Promise<Settings> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return {
    ...FIRST,
    ...(typeof stored === 'object' && stored !== null && 'pdfsInViewer' in stored ? { pdfsInViewer: stored.pdfsInViewer === true } : {}),
  };
}

export async function saveSettings(next: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: next });
}
