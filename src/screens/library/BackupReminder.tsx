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

export function BackupReminder({ cases, busy, onBackup }: { cases: number; busy: boolean; onBackup: () => void }) {
  const [, setDismissed] = useState(0);
  const since = cases - Math.min(backedUp(), cases);
  // Cases that were deleted since are no reason to say nothing of new ones.
  useEffect(() => {
    if (cases < backedUp()) noteBackup(cases);
  }, [cases]);
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
          noteBackup(cases);
          setDismissed(cases);
        }}
      >
        Not now
      </button>
    </section>
  );
}
