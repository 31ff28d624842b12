// The panel: the case's outcome, its items, what contradicts itself, and the one main action.
import { useState } from 'preact/hooks';
import type { Determination } from '../../determination/types.ts';
import { FindingNotice, OutcomeChip } from '../../look/chips.tsx';
import { Icon } from '../../look/icons.tsx';
import { authorizedPart, counted, decidedPart, longDate, momentDate, requestInShort } from '../../look/wording.ts';
import type { BadgeMark } from '../marks.ts';
import type { CaptureState, OverlayActions, OverlayState } from './state.ts';

export function Panel({ state, actions }: { state: OverlayState; actions: OverlayActions }) {
  const [open, setOpen] = useState(true);
  const { determinations, marks, current } = state;
  const [first] = determinations;
  const title = determinations.length > 1 ? counted(determinations.length, 'letter') : (first?.caseNumber ?? 'IMR determination');
  return (
    <section
      class={open ? 'panel' : 'panel folded'}
      aria-label="IMR Lens"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation();
          setOpen(false);
        }
      }}
    >
      <header>
        <strong>{title}</strong>
        {determinations.length === 1 && first?.outcome != null ? <OutcomeChip outcome={first.outcome} /> : null}
        <button
          type="button"
          class="fold"
          aria-expanded={open}
          aria-label={open ? 'Fold the panel' : 'Unfold the panel'}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'collapse' : 'expand'} />
        </button>
      </header>
      {open ? (
        <div class="scroll">
          {determinations.map((determination, letter) => (
            <Letter
              key={letter}
              determination={determination}
              several={determinations.length > 1}
              badges={marks.badges.filter((badge) => badge.letter === letter)}
              current={current}
              actions={actions}
            />
          ))}
        </div>
      ) : null}
      {open ? <Footer capture={state.capture} actions={actions} /> : null}
    </section>
  );
}

function Letter(props: {
  determination: Determination;
  several: boolean;
  badges: BadgeMark[];
  current: string | null;
  actions: OverlayActions;
}) {
  const { determination, several, badges, current, actions } = props;
  return (
    <article>
      {several ? (
        <h2>
          {determination.caseNumber ?? 'No case number'}{' '}
          {determination.outcome === null ? null : <OutcomeChip outcome={determination.outcome} />}
        </h2>
      ) : null}
      <Facts determination={determination} />
      <ol>
        {badges.map((badge) => (
          <ItemRow key={badge.id} badge={badge} current={badge.id === current} actions={actions} />
        ))}
      </ol>
      {determination.items.length === 0 ? <p class="quiet empty">No decided item could be read in this part of a letter.</p> : null}
      {determination.findings.map((finding, index) => (
        <FindingNotice key={index} message={finding.message} />
      ))}
    </article>
  );
}

function Facts({ determination }: { determination: Determination }) {
  const { dates, expertReviewer } = determination;
  const facts = [
    ['Decided', dates.decision === null ? null : longDate(dates.decision)],
    ['Injury', dates.injury === null ? null : longDate(dates.injury)],
    ['Reviewer', expertReviewer.specialties.join(', ') || null],
  ].filter((fact) => fact[1] !== null);
  if (facts.length === 0) return null;
  return (
    <dl>
      {facts.map(([label, value]) => (
        <>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}

/** Where the page has no place for the badge, the item's button stands here. */
function ItemRow({ badge, current, actions }: { badge: BadgeMark; current: boolean; actions: OverlayActions }) {
  const { item } = badge;
  const part = decidedPart(item);
  const authorized = authorizedPart(item);
  const words = (
    <span class="words">
      <span class="request">{requestInShort(item)}</span>
      {authorized === null ? null : (
        <small>
          {part === null ? '' : `${part}; `}
          {authorized}
        </small>
      )}
      {item.outcome === 'overturned' ? <small>Authorize within 5 working days of receiving the letter.</small> : null}
    </span>
  );
  return (
    <li class={current ? 'current' : ''} id={`item-${badge.id}`}>
      <button
        type="button"
        class="item"
        aria-label={badge.range === null ? badge.name : `Show item ${item.number} in the page`}
        aria-current={current ? 'true' : undefined}
        onClick={() => actions.showItem(badge.id)}
      >
        <OutcomeChip outcome={item.outcome} />
        {words}
      </button>
    </li>
  );
}

function Footer({ capture, actions }: { capture: CaptureState; actions: OverlayActions }) {
  const failed = capture.kind === 'failed' ? capture : null;
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
      <p class="quiet" role="status">
        {statusOf(capture)}
      </p>
      <div class="actions">
        <CaptureButton capture={capture} onCapture={actions.capture} />
        <button type="button" class="button" onClick={actions.openLibrary}>
          Open in library
        </button>
      </div>
    </footer>
  );
}

function CaptureButton({ capture, onCapture }: { capture: CaptureState; onCapture: () => void }) {
  switch (capture.kind) {
    case 'captured':
      return (
        <button type="button" class="button" disabled>
          <Icon name="captured" /> Captured
        </button>
      );
    case 'capturing':
      return (
        <button type="button" class="button primary" aria-busy="true" disabled>
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

function statusOf(capture: CaptureState): string {
  if (capture.kind !== 'captured') return '';
  return capture.isNew ? 'Saved in your library, on this computer only.' : `Already captured on ${momentDate(capture.capturedAt)}.`;
}
