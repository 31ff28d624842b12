// The messages between contexts, as types alone: content scripts import these, never the schemas.
import type { CaptureSummary } from '../cases/capture.ts';
import type { LetterReport } from '../page/services.ts';

/** From a content script to the background. Where it came from is the browser's word (sender), never the message's. */
export type PageMessage =
  | { kind: 'letter-seen' }
  /** A page of the state's search results. */
  | { kind: 'results-seen' }
  | { kind: 'open-viewer'; address: string }
  | { kind: 'annotated'; letters: LetterReport[] }
  | { kind: 'capture'; text: string; title: string }
  | { kind: 'known'; text: string }
  | { kind: 'as-file'; text: string; title: string }
  /** The library, with one case opened where an id is given. */
  | { kind: 'open-library'; id: string | null };

/** From the background or the popup to a content script. */
export type FrameMessage =
  | { kind: 'report' }
  | { kind: 'capture-now' }
  /** When was an item last gone to? In milliseconds since 1970; 0 where none is the current one. */
  | { kind: 'last-step' }
  /** Go to the next item, or the one before. `enters`: to the first or the last one, coming from another frame. */
  | { kind: 'step'; by: 1 | -1; enters: boolean }
  /** Show or hide what IMR Lens adds to the page; null: what it does not do now. */
  | { kind: 'show'; shown: boolean | null }
  /** The library has changed: is what was captured still there? */
  | { kind: 'ask-again' };

/** What a failed request says to the user: what happened, and what to do. */
export interface Failure {
  message: string;
  /** True where the library could not be used: the case can still be saved as a file. */
  storage: boolean;
}

export type Reply<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export interface ReplyTo {
  'letter-seen': null;
  'results-seen': null;
  'open-viewer': null;
  annotated: null;
  capture: CaptureSummary;
  known: CaptureSummary | null;
  /** The exported file's JSON. */
  'as-file': string;
  'open-library': null;
}
