// Runs in a page of its own: pdf.js alone, with its viewer components and a text layer, or only taking the text out of files.
import { GlobalWorkerOptions, getDocument, PDFWorker } from 'pdfjs-dist';
import { EventBus, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';

GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.mjs';
const OPTIONS = { cMapUrl: '/pdfjs/cmaps/', standardFontDataUrl: '/pdfjs/standard_fonts/', wasmUrl: '/pdfjs/wasm/', verbosity: 0 };

/** Milliseconds from the page's start to the first page drawn, with its text layer. */
async function showFirstPage(address: string): Promise<number> {
  const container = document.getElementById('container') as HTMLDivElement;
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus });
  const viewer = new PDFViewer({ container, eventBus, linkService, removePageBorders: false });
  linkService.setViewer(viewer);
  eventBus.on('pagesinit', () => {
    viewer.currentScaleValue = 'auto';
  });
  const shown = new Promise<void>((resolve) => {
    eventBus.on('textlayerrendered', () => resolve());
  });
  const data = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const pdf = await getDocument({ data, ...OPTIONS }).promise;
  viewer.setDocument(pdf);
  linkService.setDocument(pdf, null);
  await shown;
  return performance.now();
}

/** Milliseconds that taking the text out of all files takes, on as many workers as the machine has cores. */
async function extract(files: readonly File[]): Promise<number> {
  const started = performance.now();
  const queue = [...files];
  const lane = async () => {
    const worker = new PDFWorker();
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const task = getDocument({ data: new Uint8Array(await file.arrayBuffer()), worker, ...OPTIONS });
      const pdf = await task.promise;
      for (let page = 1; page <= pdf.numPages; page += 1) await (await pdf.getPage(page)).getTextContent();
      await task.destroy();
    }
    worker.destroy();
  };
  await Promise.all(Array.from({ length: Math.min(navigator.hardwareConcurrency || 2, 8) }, lane));
  return performance.now() - started;
}

const address = new URLSearchParams(location.search).get('src');
if (address !== null)
  void showFirstPage(address).then((time) => {
    document.title = `shown ${time}`;
  });
document.getElementById('files')?.addEventListener('change', (event) => {
  void extract([...((event.target as HTMLInputElement).files ?? [])]).then((time) => {
    document.title = `extracted ${time}`;
  });
});
