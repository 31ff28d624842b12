// The library page: saved cases to find again, to read, to note upon, to hand on.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { caseDatabase } from '../../cases/database.ts';
import { changeTags, emptyBin, erase, putIntoBin, takeOutOfBin } from '../../cases/editing.ts';
import { libraryError } from '../../cases/failures.ts';
import { isFiltering } from '../../cases/filtering.ts';
import { counted } from '../../look/wording.ts';
import { moveDraft, saveLeftDrafts } from '../drafts.ts';
import { hashOf, NO_PLACE, type Place } from './address.ts';
import { BackupReminder, noteBackup } from './BackupReminder.tsx';
import { CaseTable } from './CaseTable.tsx';
import { CaseView, NARROW } from './CaseView.tsx';
import { droppedFiles } from './dropped.ts';
import { EmptyList } from './EmptyList.tsx';
import { ExportDialog, type Scope } from './ExportDialog.tsx';
import { Filters } from './Filters.tsx';
import { Header } from './Header.tsx';
import { Housekeeping } from './Housekeeping.tsx';
import { type ImportSummary, importFiles } from './importJob.ts';
import { type ExportWish, exportCases, type Job, readOlderAgain } from './jobs.ts';
import { OverviewPage } from './OverviewPage.tsx';
import { ImportReport, Progress } from './Progress.tsx';
import { usePlace } from './place.ts';
import { useListed } from './rows.ts';
import { SearchNotes } from './SearchNotes.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { Toast } from './Toast.tsx';

export function Library() {
  const [place, goTo] = usePlace();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [alert, setAlert] = useState('');
  const [done, setDone] = useState(NOTHING_DONE);
  const [job, setJob] = useState<Job | null>(null);
  const [report, setReport] = useState<ImportSummary | null>(null);
  const [exporting, setExporting] = useState(false);
  const { total, bin, ids: listed, current, unlisted } = useListed(place, job !== null, setAlert);
  const shown = listed ?? [];
  const list = useRef<HTMLElement>(null);
  const focusList = () => list.current?.focus({ preventScroll: true });
  const running = useRef(false);
  // The list is found again where it was left, also where the opened case took its place.
  const left = useRef(0);
  useLayoutEffect(() => {
    if (place.opened !== null) return;
    const note = () => {
      left.current = scrollY;
    };
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, [place.opened === null]);
  running.current = job !== null;

  useEffect(() => {
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      if (event.type === 'drop') void dropping.current(event.dataTransfer);
    };
    addEventListener('dragover', onDrop);
    addEventListener('drop', onDrop);
    // The list says what is wrong with the library, where something is.
    void saveLeftDrafts(caseDatabase())
      .then(() => emptyBin(caseDatabase(), new Date()))
      // What the user began meanwhile goes first: these are read when the page is opened again.
      .then(() => (running.current ? undefined : readOlderAgain(setJob, (from, to) => moving.current(from, to))))
      .catch(() => {});
    return () => {
      removeEventListener('dragover', onDrop);
      removeEventListener('drop', onDrop);
    };
  }, []);

  const go = (change: Partial<Place>, step = true) => {
    // What can be undone goes on being said.
    if (step && done.undo.length === 0) setDone(NOTHING_DONE);
    goTo(change, step);
  };

  const act = async (work: () => Promise<string | Done>) => {
    setAlert('');
    try {
      const now = await work();
      setDone(typeof now === 'string' ? { said: now, undo: [] } : now);
    } catch (error) {
      setDone(NOTHING_DONE);
      setAlert(error instanceof Error && error.name === 'Error' ? error.message : libraryError(error).reason);
    }
  };
  const onDelete = (ids: readonly string[]) =>
    act(async () => {
      await putIntoBin(caseDatabase(), ids, new Date());
      setSelected(new Set());
      if (place.opened !== null && ids.includes(place.opened)) go({ opened: null });
      focusList(); // what had the focus is gone
      return { said: `${counted(ids.length, 'case')} moved to the bin.`, undo: ids };
    });
  const onRestore = (ids: readonly string[]) =>
    act(async () => {
      await takeOutOfBin(caseDatabase(), ids);
      setSelected(new Set());
      focusList();
      return `${counted(ids.length, 'case')} back in the library.`;
    });
  const onErase = (ids: readonly string[]) =>
    act(async () => {
      await erase(caseDatabase(), ids);
      setSelected(new Set());
      focusList();
      return `${counted(ids.length, 'case')} deleted for good.`;
    });
  const onExport = (wish: ExportWish) =>
    act(async () => {
      const { done: said, written } = await exportCases(wish, setJob);
      if (written && wish.ids === undefined && wish.format === 'json' && !wish.redacted) noteBackup(wish.count);
      return said;
    });
  const onImport = async (files: readonly File[]) => {
    if (files.length === 0) return;
    if (running.current) return setAlert('Something else is still being done. Import or drop these files again once that has ended.');
    setAlert('');
    setReport(null);
    await importFiles(files, setJob).then(setReport, (error: unknown) => setAlert(libraryError(error).reason));
  };
  const onDropped = (transfer: DataTransfer | null) =>
    droppedFiles(transfer).then(onImport, () =>
      setAlert('The browser could not read all of what was dropped. Choose the files with Import instead.'),
    );
  const dropping = useRef(onDropped);
  dropping.current = onDropped;
  const onTag = (ids: readonly string[], change: { add?: string[]; remove?: string[] }) =>
    act(async () => {
      const count = await changeTags(caseDatabase(), ids, change, new Date());
      const [tag] = change.add ?? change.remove ?? [];
      return `Tag “${tag}” ${change.add === undefined ? 'removed from' : 'given to'} ${counted(count, 'case')}.`;
    });

  const onMoved = (from: string, to: string) => {
    moveDraft(from, to);
    if (place.opened === from) go({ opened: to }, false);
  };
  const moving = useRef(onMoved);
  moving.current = onMoved;

  const inBin = place.view === 'bin';
  const picked = selected.size === 0 ? [] : shown.filter((id) => selected.has(id));
  const narrowed = place.typed.trim() !== '' || isFiltering(place.filter);
  // Cases came in, and the list is being worked out.
  const isComing = !narrowed && shown.length === 0 && (inBin ? bin : (total ?? 0)) > 0;
  const scopes: Scope[] = [
    { name: 'All cases', ids: undefined, count: total ?? 0 },
    ...(narrowed && current ? [{ name: 'The cases in the list', ids: shown, count: shown.length }] : []),
    ...(picked.length > 0 ? [{ name: 'The selected cases', ids: picked, count: picked.length }] : []),
  ];

  return (
    <div class={place.opened === null ? 'cases-page' : 'cases-page reading'}>
      <Header
        place={place}
        count={
          total !== null && listed !== null && current
            ? { shown: shown.length, of: inBin ? bin : total, narrowed }
            : alert === ''
              ? null
              : undefined
        }
        inBin={bin}
        canExport={total !== null && total > 0 && job === null}
        busy={job !== null}
        onTyped={(typed) => go({ typed }, false)}
        // A list that was narrowed on purpose is not handed on whole without a question.
        onExport={() => (narrowed && !inBin ? setExporting(true) : void onExport(everything(total ?? 0)))}
        onExportAs={() => setExporting(true)}
        onFiles={(files) => void onImport(files)}
      />
      {alert === '' ? null : (
        <p class="notice" role="alert">
          {alert}
        </p>
      )}
      {job === null ? null : <Progress job={job} />}
      {report === null ? null : <ImportReport summary={report} onClose={() => setReport(null)} />}
      {total === null ? null : <BackupReminder cases={total} busy={job !== null} onBackup={() => void onExport(everything(total))} />}
      {exporting ? (
        <ExportDialog
          scopes={scopes}
          onClose={() => setExporting(false)}
          onExport={(wish) => {
            setExporting(false);
            void onExport(wish);
          }}
        />
      ) : null}
      {(total ?? 0) + bin > 0 ? (
        <Filters list={inBin ? 'bin' : 'list'} filter={place.filter} onFilter={(filter, step) => go({ filter }, step)} />
      ) : null}
      <Toast
        said={done.said}
        onUndo={done.undo.length === 0 ? null : () => void onRestore(done.undo)}
        onClose={() => {
          setDone(NOTHING_DONE);
          if (document.activeElement?.closest('.toast') != null) focusList();
        }}
      />
      <SearchNotes typed={place.typed} unlisted={unlisted} />
      {picked.length === 0 || place.view === 'overview' ? null : (
        <SelectionBar
          ids={picked}
          inBin={inBin}
          onDelete={onDelete}
          onRestore={onRestore}
          onErase={onErase}
          onTag={(ids, change) => void onTag(ids, change)}
          onClear={() => setSelected(new Set())}
        />
      )}
      <div class="columns">
        <main class="list" ref={list} tabIndex={-1} aria-busy={listed === null || !current}>
          {listed === null || total === null || (alert !== '' && total === 0) || isComing ? null : place.view === 'overview' ? (
            <OverviewPage ids={shown} place={place} />
          ) : shown.length === 0 ? (
            <EmptyList place={place} total={inBin ? bin : total} inBin={bin} onClear={() => go({ typed: '', filter: NO_PLACE.filter })} />
          ) : (
            <CaseTable
              ids={shown}
              opened={place.opened}
              selected={selected}
              sorting={place.sorting}
              typed={place.typed.trim()}
              addressOf={(id) => `#${hashOf({ ...place, opened: id })}`}
              onSelect={(ids, on) => {
                const next = new Set(selected);
                for (const id of ids) on ? next.add(id) : next.delete(id);
                setSelected(next);
              }}
              onSort={(sorting) => go({ sorting })}
            />
          )}
          <Housekeeping
            cases={total ?? 0}
            bin={bin}
            view={place.view}
            busy={job !== null}
            onExport={() => void onExport(everything(total ?? 0))}
            onDone={(said) => setDone({ said, undo: [] })}
          />
        </main>
        {place.opened === null ? null : (
          <CaseView
            key={place.opened}
            id={place.opened}
            typed={place.typed}
            neighbours={[-1, 1].map((by) => neighbourOf(shown, place.opened, by))}
            onStep={(id) => go({ opened: id })}
            deletable={picked.length === 0}
            onRestore={(id) => void onRestore([id])}
            onDelete={(id) => void onDelete([id])}
            onClose={() => {
              const id = place.opened ?? '';
              go({ opened: null });
              // Back to where the user came from, once the list is there again.
              requestAnimationFrame(() => {
                if (innerWidth <= NARROW) scrollTo(0, left.current);
                document.querySelector<HTMLElement>(`a[href$="${CSS.escape(encodeURIComponent(id))}"]`)?.focus();
              });
            }}
          />
        )}
      </div>
    </div>
  );
}

/** What was done last, and the cases that "Undo" brings back. */
interface Done {
  said: string;
  undo: readonly string[];
}
const NOTHING_DONE: Done = { said: '', undo: [] };

/** All cases as JSON, which is the backup, too. */
function everything(count: number): ExportWish {
  return { format: 'json', ids: undefined, count, redacted: false, choose: false };
}

/** The case before or behind another one in the list; null where the list ends, or does not have it. */
function neighbourOf(ids: readonly string[], id: string | null, by: number): string | null {
  const at = id === null ? -1 : ids.indexOf(id);
  return at < 0 ? null : (ids[at + by] ?? null);
}
