// Put into a frame when it holds a letter, or when the user asks: wires the annotator to the extension.
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listen } from '../src/messages/listening.ts';
import { RequestFailed, send } from '../src/messages/send.ts';
import { Annotator } from '../src/page/annotator.ts';
import { offerCaseAsFile } from '../src/page/saving.ts';
import { loadPanelPlace, savePanelPlace, settings } from '../src/settings.ts';

declare global {
  // One annotator per frame, however often the script is put in.
  var imrLensAnnotator: Annotator | undefined;
}

/** The longest that is kept; a page may name anything its title, a form field of its own included. */
const LONGEST_TITLE = 2000;

function titleOf({ title }: Document): string {
  return String(title).slice(0, LONGEST_TITLE);
}

export default defineUnlistedScript(() => {
  // Put in while the page is loading, it may be there before the page's own elements are.
  if (document.body === null) document.addEventListener('DOMContentLoaded', begin, { once: true });
  else begin();
});

function begin(): void {
  if (globalThis.imrLensAnnotator !== undefined) {
    globalThis.imrLensAnnotator.refresh();
    globalThis.imrLensAnnotator.tellAgain();
    return;
  }
  const annotator = new Annotator(document, {
    report: async (letters) => void (await send({ kind: 'annotated', letters })),
    known: (text) => send({ kind: 'known', text }),
    capture: (text) => send({ kind: 'capture', text, title: titleOf(document) }),
    saveAsFile: async (text) => offerCaseAsFile(await send({ kind: 'as-file', text, title: titleOf(document) })),
    openLibrary: async (id) => void (await send({ kind: 'open-library', id })),
    isStorageFailure: (error) => error instanceof RequestFailed && error.storage,
    loadPanel: () => loadPanelPlace('panel'),
    savePanel: (place) => savePanelPlace('panel', place),
    printsSummary: async () => (await settings()).printSummary,
    isGone: () => browser.runtime?.id === undefined,
  });
  globalThis.imrLensAnnotator = annotator;
  listen(() => annotator);
  annotator.start();
}
