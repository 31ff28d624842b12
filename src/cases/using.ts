// Using the library for somebody who waits for an answer: what fails is said as a sentence, and what was broken is not kept.
import { Dexie } from 'dexie';
import { type CaseDatabase, caseDatabase, letGoOfDatabase } from './database.ts';
import { isOfLibrary, libraryError } from './failures.ts';

/** Resolves with what the work gives. Rejects with a LibraryError that says what to do, or as the work does. */
export async function inLibrary<T>(work: (database: CaseDatabase) => Promise<T>): Promise<T> {
  const database = caseDatabase();
  try {
    return await work(database);
  } catch (error) {
    // No letter, or one that cannot be read, is no fault of the library's: others go on using it.
    if (!isOfLibrary(error)) throw error;
    // Another one's failure has closed the connection under this one: nothing of it was done.
    if (error instanceof Dexie.DatabaseClosedError && database !== caseDatabase()) return inLibrary(work);
    // Firefox never mends a connection that failed while it was being opened.
    letGoOfDatabase();
    throw libraryError(error);
  }
}
