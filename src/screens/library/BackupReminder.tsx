// After every fifty new cases: a word on saving them elsewhere. A browser's profile can be lost with its computer.
import { useEffect, useState } from 'preact/hooks';
import { counted } from '../../look/wording.ts';

const EVERY = 50;
const KEY = 'imr-lens-backed-up';

/** The library had this many cases when it was last exported whole, or when the user did not want to be reminded. */
export function noteBackup(cases: number): void {
  localStorage.setItem(KEY, String(cases));
}

function backedUp(): number {
  return Number(localStorage.getItem(KEY) ?? 0);
}

export function BackupReminder(props: { cases: number; bin: number; busy: boolean; onBackup: () => void; onDismiss: () => void }) {
  const { cases, bin, busy, onBackup, onDismiss } = props;
  const [, setDismissed] = useState(0);
  const since = cases - Math.min(backedUp(), cases);
  // Cases that were deleted for good are no reason to say nothing of new ones; those in the bin may come back, and are not new then.
  useEffect(() => {
    if (cases + bin < backedUp()) noteBackup(cases + bin);
  }, [cases, bin]);
  if (since < EVERY || busy) return null;
  return (
    <section class="job" aria-label="Backup">
      <p>{counted(since, 'case')} came in since the library was last exported. They are on this computer alone.</p>
      <button type="button" class="button small primary" onClick={onBackup}>
        Back up now
      </button>
      <button
        type="button"
        class="button small"
        onClick={() => {
          onDismiss(); // the button that had the focus goes
          noteBackup(cases);
          setDismissed(cases);
        }}
      >
        Not now
      </button>
    </section>
  );
}
