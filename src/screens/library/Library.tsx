// The library page: saved cases to find again, to read, to note upon, to hand on.
import { useRef, useState } from 'preact/hooks';
import { isFiltering } from '../../cases/filtering.ts';
import { everything, useActions } from './actions.ts';
import { hashOf, NO_PLACE, type Place } from './address.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { useBeginning } from './beginning.ts';
import { CaseTable } from './CaseTable.tsx';
import { CaseView, NARROW } from './CaseView.tsx';
import { useDropped } from './dropped.ts';
import { EmptyList } from './EmptyList.tsx';
import { ExportDialog, type Scope } from './ExportDialog.tsx';
import { Filters } from './Filters.tsx';
import { Header } from './Header.tsx';
import { Housekeeping } from './Housekeeping.tsx';
import { OverviewPage } from './OverviewPage.tsx';
import { ImportReport, Progress } from './Progress.tsx';
import { useLeftAt, usePlace } from './place.ts';
import { useListed } from './rows.ts';
import { SearchNotes } from './SearchNotes.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { Toast } from './Toast.tsx';

export function Library() {
  const [place, goTo] = usePlace();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [exporting, setExporting] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const focusList = () => list.current?.focus({ preventScroll: true });
  /** What had the focus may be gone. */
  const focusIfLost = () => requestAnimationFrame(() => document.activeElement === document.body && focusList());
  const left = useLeftAt(place.opened !== null);
  const actions = useActions((ids, gone) => {
    const done = new Set(ids);
    setSelected((former) => new Set([...former].filter((id) => !done.has(id))));
    if (gone && place.opened !== null && done.has(place.opened)) go({ opened: null });
    focusIfLost();
  });
  const { alert, setAlert, done, job, report, exportAs, takeFiles } = actions;
  const { total, bin, ids: listed, current, whole, unlisted } = useListed(place, job !== null, setAlert);
  const shown = listed ?? [];
  const go = (change: Partial<Place>, step = true) => {
    // What can be undone goes on being said.
    if (step && done.undo.length === 0) actions.forget();
    goTo(change, step);
  };
  useDropped(takeFiles, () => setAlert('The browser could not read all of what was dropped. Choose the files with Import instead.'));
  useBeginning(actions.isBusy, actions.setJob, (from, to) => {
    if (place.opened === from) go({ opened: to }, false);
  });

  const inBin = place.view === 'bin';
  const inOverview = place.view === 'overview';
  const picked = selected.size === 0 ? [] : shown.filter((id) => selected.has(id));
  const narrowed = place.typed.trim() !== '' || isFiltering(place.filter);
  // Cases came in, and the list is being worked out.
  const isComing = !narrowed && shown.length === 0 && (inBin ? bin : (total ?? 0)) > 0;
  const scopes: Scope[] = [
    { name: 'All cases', ids: undefined, count: total ?? 0 },
    ...(narrowed && current && whole ? [{ name: 'The cases in the list', ids: shown, count: shown.length }] : []),
    ...(picked.length > 0 ? [{ name: 'The selected cases', ids: picked, count: picked.length }] : []),
  ];

  return (
    <div class={place.opened === null ? 'cases-page' : 'cases-page reading'}>
      <Header
        place={place}
        count={
          total !== null && listed !== null && current && (whole || !narrowed)
            ? { shown: shown.length, of: inBin ? bin : total, narrowed }
            : alert === ''
              ? null
              : undefined
        }
        inBin={bin}
        canExport={total !== null && total > 0 && job === null && !inBin}
        busy={job !== null}
        onTyped={(typed) => go({ typed }, false)}
        // A list that was narrowed, or of which some were chosen, is not handed on whole without a question.
        onExport={() => (narrowed || picked.length > 0 ? setExporting(true) : void exportAs(everything(total ?? 0, false)))}
        onExportAs={() => setExporting(true)}
        onFiles={(files) => void takeFiles(files)}
      />
      {alert === '' ? null : (
        <p class="notice" role="alert">
          {alert}
        </p>
      )}
      {job === null ? null : <Progress job={job} />}
      <div role="status">
        {report === null ? null : (
          <ImportReport
            summary={report}
            onClose={() => {
              actions.closeReport();
              focusList();
            }}
          />
        )}
      </div>
      {total === null ? null : (
        <BackupReminder
          cases={total}
          bin={bin}
          busy={job !== null}
          onBackup={() => {
            focusList();
            void exportAs(everything(total, true));
          }}
          onDismiss={focusList}
        />
      )}
      {exporting ? (
        <ExportDialog
          scopes={scopes}
          onClose={() => setExporting(false)}
          onExport={(wish) => void exportAs(wish)} // it closes by itself, and gives the focus back
        />
      ) : null}
      {(total ?? 0) + bin > 0 ? (
        <Filters list={inBin ? 'bin' : 'list'} filter={place.filter} onFilter={(filter, step) => go({ filter }, step)} />
      ) : null}
      <Toast
        said={done.said}
        stays={done.stays === true}
        onUndo={done.undo.length === 0 ? null : () => void actions.restore(done.undo)}
        onClose={() => {
          actions.forget();
          if (document.activeElement?.closest('.toast') != null) focusList();
        }}
      />
      <SearchNotes typed={place.typed} unlisted={unlisted} />
      {picked.length === 0 || place.view === 'overview' ? null : (
        <SelectionBar
          ids={picked}
          inBin={inBin}
          onDelete={actions.remove}
          onRestore={actions.restore}
          onErase={actions.erase}
          onTag={(ids, change) => void actions.tag(ids, change)}
          onExport={() => setExporting(true)}
          busy={job !== null}
          onClear={() => {
            setSelected(new Set());
            focusList();
          }}
        />
      )}
      <main class="columns">
        <div class="list" ref={list} tabIndex={-1} aria-busy={!current || !whole}>
          {listed === null || total === null || (alert !== '' && total === 0) || isComing || (inOverview && !whole) ? null : inOverview ? (
            <OverviewPage ids={shown} place={place} />
          ) : shown.length === 0 ? (
            <EmptyList
              place={place}
              total={inBin ? bin : total}
              inBin={bin}
              onClear={() => {
                focusList();
                go({ typed: '', filter: NO_PLACE.filter });
              }}
            />
          ) : (
            <CaseTable
              ids={shown}
              whole={whole}
              opened={place.opened}
              selected={selected}
              sorting={place.sorting}
              typed={place.typed.trim()}
              addressOf={(id) => `#${hashOf({ ...place, opened: id })}`}
              onSelect={(ids, on) => {
                setSelected((former) => {
                  const next = new Set(former);
                  for (const id of ids) on ? next.add(id) : next.delete(id);
                  return next;
                });
              }}
              onSort={(sorting) => go({ sorting })}
            />
          )}
          <Housekeeping
            cases={total ?? 0}
            bin={bin}
            view={place.view}
            busy={job !== null}
            onExport={() => void exportAs(everything(total ?? 0, true))}
            onDone={(said) => {
              actions.say(said);
              focusIfLost();
            }}
          />
        </div>
        {place.opened === null ? null : (
          <CaseView
            key={place.opened}
            id={place.opened}
            typed={place.typed}
            neighbours={[-1, 1].map((by) => neighbourOf(shown, place.opened, by))}
            onStep={(id) => go({ opened: id })}
            deletable={picked.length === 0}
            onRestore={(id) => void actions.restore([id])}
            onDelete={(id) => void actions.remove([id])}
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
      </main>
    </div>
  );
}

/** The case before or behind another one in the list; null where the list ends, or does not have it. */
function neighbourOf(ids: readonly string[], id: string | null, by: number): string | null {
  const at = id === null ? -1 : ids.indexOf(id);
  return at < 0 ? null : (ids[at + by] ?? null);
}
