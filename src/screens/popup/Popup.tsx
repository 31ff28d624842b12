// The popup: what this tab holds, and everything that the page's overlay offers too.
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { openLibrary } from '../../background/handing.ts';
import { viewerAddress, wish } from '../../background/pdfs.ts';
import { caseDatabase } from '../../cases/database.ts';
import { putIntoBin } from '../../cases/editing.ts';
import { libraryError } from '../../cases/failures.ts';
import { caseById } from '../../cases/library.ts';
import type { Case } from '../../cases/schema.ts';
import { ActionButton } from '../../look/ActionButton.tsx';
import { Icon } from '../../look/icons.tsx';
import { counted } from '../../look/wording.ts';
import { isWatched, patternOf, unwatch, watch } from '../../portals.ts';
import { saveLeftDrafts } from '../drafts.ts';
import { AfterCapture } from './AfterCapture.tsx';
import { keepShown } from './pdfs.ts';
import { ShownPdfs } from './ShownPdfs.tsx';
import { TabState } from './TabState.tsx';
import { annotate, captureTab, type OfferedPdf, type TabCapture, type TabView, tellFrames, viewTab } from './tab.ts';
import { WatchSwitch } from './WatchSwitch.tsx';

type Busy = 'annotating' | 'capturing' | null;

interface Shown {
  /** Null where there is no page to read. */
  tab: TabView | null;
  /** What has just been captured here. */
  captured: TabCapture | null;
  /** The one case that this is about, and what the library has of it. */
  id: string | null;
  one: Case | null;
}

export function Popup() {
  const [shown, setShown] = useState<Shown | null>(null);
  const [busy, setBusy] = useState<Busy>(null);
  const [status, setStatus] = useState('');
  const [alert, setAlert] = useState('');
  const captured = useRef<TabCapture | null>(null);
  const main = useRef<HTMLElement>(null);

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

  if (shown === null) return <main class="popup" aria-busy="true" />;
  const { tab, id: opened, one } = shown;
  const onAnnotate = (id: number) =>
    act('annotating', async () => {
      const letters = await annotate(id);
      return letters.length === 0 ? 'No IMR final determination was found on this page.' : '';
    });
  const onCapture = (id: number) =>
    act('capturing', async () => {
      const saved = await captureTab(id);
      captured.current = saved;
      if (saved.failure !== '') setAlert(saved.failure);
      const count = saved.newIds.length;
      if (count === 0 && saved.backIds.length > 0) return `Brought back from the bin: ${counted(saved.backIds.length, 'case')}.`;
      if (count === 0) return saved.ids.length === 1 ? 'Your library has this case already.' : 'Your library has these cases already.';
      if (saved.ids.length === 1) return 'Captured. The case is in your library.';
      const known = saved.ids.length - count;
      return `Captured: ${counted(count, 'case')}.${known === 0 ? '' : ` Your library had ${known} already.`}`;
    });
  const undoCapture = (ids: string[]) =>
    act('capturing', async () => {
      await putIntoBin(caseDatabase(), ids, new Date()).catch((error: unknown) => {
        throw new Error(libraryError(error).reason);
      });
      captured.current = null;
      main.current?.focus(); // the button that had the focus goes
      if (tab !== null) await tellFrames(tab.id);
      return `Undone. ${counted(ids.length, 'case')} in the bin of your library.`;
    });
  const toggleWatch = (pattern: string, watched: boolean) => {
    // The request must be the first thing that a click does.
    const asked = watched ? unwatch(pattern) : watch(pattern);
    void asked.then(
      async (done) => {
        if (done && !watched && tab !== null) await annotate(tab.id).catch(() => {});
        await load();
        if (watched && (await isWatched(pattern))) setAlert('A wider permission covers this site, too. Take it back in the options.');
      },
      () => setAlert('The browser did not let IMR Lens ask for this site.'),
    );
  };
  const openPdf = (pdf: OfferedPdf, { id, title }: TabView) => {
    // The request must be the first thing that a click does. Without leave the viewer says what to do instead.
    const pattern = patternOf(pdf.address);
    const made = pdf.address.startsWith('blob:');
    const ready = made ? keepShown(id, pdf, title) : pattern === null ? Promise.resolve(false) : watch(pattern).catch(() => false);
    if (!made && pdf.asksFor !== null) void wish(pdf.address).catch(() => {}); // this popup may be closed by then
    void ready.then(
      async () => {
        await wish(null).catch(() => {});
        await openPage(viewerAddress(pdf.address));
      },
      (error: Error) => setAlert(error.message),
    );
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

  return (
    <main class="popup" ref={main} tabIndex={-1}>
      <header>
        <img src="/icon/32.png" width="20" height="20" alt="" />
        <h1>IMR Lens</h1>
      </header>
      {tab === null ? (
        <p class="quiet">There is no page here to read.</p>
      ) : status !== '' && tab.letters.length === 0 ? null : (
        <TabState tab={tab} isNew={shown.captured !== null} />
      )}
      {alert === '' ? null : (
        <p class="notice" role="alert">
          {alert}
        </p>
      )}
      <p class="quiet status" role="status">
        {status}
      </p>
      <AfterCapture captured={shown.captured} one={one} onUndo={(ids) => void undoCapture(ids)} />
      {tab === null ? null : (
        <div class="stack">
          <ShownPdfs tab={tab} onOpen={(pdf) => openPdf(pdf, tab)} />
          <ActionButton
            primary={tab.letters.some(({ capturedAt }) => capturedAt === null) && shown.captured === null}
            idle={tab.letters.length === 0 || busy !== null}
            onClick={() => onCapture(tab.id)}
          >
            {busy === 'capturing' ? 'Capturing…' : 'Capture case'}
          </ActionButton>
          <ActionButton
            primary={tab.letters.length === 0 && tab.pdfs.length === 0}
            idle={tab.pattern === null || tab.isPdf || busy !== null}
            onClick={() => onAnnotate(tab.id)}
          >
            {busy === 'annotating' ? 'Looking…' : 'Annotate this page'}
          </ActionButton>
          {tab.pattern === null ? (
            <button type="button" class="button" onClick={() => void openPage(browser.runtime.getURL('/viewer.html'))}>
              <Icon name="letter" /> Open a saved PDF
            </button>
          ) : null}
          {tab.foreign.map(({ site, pattern }) => (
            <div class="foreign" key={pattern}>
              <p class="quiet">
                A frame on this page comes from <strong>{site}</strong>, which IMR Lens may not read yet. Once it is allowed, letters there
                are annotated by themselves, until you stop watching that site.
              </p>
              <button type="button" class="button" onClick={() => toggleWatch(pattern, false)}>
                Allow {site}
              </button>
            </div>
          ))}
          <WatchSwitch tab={tab} onToggle={toggleWatch} />
        </div>
      )}
      <button type="button" class="button" onClick={() => void leaveFor(openLibrary(opened))}>
        <Icon name="library" /> Open library
      </button>
      <button type="button" class="plain" onClick={() => void browser.runtime.openOptionsPage()}>
        Options
      </button>
    </main>
  );
}

/** The case that was captured or is known, if it is just one. */
function onlyCase(tab: TabView | null, captured: TabCapture | null): string | null {
  const [id = null, ...others] = new Set(captured?.ids ?? (tab?.letters ?? []).map(({ savedAs }) => savedAs));
  return others.length === 0 ? id : null;
}
