// Puts the annotator into a frame, with the rules for tinted words that only the browser can add to the page.
import { browser } from 'wxt/browser';
import { HIGHLIGHT_CSS } from '../page/highlights.ts';

const ANNOTATOR = '/annotator.js';

/** Into one frame, after the detector has seen a letter there. */
export function annotateFrame(tabId: number, frameId: number): Promise<void> {
  return inject({ tabId, frameIds: [frameId] });
}

/** Into every frame that the extension may read; used when the user asks for it. */
export function annotateTab(tabId: number): Promise<void> {
  return inject({ tabId, allFrames: true });
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
