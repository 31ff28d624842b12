// Letters in files: PDF, text and HTML by the hundred. Read beside one another, each answered for itself.
import { captureTogether, lettersOf } from '../../cases/capture.ts';
import { caseDatabase } from '../../cases/database.ts';
import { libraryError } from '../../cases/failures.ts';
import type { CaseBody } from '../../cases/tables.ts';
import { decoded, isHtml, isPdf } from '../../source/bytes.ts';
import { readDocument } from '../../source/dom.ts';
import { openingOptions } from '../pdfOptions.ts';

export interface FileOutcome {
  name: string;
  kind: 'captured' | 'known' | 'back' | 'no letter' | 'failed';
  /** For what was not captured: why, and what to do. */
  reason: string;
}

/** Does this file hold letters, rather than an export of ours? Told by how it begins: names say little. */
export async function isLetterFile(file: File): Promise<boolean> {
  if (/\.(?:json|ndjson)$/i.test(file.name)) return false;
  if (/\.pdf$/i.test(file.name)) return true; // by the hundred, a look into each takes its time
  try {
    const start = (await file.slice(0, 200).text()).replace(/^\ufeff/, '').trimStart();
    return !/^(?:\{\s*"|\[\s*\{)/.test(start);
  } catch {
    return true; // it is named among the letters that could not be read
  }
}

/** Reads files into the library, some at a time; tells each outcome as it comes. Waits while `gate` does. */
export async function captureFiles(
  files: readonly File[],
  onOutcome: (outcome: FileOutcome, file: File) => void,
  gate: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const queue = [...files];
  const writer = new Writer();
  const lane = async () => {
    const extract = await pdfLane();
    const writing: Promise<void>[] = [];
    try {
      for (let file = queue.shift(); file !== undefined && !signal.aborted; file = queue.shift()) {
        await gate();
        if (signal.aborted) break;
        // While one letter is being written, the next one is read.
        const current = file;
        const read = await readOne(current, extract);
        if ('kind' in read) onOutcome(read, current);
        else writing.push(writer.write(current, read).then((outcome) => onOutcome(outcome, current)));
        if (writing.length % MOST_WAITING === 0) await Promise.all(writing);
      }
      await Promise.all(writing);
    } finally {
      extract.end();
    }
  };
  const lanes = Math.max(1, Math.min(navigator.hardwareConcurrency || 2, 8, files.length));
  await Promise.all(Array.from({ length: lanes }, lane));
}

const MOST_WAITING = 150;
/** In milliseconds. Each writing also makes the list in sight look again. */
const GATHERING = 150;

/** Of word processors, scanners, archives and mail: what they hold is no text that could be read as it stands. */
const OTHER_KINDS = /\.(?:docx?|rtf|odt|pages|xlsx?|pptx?|zip|7z|msg|png|jpe?g|gif|tiff?|webp|heic)$/i;

/** A file's letters, or why there are none. */
async function readOne(file: File, extract: PdfLane): Promise<CaseBody[] | FileOutcome> {
  if (file.size === 0) return { name: file.name, kind: 'failed', reason: 'It is empty, or could not be read.' };
  if (OTHER_KINDS.test(file.name))
    return { name: file.name, kind: 'failed', reason: 'Files of this kind are not read. Save the letter as a PDF or as text.' };
  try {
    const text = await textOf(file, extract);
    if (text.trim() === '')
      return {
        name: file.name,
        kind: 'no letter',
        reason: 'It has no text: it may be scanned. Run it through text recognition (OCR) first.',
      };
    return await lettersOf(text, { url: null, pageUrl: null, title: file.name, via: 'file' });
  } catch (error) {
    return outcomeOf(file, error);
  }
}

/** Writes what has come in while it was writing, all in one transaction. */
class Writer {
  private waiting: { file: File; letters: CaseBody[]; tell: (outcome: FileOutcome) => void }[] = [];
  private busy = false;

  write(file: File, letters: CaseBody[]): Promise<FileOutcome> {
    const { promise, resolve } = Promise.withResolvers<FileOutcome>();
    this.waiting.push({ file, letters, tell: resolve });
    if (!this.busy) void this.work();
    return promise;
  }

  private async work(): Promise<void> {
    this.busy = true;
    while (this.waiting.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, GATHERING));
      const batch = this.waiting;
      this.waiting = [];
      const texts = batch.map(({ letters }) => letters);
      try {
        const stored = await captureTogether(caseDatabase(), texts, new Date());
        batch.forEach(({ file, tell }, index) => {
          const cases = stored[index] ?? [];
          const kind = cases.some((one) => one.isNew) ? 'captured' : cases.some((one) => one.isBack) ? 'back' : 'known';
          tell({ name: file.name, kind, reason: '' });
        });
      } catch (error) {
        const { reason } = libraryError(error);
        for (const { file, tell } of batch) tell({ name: file.name, kind: 'failed', reason });
      }
    }
    this.busy = false;
  }
}

function outcomeOf(file: File, error: unknown): FileOutcome {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NoLetterError') return { name: file.name, kind: 'no letter', reason: 'It holds no IMR final determination.' };
  const reasons: Record<string, string> = {
    InvalidPDFException: 'It is no PDF, or it is damaged or cut off.',
    PasswordException: 'It is protected by a password. Open it in the PDF viewer.',
    NotFoundError: 'It is not there any more.',
    NotReadableError: 'The browser could not read it.',
    DamagedPageError: `${damagedPage(error)} Open it in the PDF viewer, which reads what stands before that page.`,
  };
  return { name: file.name, kind: 'failed', reason: reasons[name] ?? `It could not be read${name === '' ? '' : ` (${name})`}.` };
}

/** By its name and not by its class: pdf.js and what reads with it come with the first PDF. */
function damagedPage(error: unknown): string {
  return error instanceof Error && 'page' in error ? `Page ${error.page} is damaged.` : 'A page is damaged.';
}

async function textOf(file: File, extract: PdfLane): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.pdf$/i.test(file.name) || isPdf(bytes)) return extract.text(bytes);
  const text = decoded(bytes);
  if (!isHtml(file.name, text) && file.type !== 'text/html') return text;
  const { body } = new DOMParser().parseFromString(text, 'text/html');
  return readDocument(body, null).text;
}

interface PdfLane {
  text(bytes: Uint8Array): Promise<string>;
  end(): void;
}

/** A worker of its own for each lane; pdf.js is loaded when the first PDF comes. */
async function pdfLane(): Promise<PdfLane> {
  let end = () => {};
  let opened: Promise<(bytes: Uint8Array) => Promise<string>> | null = null;
  const open = async () => {
    const [{ GlobalWorkerOptions, getDocument, PDFWorker }, { readPdf }] = await Promise.all([
      import('pdfjs-dist'),
      import('../../source/pdf.ts'),
    ]);
    GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.mjs';
    const worker = new PDFWorker();
    end = () => worker.destroy();
    return async (data: Uint8Array) => {
      const task = getDocument({ ...openingOptions(data), worker, verbosity: 0 });
      try {
        return await readPdf(await task.promise);
      } finally {
        await task.destroy();
      }
    };
  };
  return {
    text: async (bytes) => {
      opened ??= open();
      return (await opened)(bytes);
    },
    end: () => end(),
  };
}
