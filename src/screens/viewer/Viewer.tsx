// The PDF viewer: a file from an address, chosen or dropped, with the same annotations as a page.
import { useEffect, useRef, useState } from 'preact/hooks';
import { copyText } from '../../look/copying.ts';
import { listen } from '../../messages/listening.ts';
import { HIGHLIGHT_CSS } from '../../page/highlights.ts';
import { askForSite, patternOf } from '../../portals.ts';
import { followDrops } from '../drops.ts';
import { OpenFile } from './OpenFile.tsx';
import { Outline } from './Outline.tsx';
import { NOTHING_SHOWN, Opening, type Shown } from './opening.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { Pages, type PagesState } from './pages.ts';
import { Toolbar } from './Toolbar.tsx';
import { downloadBytes, showInBrowser } from './waysOut.ts';

export function Viewer() {
  const container = useRef<HTMLDivElement>(null);
  const choose = useRef<HTMLInputElement>(null);
  const print = useRef<() => void>(() => {});
  const [viewing, setViewing] = useState<{ pages: Pages; opening: Opening } | null>(null);
  const [state, setState] = useState<PagesState>({ page: 1, pages: 0, scale: 1, found: null });
  const [shown, setShown] = useState<Shown>(NOTHING_SHOWN);
  const [outlined, setOutlined] = useState(false);
  const { opened, busy, cancel, printing, attempt, failure, remark, password, outline, annotated } = shown;
  const tell = (change: Partial<Shown>) => setShown((former) => ({ ...former, ...change }));

  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(HIGHLIGHT_CSS);
    if (container.current === null) return;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const stopping = new AbortController();
    const { signal } = stopping;
    const pages = new Pages(container.current, setState, () => opening.annotator?.refresh(), signal);
    const opening = new Opening(pages, tell);
    setViewing({ pages, opening });
    const openPlace = () => void opening.place(location.search);
    openPlace();
    followDrops(({ files: [first] }) => {
      if (first !== undefined) void opening.file(first);
    }, signal);
    addEventListener('keydown', findInstead, { capture: true, signal });
    addEventListener('keydown', (event) => printInstead(event, () => print.current()), { capture: true, signal });
    addEventListener('popstate', openPlace, { signal });
    const unlisten = listen(() => opening.annotator);
    return () => {
      stopping.abort();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      unlisten();
      opening.annotator?.stop();
    };
  }, []);

  // The panel stands beside the pages where there is room; they are fitted anew.
  useEffect(() => viewing?.pages.fit(), [annotated]);
  // Its keys scroll the pages, unless something else has been chosen since; also once the button that cancels printing has gone.
  useEffect(() => {
    const { activeElement } = document;
    if (opened === null || container.current === null || (activeElement !== null && activeElement !== document.body)) return;
    // Nobody went there: a ring round the pages would only ask what it means.
    container.current.classList.add('given');
    container.current.addEventListener('blur', ({ target }) => (target as Element).classList.remove('given'), { once: true });
    container.current.focus({ preventScroll: true });
  }, [opened, printing === null]);

  print.current = () => {
    if (opened !== null) void viewing?.opening.print(opened);
  };
  const allow = (address: string) => {
    const pattern = patternOf(address);
    if (pattern === null) return;
    void askForSite(pattern).then(
      (allowed) => (allowed ? viewing?.opening.address(address) : undefined),
      () => tell({ remark: 'The browser did not let IMR Lens ask for this site.' }),
    );
  };
  const copy = (address: string) =>
    copyText(address).then((done) => tell({ remark: done ? 'The address was copied.' : 'The browser did not allow copying.' }));

  return (
    <>
      <p class="unprinted">To print this PDF, use Print in the toolbar of IMR Lens's viewer, or Ctrl+P there.</p>
      <div class="viewer">
        {opened === null || viewing === null ? null : (
          <Toolbar
            pages={viewing.pages}
            state={state}
            name={opened.name}
            address={opened.address}
            hasOutline={outline.length > 0}
            outlined={outlined}
            onOutline={() => setOutlined(!outlined)}
            onPrint={() => print.current()}
            onDownload={() => downloadBytes(opened.bytes, opened.name)}
            onOpen={() => choose.current?.click()}
            onCopy={copy}
            onBrowser={() => void showInBrowser(opened.address ?? '')}
          />
        )}
        <div class="works">
          <Working busy={busy} cancel={cancel} />
          <Working
            busy={printing === null || opened === null ? '' : `Making pages ready to print: ${printing.ready} of ${opened.pdf.numPages}`}
            cancel={printing?.cancel ?? null}
            what="printing"
          />
        </div>
        <div role="status">{remark === '' ? null : <p class="notice remark">{remark}</p>}</div>
        {password === null ? null : (
          <PasswordForm
            name={attempt?.name ?? ''}
            wrong={password.wrong}
            onPassword={password.give}
            onCancel={() => viewing?.opening.giveUp()}
          />
        )}
        {failure === null && (opened !== null || busy !== '' || password !== null) ? null : (
          <OpenFile
            failure={failure?.message ?? null}
            name={failure === null ? null : (attempt?.name ?? null)}
            address={failure === null ? null : (attempt?.address ?? null)}
            onAllow={failure?.asks == null || patternOf(failure.asks) === null ? null : () => allow(failure.asks ?? '')}
            onRetry={(address) => void viewing?.opening.address(address)}
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
            const [first] = event.currentTarget.files ?? [];
            if (first !== undefined) void viewing?.opening.file(first);
            event.currentTarget.value = '';
          }}
        />
        <div class={`stage${opened === null ? ' closed' : ''}${annotated ? ' annotated' : ''}`}>
          {outlined ? <Outline entries={outline} onFollow={(destination) => viewing?.pages.follow(destination)} /> : null}
          <div class="scroller">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keys too */}
            {/* biome-ignore lint/a11y/useSemanticElements: pdf.js asks for a div */}
            <div class="pages" ref={container} tabIndex={0} role="region" aria-label="Pages">
              <div class="pdfViewer" />
            </div>
          </div>
        </div>
      </div>
    </>
  );
}

/** `what`: is cancelled, where it is not the opening of a file. */
function Working({ busy, cancel, what }: { busy: string; cancel: (() => void) | null; what?: string }) {
  return (
    <div class="working">
      <p class="busy quiet" role="status">
        {busy}
      </p>
      {cancel === null ? null : (
        <button type="button" class="button" aria-label={what === undefined ? undefined : `Cancel ${what}`} onClick={cancel}>
          Cancel
        </button>
      )}
    </div>
  );
}

/** The browser would print the pages in sight alone, and our toolbar. */
function printInstead(event: KeyboardEvent, print: () => void): void {
  if (!(event.ctrlKey || event.metaKey) || event.key !== 'p' || event.shiftKey || event.altKey) return;
  event.preventDefault();
  print();
}

/** The browser's own search sees the pages in sight alone. */
function findInstead(event: KeyboardEvent): void {
  const field = document.getElementById('find');
  if (!(event.ctrlKey || event.metaKey) || event.key !== 'f' || field === null) return;
  event.preventDefault();
  field.focus();
}
