// On watched sites, in every frame: is there a determination here? Registered at run time, see src/portals.ts.
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Reply } from '../src/messages/kinds.ts';
import { watchForLetter } from '../src/page/sentinel.ts';

/** In milliseconds: a background that is being started, or was just ended, may miss the first; a page that is being left lets nothing in. */
const TRIES = [0, 400, 2000];

async function tell(kind: 'letter-seen' | 'results-seen'): Promise<void> {
  for (const wait of TRIES) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const reply: Reply<null> | undefined = await browser.runtime?.sendMessage({ kind }).catch(() => undefined);
    if (reply?.ok === true || browser.runtime?.id === undefined) return;
  }
}

/** A page that is made ready before the user goes to it is not answered until then. */
function shown(): Promise<unknown> {
  const { prerendering = false } = document as { prerendering?: boolean };
  return prerendering
    ? new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }))
    : Promise.resolve();
}

export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true, // the page would hear of it
  main(context) {
    // The state's public search: a table of links to letters, which are PDFs.
    if (document.querySelector('table.tabborder a[href]') !== null) void shown().then(() => tell('results-seen'));
    watchForLetter(document, () => void tell('letter-seen'), context.signal);
  },
});
