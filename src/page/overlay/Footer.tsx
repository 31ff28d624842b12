// The panel's foot: the one main action, what became of it, and the way to the library.
import { useState } from 'preact/hooks';
import type { Determination } from '../../determination/types.ts';
import { copyText } from '../../look/copying.ts';
import { Icon } from '../../look/icons.tsx';
import { plainSummary } from '../../look/summary.ts';
import { momentDate } from '../../look/wording.ts';
import type { CaptureState, OverlayActions } from './state.ts';

export function Footer(props: {
  determinations: readonly Determination[];
  capture: CaptureState;
  trouble: string;
  actions: OverlayActions;
}) {
  const { determinations, capture, trouble, actions } = props;
  const failed = capture.kind === 'failed' ? capture : null;
  const [copied, setCopied] = useState({ summary: '', said: '' });
  const summary = plainSummary(determinations);
  const said = copied.summary === summary ? copied.said : ''; // of another letter it says nothing
  return (
    <footer>
      {failed === null ? null : (
        <div class="notice" role="alert">
          {failed.message}
          {failed.canSaveAsFile ? (
            <button type="button" class="button" onClick={actions.saveAsFile}>
              <Icon name="download" /> Save the case as a file
            </button>
          ) : null}
        </div>
      )}
      {trouble === '' ? null : (
        <p class="notice" role="alert">
          {trouble}
        </p>
      )}
      <p class="quiet" role="status">
        {`${said} ${statusOf(capture)}`.trim()}
      </p>
      <div class="actions">
        <CaptureButton capture={capture} onCapture={actions.capture} />
        <button type="button" class="button" onClick={actions.openLibrary}>
          Open in library
        </button>
        <CopyButton summary={summary} onDone={(said) => setCopied({ summary, said })} />
      </div>
    </footer>
  );
}

/** What a shortcut has done is said in the folded panel, too. */
export function FoldedState({ capture }: { capture: CaptureState }) {
  const words = capture.kind === 'captured' ? 'Captured' : capture.kind === 'capturing' ? 'Capturing…' : '';
  return (
    <span class="quiet" role="status">
      {words}
    </span>
  );
}

/** It keeps the focus that it had: a disabled button would lose it. */
function CaptureButton({ capture, onCapture }: { capture: CaptureState; onCapture: () => void }) {
  switch (capture.kind) {
    case 'captured':
      return (
        <button type="button" class="button" aria-disabled="true">
          <Icon name="captured" /> Captured
        </button>
      );
    case 'capturing':
      return (
        <button type="button" class="button primary" aria-busy="true" aria-disabled="true">
          Capturing…
        </button>
      );
    default:
      return (
        <button type="button" class="button primary" onClick={onCapture}>
          Capture case
        </button>
      );
  }
}

/** For the claim note: what was decided, in plain lines. */
function CopyButton({ summary, onDone }: { summary: string; onDone: (said: string) => void }) {
  const copy = () => copyText(summary).then((done) => onDone(done ? 'Summary copied.' : 'The browser did not allow copying.'));
  return (
    <button type="button" class="button" aria-label="Copy summary" title="Copy summary" onClick={() => void copy()}>
      <Icon name="copy" />
    </button>
  );
}

function statusOf(capture: CaptureState): string {
  if (capture.kind !== 'captured') return '';
  if (capture.newIds.length > 0) return 'Saved in your library, on this computer only.';
  if (capture.backIds.length > 0) return 'Brought back from the bin of your library.';
  return `Already captured on ${momentDate(capture.capturedAt)}.`;
}
