// The library page: saved cases, newest first; one opened to read; all of them exported.
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { CaseRow } from '../../cases/database.ts';
import { caseDatabase } from '../../cases/database.ts';
import { exportedJson, storedCases } from '../../cases/exporting.ts';
import { matching, watchRows } from '../../cases/library.ts';
import { Icon } from '../../look/icons.tsx';
import { counted } from '../../look/wording.ts';
import { CaseTable } from './CaseTable.tsx';
import { CaseView } from './CaseView.tsx';
import { download } from './download.ts';

const caseInAddress = () => new URLSearchParams(location.hash.slice(1)).get('case');

export function Library() {
  const [rows, setRows] = useState<CaseRow[] | null>(null);
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState(caseInAddress);
  const [alert, setAlert] = useState('');
  const [status, setStatus] = useState('');

  useEffect(() => {
    const stopWatching = watchRows(caseDatabase(), setRows, (error) => {
      setRows([]);
      setAlert(error.reason);
    });
    const onHash = () => setOpened(caseInAddress());
    addEventListener('hashchange', onHash);
    return () => {
      stopWatching();
      removeEventListener('hashchange', onHash);
    };
  }, []);

  const exportAll = async () => {
    setAlert('');
    try {
      const now = new Date();
      const pieces = exportedJson(storedCases(caseDatabase()), browser.runtime.getManifest().version, now);
      await download(pieces, `imr-lens-cases-${now.toISOString().slice(0, 10)}.json`, (count) =>
        setStatus(`Exporting… ${counted(Math.max(0, count - 1), 'case')}`),
      );
      setStatus(`Exported ${counted(rows?.length ?? 0, 'case')}.`);
    } catch (error) {
      setStatus('');
      setAlert(
        `The export could not be finished: ${error instanceof Error ? error.message : String(error)} Nothing in the library was changed.`,
      );
    }
  };

  const shown = matching(rows ?? [], typed);
  return (
    <div class={opened === null ? 'cases-page' : 'cases-page reading'}>
      <header class="bar">
        <img src="/icon/32.png" width="22" height="22" alt="" />
        <h1>Library</h1>
        <p class="quiet count" role="status">
          {status === '' && rows !== null ? counted(rows.length, 'case') : status}
        </p>
        <input
          type="search"
          class="search"
          aria-label="Search cases"
          placeholder="Case number or treatment"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="button" class="button" disabled={rows === null || rows.length === 0} onClick={() => void exportAll()}>
          <Icon name="download" /> Export
        </button>
      </header>
      {alert === '' ? null : (
        <p class="notice" role="alert">
          {alert}
        </p>
      )}
      <div class="columns">
        <main class="list" aria-busy={rows === null}>
          <ListOrReason rows={rows} shown={shown} typed={typed} opened={opened} failed={alert !== ''} />
        </main>
        {opened === null ? null : <CaseView key={opened} id={opened} onClose={() => (location.hash = '')} />}
      </div>
    </div>
  );
}

function ListOrReason(props: { rows: CaseRow[] | null; shown: CaseRow[]; typed: string; opened: string | null; failed: boolean }) {
  const { rows, shown, typed, opened, failed } = props;
  if (rows === null || failed) return null;
  if (rows.length === 0) {
    return (
      <div class="empty">
        <Icon name="library" />
        <h2>No cases yet</h2>
        <p>
          Open a page that shows an IMR final determination, click the IMR Lens button in the toolbar, and choose{' '}
          <strong>Annotate this page</strong>, then <strong>Capture case</strong>. What you capture stays on this computer.
        </p>
      </div>
    );
  }
  if (shown.length === 0) return <p class="empty quiet">No case matches “{typed}”.</p>;
  return <CaseTable rows={shown} opened={opened} />;
}
