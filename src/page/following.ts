// What happens in a page while it is annotated: when its words may be others, and when they may only stand elsewhere.
//
// Words come and go without a mutation of their own: a tab is shown by another class, a field is filled by a script. Pages also
// change classes and styles all the time; the page is read again only where what is changed may be a letter's.
import { mayBelongToDetermination } from './detect.ts';
import { HOST } from './overlay/layer.ts';
import { isHidden } from './reading.ts';

/** In milliseconds, from the first change to the reading: what changes together comes together. */
const SETTLE = 60;
/** Typing puts the reading off, but not longer than this. */
const LONGEST_WAIT = 400;
/** In milliseconds. Filling a field by a script is told to nobody. */
const FIELDS_ASKED = 1000;
/** In characters: no letter is shorter, and a page's own forms are not asked about. */
const LETTER_LENGTH = 200;
const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeOldValue: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden', 'aria-expanded', 'aria-selected', 'data-state'],
};
/** A style that shows or hides; most that pages write only move or size. */
const SHOWS = /display|visibility|opacity|clip|--/;
/** A page that never rests takes no more than a tenth of its time. */
const REST = 10;

interface Followed {
  /** The words may have changed. Called soon after the first change; what changes later is a change of its own. */
  onWords(): void;
  /** They may stand elsewhere. */
  onPlaces(): void;
  /** The page was written anew (`document.open`), which takes every listener from it: whoever follows it must begin again. */
  onReplaced(): void;
  /** Which of the words that were found are in sight, in any form that tells a change. */
  inSight(): string;
}

export class Following {
  private readonly document: Document;
  private readonly followed: Followed;
  private readonly observer: MutationObserver;
  private readonly roots = new Set<ShadowRoot>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private changedAt = 0;
  private held = '';
  private hidden = false;
  private seen = '';
  private restsUntil = 0;
  /** Elements without a letter's words when they were asked last. */
  private wordless = new WeakSet<Element>();

  constructor(document: Document, followed: Followed, signal: AbortSignal) {
    this.document = document;
    this.followed = followed;
    this.observer = new MutationObserver((changes) => this.take(changes));
    this.observer.observe(document, OBSERVED);
    this.held = this.heldByFields();
    this.hidden = isHidden(document);
    const listen = { capture: true, passive: true, signal } as const;
    for (const type of ['input', 'change'] as const) document.addEventListener(type, this.soon, listen);
    for (const type of ['pageshow', 'popstate', 'hashchange'] as const) document.defaultView?.addEventListener(type, this.soon, listen);
    document.defaultView?.addEventListener('resize', () => this.askFrame(), listen);
    // Animations, menus and pictures that have come move words about, or cover them.
    for (const type of ['transitionend', 'animationend', 'toggle', 'load', 'click', 'focusin', 'focusout', 'keyup'] as const)
      document.addEventListener(type, () => followed.onPlaces(), listen);
    const asking = setInterval(() => this.askFields(), FIELDS_ASKED);
    signal.addEventListener('abort', () => {
      clearInterval(asking);
      clearTimeout(this.timer);
      this.observer.disconnect();
    });
  }

  /** Changes inside a shadow root reach no observer of the document. */
  add(roots: readonly ShadowRoot[]): void {
    // What has left the page is let go of; put back, it is read, and so followed, again.
    for (const root of this.roots) if (!root.host.isConnected) this.roots.delete(root);
    for (const root of roots) {
      if (this.roots.has(root)) continue;
      this.roots.add(root);
      this.observer.observe(root, OBSERVED);
    }
  }

  /** What is in sight now is what was found: only another state is a change. */
  noteSight(): void {
    this.seen = this.followed.inSight();
  }

  private take(changes: readonly MutationRecord[]): void {
    const others = changes.filter((change) => change.target.nodeName.toLowerCase() !== HOST);
    if (others.length === 0) return;
    if (others.some(({ target, addedNodes }) => target === this.document && addedNodes.length > 0)) {
      this.followed.onReplaced();
      return;
    }
    if (this.timer === undefined && others.some((change) => this.mayShow(change))) this.soon();
    this.followed.onPlaces();
  }

  private mayShow({ type, target, attributeName, oldValue }: MutationRecord): boolean {
    if (type !== 'attributes') return true;
    const element = target as Element;
    if (attributeName === 'style' && !SHOWS.test(`${oldValue ?? ''};${element.getAttribute('style') ?? ''}`)) return false;
    // Each element is asked once, however often it is changed.
    if (this.wordless.has(element)) return false;
    if (mayBelongToDetermination(element.textContent ?? '') || element.querySelector('textarea, input') !== null) return true;
    if (element.shadowRoot !== null || [...this.roots].some(({ host }) => element.contains(host))) return true;
    this.wordless.add(element);
    return false;
  }

  private readonly soon = (): void => {
    const now = Date.now();
    if (this.timer === undefined) this.changedAt = now;
    else if (now - this.changedAt > LONGEST_WAIT) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        const from = performance.now();
        this.followed.onWords();
        const took = performance.now() - from;
        this.restsUntil = from + took * REST;
        this.noteSight();
      },
      Math.max(SETTLE, this.restsUntil - performance.now()),
    );
  };

  /** A frame that was hidden is shown, or the other way round. */
  private askFrame(): void {
    if (this.hidden === isHidden(this.document)) return;
    this.hidden = !this.hidden;
    this.soon();
  }

  private askFields(): void {
    if (this.document.hidden) return;
    this.askFrame(); // not every browser resizes what it shows
    this.wordless = new WeakSet(); // what had no words may have some by now
    const held = this.heldByFields();
    const seen = this.followed.inSight();
    if (held === this.held && seen === this.seen) return;
    this.held = held;
    this.seen = seen;
    this.soon();
  }

  private heldByFields(): string {
    let held = '';
    for (const root of [this.document, ...this.roots])
      for (const { value } of root.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input'))
        if (value.length >= LETTER_LENGTH) held += `${value}\n`;
    return held;
  }
}
