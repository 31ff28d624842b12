// What a failing database means to the user: what happened, and what to do.

export class LibraryError extends Error {
  override readonly name = 'LibraryError';
}

const NOTHING_STORED = 'Nothing was stored.';
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [
    /Quota/,
    `There is no room left on this computer's disk for another case. ${NOTHING_STORED} Free some space and try again, or save the case as a file.`,
  ],
  [/Version/, `Your library was made by a newer version of IMR Lens. ${NOTHING_STORED} Update the extension, or save the case as a file.`],
  [
    /Timeout|Blocked/i,
    `Your library is busy in another tab. ${NOTHING_STORED} Close IMR Lens's other tabs and try again, or save the case as a file.`,
  ],
];
const CLOSED = `The browser does not let IMR Lens open its library, as in some private windows. ${NOTHING_STORED} Save the case as a file instead.`;

/** The failure as a sentence; Dexie wraps the browser's own error, so its names and those inside it are looked at. */
export function libraryError(error: unknown): LibraryError {
  const names = namesOf(error);
  const sentence = SENTENCES.find(([pattern]) => pattern.test(names))?.[1] ?? CLOSED;
  return new LibraryError(sentence, { cause: error });
}

function namesOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const inner = 'inner' in error ? namesOf(error.inner) : '';
  return `${error.name} ${inner}`;
}
