// The state's public search answers with a table of cases, each a link to its PDF. Beside each link stands a button that opens
// the letter in our viewer; in the overlay, not in the page.
//
// https://www.dir.ca.gov/dwc/imr/IMRDecisionSearch.asp: `table.tabborder`, 25 rows a page.
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../look/icons.tsx';
import { Layer, type Register } from './overlay/layer.ts';

const CASE_LINKS = 'table.tabborder a[href]';

interface CaseLink {
  name: string;
  address: string;
  element: Element;
  range: Range;
}

/** The case links of a page of results, in order. */
function caseLinks(document: Document): CaseLink[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(CASE_LINKS)].flatMap((link) => {
    const name = link.textContent?.trim() ?? '';
    const isCase = /\bCM\d{2}-\d{7}\b/i.test(name) || /\.pdf(?:$|[?#])/i.test(link.href);
    if (!isCase || name === '' || !/^https?:/.test(link.href)) return [];
    const range = document.createRange();
    range.selectNodeContents(link);
    return [{ name, address: link.href, element: link, range }];
  });
}

/** In milliseconds: nobody tells a page that an extension is gone. */
const ORPHAN_CHECK = 4000;

/** Shows the buttons and follows the page, until the extension is gone. */
export function annotateResults(document: Document, open: (address: string) => void, orphaned: () => boolean): void {
  let layer: Layer | null = null;
  let shown: CaseLink[] = [];
  const refresh = () => {
    const links = caseLinks(document);
    // A page that renews its table may show the same addresses in other elements.
    const isSame = (link: CaseLink, index: number) => link.element === shown[index]?.element && link.address === shown[index].address;
    if (links.length === shown.length && links.every(isSame)) return;
    shown = links;
    if (links.length === 0) {
      layer?.remove();
      layer = null;
      return;
    }
    layer ??= new Layer(document, orphaned);
    const { frame, register } = layer;
    render(
      links.map((link, index) => <OpenButton key={index} link={link} register={register} onOpen={open} />),
      frame,
    );
  };
  const observer = new MutationObserver(refresh);
  observer.observe(document, { childList: true, subtree: true }); // its body may be another one tomorrow
  refresh();
  const stop = () => {
    clearInterval(check);
    observer.disconnect();
    layer?.remove();
  };
  // Without its extension a button would do nothing.
  const check = setInterval(() => orphaned() && stop(), ORPHAN_CHECK);
}

function OpenButton({ link, register, onOpen }: { link: CaseLink; register: Register; onOpen: (address: string) => void }) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => (element.current === null ? undefined : register('badge', link.range, element.current)), [link.range, register]);
  return (
    <button
      ref={element}
      type="button"
      class="badge open cut"
      aria-label={`Open ${link.name} in IMR Lens`}
      title="Open in IMR Lens"
      onClick={() => onOpen(link.address)}
    >
      <span class="chip plain">
        <Icon name="letter" /> IMR Lens
      </span>
    </button>
  );
}
