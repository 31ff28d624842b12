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

/** Resolves with a sentence on what was done, and whether a file was written. Rejects with one where it could not be. */
export async function exportCases(wish: ExportWish, onJob: (job: Job | null) => void): Promise<{ done: string; written: boolean }> {
  const stop = new AbortController();
  const now = new Date();
  const { ending, type } = FORMATS[wish.format];
  const name = `imr-lens-cases-${dayOf(now)}${wish.redacted ? '-redacted' : ''}.${ending}`;
  const writer = await fileWriter(name, type, wish.choose);
  if (writer === null) return { done: 'Nothing was exported.', written: false };
  const title = `Exporting ${counted(wish.count, 'case')}`;
  const left = estimate(wish.count);
  let written = 0;
  const skipped: string[] = [];
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
        skipped.push(one.determination.caseNumber ?? one.id);
      }
    }
  }
  try {
    for await (const piece of exported(cases(), wish.format, browser.runtime.getManifest().version, now)) {
      if (stop.signal.aborted) break;
      await writer.write(piece);
    }
    if (stop.signal.aborted) {
      await writer.abort();
      return { done: 'The export was stopped; no file was written.', written: false };
    }
    await writer.close();
  } catch (error) {
    await writer.abort().catch(() => {}); // no half a file stays behind
    throw error;
  } finally {
    onJob(null);
  }
  const leftOut =
    skipped.length === 0
      ? ''
      : ` ${counted(skipped.length, 'case')} could not be read once redacted, and were left out: ${skipped.join(', ')}.`;
  return { done: `Exported ${counted(written - skipped.length, 'case')}.${leftOut}`, written: true };
}

/** As the user's own calendar has it, ISO. */
function dayOf(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

const TOLD_EVERY = 20;

/** What the redaction aid would take out of these cases; tells how many were looked through. Null where `signal` aborted. */
export async function previewRedaction(
  ids: readonly string[] | undefined,
  onDone: (done: number) => void,
  signal: AbortSignal,
): Promise<{ found: Found; sample: string } | null> {
  const found: Found = {};
  let sample = '';
  let done = 0;
  for await (const one of storedCases(caseDatabase(), ids)) {
    if (signal.aborted) return null;
    done += 1;
    if (done % TOLD_EVERY === 0) {
      onDone(done);
      await new Promise((resolve) => setTimeout(resolve)); // the dialog stays usable
    }
    try {
      const redacted = redactCase(one, found, new Date());
      if (sample === '') sample = redacted.text.slice(0, 600);
    } catch {
      // Named after the export itself.
    }
  }
  return { found, sample };
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
