// The user's settings, and where the user left the panel: kept in the browser's own storage for extensions, across restarts.
import { browser } from 'wxt/browser';
import type { PanelPlace } from './page/overlay/state.ts';

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

/** In pages, and in our own viewer, where the panel stands beside the file. */
type PanelOf = 'panel' | 'viewer-panel';

/** How the user left the panel; null where it was never moved, or what is stored is no place. */
export async function loadPanelPlace(of: PanelOf): Promise<PanelPlace | null> {
  const stored: unknown = (await browser.storage.local.get(of))[of];
  return isPlace(stored) ? stored : null;
}

export async function savePanelPlace(of: PanelOf, place: PanelPlace): Promise<void> {
  await browser.storage.local.set({ [of]: place });
}

function isPlace(value: unknown): value is PanelPlace {
  if (typeof value !== 'object' || value === null || !('folded' in value) || !('at' in value)) return false;
  const { folded, at } = value;
  if (typeof folded !== 'boolean') return false;
  return at === null || (typeof at === 'object' && 'x' in at && 'y' in at && Number.isFinite(at.x) && Number.isFinite(at.y));
}
