// After every fifty new cases: a word on saving them elsewhere. A browser's profile can be lost with its computer.
import { useEffect, useState } from 'preact/hooks';
import { counted } from '../../look/wording.ts';

const EVERY = 50;
/** How many cases the library had when it was last exported whole, and when the user did not want to be reminded. */
const BACKED_UP = 'imr-lens-backed-up';
const DISMISSED = 'imr-lens-backup-dismissed';

/** The library was exported whole, with this many cases. */
export function noteBackup(cases: number): void {
  note(BACKED_UP, cases);
}

function note(what: typeof BACKED_UP | typeof DISMISSED, cases: number): void {
  localStorage.setItem(what, String(cases));
}

function noted(what: typeof BACKED_UP | typeof DISMISSED): number {
  return Number(localStorage.getItem(what) ?? 0);
}

export function BackupReminder(props: { cases: number; bin: number; busy: boolean; onBackup: () => void; onDismiss: () => void }) {
  const { cases, bin, busy, onBackup, onDismiss } = props;
  const [, setDismissed] = useState(0);
  // Cases that were deleted for good are no reason to say nothing of new ones; those in the bin may come back, and are not new then.
  useEffect(() => {
    for (const what of [BACKED_UP, DISMISSED] as const) if (cases + bin < noted(what)) note(what, cases + bin);
  }, [cases, bin]);
  const since = cases - noted(BACKED_UP);
  if (Math.min(since, cases - noted(DISMISSED)) < EVERY || busy) return null;
  return (
    <section class="job" aria-label="Backup">
      <p>
        {counted(since, 'case')} {noted(BACKED_UP) === 0 ? 'were never exported' : 'came in since the library was last exported'}. They are
        on this computer alone.
      </p>
      <button type="button" class="button small primary" onClick={onBackup}>
        Back up now
      </button>
      <button
        type="button"
        class="button small"
        onClick={() => {
          onDismiss(); // the button that had the focus goes
          note(DISMISSED, cases);
          setDismissed(cases);
        }}
      >
        Not now
      </button>
    </section>
  );
}
