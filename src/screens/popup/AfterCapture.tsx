// What the popup offers for what was captured here, and for a case that the library has: to undo, and to note upon it.
import type { Case } from '../../cases/schema.ts';
import { Notes } from '../Notes.tsx';
import type { TabCapture } from './tab.ts';

/** A new capture may be undone here, and a single case be noted upon: never in the page, which could listen. */
export function AfterCapture(props: { captured: TabCapture | null; one: Case | null; onUndo: (ids: string[]) => void }) {
  const { captured, one, onUndo } = props;
  const ids = captured === null ? [] : [...captured.newIds, ...captured.backIds];
  if (ids.length === 0 && one === null) return null;
  return (
    <div class="stack">
      {ids.length === 0 ? null : (
        <button type="button" class="button" onClick={() => onUndo(ids)}>
          Undo
        </button>
      )}
      {one === null ? null : <Notes key={one.id} one={one} />}
    </div>
  );
}
