// Where the user left the panel, kept for all pages and across restarts.
import { browser } from 'wxt/browser';
import type { PanelPlace } from '../page/overlay/state.ts';

/** In pages, and in our own viewer, where the panel stands beside the file. */
export type PanelOf = 'panel' | 'viewer-panel';

/** Null where it was never moved, or what is stored is no place. */
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
