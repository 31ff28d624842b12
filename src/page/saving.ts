// Saving a text as a file from within a page, without a trace in the page's own document.

/** Offers the text as a download. The link is never part of the document. */
export function saveTextAsFile(document: Document, text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
