// Below the list: how long the bin keeps, the room that the library takes, and deleting everything.
import { useEffect, useState } from 'preact/hooks';
import { forgetKept } from '../../background/keptFiles.ts';
import { caseDatabase } from '../../cases/database.ts';
import { DAYS_IN_BIN, wipe } from '../../cases/editing.ts';
import { libraryError } from '../../cases/failures.ts';
import { counted } from '../../look/wording.ts';
import { forgetDrafts } from '../drafts.ts';
import type { View } from './address.ts';
import { noteBackup } from './BackupReminder.tsx';

export function Housekeeping(props: { cases: number; bin: number; view: View; onDone: (status: string) => void }) {
  const { cases, bin, view, onDone } = props;
  const [bytes, setBytes] = useState<number | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    void navigator.storage?.estimate?.().then(({ usage }) => setBytes(usage ?? null));
  }, [cases, bin]);
  const onWipe = async () => {
    if (asked < 2) {
      setAsked(asked + 1);
      return;
    }
    setAsked(0);
    forgetDrafts();
    try {
      await wipe(caseDatabase());
      noteBackup(0);
    } catch (error) {
      return onDone(libraryError(error).reason);
    }
    await forgetKept().then(
      () => onDone('Everything was deleted.'),
      () => onDone('Every case was deleted. PDFs that were opened are kept until the browser is closed.'),
    );
  };
  return (
    <footer class="housekeeping quiet">
      {view !== 'cases' ? (
        <p>{view === 'bin' ? `Cases stay in the bin for ${DAYS_IN_BIN} days.` : ''}</p>
      ) : (
        <>
          {bytes === null || cases === 0 ? null : <p>The library takes {sizeInWords(bytes)} on this computer.</p>}
          {cases + bin === 0 ? null : (
            <button type="button" class="button small danger" onClick={() => void onWipe()} onBlur={() => setAsked(0)}>
              {asked === 0
                ? 'Delete everything'
                : asked === 1
                  ? `Export first? Otherwise click again to delete ${counted(cases + bin, 'case')}`
                  : 'There is no undo. Click once more to delete everything'}
            </button>
          )}
        </>
      )}
    </footer>
  );
}

function sizeInWords(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes < 1 ? 'less than 1 MB' : `${Math.round(megabytes).toLocaleString('en-US')} MB`;
}
