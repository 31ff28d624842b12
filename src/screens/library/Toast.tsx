// What has been done, said where it is seen however far the list is scrolled, with the way to undo it beside it.
import { useEffect } from 'preact/hooks';
import { Icon } from '../../look/icons.tsx';

/** In milliseconds: long enough to be read twice. */
const SAID_FOR = 8000;

/** `onUndo`: null for what cannot be undone. That goes by itself, unless it `stays`; what can be undone is said until it is told to go. */
export function Toast(props: { said: string; stays: boolean; onUndo: (() => void) | null; onClose: () => void }) {
  const { said, stays, onUndo, onClose } = props;
  useEffect(() => {
    if (said === '' || stays || onUndo !== null) return;
    const timer = setTimeout(onClose, SAID_FOR);
    return () => clearTimeout(timer);
  }, [said, stays, onUndo === null]);
  return (
    <div class={said === '' ? 'toast none' : 'toast'}>
      <p role="status">{said}</p>
      {onUndo === null ? null : (
        <button type="button" class="button small" onClick={onUndo}>
          Undo
        </button>
      )}
      {said === '' ? null : (
        <button type="button" class="button small" aria-label="Dismiss" onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
