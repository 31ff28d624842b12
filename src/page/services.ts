// What an annotator needs from outside: the library, the browser's storage, the user's choices. It knows none of them itself.
import type { CaseOutcome } from '../determination/types.ts';
import type { PanelPlace, Saved } from './overlay/state.ts';

/** What is said of one letter that a frame shows: small enough for the popup and the toolbar badge. */
export interface LetterReport {
  caseNumber: string | null;
  outcome: CaseOutcome | null;
  /** How many of its items were decided so. */
  upheld: number;
  overturned: number;
  findings: number;
  /** When the page's letters were first captured, ISO; null where the library lacks one, or is not asked yet. */
  capturedAt: string | null;
  /** Its id in the library, where it is the page's one letter; null where the library lacks it, or there are several. */
  savedAs: string | null;
}

/** What the annotator asks of the extension. Each rejects with a sentence for the user. */
export interface Services {
  report(letters: LetterReport[]): Promise<void>;
  known(text: string): Promise<Saved | null>;
  capture(text: string): Promise<Saved>;
  saveAsFile(text: string): Promise<void>;
  /** With the case opened, where there is just one. */
  openLibrary(id: string | null): Promise<void>;
  /** True for a failure that a case saved as a file survives. */
  isStorageFailure(error: unknown): boolean;
  /** How the user left the panel; null where it was never touched. */
  loadPanel(): Promise<PanelPlace | null>;
  savePanel(place: PanelPlace): Promise<void>;
  /** Shall a printed page end with what was read on it? */
  printsSummary(): Promise<boolean>;
  /** The extension was updated, reloaded or turned off under this page. */
  isGone(): boolean;
}
