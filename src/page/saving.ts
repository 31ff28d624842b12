// Saving what we have as a file, without a trace in the page's own document.

/** Longer than any browser takes to begin a download. */
const KEPT = 60_000;

/** Offers the file as a download. The link is never part of a document. */
export function offerAsFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

/** What the library would have taken, as JSON: for a case that could not be stored. */
export function offerCaseAsFile(json: string): void {
  offerAsFile(new Blob([json], { type: 'application/json' }), 'imr-lens-case.json');
}
