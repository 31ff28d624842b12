// A question before what nothing brings back: its words and its answers stand apart, so that no click too many answers it.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export function Confirm(props: {
  title: string;
  children: ComponentChildren;
  /** The answer that does it. */
  action: string;
  onConfirm: () => void;
  onClose: () => void;
  /** What else may be done first. */
  first?: { action: string; onChoose: () => void };
}) {
  const { title, children, action, onConfirm, onClose, first } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
    cancel.current?.focus();
  }, []);
  const answer = (work: () => void) => () => {
    dialog.current?.close();
    work();
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} onClose={onClose}>
      <form method="dialog">
        <h2 id={id}>{title}</h2>
        {children}
        <div class="actions">
          {first === undefined ? null : (
            <button type="button" class="button primary" onClick={answer(first.onChoose)}>
              {first.action}
            </button>
          )}
          <button type="button" class="button danger" onClick={answer(onConfirm)}>
            {action}
          </button>
          <button type="button" class="button" ref={cancel} onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}
