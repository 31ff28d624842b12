// What the annotator asks for, answered where the library is at hand: the viewer is a page of the extension's own.
import { lettersAsFile, openLibrary } from '../../background/handing.ts';
import { captureText, knownCases, summaryOf } from '../../cases/capture.ts';
import { LibraryError } from '../../cases/failures.ts';
import type { Source } from '../../cases/schema.ts';
import { inLibrary } from '../../cases/using.ts';
import { send } from '../../messages/send.ts';
import { offerCaseAsFile } from '../../page/saving.ts';
import type { Services } from '../../page/services.ts';
import { loadPanelPlace, savePanelPlace } from '../../settings.ts';

export function viewerServices(source: Source): Services {
  return {
    report: async (letters) => void (await send({ kind: 'annotated', letters })),
    known: async (text) => {
      const known = await inLibrary((database) => knownCases(database, text));
      return known === null ? null : summaryOf(known);
    },
    capture: async (text) => summaryOf(await inLibrary((database) => captureText(database, text, source, new Date()))),
    saveAsFile: async (text) => offerCaseAsFile(await lettersAsFile(text, source)),
    openLibrary,
    isStorageFailure: (error) => error instanceof LibraryError,
    loadPanel: () => loadPanelPlace('viewer-panel'),
    savePanel: (place) => savePanelPlace('viewer-panel', place),
    printsSummary: async () => false, // the viewer prints the file's own pages
    isGone: () => false,
  };
}
