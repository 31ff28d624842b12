// The overlay of a page's letters: badges, links, signs and the panel, over the page and out again.
import { render } from 'preact';
import { Layer } from './layer.ts';
import { Badge, CitationLink, FindingSign } from './Marks.tsx';
import { Panel } from './Panel.tsx';
import type { OverlayActions, OverlayState } from './state.ts';

export class Overlay {
  private readonly layer: Layer;
  private readonly actions: OverlayActions;

  constructor(document: Document, actions: OverlayActions, orphaned: () => boolean) {
    this.actions = actions;
    this.layer = new Layer(document, orphaned);
  }

  show(state: OverlayState): void {
    const { marks } = state;
    const { register, frame } = this.layer;
    render(
      <>
        {marks.links.map((mark) => (
          <CitationLink key={mark.id} mark={mark} register={register} />
        ))}
        {marks.findings.map((mark) => (
          <FindingSign
            key={mark.id}
            mark={mark}
            register={register}
            onClick={() => this.actions.placePanel({ ...state.panel, folded: false })}
          />
        ))}
        {marks.badges.map((mark) =>
          mark.range === null ? null : (
            <Badge key={mark.id} mark={mark} range={mark.range} register={register} onClick={() => this.actions.showItem(mark.id)} />
          ),
        )}
        <Panel state={state} actions={this.actions} />
      </>,
      frame,
    );
    this.layer.place();
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
