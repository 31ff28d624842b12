// Files that come in: exports of ours record by record, letters in files one by one; with progress, pause, stop, and a summary.
import { caseDatabase } from '../../cases/database.ts';
import { ImportError } from '../../cases/exportedFiles.ts';
import { libraryError } from '../../cases/failures.ts';
import { type ImportResult, importFile, type Refused } from '../../cases/importing.ts';
import { counted } from '../../look/wording.ts';
import { estimate, type Job } from './jobs.ts';
import { captureFiles, type FileOutcome, isLetterFile } from './letterFiles.ts';

export interface ImportSummary {
  added: number;
  merged: number;
  /** With the name of the file. */
  refused: (Refused & { file: string })[];
  refusedCount: number;
  /** What went wrong with exports as a whole, in sentences. */
  failures: string[];
  /** Letters in files that were not captured anew. */
  files: FileOutcome[];
  captured: number;
  /** The user stopped it before everything was read. */
  stopped: boolean;
}

/** In milliseconds: nobody reads faster. */
const TOLD_EVERY = 100;

/** Takes files of any kind that the library knows. */
export async function importFiles(files: readonly File[], onJob: (job: Job | null) => void): Promise<ImportSummary> {
  const summary: ImportSummary = {
    added: 0,
    merged: 0,
    refused: [],
    refusedCount: 0,
    failures: [],
    files: [],
    captured: 0,
    stopped: false,
  };
  const stop = new AbortController();
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const left = estimate(total);
  const gate = pausing();
  let bytes = 0;
  let title = 'Importing';
  const tell = (detail: string, more = 0) =>
    onJob({
      title,
      share: total === 0 ? null : Math.min(1, (bytes + more) / total),
      detail: `${detail} ${left(bytes + more)}`,
      stop: () => {
        stop.abort();
        gate.open();
      },
      pause: {
        paused: gate.paused(),
        toggle: () => {
          gate.toggle();
          tell(detail, more);
        },
      },
    });
  tell(''); // from the start: nobody leaves the page, or begins something else, without being asked
  try {
    const letters: File[] = [];
    for (const file of files) {
      if (await isLetterFile(file)) {
        letters.push(file);
        continue;
      }
      if (stop.signal.aborted) break;
      title = `Importing ${file.name}`;
      await takeExport(
        file,
        summary,
        (read, sofar) => tell(`${counted(sofar.added + sofar.merged, 'case')}.`, read),
        stop.signal,
        gate.wait,
      );
      bytes += file.size;
    }
    let done = 0;
    let told = 0;
    const onOutcome = (outcome: FileOutcome, file: File) => {
      done += 1;
      bytes += file.size;
      if (outcome.kind === 'captured') summary.captured += 1;
      else summary.files.push(outcome);
      title = `Reading ${done} of ${counted(letters.length, 'file')}`;
      if (performance.now() - told < TOLD_EVERY) return;
      told = performance.now();
      tell(`${outcome.name}.`);
    };
    title = `Reading ${counted(letters.length, 'file')}`;
    if (letters.length > 0) tell('');
    await captureFiles(letters, onOutcome, gate.wait, stop.signal);
  } finally {
    onJob(null);
  }
  summary.stopped = stop.signal.aborted;
  return summary;
}

async function takeExport(
  file: File,
  summary: ImportSummary,
  onProgress: (bytes: number, result: ImportResult) => void,
  signal: AbortSignal,
  wait: () => Promise<void>,
): Promise<void> {
  let result: ImportResult = { added: 0, merged: 0, refused: [], refusedCount: 0 };
  try {
    await importFile(
      caseDatabase(),
      file,
      (bytes, sofar) => {
        result = sofar;
        onProgress(bytes, sofar);
        return wait();
      },
      signal,
    );
  } catch (error) {
    summary.failures.push(`${file.name}: ${error instanceof ImportError ? error.message : libraryError(error).reason}`);
  }
  summary.added += result.added;
  summary.merged += result.merged;
  summary.refused.push(...result.refused.map((one) => ({ ...one, file: file.name })));
  summary.refusedCount += result.refusedCount;
}

/** A gate that work waits at while it is closed. */
function pausing() {
  let waiting: { promise: Promise<void>; resolve: () => void } | null = null;
  const open = () => {
    waiting?.resolve();
    waiting = null;
  };
  return {
    wait: () => waiting?.promise ?? Promise.resolve(),
    paused: () => waiting !== null,
    open,
    toggle: () => {
      if (waiting === null) waiting = Promise.withResolvers<void>();
      else open();
    },
  };
}
