// Printing: every page drawn as a picture at printing size, then the browser's own dialog.
import type { PDFDocumentProxy } from 'pdfjs-dist';

const DOTS_PER_POINT = 150 / 72;

/** `onPage` tells how many pages are ready. Resolves when the dialog has been answered. */
export async function printPdf(pdf: PDFDocumentProxy, onPage: (ready: number) => void, signal: AbortSignal): Promise<void> {
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  const addresses: string[] = [];
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      if (signal.aborted) return;
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: DOTS_PER_POINT });
      const canvas = document.createElement('canvas');
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      await page.render({ canvas, viewport, intent: 'print' }).promise;
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
      if (blob === null) throw new Error('There is not enough memory to print this page.');
      const address = URL.createObjectURL(blob);
      addresses.push(address);
      const image = document.createElement('img');
      image.src = address;
      await image.decode();
      sheet.append(image);
      onPage(number);
    }
    if (signal.aborted) return;
    document.body.append(sheet);
    window.print();
  } finally {
    sheet.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
  }
}
