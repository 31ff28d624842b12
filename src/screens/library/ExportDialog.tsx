// Export with a choice: which cases, in which form, with or without what identifies a person.
import { useEffect, useRef, useState } from 'preact/hooks';
import { FORMATS, type Format } from '../../cases/exporting.ts';
import type { Found } from '../../cases/redaction.ts';
import { NOT_FOUND_BY_RULE } from '../../cases/redactionRules.ts';
import { counted } from '../../look/wording.ts';
import { type ExportWish, previewRedaction } from './jobs.ts';

export interface Scope {
  name: string;
  ids: readonly string[] | undefined;
  count: number;
}

export function ExportDialog(props: { scopes: Scope[]; onExport: (wish: ExportWish) => void; onClose: () => void }) {
  const { scopes, onExport, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(scopes.length - 1);
  const [format, setFormat] = useState<Format>('json');
  const [redacted, setRedacted] = useState(false);
  const [preview, setPreview] = useState<{ found: Found; sample: string } | null>(null);
  const scope = scopes[at] ?? scopes[0];
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    setPreview(null);
    if (!redacted) return;
    let current = true;
    void previewRedaction(scope?.ids).then((found) => {
      if (current) setPreview(found);
    });
    return () => {
      current = false;
    };
  }, [redacted, at]);
  if (scope === undefined) return null;
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="export-title" onClose={onClose}>
      <form method="dialog" onSubmit={() => onExport({ format, ids: scope.ids, count: scope.count, redacted, choose: true })}>
        <h2 id="export-title">Export</h2>
        <fieldset>
          <legend>Which cases</legend>
          {scopes.map(({ name, count }, index) => (
            <label class="check" key={name}>
              <input type="radio" name="scope" checked={index === at} onChange={() => setAt(index)} /> {name} (
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
        {redacted ? <RedactionPreview preview={preview} /> : null}
        <div class="actions">
          <button type="submit" class="button primary" disabled={scope.count === 0 || (redacted && preview === null)}>
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

function RedactionPreview({ preview }: { preview: { found: Found; sample: string } | null }) {
  if (preview === null) return <p class="quiet">Looking through the letters…</p>;
  const found = Object.entries(preview.found);
  return (
    <div class="preview">
      <p>
        {found.length === 0
          ? 'Nothing was found by rule.'
          : `Will be taken out or made coarser: ${found.map(([kind, count]) => `${kind} (${count})`).join(', ')}. Dates keep their year.`}
      </p>
      <p class="notice">It cannot find {NOT_FOUND_BY_RULE}. Read the file before you hand it on.</p>
      <details>
        <summary>How the first letter then begins</summary>
        <pre>{preview.sample}</pre>
      </details>
    </div>
  );
}
