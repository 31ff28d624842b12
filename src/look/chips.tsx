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

/** `onShow`: leads to the words that the finding rests on, where they have a place. */
export function FindingNotice({ id, message, onShow }: { id?: string; message: string; onShow?: (() => void) | undefined }) {
  return (
    <p class="notice finding" id={id}>
      <Icon name="finding" /> {message}
      {onShow === undefined ? null : '\u00a0'}
      {onShow === undefined ? null : (
        <button
          type="button"
          class="where"
          aria-label={`Show where this finding rests: ${message}`}
          title="Show in the text"
          onClick={onShow}
        >
          <Icon name="place" />
        </button>
      )}
    </p>
  );
}
