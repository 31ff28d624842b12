// Put into a page of the state's search results: wires the buttons beside its case links to the viewer.
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { send } from '../src/messages/send.ts';
import { annotateResults } from '../src/page/results.tsx';

declare global {
  // Once per frame, however often the script is put in.
  var imrLensResults: true | undefined;
}

export default defineUnlistedScript(() => {
  if (globalThis.imrLensResults) return;
  globalThis.imrLensResults = true;
  annotateResults(
    document,
    (address) => void send({ kind: 'open-viewer', address }).catch(() => {}), // the link itself still leads to the file
    () => browser.runtime?.id === undefined,
  );
});
