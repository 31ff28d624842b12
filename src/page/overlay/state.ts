// What the overlay shows, and what it may ask for. The overlay knows nothing of messages or of the database.
import type { Determination } from '../../determination/types.ts';
import type { Marks } from '../marks.ts';

/** What the library has of the page's letters. */
export interface Saved {
  ids: string[];
  /** When the first of them was first captured, ISO. */
  capturedAt: string;
  /** Those that were not in the library before. */
  newIds: string[];
  /** Those that were taken out of the bin. */
  backIds: string[];
}

export type CaptureState =
  | { kind: 'checking' }
  | { kind: 'ready' }
  | { kind: 'capturing' }
  | ({ kind: 'captured' } & Saved)
  | { kind: 'failed'; message: string; canSaveAsFile: boolean };

/** How the user left the panel. */
export interface PanelPlace {
  folded: boolean;
  /** Left upper corner in the window, in pixels; null where it was never moved. */
  at: { x: number; y: number } | null;
}

export const FIRST_PLACE: PanelPlace = { folded: false, at: null };

export interface OverlayState {
  determinations: Determination[];
  marks: Marks;
  capture: CaptureState;
  /** What else failed last, as a sentence; empty where nothing did. */
  trouble: string;
  /** Id of the badge whose item is shown in the panel. */
  current: string | null;
  /** Null until it is known how the user left it: a panel that folds or moves by itself would disturb. */
  panel: PanelPlace | null;
}

export interface OverlayActions {
  capture(): void;
  saveAsFile(): void;
  openLibrary(): void;
  /** Scrolls the page to an item and points at it. */
  showItem(id: string): void;
  showFinding(id: string): void;
  /** `keep`: on other pages, too. */
  placePanel(place: PanelPlace, keep?: boolean): void;
}
