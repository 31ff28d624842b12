// What the library page does by itself once it is opened: drafts that were left are saved, the bin is emptied of what is due, letters
// that an older reader read are read again.
import { useEffect, useRef } from 'preact/hooks';
import { caseDatabase } from '../../cases/database.ts';
import { emptyBin } from '../../cases/editing.ts';
import { moveDraft, saveLeftDrafts } from '../drafts.ts';
import { type Job, readOlderAgain } from './jobs.ts';

/** `onMoved`: a case goes on under another id. */
export function useBeginning(isBusy: () => boolean, onJob: (job: Job | null) => void, onMoved: (from: string, to: string) => void): void {
  const moved = useRef(onMoved);
  moved.current = onMoved;
  useEffect(() => {
    const onEach = (from: string, to: string) => {
      moveDraft(from, to);
      moved.current(from, to);
    };
    void saveLeftDrafts(caseDatabase())
      .then(() => emptyBin(caseDatabase(), new Date()))
      // What the user began meanwhile goes first: these are read when the page is opened again.
      .then(() => (isBusy() ? undefined : readOlderAgain(onJob, onEach)))
      .catch(() => {}); // the list says what is wrong with the library, where something is
  }, []);
}
