// Annotates one document: reads its letters, shows the overlay, follows the page's changes, offers capture.
//
// It knows neither messages nor the database: what it needs from outside comes in as Services.
import { Following } from './following.ts';
import { tint, untint } from './highlights.ts';
import { marksOf } from './marks.ts';
import { Overlay } from './overlay/mount.tsx';
import { FIRST_PLACE, type OverlayState, type PanelPlace, type Saved } from './overlay/state.ts';
import { isVisible } from './placing.ts';
import { type PageReading, pageReader, type Reader } from './reading.ts';
import type { LetterReport, Services } from './services.ts';
import { bringIntoSight } from './sight.ts';

/** How often an overlay asks whether its extension is still there; nobody tells it. */
const ORPHAN_CHECK = 4000;

export class Annotator {
  private readonly document: Document;
  private readonly services: Services;
  private readonly reader: Reader;
  private stopping = new AbortController();
  private overlay: Overlay | null = null;
  private reading: PageReading | null = null;
  private state: OverlayState | null = null;
  private following: Following | null = null;
  /** Null until it is known how the user left it. */
  private panel: PanelPlace | null = null;
  private hidden = false;
  private steppedAt = 0;
  private prints = false;

  constructor(document: Document, services: Services, reader: Reader = pageReader(document)) {
    this.reader = reader;
    this.document = document;
    this.services = services;
  }

  /** Reads the page and stays with it. */
  start(): void {
    const { signal } = this.stopping;
    const followed = {
      onWords: () => this.refresh(),
      onPlaces: () => this.overlay?.place(),
      onReplaced: () => this.restart(),
      inSight: () => this.inSight(),
    };
    this.following = new Following(this.document, followed, signal);
    this.document.addEventListener('visibilitychange', this.ask, { signal });
    // A popup or a window beside this one hides no page.
    this.document.defaultView?.addEventListener('focus', this.ask, { signal });
    // Back from the browser's memory: who noted what this page shows may have forgotten it.
    this.document.defaultView?.addEventListener('pageshow', ({ persisted }) => persisted && this.tellAgain(), { signal });
    const check = setInterval(() => {
      if (this.services.isGone()) this.stop();
    }, ORPHAN_CHECK);
    signal.addEventListener('abort', () => clearInterval(check));
    const placed = (place: PanelPlace | null) => {
      if (this.panel === null) this.placePanel(place ?? FIRST_PLACE, false); // else it was moved, or brought out, meanwhile
    };
    this.services.loadPanel().then(placed, () => placed(null));
    void this.askForPrinting();
    this.refresh();
    this.following.noteSight();
  }

  private async askForPrinting(): Promise<void> {
    this.prints = await this.services.printsSummary().catch(() => this.prints); // pages then print as they did
    this.overlay?.setPrints(this.prints);
  }

  stop(): void {
    this.stopping.abort();
    this.hide();
  }

  private restart(): void {
    this.stop();
    this.stopping = new AbortController();
    this.start();
  }

  reports(): LetterReport[] {
    return (this.reading?.determinations ?? []).map((determination) => ({
      caseNumber: determination.caseNumber,
      outcome: determination.outcome,
      upheld: determination.items.filter(({ outcome }) => outcome === 'upheld').length,
      overturned: determination.items.filter(({ outcome }) => outcome === 'overturned').length,
      findings: determination.findings.length,
      capturedAt: this.state?.capture.kind === 'captured' ? this.state.capture.capturedAt : null,
      savedAs: this.state?.capture.kind === 'captured' && this.state.capture.ids.length === 1 ? (this.state.capture.ids[0] ?? null) : null,
    }));
  }

  /** Reads the page again, and renews or removes what is shown. */
  refresh(): void {
    const former = this.reading;
    const formerText = this.lettersText();
    const reading = this.reader.read();
    this.reading = reading;
    this.following?.add(reading.source.roots);
    if (reading.determinations.length === 0) {
      this.hide();
      if (former !== null && former.determinations.length > 0) this.tell([]);
      return;
    }
    const marks = marksOf(reading);
    if (!this.hidden) tint(marks);
    const renewed = { determinations: reading.determinations, marks, panel: this.panel };
    // A clock beside a letter makes it no other one.
    if (this.state !== null && formerText === this.lettersText()) {
      this.update(renewed);
      return;
    }
    this.show({ ...renewed, capture: { kind: 'checking' }, trouble: '', current: null });
    this.tell(this.reports());
    void this.check(this.lettersText());
  }

  /** Says what the page shows to whoever may have missed it. */
  tellAgain(): void {
    if (this.reading !== null && this.reading.determinations.length > 0) this.tell(this.reports());
  }

  /** Captures every letter that the page shows now; resolves when they are stored, rejects with a sentence for the user. */
  async capture(): Promise<Saved> {
    this.refresh();
    const text = this.lettersText();
    if (text === '') throw new Error('There is no determination on this page to capture.');
    this.update({ capture: { kind: 'capturing' }, trouble: '' });
    try {
      const saved = await this.services.capture(text);
      if (this.lettersText() === text) this.update({ capture: { kind: 'captured', ...saved } });
      return saved;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const canSaveAsFile = this.services.isStorageFailure(error);
      // Where the page shows another letter by now, it is said all the same: it was asked for here.
      this.update({ capture: { kind: 'failed', message, canSaveAsFile: canSaveAsFile && this.lettersText() === text } });
      this.bringOut();
      throw error;
    }
  }

  /** When an item was last gone to, in milliseconds since 1970; 0 where none is the current one. */
  lastStep(): number {
    return this.state?.current == null ? 0 : this.steppedAt;
  }

  /** Points at the item after the current one, or before it; `enters`: at the first one, or the last. False where it is behind them. */
  step(by: 1 | -1, enters: boolean): boolean {
    const badges = this.state?.marks.badges ?? [];
    const at = badges.findIndex((badge) => badge.id === this.state?.current);
    const next = badges[enters || at < 0 ? (by > 0 ? 0 : badges.length - 1) : at + by];
    if (next === undefined) {
      this.update({ current: null });
      return false;
    }
    this.showItem(next.id);
    return true;
  }

  isShown(): boolean {
    return !this.hidden;
  }

  /** Takes everything off the page's words, or puts it back. Returns whether it is shown. */
  setShown(shown: boolean): boolean {
    this.hidden = !shown;
    if (this.state !== null && shown) tint(this.state.marks);
    if (!shown) untint();
    this.overlay?.setHidden(this.hidden);
    return shown;
  }

  private inSight(): string {
    return (this.state?.marks.badges ?? []).map(({ range }) => (range !== null && isVisible(range) ? '1' : '0')).join('');
  }

  /** A failure is seen, however the user has put the panel away; next time it stands as it was left. */
  private bringOut(): void {
    if (this.hidden) this.setShown(true);
    this.placePanel({ ...(this.panel ?? FIRST_PLACE), folded: false }, false);
  }

  /** The letters' own words; a portal's words around them are not sent. */
  private lettersText(): string {
    const { source, determinations } = this.reading ?? { source: { text: '' }, determinations: [] };
    return determinations.map(({ spans }) => source.text.slice(...(spans[''] ?? [0, 0]))).join('\n\n\f');
  }

  /** The library may have changed while the tab was out of sight: a case deleted, or captured elsewhere. */
  private readonly ask = (): void => {
    if (this.document.hidden) return;
    void this.askAgain();
    void this.askForPrinting(); // back from the options, perhaps
  };

  /** Never rejects: where the library cannot be asked, the panel goes on saying what it knew. */
  async askAgain(): Promise<void> {
    const kind = this.state?.capture.kind;
    if (kind !== 'captured' && kind !== 'ready') return;
    const text = this.lettersText();
    const saved = await this.services.known(text).catch(() => undefined);
    if (saved === undefined || this.lettersText() !== text || this.state?.capture.kind !== kind) return;
    if ((saved === null) === (kind === 'ready')) return;
    this.update({ capture: saved === null ? { kind: 'ready' } : { kind: 'captured', ...saved } });
  }

  private async check(text: string): Promise<void> {
    try {
      const saved = await this.services.known(text);
      if (this.lettersText() !== text || this.state?.capture.kind !== 'checking') return;
      this.update({ capture: saved === null ? { kind: 'ready' } : { kind: 'captured', ...saved } });
    } catch {
      // Not knowing is no failure of the user's: the button stays, and capturing says what is wrong.
      if (this.lettersText() === text && this.state?.capture.kind === 'checking') this.update({ capture: { kind: 'ready' } });
    }
  }

  private tell(letters: LetterReport[]): void {
    this.services.report(letters).catch(() => {
      // The toolbar badge is a convenience; what the page shows does not depend on it.
    });
  }

  private update(change: Partial<OverlayState>): void {
    if (this.state !== null) this.show({ ...this.state, ...change });
  }

  private show(state: OverlayState): void {
    this.state = state;
    this.overlay ??= this.mounted();
    this.overlay.show(state);
  }

  private mounted(): Overlay {
    const overlay = new Overlay(
      this.document,
      {
        capture: () => void this.capture().catch(() => {}), // the panel's alert has said it
        saveAsFile: () => void this.saveAsFile(),
        openLibrary: () => void this.openLibrary(),
        showItem: (id) => this.showItem(id),
        showFinding: (id) => this.showFinding(id),
        placePanel: (place, keep = true) => this.placePanel(place, keep),
      },
      () => this.services.isGone(),
    );
    overlay.setHidden(this.hidden);
    overlay.setPrints(this.prints);
    return overlay;
  }

  private placePanel(place: PanelPlace, keep: boolean): void {
    this.panel = place;
    this.update({ panel: place });
    if (keep) this.services.savePanel(place).catch(() => {}); // it then stands elsewhere next time
  }

  private hide(): void {
    untint();
    this.overlay?.remove();
    this.overlay = null;
    this.state = null;
  }

  private async saveAsFile(): Promise<void> {
    this.update({ trouble: '' });
    await this.services.saveAsFile(this.lettersText()).catch((error: unknown) => this.fail(error));
  }

  private async openLibrary(): Promise<void> {
    this.update({ trouble: '' });
    const capture = this.state?.capture;
    const ids = capture?.kind === 'captured' ? capture.ids : [];
    await this.services.openLibrary(ids.length === 1 ? (ids[0] ?? null) : null).catch((error: unknown) => this.fail(error));
  }

  private fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.update({ trouble: message });
  }

  private showItem(id: string): void {
    const badge = this.state?.marks.badges.find((one) => one.id === id);
    this.steppedAt = Date.now();
    this.update({ current: id });
    if (badge === undefined) return;
    if (badge.range !== null && bringIntoSight(badge.range, pace())) return;
    const at = this.reading?.determinations[badge.letter]?.spans[`/items/${badge.item.number - 1}/outcome`]?.[0];
    if (at !== undefined) this.reader.reveal?.(at);
  }

  private showFinding(id: string): void {
    const finding = this.state?.marks.findings.find((one) => one.id === id);
    if (finding !== undefined) bringIntoSight(finding.range, pace());
  }
}

function pace(): 'smooth' | 'instant' {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
