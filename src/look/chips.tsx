// Outcome and finding chips: sign, word and colour together, so that none of them carries the meaning alone.
import type { CaseOutcome } from '../determination/types.ts';
import { Icon } from './icons.tsx';
import { outcomeWord } from './wording.ts';

export function OutcomeChip({ outcome, part = null }: { outcome: CaseOutcome; part?: string | null }) {
  return (
    <span class={`chip ${outcome}`}>
      <Icon name={outcome} />
      {outcomeWord(outcome)}
      {part === null ? null : ` · ${part}`}
    </span>
  );
}

export function FindingNotice({ message }: { message: string }) {
  return (
    <p class="notice finding">
      <Icon name="finding" /> {message}
    </p>
  );
}
