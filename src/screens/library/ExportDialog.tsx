// Export with a choice: which cases, in which form, with or without what identifies a person.
import { useEffect, useRef, useState } from 'preact/hooks';
import { FORMATS, type Format } from '../../cases/exporting.ts';
import { libraryError } from '../../cases/failures.ts';
import { NOT_FOUND_BY_RULE } from '../../cases/redactionRules.ts';
import { counted } from '../../look/wording.ts';
import { type ExportWish, previewRedaction, type RedactionPreview } from './jobs.ts';

export interface Scope {
  name: string;
  ids: readonly string[] | undefined;
  count: number;
}

export function ExportDialog(props: { scopes: Scope[]; onExport: (wish: ExportWish) => void; onClose: () => void }) {
  const { scopes, onExport, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState(scopes.at(-1)?.name);
  const [format, setFormat] = useState<Format>('json');
  const [redacted, setRedacted] = useState(false);
  const [preview, setPreview] = useState<Preview>({ done: 0 });
  // What was chosen may go while the dialog is open, as a case that is deleted in another tab.
  const scope = scopes.find(({ name }) => name === chosen) ?? { name: '', ids: [], count: 0 };
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    setPreview({ done: 0 });
    if (!redacted) return;
    const stop = new AbortController();
    previewRedaction(scope.ids, (done) => stop.signal.aborted || setPreview({ done }), stop.signal).then(
      (found) => found !== null && !stop.signal.aborted && setPreview(found),
      (error: unknown) => setPreview({ failed: libraryError(error).reason }),
    );
    return () => stop.abort();
  }, [redacted, chosen, scope.count]);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="export-title" onClose={onClose}>
      <form method="dialog" onSubmit={() => onExport({ format, ids: scope.ids, count: scope.count, redacted, choose: true })}>
        <h2 id="export-title">Export</h2>
        <fieldset>
          <legend>Which cases</legend>
          {scopes.map(({ name, count }) => (
            <label class="check" key={name}>
              <input type="radio" name="scope" checked={name === chosen} onChange={() => setChosen(name)} /> {name} (
              {count.toLocaleString('en-US')})
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>In which form</legend>
          {(Object.keys(FORMATS) as Format[]).map((one) => (
            <label class="check" key={one}>
              <input type="radio" name="format" checked={one === format} onChange={() => setFormat(one)} /> {FORMATS[one].name}
            </label>
          ))}
        </fieldset>
        <label class="check">
          <input type="checkbox" checked={redacted} onChange={(event) => setRedacted(event.currentTarget.checked)} /> Redact what identifies
          people (an aid, no de-identification)
        </label>
        {redacted ? <WhatIsRedacted preview={preview} total={scope.count} /> : null}
        <div class="actions">
          <button type="submit" class="button primary" disabled={scope.count === 0 || (redacted && !('found' in preview))}>
            Export {counted(scope.count, 'case')}
          </button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}

type Preview = { done: number } | { failed: string } | RedactionPreview;

function WhatIsRedacted({ preview, total }: { preview: Preview; total: number }) {
  if ('failed' in preview)
    return (
      <p class="notice" role="alert">
        The letters could not be looked through: {preview.failed}
      </p>
    );
  if ('done' in preview)
    return (
      <p class="quiet">
        Looking through the letters… <progress max={Math.max(total, 1)} value={preview.done} aria-label="Letters looked through" />
      </p>
    );
  const found = Object.entries(preview.found);
  return (
    <div class="preview">
      <p>
        {found.length === 0
          ? 'Nothing was found by rule.'
          : `Will be taken out or made coarser: ${found.map(([kind, count]) => `${kind} (${count})`).join(', ')}. Dates keep their year.`}{' '}
        Your notes and tags, where the letters came from, and when they were captured are left out.
      </p>
      {preview.leftOut === 0 ? null : (
        <p class="notice">
          {counted(preview.leftOut, 'case')} cannot be redacted safely, and will be left out. You are told which, after the export.
        </p>
      )}
      <p class="notice">It cannot find {NOT_FOUND_BY_RULE}. Read the file before you hand it on.</p>
      <details>
        <summary>How the first letter then begins</summary>
        <pre>{preview.sample}</pre>
      </details>
    </div>
  );
}
