// pdf.js's own viewer components, put together: pages with text layers, links, find, zoom.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { EventBus, FindState, LinkTarget, PDFFindController, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';

export interface PagesState {
  page: number;
  pages: number;
  scale: number;
  /** Which hit of a search, and of how many; null while nothing is looked for. */
  found: { current: number; total: number } | null;
}

/** In milliseconds. */
const LONGEST_WAIT = 2000;

export class Pages {
  private readonly events = new EventBus();
  private readonly links: PDFLinkService;
  private readonly viewer: PDFViewer;
  private readonly container: HTMLDivElement;
  private found: PagesState['found'] = null;
  private query = '';
  private drawn = Promise.withResolvers<void>();

  constructor(container: HTMLDivElement, onState: (state: PagesState) => void, onLayer: () => void, signal: AbortSignal) {
    this.container = container;
    this.links = new PDFLinkService({ eventBus: this.events, externalLinkTarget: LinkTarget.BLANK });
    const findController = new PDFFindController({ eventBus: this.events, linkService: this.links });
    this.viewer = new PDFViewer({
      container,
      eventBus: this.events,
      linkService: this.links,
      findController,
      removePageBorders: false,
    });
    this.links.setViewer(this.viewer);
    addEventListener('resize', () => this.fit(), { signal });
    const tell = () => onState(this.state);
    this.events.on('pagesinit', () => {
      this.viewer.currentScaleValue = 'auto';
      tell();
    });
    for (const name of ['pagechanging', 'scalechanging', 'pagesloaded', 'rotationchanging']) this.events.on(name, tell);
    for (const name of ['updatefindmatchescount', 'updatefindcontrolstate'])
      this.events.on(name, ({ matchesCount, state }: { matchesCount: { current: number; total: number }; state?: number }) => {
        // An empty field has no hits to be counted, and while pdf.js is looking it has not counted them yet.
        if (this.query === '' || state === FindState.PENDING) return;
        this.found = matchesCount;
        tell();
      });
    this.events.on('textlayerrendered', () => this.drawn.resolve());
    for (const name of ['textlayerrendered', 'pagerendered', 'scalechanging', 'rotationchanging']) this.events.on(name, onLayer);
  }

  get state(): PagesState {
    return { page: this.viewer.currentPageNumber, pages: this.viewer.pagesCount, scale: this.viewer.currentScale, found: this.found };
  }

  /** Resolves once a page is drawn with its words, or some time has gone by without. */
  firstShown(): Promise<void> {
    return Promise.race([this.drawn.promise, new Promise<void>((resolve) => setTimeout(resolve, LONGEST_WAIT))]);
  }

  /** Lets go of what is shown. */
  clear(): void {
    this.found = null;
    if (this.viewer.pagesCount === 0) return;
    this.viewer.setDocument(null as never);
    this.links.setDocument(null, null);
  }

  show(document: PDFDocumentProxy): void {
    this.drawn = Promise.withResolvers<void>();
    this.viewer.setDocument(document);
    this.links.setDocument(document, null);
  }

  goTo(page: number): void {
    if (page >= 1 && page <= this.viewer.pagesCount) this.viewer.currentPageNumber = page;
  }

  /** Follows an entry of the outline. */
  follow(destination: string | unknown[]): void {
    void this.links.goToDestination(destination as never);
  }

  /** "page-width", "page-fit", "auto" or a factor as a string. */
  zoom(value: string): void {
    this.viewer.currentScaleValue = value;
  }

  /** Fits the pages to the room that there is, unless the user chose a size. */
  fit(): void {
    const { currentScaleValue } = this.viewer;
    if (this.viewer.pagesCount > 0 && /^[a-z]/.test(currentScaleValue)) this.viewer.currentScaleValue = currentScaleValue;
  }

  zoomBy(steps: number): void {
    this.viewer.updateScale({ steps, scaleFactor: null, drawingDelay: 0 } as never);
  }

  rotate(): void {
    this.viewer.pagesRotation = (this.viewer.pagesRotation + 90) % 360;
  }

  find(query: string, again: boolean, backwards: boolean): void {
    this.query = query;
    if (query === '') this.found = null;
    this.events.dispatch('find', {
      source: this,
      type: again ? 'again' : '',
      query,
      caseSensitive: false,
      entireWord: false,
      highlightAll: true,
      findPrevious: backwards,
      matchDiacritics: false,
    });
  }

  /** The text layers of the pages that are laid out, by their numbers. */
  layers(): ReadonlyMap<number, Element> {
    const layers = [...this.container.querySelectorAll('.textLayer')];
    return new Map(layers.map((layer) => [Number(layer.closest<HTMLElement>('.page')?.dataset.pageNumber), layer]));
  }
}
