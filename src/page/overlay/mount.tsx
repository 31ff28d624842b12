// The overlay of a page's letters: badges, links, signs and the panel, over the page and out again.
import { type JSX, render } from 'preact';
import { Layer } from './layer.ts';
import { Badge, CitationLink, FindingSign } from './Marks.tsx';
import { Panel } from './Panel.tsx';
import type { OverlayActions, OverlayState } from './state.ts';

/** In milliseconds. */
const FLASH = 1600;

export class Overlay {
  private readonly layer: Layer;
  private readonly actions: OverlayActions;

  constructor(document: Document, actions: OverlayActions, orphaned: () => boolean) {
    this.actions = actions;
    this.layer = new Layer(document, orphaned);
  }

  show(state: OverlayState): void {
    const { frame } = this.layer;
    render(
      <>
        {this.inOrder(state)}
        {state.panel === null ? null : <Panel state={state} place={state.panel} actions={this.actions} />}
        {/* A shortcut moves no focus: where it has led is said. */}
        <p class="visually-hidden" role="status">
          {state.marks.badges.find(({ id }) => id === state.current)?.name}
        </p>
      </>,
      frame,
    );
    this.layer.place();
  }

  /** As they stand in the page, so that the keyboard goes through them as a reader does. */
  private inOrder(state: OverlayState): JSX.Element[] {
    const { badges, findings, links } = state.marks;
    const { register } = this.layer;
    const marks = [
      ...badges.flatMap((mark) => {
        const { id, range } = mark;
        if (range === null) return [];
        return [
          { range, element: <Badge key={id} mark={mark} range={range} register={register} onClick={() => this.actions.showItem(id)} /> },
        ];
      }),
      ...findings.map((mark) => ({
        range: mark.range,
        element: <FindingSign key={mark.id} mark={mark} register={register} onClick={() => this.showNotice(state, mark.id)} />,
      })),
      ...links.map((mark) => ({ range: mark.range, element: <CitationLink key={mark.id} mark={mark} register={register} /> })),
    ];
    return marks.sort((a, b) => orderOf(a.range, b.range)).map(({ element }) => element);
  }

  /** Where the panel says a finding's sentence. */
  private showNotice({ panel }: OverlayState, id: string): void {
    if (panel?.folded === true) this.actions.placePanel({ ...panel, folded: false });
    const notice = this.layer.frame.querySelector(`#${CSS.escape(`notice-${id}`)}`);
    notice?.scrollIntoView({ block: 'nearest' });
    notice?.animate({ boxShadow: ['inset 0 0 0 2px currentcolor', 'inset 0 0 0 2px transparent'] }, FLASH);
  }

  /** The page's words may stand elsewhere. */
  place(): void {
    this.layer.place();
  }

  setHidden(hidden: boolean): void {
    this.layer.frame.hidden = hidden;
  }

  /** A printed page then ends with what the panel says. */
  setPrints(prints: boolean): void {
    this.layer.frame.classList.toggle('prints', prints);
  }

  remove(): void {
    render(null, this.layer.frame);
    this.layer.remove();
  }
}

/** Words of different trees (a page's component, the page) stay as they were. */
function orderOf(one: Range, other: Range): number {
  if (one.startContainer.getRootNode() !== other.startContainer.getRootNode()) return 0;
  return one.compareBoundaryPoints(Range.START_TO_START, other);
}
