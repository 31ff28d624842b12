// How pdf.js opens a file, in the viewer and for the library.
import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api.js';

/** Everything that pdf.js needs is shipped with the extension: nothing is fetched from elsewhere. */
export function openingOptions(data: Uint8Array): DocumentInitParameters {
  return {
    data,
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    iccUrl: '/pdfjs/iccs/',
    enableXfa: false,
  };
}
