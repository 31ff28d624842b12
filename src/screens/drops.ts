// Files that are dropped on a page of ours. Words that are dragged into a field are the browser's business.

/** Takes drops of files anywhere on the page, until the signal aborts. */
export function followDrops(onFiles: (transfer: DataTransfer) => void, signal: AbortSignal): void {
  const on = (event: DragEvent) => {
    const { dataTransfer } = event;
    if (dataTransfer === null || !dataTransfer.types.includes('Files')) return;
    event.preventDefault(); // the browser would open the file in our place
    if (event.type === 'drop') onFiles(dataTransfer);
  };
  addEventListener('dragover', on, { signal });
  addEventListener('drop', on, { signal });
}
