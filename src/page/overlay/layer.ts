// What lies over a page: one <imr-lens> beside <body>, its root closed, and the loop that keeps things at their words.
import parts from '../../look/parts.css?inline';
import tokens from '../../look/tokens.css?inline';
import { type Placed, placeAll } from '../placing.ts';
import { bringIntoSight, isOutOfSight } from '../sight.ts';
import { surroundingsOf, wordRanges } from '../surroundings.ts';
import { keepInPage, keepOnTop, keepToOurselves } from './host.ts';
import css from './overlay.css?inline';
import panel from './panel.css?inline';

export const HOST = 'imr-lens';
/** In milliseconds. */
const BETWEEN_QUESTIONS = 150;

/** Keeps an element at a range; returns what ends that. */
export type Register = (kind: Placed['kind'], range: Range, element: HTMLElement) => () => void;

export class Layer {
  /** Where the interface is rendered. */
  readonly frame: HTMLElement;
  private readonly host: HTMLElement;
  private readonly placed = new Set<Placed>();
  private readonly stopping = new AbortController();
  private scheduled = 0;
  private asked = -BETWEEN_QUESTIONS;
  private asking: ReturnType<typeof setTimeout> | undefined;
  /** Of the page's body, and of what the words stand in: a page may keep its own size and move all that is in it. */
  private readonly sizes = new ResizeObserver(() => this.place());
  /** How many of those placed stand in a box. */
  private readonly kept = new Map<Element, number>();

  /** `orphaned`: the extension was updated or turned off, so that nothing here works any more. */
  constructor(document: Document, orphaned: () => boolean) {
    // Left by a former version of the extension in this page.
    document.querySelector(HOST)?.remove();
    this.host = hostFor(document);
    const root = this.host.attachShadow({ mode: 'closed' });
    this.frame = document.createElement('div');
    this.frame.className = 'lens';
    root.append(this.frame);
    document.documentElement.append(this.host);
    applyStyles(root, tokens + parts + css + panel); // in the page by now: a sheet is of one document
    const { signal } = this.stopping;
    keepToOurselves(root);
    keepOnTop(this.host, signal);
    keepInPage(this.host, () => !orphaned(), signal);
    this.followPage(document, signal);
    this.followFocus(signal);
    this.followPrinting(document.defaultView, signal);
  }

  readonly register: Register = (kind, range, element) => {
    const one: Placed = {
      kind,
      range,
      words: wordRanges(range),
      element,
      covered: [],
      coveredBeside: false,
      whole: null,
      ...surroundingsOf(range),
    };
    this.placed.add(one);
    for (const box of boxesOf(one)) this.watch(box, 1);
    this.place();
    return () => {
      this.placed.delete(one);
      for (const box of boxesOf(one)) this.watch(box, -1);
    };
  };

  /** A box is watched as long as something is kept in it. */
  private watch(box: Element, more: 1 | -1): void {
    const kept = (this.kept.get(box) ?? 0) + more;
    this.kept.set(box, kept);
    if (kept === 0) {
      this.kept.delete(box);
      if (box !== this.host.ownerDocument.body) this.sizes.unobserve(box);
    } else if (kept === 1 && more === 1) this.sizes.observe(box);
  }

  /** Moves everything to its words, once before the next frame. */
  readonly place = (): void => {
    if (this.scheduled !== 0) return;
    this.scheduled = requestAnimationFrame(() => this.placeNow());
  };

  private placeNow(): void {
    cancelAnimationFrame(this.scheduled);
    this.scheduled = 0;
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    this.unzoom();
    placeAll([...this.placed], { width, height: Math.max(height, innerHeight), own: this.host, asks: this.asksNow() });
  }

  /** What covers the page's words is asked a few times a second, and once more when things have come to rest. */
  private asksNow(): boolean {
    const now = performance.now();
    clearTimeout(this.asking);
    if (now - this.asked < BETWEEN_QUESTIONS) {
      this.asking = setTimeout(this.place, BETWEEN_QUESTIONS);
      return false;
    }
    this.asked = now;
    return true;
  }

  /** Places are taken in the window's own pixels, whatever the page's root is zoomed by. */
  private unzoom(): void {
    const zoom = (this.host as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    this.frame.style.setProperty('zoom', zoom === 1 ? '' : String(1 / zoom));
  }

  remove(): void {
    this.stopping.abort();
    cancelAnimationFrame(this.scheduled);
    clearTimeout(this.asking);
    this.host.remove();
  }

  /** What is in the top layer prints on every page, at its place in the window: for printing we leave it. */
  private followPrinting(view: Window | null, signal: AbortSignal): void {
    const listen = { signal } as const;
    const inTopLayer = 'showPopover' in this.host;
    view?.addEventListener('beforeprint', () => inTopLayer && this.host.isConnected && this.host.hidePopover(), listen);
    view?.addEventListener('afterprint', () => inTopLayer && this.host.isConnected && this.host.showPopover(), listen);
  }

  /** What the keyboard reaches out of sight is brought into sight with its words, before a card is shown beside it. */
  private followFocus(signal: AbortSignal): void {
    this.frame.addEventListener(
      'focusin',
      ({ target }) => {
        if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
        const one = [...this.placed].find(({ element }) => target.contains(element));
        if (one === undefined || !isOutOfSight(one.range, one.clips)) return;
        bringIntoSight(one.range, 'instant');
        this.placeNow();
      },
      { capture: true, signal },
    );
  }

  private followPage(document: Document, signal: AbortSignal): void {
    const listen = { capture: true, passive: true, signal } as const;
    const view = document.defaultView;
    view?.addEventListener('scroll', this.place, listen);
    view?.addEventListener('resize', this.place, listen);
    if (document.body !== null) this.sizes.observe(document.body);
    document.fonts?.addEventListener('loadingdone', this.place, listen);
    signal.addEventListener('abort', () => this.sizes.disconnect());
  }
}

/** Made in a document without scripts: a page may have defined our element's name, and its elements' closed roots are open to it. */
function hostFor({ implementation }: Document): HTMLElement {
  return implementation.createHTMLDocument('').createElement(HOST);
}

function boxesOf({ block, clips }: Placed): Element[] {
  return block === null ? clips : [block, ...clips];
}

/** Our own pages allow no style elements; in other pages Firefox lets a content script adopt no sheet (bug 1751346). */
function applyStyles(root: ShadowRoot, rules: string): void {
  if (/^(?:https?|file|about|data|blob):/.test(root.ownerDocument.URL)) {
    const style = root.ownerDocument.createElement('style');
    style.textContent = rules;
    root.prepend(style);
    return;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  root.adoptedStyleSheets = [sheet];
}
