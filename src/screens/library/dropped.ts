// What was dropped: files, and the files of folders.
import { useEffect, useRef } from 'preact/hooks';
import { followDrops } from '../drops.ts';

/** Takes what is dropped anywhere on the page. `onFailed`: the browser gave not all of it. */
export function useDropped(onFiles: (files: File[]) => unknown, onFailed: () => void): void {
  const taking = useRef((_: DataTransfer) => {});
  taking.current = (transfer) => void droppedFiles(transfer).then(onFiles, onFailed);
  useEffect(() => {
    const stop = new AbortController();
    followDrops((transfer) => taking.current(transfer), stop.signal);
    return () => stop.abort();
  }, []);
}

/** Every file in a drop, folders opened. */
async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // The entries must be taken before anything is awaited: the drop's own list is emptied then.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const plain = [...transfer.files];
  if (entries.every((entry) => entry === null || entry.isFile)) return plain;
  const found = await Promise.all(entries.map((entry) => (entry === null ? [] : filesIn(entry))));
  return found.flat();
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await fileOf(entry)];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: File[] = [];
  // A folder gives its entries a hundred at a time, and none when it is done.
  for (let batch = await next(reader); batch.length > 0; batch = await next(reader)) {
    for (const inside of batch) found.push(...(await filesIn(inside)));
  }
  return found;
}

/** One that cannot be read is named among those that were not taken: it stands for itself, empty. */
function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(new File([], entry.name))));
}

function next(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
