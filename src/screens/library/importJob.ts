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
  const teller = telling(files, onJob);
  teller.tell('Importing'); // from the start: nobody leaves the page, or begins something else, without being asked
  try {
    const letters: File[] = [];
    for (const file of files) {
      if (await isLetterFile(file)) letters.push(file);
      else if (!teller.signal.aborted) await takeExport(file, summary, teller);
    }
    if (letters.length > 0) await takeLetters(letters, summary, teller);
  } finally {
    onJob(null);
  }
  summary.stopped = teller.signal.aborted;
  return summary;
}

async function takeExport(file: File, summary: ImportSummary, { tell, passed, wait, signal }: Teller): Promise<void> {
  let result: ImportResult = { added: 0, merged: 0, refused: [], refusedCount: 0 };
  const onProgress = (bytes: number, sofar: ImportResult) => {
    result = sofar;
    tell(`Importing ${file.name}`, `${counted(sofar.added + sofar.merged, 'case')}.`, bytes);
    return wait();
  };
  try {
    await importFile(caseDatabase(), file, onProgress, signal);
  } catch (error) {
    summary.failures.push(`${file.name}: ${error instanceof ImportError ? error.message : libraryError(error).reason}`);
  }
  passed(file.size);
  summary.added += result.added;
  summary.merged += result.merged;
  summary.refused.push(...result.refused.map((one) => ({ ...one, file: file.name })));
  summary.refusedCount += result.refusedCount;
}

async function takeLetters(files: readonly File[], summary: ImportSummary, { tell, passed, wait, signal }: Teller): Promise<void> {
  let done = 0;
  let told = 0;
  const onOutcome = (outcome: FileOutcome, file: File) => {
    done += 1;
    passed(file.size);
    if (outcome.kind === 'captured') summary.captured += 1;
    else summary.files.push(outcome);
    if (performance.now() - told < TOLD_EVERY) return;
    told = performance.now();
    tell(`Reading ${done} of ${counted(files.length, 'file')}`, `${outcome.name}.`);
  };
  tell(`Reading ${counted(files.length, 'file')}`);
  await captureFiles(files, onOutcome, wait, signal);
}

/** What work on files tells as it goes, and what the user tells it. */
interface Teller {
  /** `more`: bytes of the file that is being read. */
  tell(title: string, detail?: string, more?: number): void;
  /** A file of so many bytes is done with. */
  passed(bytes: number): void;
  /** Resolves at once, or when a pause ends. */
  wait(): Promise<void>;
  signal: AbortSignal;
}

function telling(files: readonly File[], onJob: (job: Job | null) => void): Teller {
  const stop = new AbortController();
  const gate = pausing();
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const left = estimate(total);
  let bytes = 0;
  const tell = (title: string, detail = '', more = 0) =>
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
          tell(title, detail, more);
        },
      },
    });
  return {
    tell,
    passed: (size) => {
      bytes += size;
    },
    wait: gate.wait,
    signal: stop.signal,
  };
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
