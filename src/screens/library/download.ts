// Offering an exported file as a download.

/** Joins the pieces into a Blob, telling how many there were so far, and starts the download. */
export async function download(pieces: AsyncIterable<string>, name: string, onPiece: (count: number) => void): Promise<void> {
  const parts: BlobPart[] = [];
  for await (const piece of pieces) {
    // Blobs may lie on the disk: the text of a large library need not stay in memory.
    parts.push(new Blob([piece]));
    onPiece(parts.length);
  }
  const url = URL.createObjectURL(new Blob(parts, { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
