// What a failing database means to the user: what happened, and what to do.
import { Dexie } from 'dexie';

export class LibraryError extends Error {
  override readonly name = 'LibraryError';
  /** What happened and what to do, where nothing was to be stored. */
  readonly reason: string;

  /** `what` happened, and what to `mend`. */
  constructor(what: string, mend: string, cause: unknown) {
    const instead = mend === '' ? 'Save the case as a file instead.' : `${mend}, or save the case as a file.`;
    super(`${what} Nothing was stored. ${instead}`, { cause });
    this.reason = mend === '' ? what : `${what} ${mend}.`;
  }
}

const SENTENCES: readonly (readonly [RegExp, string, string])[] = [
  [/Quota/, "There is no room left on this computer's disk.", 'Free some space and try again'],
  [/Version/, 'Your library was made by a newer version of IMR Lens.', 'Update the extension'],
  [/Timeout|Blocked/i, 'Your library is busy in another tab.', "Close IMR Lens's other tabs and try again"],
  // Chromium says no more than this of a disk that is full.
  [/Abort/, "The browser could not write to this computer's disk; there may be no room left.", 'Free some space and try again'],
  [
    /\b(?:OpenFailed|MissingAPI|DatabaseClosed|InvalidState|Security|Unknown)Error\b/,
    'The browser does not let IMR Lens open its library, as in some private windows.',
    '',
  ],
];

/** The failure as a sentence; Dexie wraps the browser's own error, so its names and those inside it are looked at. */
export function libraryError(error: unknown): LibraryError {
  const names = namesOf(error);
  const unexpected = `Something went wrong that IMR Lens does not know${names === '' ? '' : ` (${names})`}.`;
  const [, what = unexpected, mend = 'Try again'] = SENTENCES.find(([pattern]) => pattern.test(names)) ?? [];
  return new LibraryError(what, mend, error);
}

/** The database's own failure, or the browser's; a fault in what was to be done with it is none. */
export function isOfLibrary(error: unknown): boolean {
  return error instanceof DOMException || error instanceof Dexie.DexieError;
}

function namesOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const inner = 'inner' in error ? namesOf(error.inner) : '';
  // Of several records that were written at once, each has its own failure.
  const failures = 'failures' in error && Array.isArray(error.failures) ? error.failures.slice(0, 1).map(namesOf).join(' ') : '';
  return [error.name, inner, failures].filter((name) => name !== '').join(' ');
}
