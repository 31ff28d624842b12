// What the library page does to cases, one thing at a time, and what it says of each: done, failed, under way.
import { useRef, useState } from 'preact/hooks';
import { caseDatabase } from '../../cases/database.ts';
import { changeTags, erase, putIntoBin, takeOutOfBin } from '../../cases/editing.ts';
import { libraryError } from '../../cases/failures.ts';
import { counted } from '../../look/wording.ts';
import { noteBackup } from './backup.ts';
import { type ImportSummary, importFiles } from './importJob.ts';
import { type ExportWish, exportCases, type Job } from './jobs.ts';

/** What was done last, and the cases that "Undo" brings back. */
interface Done {
  said: string;
  undo: readonly string[];
  /** To be noted down: it goes when it is told to, and not by itself. */
  stays?: boolean;
}

const NOTHING_DONE: Done = { said: '', undo: [] };

/** `onActed`: so it was done to these cases; where they are `gone`, they are no longer in any list. */
export function useActions(onActed: (ids: readonly string[], gone: boolean) => void) {
  const acted = useRef(onActed); // the page may be another one once a write has waited its turn
  acted.current = onActed;
  const [alert, setAlert] = useState('');
  const [done, setDone] = useState(NOTHING_DONE);
  const [job, setJob] = useState<Job | null>(null);
  const [report, setReport] = useState<ImportSummary | null>(null);
  const running = useRef(false);
  running.current = job !== null;

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

  return {
    alert,
    setAlert,
    done,
    /** Says that something was done elsewhere on the page. */
    say: (said: string) => setDone({ said, undo: [] }),
    forget: () => setDone(NOTHING_DONE),
    job,
    setJob,
    isBusy: () => running.current,
    report,
    closeReport: () => setReport(null),
    remove: (ids: readonly string[]) =>
      act(async () => {
        await putIntoBin(caseDatabase(), ids, new Date());
        acted.current(ids, true);
        return { said: `${counted(ids.length, 'case')} moved to the bin.`, undo: ids };
      }),
    restore: (ids: readonly string[]) =>
      act(async () => {
        await takeOutOfBin(caseDatabase(), ids);
        acted.current(ids, false);
        return `${counted(ids.length, 'case')} back in the library.`;
      }),
    erase: (ids: readonly string[]) =>
      act(async () => {
        await erase(caseDatabase(), ids);
        acted.current(ids, true);
        return `${counted(ids.length, 'case')} deleted for good.`;
      }),
    tag: (ids: readonly string[], change: { add?: string[]; remove?: string[] }) =>
      act(async () => {
        const { changed: count } = await changeTags(caseDatabase(), ids, change);
        const [tag] = change.add ?? change.remove ?? [];
        if (count === 0) return change.add === undefined ? `No selected case has the tag “${tag}”.` : `All have the tag “${tag}” already.`;
        return `Tag “${tag}” ${change.add === undefined ? 'removed from' : 'given to'} ${counted(count, 'case')}.`;
      }),
    exportAs: (wish: ExportWish) =>
      act(async () => {
        const { done: said, written, leftOut } = await exportCases(wish, setJob);
        if (written && wish.ids === undefined && wish.format === 'json' && !wish.redacted) noteBackup(wish.count);
        return { said, undo: [], stays: leftOut.length > 0 };
      }),
    takeFiles: async (files: readonly File[]) => {
      if (files.length === 0) return;
      if (running.current) return setAlert('Something else is still being done. Import or drop these files again once that has ended.');
      setAlert('');
      setReport(null);
      await importFiles(files, setJob).then(setReport, (error: unknown) => setAlert(libraryError(error).reason));
    },
  };
}

/** All cases as JSON, which is the backup, too. `choose`: into a file that the user chooses, of which we then know that it was written. */
export function everything(count: number, choose: boolean): ExportWish {
  return { format: 'json', ids: undefined, count, redacted: false, choose };
}
