// On watched sites, in every frame: is there a determination here? Registered at run time, see src/portals.ts.
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchForLetter } from '../src/page/sentinel.ts';

export default defineContentScript({
  registration: 'runtime',
  main(context) {
    // The state's public search: a table of links to letters, which are PDFs.
    if (document.querySelector('table.tabborder a[href]') !== null)
      void browser.runtime.sendMessage({ kind: 'results-seen' }).catch(() => {});
    watchForLetter(document, () => void browser.runtime.sendMessage({ kind: 'letter-seen' }).catch(() => {}), context.signal);
  },
});
