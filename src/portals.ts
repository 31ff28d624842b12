// Watched sites. The granted host permissions are the truth; registered scripts are made to agree with them.
//
// An update of the extension erases registered scripts, and the user may take a grant back in the browser's own settings:
// so everything is worked out again from the permissions, at every start of the background and at every change.
import { browser } from 'wxt/browser';

const SCRIPT_ID = 'detector';
const SCRIPT_FILE = '/content-scripts/detector.js';

/** The match pattern of an address's site; null for pages that no extension may read. */
export function patternOf(address: string): string | null {
  try {
    const { protocol, hostname } = new URL(address);
    return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : null;
  } catch {
    return null;
  }
}

/** Asks the browser for a site. Call it first thing in a click's handler: browsers ask only then. */
export function askForSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

export function unwatch(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

export function isWatched(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** The sites that the user watches, as match patterns. */
export async function watchedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(?:\*|https?):\/\//.test(origin)).sort();
}

let syncing: Promise<void> = Promise.resolve();

/** Makes the registered detector match the granted sites. Runs one at a time, whoever asks. */
export function syncDetector(): Promise<void> {
  syncing = syncing.then(sync, sync);
  return syncing;
}

async function sync(): Promise<void> {
  const matches = await watchedPatterns();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered !== undefined) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [SCRIPT_FILE],
    matches,
    allFrames: true,
    // Frames that a page writes itself (srcdoc, blob:, about:blank) have no address of their own: its site's leave holds for them.
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered === undefined) await browser.scripting.registerContentScripts([script]);
  else await browser.scripting.updateContentScripts([script]);
}
