// What can be done with the selected cases: tag, delete; in the bin restore, or delete for good.
import { useRef, useState } from 'preact/hooks';
import { ActionButton } from '../../look/ActionButton.tsx';
import { counted } from '../../look/wording.ts';
import { KNOWN_TAGS, LONGEST_TAG } from '../tags.ts';
import { Confirm } from './Confirm.tsx';

export function SelectionBar(props: {
  ids: string[];
  inBin: boolean;
  busy: boolean;
  onDelete: (ids: string[]) => void;
  onRestore: (ids: string[]) => void;
  onErase: (ids: string[]) => void;
  onTag: (ids: string[], change: { add?: string[]; remove?: string[] }) => void;
  onExport: () => void;
  onClear: () => void;
}) {
  const { ids, inBin, busy, onDelete, onRestore, onErase, onTag, onExport, onClear } = props;
  const input = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const change = (kind: 'add' | 'remove') => {
    const tag = input.current?.value.trim() ?? '';
    if (tag !== '') onTag(ids, { [kind]: [tag] });
    if (input.current !== null) input.current.value = '';
  };
  return (
    <fieldset class="selection" aria-label="Selected cases">
      <strong>{counted(ids.length, 'case')} selected</strong>
      {inBin ? (
        <>
          <button type="button" class="button small" onClick={() => onRestore(ids)}>
            Restore
          </button>
          <button type="button" class="button small danger" onClick={() => setAsking(true)}>
            Delete for good
          </button>
          {asking ? (
            <Confirm
              title={`Delete ${counted(ids.length, 'case')} for good?`}
              action="Delete for good"
              onConfirm={() => onErase(ids)}
              onClose={() => setAsking(false)}
            >
              <p>With notes and tags. There is no undo.</p>
            </Confirm>
          ) : null}
        </>
      ) : (
        <>
          <input
            type="text"
            aria-label="Tag for the selected cases"
            placeholder="A tag"
            list={KNOWN_TAGS}
            maxLength={LONGEST_TAG}
            ref={input}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.isComposing) change('add');
            }}
          />
          <button type="button" class="button small" onClick={() => change('add')}>
            Add tag
          </button>
          <button type="button" class="button small" onClick={() => change('remove')}>
            Remove tag
          </button>
          <ActionButton small idle={busy} onClick={onExport}>
            Export these…
          </ActionButton>
          <button type="button" class="button small" onClick={() => onDelete(ids)}>
            Delete
          </button>
        </>
      )}
      <button type="button" class="button small" onClick={onClear}>
        Select none
      </button>
    </fieldset>
  );
}
