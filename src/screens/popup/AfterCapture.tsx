// What the popup offers for a case that the library has: to undo a capture, and to note upon it.
import { useEffect, useState } from 'preact/hooks';
import { caseDatabase } from '../../cases/database.ts';
import { caseById } from '../../cases/library.ts';
import type { Case } from '../../cases/schema.ts';
import { Notes } from '../Notes.tsx';
import type { TabCapture } from './tab.ts';

/** A new capture may be undone here, and a single case be noted upon: never in the page, which could listen. */
export function AfterCapture({ captured, onUndo }: { captured: TabCapture; onUndo: () => void }) {
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

export function KnownCase({ id }: { id: string }) {
  const [one, setOne] = useState<Case | null>(null);
  useEffect(() => {
    void caseById(caseDatabase(), id).then(setOne, () => {}); // the note can be given in the library
  }, [id]);
  return one === null ? null : <Notes key={one.id} one={one} />;
}
