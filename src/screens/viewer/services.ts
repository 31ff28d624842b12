// What the annotator asks for, answered where the library is at hand: the viewer is a page of the extension's own.
import { lettersAsFile, openLibrary } from '../../background/handing.ts';
import { captureText, knownCases, NoLetterError, summaryOf } from '../../cases/capture.ts';
import { caseDatabase, letGoOfDatabase } from '../../cases/database.ts';
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
    saveAsFile: async (text) => saveTextAsFile(document, await lettersAsFile(text, source), 'imr-lens-case.json'),
    openLibrary,
    isStorageFailure: (error) => error instanceof LibraryError,
    loadPanel: () => loadPanelPlace('viewer-panel'),
    savePanel: (place) => savePanelPlace('viewer-panel', place),
    printsSummary: async () => false, // the viewer prints the file's own pages
    isGone: () => false,
  };
}
