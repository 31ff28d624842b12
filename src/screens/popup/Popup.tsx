// The popup: what this tab holds, and everything that the page's overlay offers too.
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { viewerAddress } from '../../background/pdfs.ts';
import { caseDatabase } from '../../cases/database.ts';
import { putIntoBin } from '../../cases/editing.ts';
import { caseById } from '../../cases/library.ts';
import type { Case } from '../../cases/schema.ts';
import { OutcomeChip } from '../../look/chips.tsx';
import { Icon } from '../../look/icons.tsx';
import { counted, momentDate, outcomeMeaning } from '../../look/wording.ts';
import type { LetterReport } from '../../messages/kinds.ts';
import { patternOf, unwatch, watch } from '../../portals.ts';
import { saveLeftDrafts } from '../drafts.ts';
import { Notes } from '../Notes.tsx';
import { keepShown, type ShownPdf } from './pdfs.ts';
import { ShownPdfs } from './ShownPdfs.tsx';
import { annotate, captureTab, type TabCapture, type TabView, tellFrames, viewTab } from './tab.ts';

type Busy = 'annotating' | 'capturing' | null;

export function Popup() {
  const [tab, setTab] = useState<TabView | null | undefined>(undefined);
  const [busy, setBusy] = useState<Busy>(null);
  const [status, setStatus] = useState('');
  const [alert, setAlert] = useState('');
  const [captured, setCaptured] = useState<TabCapture | null>(null);

  // Where the tab cannot be asked, library and options are there all the same.
  const load = () => viewTab(new URL(location.href)).then(setTab, () => setTab(null));
  useEffect(() => {
    void load();
    void saveLeftDrafts(caseDatabase()).catch(() => {}); // they stay where they are, for the next time
  }, []);

  const act = async (kind: Exclude<Busy, null>, work: () => Promise<string>) => {
    setBusy(kind);
    setAlert('');
    setStatus('');
    try {
      setStatus(await work());
    } catch (error) {
      setAlert(error instanceof Error ? error.message : String(error));
    }
    setBusy(null);
    await load();
  };

  const known = tab?.letters.length === 1 ? (tab.letters[0]?.savedAs ?? null) : null;
  if (tab === undefined) return <main class="popup" aria-busy="true" />;
  const onAnnotate = (id: number) =>
    act('annotating', async () => {
      const letters = await annotate(id);
      return letters.length === 0 ? 'No IMR final determination was found on this page.' : '';
    });
  const onCapture = (id: number) =>
    act('capturing', async () => {
      const saved = await captureTab(id);
      setCaptured(saved);
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
      await putIntoBin(caseDatabase(), ids, new Date());
      setCaptured(null);
      if (tab != null) await tellFrames(tab.id);
      return `Undone. ${counted(ids.length, 'case')} in the bin of your library.`;
    });
  const toggleWatch = (pattern: string, watched: boolean) => {
    // The request must be the first thing that a click does.
    const asked = watched ? unwatch(pattern) : watch(pattern);
    void asked.then(
      async (done) => {
        if (done && !watched && tab !== null) await annotate(tab.id).catch(() => {});
        await load();
      },
      () => setAlert('The browser did not let IMR Lens ask for this site.'),
    );
  };
  const openPdf = (pdf: ShownPdf, { id, title }: TabView) => {
    // The request must be the first thing that a click does. Without leave the viewer says what to do instead.
    const pattern = patternOf(pdf.address);
    const made = pdf.address.startsWith('blob:');
    const ready = made ? keepShown(id, pdf, title) : pattern === null ? Promise.resolve(false) : watch(pattern).catch(() => false);
    void ready.then(
      () => openPage(viewerAddress(pdf.address)),
      (error: Error) => setAlert(error.message),
    );
  };
  const openPage = async (url: string) => {
    try {
      await browser.tabs.create({ url });
      window.close();
    } catch {
      setAlert('The browser did not open a tab. Try again.');
    }
  };

  return (
    <main class="popup">
      <header>
        <img src="/icon/32.png" width="20" height="20" alt="" />
        <h1>IMR Lens</h1>
      </header>
      {tab === null ? (
        <p class="quiet">There is no page here to read.</p>
      ) : status !== '' && tab.letters.length === 0 ? null : (
        <TabState tab={tab} />
      )}
      {alert === '' ? null : (
        <p class="notice" role="alert">
          {alert}
        </p>
      )}
      <p class="quiet status" role="status">
        {status}
      </p>
      {captured !== null ? (
        <AfterCapture captured={captured} onUndo={() => void undoCapture([...captured.newIds, ...captured.backIds])} />
      ) : known !== null ? (
        <KnownCase id={known} />
      ) : null}
      {tab === null ? null : (
        <div class="stack">
          <button
            type="button"
            class={tab.letters.some(({ capturedAt }) => capturedAt === null) && captured === null ? 'button primary' : 'button'}
            disabled={tab.letters.length === 0 || busy !== null}
            onClick={() => onCapture(tab.id)}
          >
            {busy === 'capturing' ? 'Capturing…' : 'Capture case'}
          </button>
          <button
            type="button"
            class={tab.letters.length > 0 || tab.isPdf ? 'button' : 'button primary'}
            disabled={tab.pattern === null || tab.isPdf || busy !== null}
            onClick={() => onAnnotate(tab.id)}
          >
            {busy === 'annotating' ? 'Looking…' : 'Annotate this page'}
          </button>
          <ShownPdfs tab={tab} onOpen={(pdf) => openPdf(pdf, tab)} />
          {tab.pattern === null ? (
            <button type="button" class="button" onClick={() => void openPage(browser.runtime.getURL('/viewer.html'))}>
              <Icon name="letter" /> Open a saved PDF
            </button>
          ) : null}
          {tab.foreign.map(({ site, pattern }) => (
            <div class="foreign" key={pattern}>
              <p class="quiet">
                A frame on this page comes from <strong>{site}</strong>, which IMR Lens may not read yet.
              </p>
              <button type="button" class="button" onClick={() => toggleWatch(pattern, false)}>
                Allow {site}
              </button>
            </div>
          ))}
          <WatchSwitch tab={tab} onToggle={toggleWatch} />
        </div>
      )}
      <button
        type="button"
        class="button"
        onClick={() => void openPage(libraryAddress(captured?.ids.length === 1 ? captured.ids[0] : known))}
      >
        <Icon name="library" /> Open library
      </button>
      <button type="button" class="plain" onClick={() => void browser.runtime.openOptionsPage()}>
        Options
      </button>
    </main>
  );
}

/** With this case opened, where there is just one. */
function libraryAddress(id: string | null | undefined): string {
  return browser.runtime.getURL('/library.html') + (id == null ? '' : `#case=${encodeURIComponent(id)}`);
}

/** A new capture may be undone here, and a single case be noted upon: never in the page, which could listen. */
function AfterCapture({ captured, onUndo }: { captured: TabCapture; onUndo: () => void }) {
  const [only] = captured.ids.length === 1 ? captured.ids : [];
  return (
    <div class="stack">
      {captured.newIds.length + captured.backIds.length > 0 ? (
        <button type="button" class="button" onClick={onUndo}>
          Undo
        </button>
      ) : null}
      {only === undefined ? null : <KnownCase id={only} />}
    </div>
  );
}

function KnownCase({ id }: { id: string }) {
  const [one, setOne] = useState<Case | null>(null);
  useEffect(() => {
    void caseById(caseDatabase(), id).then(setOne, () => {}); // the note can be given in the library
  }, [id]);
  return one === null ? null : <Notes key={one.id} one={one} />;
}

function TabState({ tab }: { tab: TabView }) {
  if (tab.letters.length > 0) {
    return (
      <ul class="letters">
        {tab.letters.map((letter, index) => (
          <LetterSummary key={index} letter={letter} />
        ))}
      </ul>
    );
  }
  if (tab.own !== null)
    return (
      <p class="quiet">
        {tab.own === 'viewer'
          ? 'No determination is shown in the PDF viewer yet.'
          : 'This is a page of IMR Lens itself: there is no letter on it.'}
      </p>
    );
  if (tab.isPdf)
    return (
      <p class="quiet">
        This tab is a PDF. The browser shows it in a viewer that no extension can read: open it in ours
        {tab.watched || tab.site === null
          ? '.'
          : `. For that the browser asks you to allow ${tab.site}, where the file is fetched from; letters there are annotated by themselves from then on, until you stop watching that site.`}
      </p>
    );
  if (tab.pattern === null)
    return (
      <p class="quiet">
        IMR Lens cannot read this page: it belongs to the browser, or is a PDF that a portal has just made. Save such a PDF, then open the
        saved file.
      </p>
    );
  return <p class="quiet">No determination has been found in this tab yet.</p>;
}

function LetterSummary({ letter }: { letter: LetterReport }) {
  const overturned = letter.items.filter((item) => item.outcome === 'overturned').length;
  return (
    <li>
      <p class="line">
        <strong>{letter.caseNumber ?? 'IMR determination'}</strong>
        {letter.outcome === null ? null : <OutcomeChip outcome={letter.outcome} />}
      </p>
      <p class="quiet">
        {counted(letter.items.length, 'item')}, {overturned} overturned
        {letter.findings === 0 ? '' : `; ${counted(letter.findings, 'finding')}`}.{' '}
        {letter.outcome === null ? '' : outcomeMeaning(letter.outcome)}
      </p>
      {letter.capturedAt === null ? null : <p class="quiet">In your library since {momentDate(letter.capturedAt)}.</p>}
    </li>
  );
}

function WatchSwitch({ tab, onToggle }: { tab: TabView; onToggle: (pattern: string, watched: boolean) => void }) {
  const { pattern, watched } = tab;
  return (
    <div class="watch">
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked={watched}
        aria-describedby="watch-note"
        disabled={pattern === null}
        onClick={() => pattern !== null && onToggle(pattern, watched)}
      >
        <span class="track" aria-hidden="true" />
        Watch this site
      </button>
      <p class="quiet" id="watch-note">
        {watched
          ? `Letters on ${tab.site} are annotated by themselves.`
          : tab.site === null
            ? ''
            : `Annotates letters on ${tab.site} by itself. The browser asks you first.`}
      </p>
    </div>
  );
}
