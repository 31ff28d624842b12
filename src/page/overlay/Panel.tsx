// The panel: the case's outcome, its letters, and the one main action. It can be folded and moved, and never takes focus.
import { useRef } from 'preact/hooks';
import { OutcomeChip } from '../../look/chips.tsx';
import { Icon } from '../../look/icons.tsx';
import { counted } from '../../look/wording.ts';
import { FoldedState, Footer } from './Footer.tsx';
import { Letter } from './Letter.tsx';
import { useMoving } from './moving.ts';
import type { OverlayActions, OverlayState, PanelPlace } from './state.ts';

/** At twice the size on a small screen the panel takes more than half of the width. */
const COVERS_PAGE = '(max-width: 760px)';

export function Panel({ state, place, actions }: { state: OverlayState; place: PanelPlace; actions: OverlayActions }) {
  const { determinations, marks, current } = state;
  const open = !place.folded;
  const section = useRef<HTMLElement>(null);
  const folding = useRef<HTMLButtonElement>(null);
  const moving = useMoving(section, place.at, (at) => actions.placePanel({ ...place, at }));
  const fold = (folded: boolean) => actions.placePanel({ ...place, folded });
  /** Where the panel covers the page, it gives way to what it leads to. */
  const giveWay = () => {
    if (!matchMedia(COVERS_PAGE).matches) return;
    actions.placePanel({ ...place, folded: true }, false);
    folding.current?.focus({ preventScroll: true });
  };
  const leading: OverlayActions = {
    ...actions,
    showItem: (id) => {
      actions.showItem(id);
      giveWay();
    },
    showFinding: (id) => {
      actions.showFinding(id);
      giveWay();
    },
  };
  const [first] = determinations;
  const findings = determinations.reduce((sum, determination) => sum + determination.findings.length, 0);
  const title = determinations.length > 1 ? counted(determinations.length, 'letter') : (first?.caseNumber ?? 'IMR determination');
  return (
    <section
      ref={section}
      class={open ? 'panel' : 'panel folded'}
      style={moving.style}
      aria-label="IMR Lens"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        fold(true);
        folding.current?.focus(); // what had the focus may be gone
      }}
    >
      <header onPointerDown={moving.onPointerDown}>
        <button type="button" class="grip" aria-label="Move the panel with the arrow keys" onKeyDown={moving.onKeyDown}>
          <Icon name="grip" />
        </button>
        <strong>{title}</strong>
        <span class="chips">
          {determinations.length === 1 && first?.outcome != null ? <OutcomeChip outcome={first.outcome} /> : null}
          {findings === 0 ? null : (
            <span class="chip finding" title={counted(findings, 'finding')}>
              <Icon name="finding" />
              {findings}
            </span>
          )}
        </span>
        {open ? null : <FoldedState capture={state.capture} />}
        <button
          ref={folding}
          type="button"
          class="fold"
          aria-expanded={open}
          aria-label={open ? 'Fold the panel' : 'Unfold the panel'}
          onClick={() => fold(open)}
        >
          <Icon name={open ? 'collapse' : 'expand'} />
        </button>
      </header>
      {/* Also where it is folded: a page may be printed with what was read. */}
      <div class="scroll" hidden={!open}>
        {determinations.map((determination, letter) => (
          <Letter
            key={letter}
            determination={determination}
            several={determinations.length > 1}
            letter={letter}
            badges={marks.badges.filter((badge) => badge.letter === letter)}
            findings={marks.findings}
            current={current}
            actions={leading}
          />
        ))}
      </div>
      {open ? <Footer determinations={determinations} capture={state.capture} trouble={state.trouble} actions={actions} /> : null}
    </section>
  );
}
