// A file on its way into the viewer: fetched, unlocked, drawn, read. One at a time; what was open before goes first, so that
// nobody captures it for the file that is asked for now.
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import { keepFile, keptFile } from '../../background/keptFiles.ts';
import type { Source } from '../../cases/schema.ts';
import type { Annotator } from '../../page/annotator.ts';
import { fileNameOf } from '../../source/fileName.ts';
import { openingOptions } from '../pdfOptions.ts';
import { annotatePdf } from './annotating.ts';
import { fetchedOrKept, openingError, ViewerError, withoutVainRequest } from './loading.ts';
import type { OutlineEntry } from './Outline.tsx';
import type { Pages } from './pages.ts';
import { printPdf } from './printing.ts';

GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.mjs';

export interface Opened {
  pdf: PDFDocumentProxy;
  name: string;
  /** Null for a file that was chosen or dropped. */
  address: string | null;
  bytes: Uint8Array;
}

/** What the viewer says of the file that is open, or on its way. */
export interface Shown {
  opened: Opened | null;
  /** What is being done; empty while nothing is. */
  busy: string;
  /** Ends what is being done; null where it cannot be ended. */
  cancel: (() => void) | null;
  /** Pages that are being made ready to print, beside whatever else is done; null while none are. */
  printing: { ready: number; cancel: () => void } | null;
  attempt: { name: string; address: string | null } | null;
  failure: ViewerError | null;
  remark: string;
  password: { give: (password: string) => void; wrong: boolean } | null;
  outline: OutlineEntry[];
  /** There is a letter in it, or may be: the panel needs room. */
  annotated: boolean;
}

const NOTHING: Omit<Shown, 'busy' | 'attempt'> = {
  opened: null,
  cancel: null,
  printing: null,
  failure: null,
  remark: '',
  password: null,
  outline: [],
  annotated: false,
};
/** So often at most it is said, also to those who hear it, how many pages are ready. */
const MOST_TOLD = 20;
export const NOTHING_SHOWN: Shown = { ...NOTHING, busy: '', attempt: null };

export class Opening {
  annotator: Annotator | null = null;
  private readonly pages: Pages;
  private readonly tell: (change: Partial<Shown>) => void;
  private current = new AbortController();
  /** The file that is being printed. */
  private printed: AbortController | null = null;

  constructor(pages: Pages, tell: (change: Partial<Shown>) => void) {
    this.pages = pages;
    this.tell = tell;
  }

  /** What the page's address says is shown: after a reload, and after "back". */
  place(search: string): Promise<void> {
    const place = new URLSearchParams(search);
    const [address, key] = [place.get('src'), place.get('file')];
    if (address !== null) return this.address(address);
    if (key !== null) return this.kept(key);
    return this.run(async () => this.tell({ attempt: null })); // back to where no file was open
  }

  address(address: string): Promise<void> {
    return this.run(async (signal) => {
      const cancel = () => {
        this.current.abort();
        this.tell({ busy: '', cancel: null, failure: new ViewerError('You cancelled this before the file was loaded.') });
      };
      this.tell({ busy: 'Loading…', cancel, attempt: { name: fileNameOf(address), address } });
      const onShare = (share: number | null) => this.tell({ busy: share === null ? 'Loading…' : `Loading… ${Math.round(share * 100)}%` });
      const { bytes, name, remark } = await fetchedOrKept(address, onShare, signal);
      if (!signal.aborted) this.tell({ cancel: null });
      await this.show(bytes, name, address, signal);
      if (remark !== '' && !signal.aborted) this.tell({ remark });
    });
  }

  file(file: File): Promise<void> {
    return this.run(async (signal) => {
      this.tell({ attempt: { name: file.name, address: null } });
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (signal.aborted) return;
      // Before it is read: a reload then shows this file, not the former one.
      const key = crypto.randomUUID();
      history.pushState(null, '', `?file=${key}`);
      void keepFile(file.name, bytes, key).then((kept) => {
        if (!kept && location.search === `?file=${key}`) history.replaceState(null, '', '?'); // too large, or no room
      });
      await this.show(bytes, file.name, null, signal);
    });
  }

  /** Prints the open file, once at a time; it may still be read meanwhile. */
  async print({ pdf }: Opened): Promise<void> {
    const file = this.current;
    if (this.printed === file) return;
    this.printed = file;
    const stop = new AbortController();
    const signal = AbortSignal.any([stop.signal, file.signal]);
    const step = Math.ceil(pdf.numPages / MOST_TOLD);
    const tell = (ready: number) => {
      if (!signal.aborted && ready % step === 0) this.tell({ printing: { ready, cancel: () => stop.abort() } });
    };
    tell(0);
    await printPdf(pdf, tell, signal).catch(
      (error: unknown) => signal.aborted || this.tell({ remark: error instanceof Error ? error.message : String(error) }),
    );
    if (this.printed !== file) return; // another one is being printed by now
    this.printed = null;
    this.tell({ printing: null });
  }

  /** The user has no password for it. */
  giveUp(): void {
    this.current.abort();
    this.tell({ password: null, busy: '' });
  }

  private kept(key: string): Promise<void> {
    return this.run(async (signal) => {
      this.tell({ attempt: null });
      const kept = await keptFile(key);
      if (kept === null)
        throw new ViewerError(
          'This file is not kept any more: only the last few are, until the browser is started again. Choose or drop it again.',
        );
      await this.show(kept.bytes, kept.name, null, signal);
    });
  }

  private async run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.annotator?.stop();
    this.annotator = null;
    this.pages.clear();
    this.current.abort();
    this.current = new AbortController();
    const { signal } = this.current;
    this.tell(NOTHING);
    try {
      await work(signal);
    } catch (error) {
      const failure = error instanceof ViewerError ? await withoutVainRequest(error) : openingError(error);
      if (!signal.aborted) this.tell({ failure });
    }
    if (!signal.aborted) this.tell({ busy: '', cancel: null });
  }

  private async show(bytes: Uint8Array, name: string, address: string | null, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    this.tell({ attempt: { name, address }, busy: 'Opening…' });
    const pdf = await this.unlocked(bytes, signal);
    if (signal.aborted) return;
    document.title = `${name} · IMR Lens`;
    // Room for the panel from the start: most files have a letter, and pages need not be laid out twice then.
    this.tell({ opened: { pdf, name, address, bytes }, password: null, busy: 'Reading…', annotated: true });
    // The reading goes first: its few words then do not wait behind the drawing.
    const source: Source = { url: address, pageUrl: address, title: name, via: address === null ? 'file' : 'pdf' };
    const telling = {
      onBusy: (busy: string) => this.tell({ busy }),
      onRemark: (remark: string) => this.tell({ remark }),
      onAnnotated: (annotated: boolean) => this.tell({ annotated }),
    };
    const keep = (annotator: Annotator) => {
      this.annotator = annotator;
    };
    const reading = annotatePdf(pdf, this.pages, source, keep, telling, signal);
    await new Promise((resolve) => setTimeout(resolve)); // until that room is there
    if (!signal.aborted) this.pages.show(pdf);
    pdf.getOutline().then(
      (entries) => signal.aborted || this.tell({ outline: (entries ?? []) as OutlineEntry[] }),
      () => {}, // a file without one that can be read has none to show
    );
    await reading;
  }

  private async unlocked(bytes: Uint8Array, signal: AbortSignal): Promise<PDFDocumentProxy> {
    const task = getDocument(openingOptions(bytes.slice()));
    // With its worker and its bytes, whether it is open by then or not.
    signal.addEventListener('abort', () => void task.destroy(), { once: true });
    task.onPassword = (give: (password: string) => void, reason: number) => {
      if (!signal.aborted) this.tell({ busy: '', password: { give, wrong: reason === 2 } });
    };
    try {
      return await task.promise;
    } catch (error) {
      throw openingError(error);
    }
  }
}
