// What the annotator asks for, answered where the library is at hand: the viewer is a page of the extension's own.
import { browser } from 'wxt/browser';
import { captureText, casesOfText, knownCases, NoLetterError, summaryOf } from '../../cases/capture.ts';
import { caseDatabase, letGoOfDatabase } from '../../cases/database.ts';
import { exportedJson } from '../../cases/exporting.ts';
import { LibraryError, libraryError } from '../../cases/failures.ts';
import type { Source } from '../../cases/schema.ts';
import { loadPanelPlace, savePanelPlace } from '../../messages/panelPlace.ts';
import { saveTextAsFile } from '../../page/saving.ts';
import type { Services } from '../../page/services.ts';

export function viewerServices(source: Source): Services {
  return {
    report: async () => {}, // the toolbar badge counts pages' items; this page shows its own
    known: async (text) => {
      const known = await knownCases(caseDatabase(), text);
      return known === null ? null : summaryOf(known);
    },
    capture: async (text) => {
      try {
        return summaryOf(await captureText(caseDatabase(), text, source, new Date()));
      } catch (error) {
        if (error instanceof NoLetterError) throw error;
        letGoOfDatabase();
        throw libraryError(error);
      }
    },
    saveAsFile: async (text) => {
      let json = '';
      const pieces = exportedJson(casesOfText(text, source, new Date()), browser.runtime.getManifest().version, new Date());
      for await (const piece of pieces) json += piece;
      saveTextAsFile(document, json, 'imr-lens-case.json');
    },
    openLibrary: async (id) => {
      const page = browser.runtime.getURL('/library.html');
      await browser.tabs.create({ url: id === null ? page : `${page}#case=${encodeURIComponent(id)}` });
    },
    isStorageFailure: (error) => error instanceof LibraryError,
    loadPanel: () => loadPanelPlace('viewer-panel'),
    savePanel: (place) => savePanelPlace('viewer-panel', place),
    printsSummary: async () => false, // the viewer prints the file's own pages
    isGone: () => false,
  };
}
