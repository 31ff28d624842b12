// Puts the overlay into the page and takes it out again: one <imr-lens> beside <body>, its root closed.
import { render } from 'preact';
import parts from '../../look/parts.css?inline';
import tokens from '../../look/tokens.css?inline';
import { type Placed, placeAll } from '../placing.ts';
import { surroundingsOf } from '../surroundings.ts';
import { keepInPage, keepOnTop, keepToOurselves } from './host.ts';
import { Badge, CitationLink, FindingSign, type Register } from './Marks.tsx';
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

  /** `orphaned`: the extension was updated or turned off, so that nothing here works any more. */
  constructor(document: Document, actions: OverlayActions, orphaned: () => boolean) {
    this.actions = actions;
    // Left by a former version of the extension in this page.
    document.querySelector(HOST)?.remove();
    this.host = document.createElement(HOST);
    this.root = this.host.attachShadow({ mode: 'closed' });
    this.frame = document.createElement('div');
    this.frame.className = 'lens';
    this.root.append(this.frame);
    applyStyles(this.root, tokens + parts + css);
    document.documentElement.append(this.host);
    const { signal } = this.stopping;
    keepToOurselves(this.root);
    keepOnTop(this.host, signal);
    keepInPage(this.host, () => !orphaned(), signal);
    this.followPage(document, signal);
  }

  show(state: OverlayState): void {
    const { marks } = state;
    render(
      <>
        {marks.links.map((mark) => (
          <CitationLink key={mark.id} mark={mark} register={this.register} />
        ))}
        {marks.findings.map((mark) => (
          <FindingSign
            key={mark.id}
            mark={mark}
            register={this.register}
            onClick={() => this.actions.placePanel({ ...state.panel, folded: false })}
          />
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

  setHidden(hidden: boolean): void {
    this.frame.hidden = hidden;
  }

  remove(): void {
    this.stopping.abort();
    cancelAnimationFrame(this.scheduled);
    render(null, this.frame);
    this.host.remove();
  }

  private followPage(document: Document, signal: AbortSignal): void {
    const listen = { capture: true, passive: true, signal } as const;
    const view = document.defaultView;
    view?.addEventListener('scroll', this.place, listen);
    view?.addEventListener('resize', this.place, listen);
    const sizes = new ResizeObserver(this.place);
    if (document.body !== null) sizes.observe(document.body);
    signal.addEventListener('abort', () => sizes.disconnect());
  }

  private readonly register: Register = (kind, range, element) => {
    const one: Placed = { kind, range, element, ...surroundingsOf(range) };
    this.placed.add(one);
    this.place();
    return () => this.placed.delete(one);
  };
}

/** Our own pages allow no style elements; in other pages Firefox lets a content script adopt no sheet (bug 1751346). */
function applyStyles(root: ShadowRoot, rules: string): void {
  if (/^https?:|^file:|^about:|^data:|^blob:/.test(root.ownerDocument.URL)) {
    const style = root.ownerDocument.createElement('style');
    style.textContent = rules;
    root.prepend(style);
    return;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  root.adoptedStyleSheets = [sheet];
}
