// Notes that are being typed outlive their page: the popup goes with a click beside it, a tab with a key. What is typed is kept
// at once, where no page's end can lose it, until the library has it.
import type { CaseDatabase } from '../cases/database.ts';
import { saveNote } from '../cases/editing.ts';

const KEY = 'note-draft:';

/** Keeps what has been typed so far. */
export function keepDraft(id: string, note: string): void {
  try {
    localStorage.setItem(KEY + id, note);
  } catch {
    // No room: it is saved a moment later, if the page stays.
  }
}

/** What was typed and is not in the library yet; null where there is no such thing. */
export function draftOf(id: string): string | null {
  return localStorage.getItem(KEY + id);
}

/** Writes a note into the library, and then lets go of its draft, unless more has been typed meanwhile. False, and the draft stays, where the case is gone. */
export async function saveDraft(database: CaseDatabase, id: string, note: string): Promise<boolean> {
  const saved = await saveNote(database, id, note, new Date());
  if (saved && draftOf(id) === note) localStorage.removeItem(KEY + id);
  return saved;
}

/** A case goes on under another id: so does what is being typed of it. */
export function moveDraft(from: string, to: string): void {
  const note = draftOf(from);
  if (note === null) return;
  keepDraft(to, note);
  localStorage.removeItem(KEY + from);
}

/** Saves what pages that are gone have left. What was typed of a case that was deleted for good goes with it. */
export async function saveLeftDrafts(database: CaseDatabase): Promise<void> {
  for (const id of draftedIds()) {
    const note = draftOf(id);
    if (note !== null && !(await saveDraft(database, id, note))) localStorage.removeItem(KEY + id);
  }
}

export function forgetDrafts(): void {
  for (const id of draftedIds()) localStorage.removeItem(KEY + id);
}

function draftedIds(): string[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(KEY))
    .map((key) => key.slice(KEY.length));
}
