// The PDF viewer: a file from an address, chosen or dropped, with the same annotations as a page.
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'preact/hooks';
import { keepFile, keptFile } from '../../background/keptFiles.ts';
import type { Source } from '../../cases/schema.ts';
import { listen } from '../../messages/listening.ts';
import type { Annotator } from '../../page/annotator.ts';
import { HIGHLIGHT_CSS } from '../../page/highlights.ts';
import { patternOf, watch } from '../../portals.ts';
import { fileNameOf } from '../../source/fileName.ts';
import { annotatePdf } from './annotating.ts';
import { fetchedOrKept, openingError, openingOptions, ViewerError, withoutVainRequest } from './loading.ts';
import { OpenFile } from './OpenFile.tsx';
import { Outline, type OutlineEntry } from './Outline.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { Pages, type PagesState } from './pages.ts';
import { printPdf } from './printing.ts';
import { Toolbar } from './Toolbar.tsx';
import { downloadBytes, showInBrowser } from './waysOut.ts';

GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.mjs';

interface Opened {
  pdf: PDFDocumentProxy;
  name: string;
  address: string | null;
  bytes: Uint8Array;
}

export function Viewer() {
  const container = useRef<HTMLDivElement>(null);
  const pages = useRef<Pages | null>(null);
  const annotator = useRef<Annotator | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [state, setState] = useState<PagesState>({ page: 1, pages: 0, scale: 1, found: null });
  const [busy, setBusy] = useState('');
  const [attempt, setAttempt] = useState<{ name: string; address: string | null } | null>(null);
  const [failure, setFailure] = useState<ViewerError | null>(null);
  const [remark, setRemark] = useState('');
  const [password, setPassword] = useState<{ give: (password: string) => void; wrong: boolean } | null>(null);
  const [outline, setOutline] = useState<OutlineEntry[]>([]);
  const [outlined, setOutlined] = useState(false);
  const [annotated, setAnnotated] = useState(false);
  const [cancel, setCancel] = useState<(() => void) | null>(null);
  const opening = useRef(new AbortController());
  const choose = useRef<HTMLInputElement>(null);

  const show = async (bytes: Uint8Array, name: string, address: string | null, signal: AbortSignal) => {
    if (signal.aborted) return;
    setAttempt({ name, address });
    setBusy('Opening…');
    const task = getDocument(openingOptions(bytes.slice()));
    // With its worker and its bytes, whether it is open by then or not.
    signal.addEventListener('abort', () => void task.destroy(), { once: true });
    task.onPassword = (give: (password: string) => void, reason: number) => {
      if (signal.aborted) return;
      setBusy('');
      setPassword({ give, wrong: reason === 2 });
    };
    let pdf: PDFDocumentProxy;
    try {
      pdf = await task.promise;
    } catch (error) {
      throw openingError(error);
    }
    const view = pages.current;
    if (signal.aborted || view === null) return;
    setPassword(null);
    annotator.current?.stop();
    document.title = `${name} · IMR Lens`;
    setOpened({ pdf, name, address, bytes });
    setBusy('Reading…');
    // Room for the panel from the start: most files have a letter, and pages need not be laid out twice then.
    setAnnotated(true);
    // The reading goes first: its few words then do not wait behind the drawing.
    const source: Source = { url: address, pageUrl: address, title: name, via: address === null ? 'file' : 'pdf' };
    const tell = { onBusy: setBusy, onRemark: setRemark, onAnnotated: setAnnotated };
    const reading = annotatePdf(pdf, view, source, (one) => (annotator.current = one), tell, signal);
    await new Promise((resolve) => setTimeout(resolve)); // until that room is there
    view.show(pdf);
    // Its keys scroll the pages, unless something else has been chosen since.
    if (document.activeElement === null || document.activeElement === document.body) container.current?.focus({ preventScroll: true });
    pdf.getOutline().then(
      (entries) => signal.aborted || setOutline((entries ?? []) as OutlineEntry[]),
      () => {}, // a file without one that can be read has none to show
    );
    await reading;
  };

  const run = async (work: (signal: AbortSignal) => Promise<void>) => {
    // What was open before goes: nobody shall capture it for the file that is asked for now.
    annotator.current?.stop();
    annotator.current = null;
    pages.current?.clear();
    opening.current.abort();
    opening.current = new AbortController();
    const { signal } = opening.current;
    setAnnotated(false);
    setOutline([]);
    setOpened(null);
    setPassword(null);
    setFailure(null);
    setRemark('');
    setCancel(null);
    try {
      await work(signal);
    } catch (error) {
      const shown = error instanceof ViewerError ? await withoutVainRequest(error) : openingError(error);
      if (!signal.aborted) setFailure(shown);
    }
    if (signal.aborted) return;
    setBusy('');
    setCancel(null);
  };

  /** Work that leaves the open file as it is. */
  const quietly = async (work: (signal: AbortSignal) => Promise<void>) => {
    const stop = new AbortController();
    const file = opening.current.signal;
    const signal = AbortSignal.any([stop.signal, file]);
    setCancel(() => () => stop.abort());
    await work(signal).catch((error: unknown) => signal.aborted || setRemark(error instanceof Error ? error.message : String(error)));
    if (file.aborted) return; // another one is being opened, which says for itself what it is doing
    setBusy('');
    setCancel(null);
  };
  const openAddress = (address: string) =>
    run(async (signal) => {
      setBusy('Loading…');
      setCancel(() => () => {
        opening.current.abort();
        setBusy('');
        setCancel(null);
        setFailure(new ViewerError('You cancelled this before the file was loaded.'));
      });
      setAttempt({ name: fileNameOf(address), address });
      const onShare = (share: number | null) => setBusy(share === null ? 'Loading…' : `Loading… ${Math.round(share * 100)}%`);
      const { bytes, name, remark } = await fetchedOrKept(address, onShare, signal);
      if (!signal.aborted) setCancel(null);
      await show(bytes, name, address, signal);
      if (remark !== '' && !signal.aborted) setRemark(remark);
    });
  const openFile = (file: File) =>
    run(async (signal) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (signal.aborted) return;
      // Before it is read: a reload then shows this file, not the former one.
      const key = crypto.randomUUID();
      history.pushState(null, '', `?file=${key}`);
      void keepFile(file.name, bytes, key).then((kept) => {
        if (kept === null && location.search === `?file=${key}`) history.replaceState(null, '', '?'); // there was no room
      });
      await show(bytes, file.name, null, signal);
    });
  const openKept = (key: string) =>
    run(async (signal) => {
      const kept = await keptFile(key);
      if (kept === null)
        throw new ViewerError(
          'This file is not kept any more: only the last few are, until the browser is started again. Choose or drop it again.',
        );
      await show(kept.bytes, kept.name, null, signal);
    });
  /** What the page's address says is shown: after a reload, and after "back". */
  const openPlace = () => {
    const place = new URLSearchParams(location.search);
    const [address, key] = [place.get('src'), place.get('file')];
    if (address !== null) void openAddress(address);
    else if (key !== null) void openKept(key);
    else void run(async () => setAttempt(null)); // back to where no file was open
  };
  const openFiles = (files: Iterable<File> | null | undefined) => {
    const [first] = files ?? [];
    if (first !== undefined) void openFile(first);
  };

  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(HIGHLIGHT_CSS);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    if (container.current === null) return;
    pages.current = new Pages(container.current, setState, () => annotator.current?.refresh());
    openPlace();
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      if (event.type === 'drop') openFiles(event.dataTransfer?.files);
    };
    const onKey = (event: KeyboardEvent) => {
      const field = document.getElementById('find');
      if (!(event.ctrlKey || event.metaKey) || event.key !== 'f' || field === null) return;
      event.preventDefault();
      field.focus();
    };
    addEventListener('dragover', onDrop);
    addEventListener('drop', onDrop);
    addEventListener('keydown', onKey);
    addEventListener('popstate', openPlace);
    const unlisten = listen(() => annotator.current);
    return () => {
      unlisten();
      annotator.current?.stop();
    };
  }, []);

  // The panel stands beside the pages where there is room; they are fitted anew.
  useEffect(() => pages.current?.fit(), [annotated]);

  const print = (pdf: PDFDocumentProxy) =>
    quietly((signal) => printPdf(pdf, (ready) => setBusy(`Making pages ready to print: ${ready} of ${pdf.numPages}`), signal));
  const allow = (address: string) => {
    const pattern = patternOf(address);
    if (pattern === null) return;
    void watch(pattern).then(
      (allowed) => (allowed ? openAddress(address) : undefined),
      () => setRemark('The browser did not let IMR Lens ask for this site.'),
    );
  };

  return (
    <div class="viewer">
      {opened === null || pages.current === null ? null : (
        <Toolbar
          pages={pages.current}
          state={state}
          name={opened.name}
          address={opened.address}
          hasOutline={outline.length > 0}
          outlined={outlined}
          onOutline={() => setOutlined(!outlined)}
          onPrint={() => void print(opened.pdf)}
          onDownload={() => downloadBytes(opened.bytes, opened.name)}
          onOpen={() => choose.current?.click()}
          onCopy={(address) =>
            navigator.clipboard.writeText(address).then(
              () => setRemark('The address was copied.'),
              () => setRemark('The browser did not allow copying.'),
            )
          }
          onBrowser={() => void showInBrowser(opened.address ?? '')}
        />
      )}
      <div class="working">
        <p class="busy quiet" role="status">
          {busy}
        </p>
        {cancel === null ? null : (
          <button type="button" class="button" onClick={cancel}>
            Cancel
          </button>
        )}
      </div>
      <div role="status">{remark === '' ? null : <p class="notice remark">{remark}</p>}</div>
      {password === null ? null : (
        <PasswordForm
          name={attempt?.name ?? ''}
          wrong={password.wrong}
          onPassword={password.give}
          onCancel={() => {
            opening.current.abort();
            setPassword(null);
            setBusy('');
          }}
        />
      )}
      {failure === null && (opened !== null || busy !== '' || password !== null) ? null : (
        <OpenFile
          failure={failure?.message ?? null}
          name={failure === null ? null : (attempt?.name ?? null)}
          address={failure === null ? null : (attempt?.address ?? null)}
          onAllow={failure?.asks == null || patternOf(failure.asks) === null ? null : () => allow(failure.asks ?? '')}
          onRetry={(address) => void openAddress(address)}
          onChoose={() => choose.current?.click()}
        />
      )}
      <input
        ref={choose}
        type="file"
        id="choose-file"
        class="visually-hidden"
        accept="application/pdf,.pdf"
        tabIndex={-1}
        aria-label="PDF file to open"
        onChange={(event) => {
          openFiles(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <div class={`stage${opened === null ? ' closed' : ''}${annotated ? ' annotated' : ''}`}>
        {outlined ? <Outline entries={outline} onFollow={(destination) => pages.current?.follow(destination)} /> : null}
        <div class="scroller">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keys too */}
          {/* biome-ignore lint/a11y/useSemanticElements: pdf.js asks for a div */}
          <div class="pages" ref={container} tabIndex={0} role="region" aria-label="Pages">
            <div class="pdfViewer" />
          </div>
        </div>
      </div>
    </div>
  );
}
