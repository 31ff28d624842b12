// Long work of the library page, told as it goes: export and import, with what is done, what is left, and a way to stop.
import { browser } from 'wxt/browser';
import { caseDatabase } from '../../cases/database.ts';
import { exported, FORMATS, type Format, storedCases } from '../../cases/exporting.ts';
import { type Found, redactCase } from '../../cases/redaction.ts';
import { readAgain, readByOlder } from '../../cases/rereading.ts';
import type { Case } from '../../cases/schema.ts';
import { counted } from '../../look/wording.ts';
import { fileWriter } from './saving.ts';

export interface Job {
  title: string;
  /** 0 to 1; null while nobody can tell. */
  share: number | null;
  detail: string;
  stop(): void;
  /** Null where the work cannot wait. */
  pause: { paused: boolean; toggle(): void } | null;
}

export interface ExportWish {
  format: Format;
  ids: readonly string[] | undefined;
  count: number;
  redacted: boolean;
  /** Ask for a place to write to. */
  choose: boolean;
}

export interface Exported {
  /** A sentence on what was done. */
  done: string;
  written: boolean;
  /** Case numbers of those that the file lacks. */
  leftOut: string[];
}

/** Rejects with a sentence where no file could be written. */
export async function exportCases(wish: ExportWish, onJob: (job: Job | null) => void): Promise<Exported> {
  const stop = new AbortController();
  const now = new Date();
  const { ending, type } = FORMATS[wish.format];
  const name = `imr-lens-cases-${dayOf(now)}${wish.redacted ? '-redacted' : ''}.${ending}`;
  const writer = await fileWriter(name, type, wish.choose);
  if (writer === null) return { done: 'Nothing was exported.', written: false, leftOut: [] };
  const title = `Exporting ${counted(wish.count, 'case')}`;
  const left = estimate(wish.count);
  let written = 0;
  const leftOut: string[] = [];
  const tell = () => {
    if (written % 100 === 0)
      onJob({ title, share: wish.count === 0 ? null : written / wish.count, detail: left(written), stop: () => stop.abort(), pause: null });
  };
  async function* cases(): AsyncGenerator<Case> {
    for await (const one of storedCases(caseDatabase(), wish.ids)) {
      if (stop.signal.aborted) return;
      tell();
      written += 1;
      try {
        yield wish.redacted ? redactCase(one, {}, now) : one;
      } catch {
        leftOut.push(one.determination.caseNumber ?? one.id);
      }
    }
  }
  try {
    for await (const piece of exported(cases(), wish.format, browser.runtime.getManifest().version, now)) {
      if (stop.signal.aborted) break;
      await writer.write(piece);
    }
    if (stop.signal.aborted) {
      const gone = await writer.abort();
      return { done: `The export was stopped; no file was written.${gone}`, written: false, leftOut: [] };
    }
    await writer.close();
  } catch (error) {
    const gone = await writer.abort().catch(() => ''); // no half a file stays behind
    throw error instanceof Error && error.name === 'Error' ? new Error(error.message + gone, { cause: error }) : error;
  } finally {
    onJob(null);
  }
  const lacking =
    leftOut.length === 0
      ? ''
      : ` ${counted(leftOut.length, 'case')} could not be redacted safely, and were left out: ${leftOut.join(', ')}.`;
  return { done: `Exported ${counted(written - leftOut.length, 'case')}${writer.whither}.${lacking}`, written: true, leftOut };
}

/** As the user's own calendar has it, ISO. */
function dayOf(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

const TOLD_EVERY = 20;

export interface RedactionPreview {
  found: Found;
  /** The beginning of the first letter, redacted. */
  sample: string;
  /** How many cases cannot be redacted safely. */
  leftOut: number;
}

/** What the redaction aid would take out of these cases; tells how many were looked through. Null where `signal` aborted. */
export async function previewRedaction(
  ids: readonly string[] | undefined,
  onDone: (done: number) => void,
  signal: AbortSignal,
): Promise<RedactionPreview | null> {
  let found: Found = {};
  let leftOut = 0;
  let sample = '';
  let done = 0;
  for await (const one of storedCases(caseDatabase(), ids)) {
    if (signal.aborted) return null;
    done += 1;
    if (done % TOLD_EVERY === 0) {
      onDone(done);
      await new Promise((resolve) => setTimeout(resolve)); // the dialog stays usable
    }
    const more = { ...found };
    try {
      const redacted = redactCase(one, more, new Date());
      found = more;
      if (sample === '') sample = redacted.text.slice(0, 600);
    } catch {
      leftOut += 1; // named after the export itself
    }
  }
  return { found, sample, leftOut };
}

/** Letters that an older reader read are read again, behind whatever the user does. `onMoved`: a case goes on under another id. */
export async function readOlderAgain(onJob: (job: Job | null) => void, onMoved: (from: string, to: string) => void): Promise<void> {
  const stop = new AbortController();
  const ids = await readByOlder(caseDatabase());
  if (ids.length === 0) return;
  const left = estimate(ids.length);
  const tell = (done: number) =>
    onJob({
      title: `Reading ${counted(ids.length, 'stored letter')} again with the newer reader`,
      share: done / ids.length,
      detail: left(done),
      stop: () => stop.abort(),
      pause: null,
    });
  tell(0);
  try {
    await readAgain(caseDatabase(), ids, tell, stop.signal, onMoved);
  } finally {
    onJob(null);
  }
}

/** How long the rest takes, in words, from how long the first part took. */
export function estimate(total: number): (done: number) => string {
  const started = performance.now();
  return (done) => {
    const spent = (performance.now() - started) / 1000;
    if (done === 0 || spent < 1) return '';
    const rest = Math.round((spent / done) * (total - done));
    if (rest <= 0) return '';
    return rest < 90 ? `About ${counted(rest, 'second')} left.` : `About ${counted(Math.round(rest / 60), 'minute')} left.`;
  };
}
