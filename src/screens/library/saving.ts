// A file of any size to where the user wants it: into a chosen file where the browser can, else as a download.
import { offerAsFile } from '../../page/saving.ts';

interface FileWriter {
  /** What becomes of the file, as the end of a sentence that says so much was exported. */
  whither: string;
  write(piece: string): Promise<void>;
  close(): Promise<void>;
  /** Leaves no half a file behind. Says what became of the file that was chosen. */
  abort(): Promise<string>;
}

/** Chromium's, which the standard does not have yet. */
type Removable = FileSystemFileHandle & { remove?: () => Promise<void> };

const AS_DOWNLOAD = ' as a download: see that it was saved';

/** A place to write to; null where the user chose none. `choose`: ask for a place where the browser can. */
export async function fileWriter(name: string, type: string, choose: boolean): Promise<FileWriter | null> {
  const { showSaveFilePicker } = window as Window & { showSaveFilePicker?: (options: object) => Promise<Removable> };
  if (!choose || showSaveFilePicker === undefined) return downloadWriter(name, type, AS_DOWNLOAD);
  try {
    const handle = await showSaveFilePicker.call(window, { suggestedName: name });
    const stream = await handle.createWritable();
    return {
      whither: '',
      write: (piece) => written(stream.write(piece)),
      close: () => written(stream.close()),
      abort: async () => {
        await stream.abort();
        // The browser empties a file when it is chosen to be replaced.
        const isGone = await handle.remove?.().then(
          () => true,
          () => false,
        );
        return ` A file that it was to replace is ${isGone === true ? 'gone' : 'empty now'}.`;
      },
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    return downloadWriter(name, type, `${AS_DOWNLOAD}, for the browser could not write to the place that was chosen`);
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

function downloadWriter(name: string, type: string, whither: string): FileWriter {
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
    whither,
    write: async (piece) => {
      gathered.push(piece);
      length += piece.length;
      if (length > 4_000_000) spill();
    },
    close: async () => {
      spill();
      offerAsFile(new Blob(parts, { type }), name);
    },
    abort: async () => '',
  };
}
