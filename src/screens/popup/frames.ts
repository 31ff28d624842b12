// Frames of other sites in a tab: a click on the toolbar opens the tab's own site alone, so they are named and asked for.
import { browser } from 'wxt/browser';
import { soonOr } from '../../messages/patience.ts';
import { isWatched, patternOf } from '../../portals.ts';

export interface ForeignFrame {
  site: string;
  pattern: string;
}

/** In milliseconds: whoever opened the popup waits for this. */
const PATIENCE = 1000;

/** Sites whose frames the tab shows and IMR Lens may not read. Empty where the tab itself may not be read. */
export async function foreignFrames(tabId: number): Promise<ForeignFrame[]> {
  const addresses = await frameAddresses(tabId);
  const sites = new Map<string, string>();
  for (const address of addresses) {
    const pattern = patternOf(address);
    if (pattern !== null) sites.set(pattern, new URL(address).hostname);
  }
  const asked = await Promise.all([...sites].map(async ([pattern, site]) => ({ site, pattern, open: await isWatched(pattern) })));
  return asked.filter(({ open }) => !open).map(({ site, pattern }) => ({ site, pattern }));
}

async function frameAddresses(tabId: number): Promise<string[]> {
  const asked = browser.scripting.executeScript({
    target: { tabId, allFrames: true }, // a frame that may be read may hold another that may not
    injectImmediately: true, // a page that is still loading is looked at as it is
    func: () =>
      [...document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame')]
        .filter((frame) => frame.contentDocument === null && frame.clientWidth > 80 && frame.clientHeight > 80)
        .map((frame) => frame.src),
  });
  try {
    const frames = await soonOr(asked, [], PATIENCE);
    return frames.flatMap(({ result }) => result ?? []);
  } catch {
    return []; // no leave to look at this tab
  }
}
