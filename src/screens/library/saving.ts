// A file of any size to where the user wants it: into a chosen file where the browser can, else as a download.
import { offerAsFile } from '../../page/saving.ts';

interface FileWriter {
  write(piece: string): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** A place to write to; null where the user chose none. `choose`: ask for a place where the browser can. */
export async function fileWriter(name: string, type: string, choose: boolean): Promise<FileWriter | null> {
  const { showSaveFilePicker } = window as Window & { showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle> };
  if (!choose || showSaveFilePicker === undefined) return downloadWriter(name, type);
  try {
    const handle = await showSaveFilePicker.call(window, { suggestedName: name });
    const stream = await handle.createWritable();
    return { write: (piece) => written(stream.write(piece)), close: () => written(stream.close()), abort: () => stream.abort() };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    return downloadWriter(name, type);
  }
}

/** What the disk refuses, as a sentence. */
async function written(work: Promise<void>): Promise<void> {
  await work.catch((error: Error) => {
    const full = error.name === 'QuotaExceededError';
    throw new Error(`The file could not be written${full ? ': there is no room left on the disk' : ''}. Export again, to another place.`, {
      cause: error,
    });
  });
}

function downloadWriter(name: string, type: string): FileWriter {
  const parts: BlobPart[] = [];
  let gathered: string[] = [];
  let length = 0;
  const spill = () => {
    // Blobs may lie on the disk: the text of a large library need not stay in memory.
    if (gathered.length > 0) parts.push(new Blob(gathered));
    gathered = [];
    length = 0;
  };
  return {
    write: async (piece) => {
      gathered.push(piece);
      length += piece.length;
      if (length > 4_000_000) spill();
    },
    close: async () => {
      spill();
      offerAsFile(new Blob(parts, { type }), name);
    },
    abort: async () => {},
  };
}
