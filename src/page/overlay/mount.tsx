// Puts the overlay into the page and takes it out again: one <imr-lens> beside <body>, its root closed.
import { render } from 'preact';
import parts from '../../look/parts.css?inline';
import tokens from '../../look/tokens.css?inline';
import { clipsOf, type Placed, placeAll } from '../placing.ts';
import { Badge, CitationLink, type Register } from './Marks.tsx';
import css from './overlay.css?inline';
import { Panel } from './Panel.tsx';
import type { OverlayActions, OverlayState } from './state.ts';

export const HOST = 'imr-lens';

export class Overlay {
  private readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  private readonly frame: HTMLElement;
  private readonly placed = new Set<Placed>();
  private readonly stopping = new AbortController();
  private readonly actions: OverlayActions;
  private scheduled = 0;

  constructor(document: Document, actions: OverlayActions) {
    this.actions = actions;
    this.host = document.createElement(HOST);
    this.root = this.host.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = tokens + parts + css;
    this.frame = document.createElement('div');
    this.frame.className = 'lens';
    this.root.append(style, this.frame);
    document.documentElement.append(this.host);
    const listen = { capture: true, passive: true, signal: this.stopping.signal } as const;
    const view = document.defaultView;
    view?.addEventListener('scroll', this.place, listen);
    view?.addEventListener('resize', this.place, listen);
    const sizes = new ResizeObserver(this.place);
    if (document.body !== null) sizes.observe(document.body);
    this.stopping.signal.addEventListener('abort', () => sizes.disconnect());
  }

  show(state: OverlayState): void {
    const { marks } = state;
    render(
      <>
        {marks.links.map((mark) => (
          <CitationLink key={mark.id} mark={mark} register={this.register} />
        ))}
        {marks.badges.map((mark) =>
          mark.range === null ? null : (
            <Badge key={mark.id} mark={mark} range={mark.range} register={this.register} onClick={() => this.actions.showItem(mark.id)} />
          ),
        )}
        <Panel state={state} actions={this.actions} />
      </>,
      this.frame,
    );
    this.place();
  }

  /** Moves badges and links to their words, once before the next frame. */
  readonly place = (): void => {
    if (this.scheduled !== 0) return;
    this.scheduled = requestAnimationFrame(() => {
      this.scheduled = 0;
      placeAll([...this.placed], document.documentElement.clientWidth);
    });
  };

  remove(): void {
    this.stopping.abort();
    cancelAnimationFrame(this.scheduled);
    render(null, this.frame);
    this.host.remove();
  }

  private readonly register: Register = (kind, range, element) => {
    const one: Placed = { kind, range, element, clips: clipsOf(range) };
    this.placed.add(one);
    this.place();
    return () => this.placed.delete(one);
  };
}
