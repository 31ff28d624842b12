// After every fifty new cases: a word on saving them elsewhere. A browser's profile can be lost with its computer.
import { useEffect, useState } from 'preact/hooks';
import { counted } from '../../look/wording.ts';
import { lastNoted, noteDeletions, noteDismissal } from './backup.ts';

const EVERY = 50;

export function BackupReminder(props: { cases: number; bin: number; busy: boolean; onBackup: () => void; onDismiss: () => void }) {
  const { cases, bin, busy, onBackup, onDismiss } = props;
  const [, setDismissed] = useState(0);
  useEffect(() => noteDeletions(cases + bin), [cases, bin]);
  const { backedUp, dismissed } = lastNoted();
  const since = cases - backedUp;
  if (Math.min(since, cases - dismissed) < EVERY || busy) return null;
  return (
    <section class="job" aria-label="Backup">
      <p>
        {counted(since, 'case')} {backedUp === 0 ? 'were never exported' : 'came in since the library was last exported'}. They are on this
        computer alone.
      </p>
      <button type="button" class="button small primary" onClick={onBackup}>
        Back up now
      </button>
      <button
        type="button"
        class="button small"
        onClick={() => {
          onDismiss(); // the button that had the focus goes
          noteDismissal(cases);
          setDismissed(cases);
        }}
      >
        Not now
      </button>
    </section>
  );
}
