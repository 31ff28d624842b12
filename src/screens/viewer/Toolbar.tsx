// The viewer's toolbar: where the file came from, pages, zoom, find, print, download, outline.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from '../../look/icons.tsx';
import { isOnTheWeb } from './loading.ts';
import type { Pages, PagesState } from './pages.ts';

interface ToolbarProps {
  pages: Pages;
  state: PagesState;
  name: string;
  /** Null for a file that was chosen or dropped. */
  address: string | null;
  hasOutline: boolean;
  outlined: boolean;
  onOutline: () => void;
  onPrint: () => void;
  onDownload: () => void;
  onOpen: () => void;
  onCopy: (address: string) => Promise<void>;
  /** Shows the file in the browser's own viewer. */
  onBrowser: () => void;
}

/** In CSS pixels. */
const GAP = 10;

const ZOOMS: readonly (readonly [string, string])[] = [
  ['page-width', 'Page width'],
  ['page-fit', 'Whole page'],
  ['0.75', '75%'],
  ['1', '100%'],
  ['1.5', '150%'],
  ['2', '200%'],
];

export function Toolbar(props: ToolbarProps) {
  const { pages, state, name, address, hasOutline, outlined, onOutline, onPrint, onDownload, onOpen, onCopy, onBrowser } = props;
  const query = useRef<HTMLInputElement>(null);
  const bar = useRef<HTMLElement>(null);
  // It takes several lines where there is little room; the panel stands below it.
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const sizes = new ResizeObserver(() => style.setProperty('--imr-lens-panel-top', `${(bar.current?.offsetHeight ?? 0) + GAP}px`));
    if (bar.current !== null) sizes.observe(bar.current);
    return () => {
      sizes.disconnect();
      style.removeProperty('--imr-lens-panel-top');
    };
  }, []);
  const find = (again: boolean, backwards: boolean) => pages.find(query.current?.value ?? '', again, backwards);
  return (
    <header ref={bar} class="toolbar">
      {hasOutline ? <Tool icon="outline" name="Outline" pressed={outlined} onClick={onOutline} /> : null}
      <span class="file" title={address ?? name}>
        {name}
      </span>
      {address === null || !isOnTheWeb(address) ? null : (
        <>
          <Tool icon="copy" name="Copy the file's address" onClick={() => void onCopy(address)} />
          <Tool icon="leaves" name="Open in the browser's own viewer" onClick={onBrowser} />
        </>
      )}
      <span class="group">
        <Tool icon="previous" name="Previous page" idle={state.page <= 1} onClick={() => pages.goTo(state.page - 1)} />
        <input
          type="number"
          aria-label="Page"
          min={1}
          max={state.pages}
          value={state.page}
          onChange={(event) => {
            const wanted = Math.round(Number(event.currentTarget.value));
            const page = wanted >= 1 ? Math.min(wanted, state.pages) : state.page;
            event.currentTarget.value = String(page); // what is no page of the file is none to go to
            pages.goTo(page);
          }}
        />
        <span class="quiet">of {state.pages}</span>
        <Tool icon="next" name="Next page" idle={state.page >= state.pages} onClick={() => pages.goTo(state.page + 1)} />
      </span>
      <span class="group">
        <Tool icon="smaller" name="Zoom out" onClick={() => pages.zoomBy(-1)} />
        <select aria-label="Zoom" value="" onChange={(event) => pages.zoom(event.currentTarget.value)}>
          <option value="">{Math.round(state.scale * 100)}%</option>
          {ZOOMS.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Tool icon="larger" name="Zoom in" onClick={() => pages.zoomBy(1)} />
        <Tool icon="rotate" name="Rotate" onClick={() => pages.rotate()} />
      </span>
      <span class="group find">
        <input
          ref={query}
          type="search"
          id="find"
          aria-label="Find in the file"
          placeholder="Find"
          onInput={() => find(false, false)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') find(true, event.shiftKey);
          }}
        />
        <span class="quiet" role="status">
          {state.found === null ? '' : state.found.total === 0 ? 'not found' : `${state.found.current} of ${state.found.total}`}
        </span>
        <Tool icon="previous" name="Previous hit" onClick={() => find(true, true)} />
        <Tool icon="next" name="Next hit" onClick={() => find(true, false)} />
      </span>
      <span class="group">
        <Tool icon="print" name="Print" onClick={onPrint} />
        <Tool icon="download" name="Download" onClick={onDownload} />
        <Tool icon="open" name="Open another file" onClick={onOpen} />
      </span>
    </header>
  );
}

/** `idle`: it does nothing now, says so, and keeps the focus. */
function Tool(props: { icon: IconName; name: string; onClick: () => void; idle?: boolean; pressed?: boolean }) {
  const { icon, name, onClick, idle = false, pressed } = props;
  return (
    <button
      type="button"
      class="tool"
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      aria-disabled={idle ? 'true' : undefined}
      onClick={() => idle || onClick()}
    >
      <Icon name={icon} />
    </button>
  );
}
