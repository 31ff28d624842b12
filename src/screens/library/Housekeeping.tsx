// Below the list: how long the bin keeps, the room that the library takes, and deleting everything.
import { useEffect, useState } from 'preact/hooks';
import { forgetKept, keptSize } from '../../background/keptFiles.ts';
import { caseDatabase } from '../../cases/database.ts';
import { DAYS_IN_BIN, wipe } from '../../cases/editing.ts';
import { libraryError } from '../../cases/failures.ts';
import { ActionButton } from '../../look/ActionButton.tsx';
import { counted } from '../../look/wording.ts';
import { forgetDrafts } from '../drafts.ts';
import type { View } from './address.ts';
import { noteBackup } from './backup.ts';
import { Confirm } from './Confirm.tsx';

export function Housekeeping(props: {
  cases: number;
  bin: number;
  view: View;
  /** Something else is being done with the cases. */
  busy: boolean;
  onExport: () => void;
  onDone: (status: string) => void;
}) {
  const { cases, bin, view, busy, onExport, onDone } = props;
  const [room, setRoom] = useState<Room>({ cases: null, pdfs: 0 });
  const [asking, setAsking] = useState(false);
  useEffect(() => void roomTaken().then(setRoom), [cases, bin]);
  const onForget = () =>
    forgetKept()
      .then(roomTaken)
      .then(
        (left) => {
          setRoom(left);
          onDone('The PDFs that were opened are forgotten.');
        },
        () => onDone('The PDFs could not be deleted. They go when the browser is started again.'),
      );
  const onWipe = async () => {
    try {
      await wipe(caseDatabase());
      forgetDrafts();
      noteBackup(0);
    } catch (error) {
      return onDone(libraryError(error).reason);
    }
    await forgetKept().then(
      () => onDone('Everything was deleted.'),
      () => onDone('Every case was deleted. PDFs that were opened could not be deleted; they go when the browser is started again.'),
    );
  };
  return (
    <footer class="housekeeping quiet">
      {view !== 'cases' ? (
        <p>{view === 'bin' ? `Cases stay in the bin for ${DAYS_IN_BIN} days. Tick or open one to restore it.` : ''}</p>
      ) : (
        <>
          {room.cases === null || cases === 0 ? null : <p>The library takes {sizeInWords(room.cases)} on this computer.</p>}
          {room.pdfs === 0 ? null : (
            <p class="kept">
              PDFs that you opened take {sizeInWords(room.pdfs)}, until the browser is started again.
              <button type="button" class="button small" onClick={() => void onForget()}>
                Forget opened PDFs
              </button>
            </p>
          )}
          {cases + bin === 0 ? null : (
            <ActionButton small danger idle={busy} onClick={() => setAsking(true)}>
              Delete everything
            </ActionButton>
          )}
        </>
      )}
      {asking ? (
        <Confirm
          title="Delete everything?"
          action={`Delete ${counted(cases + bin, 'case')}`}
          onConfirm={() => void onWipe()}
          onClose={() => setAsking(false)}
          {...(cases > 0 ? { first: { action: 'Export first', onChoose: onExport } } : {})}
        >
          <p>
            {counted(cases, 'case')}
            {bin === 0 ? '' : `, and ${counted(bin, 'case')} in the bin,`} with all notes and tags. There is no undo: only an exported file
            brings them back{bin === 0 ? '' : ', and no export has what is in the bin'}.
          </p>
        </Confirm>
      ) : null}
    </footer>
  );
}

/** In bytes; the cases' is null where the browser does not say. */
interface Room {
  cases: number | null;
  pdfs: number;
}

async function roomTaken(): Promise<Room> {
  const pdfs = await keptSize().catch(() => 0); // a private window keeps none
  const usage = await navigator.storage?.estimate?.().then(
    (taken) => taken.usage,
    () => undefined,
  );
  return { cases: usage === undefined ? null : Math.max(0, usage - pdfs), pdfs };
}

function sizeInWords(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes < 1 ? 'less than 1 MB' : `${Math.round(megabytes).toLocaleString('en-US')} MB`;
}
