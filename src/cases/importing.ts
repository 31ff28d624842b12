// Exported files -> the library. Record by record: every sound case is taken, every other one is named with its line and reason.
import type { CaseDatabase } from './database.ts';
import { recordsIn } from './exportedFiles.ts';
import { mergeCases } from './merging.ts';
import { type Case, caseSchema } from './schema.ts';

export interface Refused {
  /** In the file: "line 17", or "record 17" where records are not lines. */
  place: string;
  reason: string;
}

export interface ImportResult {
  added: number;
  /** The library had them; what the file knew more was merged. */
  merged: number;
  /** The first of them, with their reasons; a file of something else may have millions. */
  refused: Refused[];
  refusedCount: number;
}

const BATCH = 500;
const MOST_REFUSED = 1000;

/** Takes a file into the library. `onProgress` gets the bytes read so far, and may hold the work up. What was stored before a failure stays. */
export async function importFile(
  database: CaseDatabase,
  file: Blob,
  onProgress: (bytes: number, result: ImportResult) => void | Promise<void>,
  signal: AbortSignal,
): Promise<ImportResult> {
  const result: ImportResult = { added: 0, merged: 0, refused: [], refusedCount: 0 };
  let batch: Case[] = [];
  // While one batch is being written the next is read and checked: the database works beside this thread.
  let writing: Promise<void> = Promise.resolve();
  const flush = async () => {
    await writing;
    const cases = batch;
    batch = [];
    writing = mergeCases(database, cases).then(({ added, merged }) => {
      result.added += added;
      result.merged += merged;
    });
    writing.catch(() => {}); // it is awaited before the next one, or at the end
  };
  try {
    for await (const { value, place, bytes } of recordsIn(file)) {
      if (signal.aborted) break;
      const checked = caseSchema.safeParse(value);
      if (checked.success) batch.push(checked.data);
      else {
        result.refusedCount += 1;
        if (result.refused.length < MOST_REFUSED) result.refused.push({ place, reason: reasonOf(value, checked.error.issues[0]) });
      }
      if (batch.length < BATCH) continue;
      await flush();
      await onProgress(bytes, result);
    }
  } finally {
    try {
      await flush();
      await writing;
    } finally {
      await onProgress(file.size, result); // what was refused is told, whatever failed
    }
  }
  return result;
}

function reasonOf(value: unknown, issue: { path: PropertyKey[]; message: string } | undefined): string {
  if (value === undefined) return 'This line is no JSON: it may have been cut or edited.';
  const place = issue === undefined || issue.path.length === 0 ? 'The record' : `“${issue.path.map(String).join('.')}”`;
  return `${place}: ${issue?.message ?? 'does not fit'}.`;
}
