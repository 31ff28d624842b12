// Puts the annotator into a frame, with the rules for tinted words that only the browser can add to the page.
import { browser } from 'wxt/browser';
import { soonOr } from '../messages/patience.ts';
import { HIGHLIGHT_CSS } from '../page/highlights.ts';

const ANNOTATOR = '/annotator.js';

/** Into one frame, after the detector has seen a letter there. */
export function annotateFrame(tabId: number, frameId: number): Promise<void> {
  return inject({ tabId, frameIds: [frameId] });
}

/** In milliseconds. */
const PATIENCE = 5000;

/** Into every frame that the extension may read; used when the user asks for it. False where one of them stands still. */
export function annotateTab(tabId: number): Promise<boolean> {
  const done = inject({ tabId, allFrames: true }).then(() => true);
  return soonOr(done, false, PATIENCE);
}

/** Looks for letters in what is open of these sites, once: what is opened later is looked at by the registered detector. */
export async function detectInOpenTabs(patterns: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...patterns] });
  const looks = tabs.flatMap(({ id, discarded }) =>
    id === undefined || discarded === true
      ? []
      : browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: ['/content-scripts/detector.js'] }),
  );
  await Promise.allSettled(looks); // a tab that shows the browser's own error page lets nothing in
}

/** Into a page of the state's search results. */
export async function annotateResultsIn(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/results.js'], injectImmediately: true });
}

type Target = { tabId: number; frameIds: number[] } | { tabId: number; allFrames: true };

async function inject(target: Target): Promise<void> {
  await browser.scripting.insertCSS({ target, css: HIGHLIGHT_CSS });
  // At once: a frame whose server never answers would hold up all others. The annotator follows a page as it loads.
  await browser.scripting.executeScript({ target, files: [ANNOTATOR], injectImmediately: true });
}
