// What the popup knows of its tab, what it does there, and what it says of that: under way, done, failed.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { takeWish, viewerAddress, wish } from '../../background/pdfs.ts';
import { caseDatabase } from '../../cases/database.ts';
import { putIntoBin } from '../../cases/editing.ts';
import { libraryError } from '../../cases/failures.ts';
import { caseById } from '../../cases/library.ts';
import type { Case } from '../../cases/schema.ts';
import { counted } from '../../look/wording.ts';
import { askForSite, isWatched, patternOf, unwatch } from '../../portals.ts';
import { saveLeftDrafts } from '../drafts.ts';
import { keepShown } from './pdfs.ts';
import { annotate, captureTab, type OfferedPdf, type TabCapture, type TabView, tellFrames, viewTab } from './tab.ts';

type Busy = 'annotating' | 'capturing' | null;

export interface Shown {
  /** Null where there is no page to read. */
  tab: TabView | null;
  /** What has just been captured here. */
  captured: TabCapture | null;
  /** The one case that this is about, and what the library has of it. */
  id: string | null;
  one: Case | null;
}

/** `main`: has the focus once what had it is gone. */
export function useActions(main: RefObject<HTMLElement | null>) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [busy, setBusy] = useState<Busy>(null);
  const [status, setStatus] = useState('');
  const [alert, setAlert] = useState('');
  const captured = useRef<TabCapture | null>(null);

  const load = async () => {
    // Where the tab cannot be asked, library and options are there all the same.
    const tab = await viewTab(new URL(location.href)).catch(() => null);
    // All of it at once: what comes late would move what is under the pointer.
    const id = onlyCase(tab, captured.current);
    const one = id === null ? null : await caseById(caseDatabase(), id).catch(() => null); // its note can be given in the library
    setShown({ tab, captured: captured.current, id, one });
  };
  useEffect(() => {
    void load();
    void saveLeftDrafts(caseDatabase()).catch(() => {}); // they stay where they are, for the next time
  }, []);

  const act = async (kind: Exclude<Busy, null>, work: () => Promise<string>) => {
    setBusy(kind);
    setAlert('');
    setStatus('');
    try {
      const said = await work();
      await load(); // what can be done about it comes with the word on it
      setStatus(said);
    } catch (error) {
      await load();
      setAlert(error instanceof Error ? error.message : String(error));
    }
    setBusy(null);
  };
  const leaveFor = async (opening: Promise<unknown>) => {
    try {
      await opening;
      window.close();
    } catch {
      setAlert('The browser did not open a tab. Try again.');
    }
  };
  const openPage = (url: string) => leaveFor(browser.tabs.create({ url }));

  return {
    /** Null until the tab was asked. */
    shown,
    busy,
    status,
    alert,
    leaveFor,
    openPage,
    annotate: (tabId: number) =>
      act('annotating', async () => {
        const letters = await annotate(tabId);
        return letters.length === 0 ? 'No IMR final determination was found on this page.' : '';
      }),
    capture: (tabId: number) =>
      act('capturing', async () => {
        const saved = await captureTab(tabId);
        captured.current = saved;
        if (saved.failure !== '') setAlert(saved.failure);
        return sentenceOn(saved);
      }),
    undoCapture: (tabId: number | null, ids: string[]) =>
      act('capturing', async () => {
        await putIntoBin(caseDatabase(), ids, new Date()).catch((error: unknown) => {
          throw new Error(libraryError(error).reason);
        });
        captured.current = null;
        main.current?.focus(); // the button that had the focus goes
        if (tabId !== null) await tellFrames(tabId);
        return `Undone. ${counted(ids.length, 'case')} in the bin of your library.`;
      }),
    toggleWatch: (tabId: number, pattern: string, watched: boolean) => {
      // The request must be the first thing that a click does.
      const asked = watched ? unwatch(pattern) : askForSite(pattern);
      void asked.then(
        async (done) => {
          if (done && !watched) await annotate(tabId).catch(() => {});
          await load();
          if (watched && (await isWatched(pattern))) setAlert('A wider permission covers this site, too. Take it back in the options.');
        },
        () => setAlert('The browser did not let IMR Lens ask for this site.'),
      );
    },
    openPdf: (pdf: OfferedPdf, { id, title }: TabView) => {
      // The request must be the first thing that a click does. Without leave the viewer says what to do instead.
      const pattern = patternOf(pdf.address);
      const made = pdf.address.startsWith('blob:');
      const ready = made ? keepShown(id, pdf, title) : pattern === null ? Promise.resolve(false) : askForSite(pattern).catch(() => false);
      // This popup may be closed by then, or the background quicker.
      const wished =
        !made && pdf.asksFor !== null
          ? wish(pdf.address).then(
              () => true,
              () => false,
            )
          : Promise.resolve(false);
      void ready.then(
        async () => {
          const taken = (await wished) ? await takeWish((address) => address === pdf.address).catch(() => pdf.address) : pdf.address;
          await (taken === null ? leaveFor(Promise.resolve()) : openPage(viewerAddress(taken)));
        },
        (error: Error) => setAlert(error.message),
      );
    },
  };
}

/** The case that was captured or is known, if it is just one. */
function onlyCase(tab: TabView | null, captured: TabCapture | null): string | null {
  const [id = null, ...others] = new Set(captured?.ids ?? (tab?.letters ?? []).map(({ savedAs }) => savedAs));
  return others.length === 0 ? id : null;
}

function sentenceOn({ ids, newIds, backIds }: TabCapture): string {
  const count = newIds.length;
  if (count === 0 && backIds.length > 0) return `Brought back from the bin: ${counted(backIds.length, 'case')}.`;
  if (count === 0) return ids.length === 1 ? 'Your library has this case already.' : 'Your library has these cases already.';
  if (ids.length === 1) return 'Captured. The case is in your library.';
  const known = ids.length - count;
  return `Captured: ${counted(count, 'case')}.${known === 0 ? '' : ` Your library had ${known} already.`}`;
}
