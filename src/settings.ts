// The user's settings: few, kept in the browser's own storage for extensions.
import { browser } from 'wxt/browser';

export interface Settings {
  /** PDFs of watched sites open in our viewer straight away. */
  pdfsInViewer: boolean;
  /** A printed page ends with what was read on it. */
  printSummary: boolean;
}

const KEY = 'settings';
const FIRST: Settings = { pdfsInViewer: false, printSummary: false };

export async function settings(): Promise<Settings> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (typeof stored !== 'object' || stored === null) return FIRST;
  const kept: Partial<Record<keyof Settings, unknown>> = stored;
  return { pdfsInViewer: kept.pdfsInViewer === true, printSummary: kept.printSummary === true };
}

export async function saveSettings(next: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: next });
}
