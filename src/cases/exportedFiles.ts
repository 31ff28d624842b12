// An exported file -> its records, one after the other, whatever its size and layout. What is in them is not looked at here.
import { JSONParser } from '@streamparser/json';

/** The file as a whole cannot be taken: what it is, and what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

const LONGEST_LINE = 64_000_000;
const NOT_OURS = 'This file was not exported by IMR Lens. Choose a file that ends in .json or .ndjson and was exported here.';
const CUT = 'This file ends in the middle: it was not saved whole. The cases before that place were taken.';

export interface FileRecord {
  /** Undefined where the line is no JSON. */
  value: unknown;
  /** From 1; in a file of another layout, the record's number. */
  line: number;
  bytes: number;
}

/** NDJSON and our own JSON, one case to a line, are read by lines; JSON in any other layout by a streaming parser. */
export async function* recordsIn(file: Blob): AsyncGenerator<FileRecord> {
  const start = (await file.slice(0, 4096).text()).trimStart();
  if (start === '') throw new ImportError('This file is empty.');
  if (!/^[{[]/.test(start)) throw new ImportError(NOT_OURS);
  const [first = ''] = start.split('\n', 1);
  const head = start.slice(0, start.indexOf('"cases"')) || first;
  if (/"format"\s*:/.test(head)) checkHead(head);
  const ownLayout = /^\{"format".*"cases":\[\s*$/.test(first);
  const perLine = /^\{\s*"id"\s*:/.test(first) && (await endsAsLine(file, first));
  if (ownLayout || perLine) yield* lineRecords(file, ownLayout);
  else yield* streamedRecords(file, start.startsWith('[') ? '$.*' : '$.cases.*');
}

function checkHead(head: string): void {
  const format = /"format"\s*:\s*"([^"]*)"/.exec(head)?.[1];
  const version = Number(/"version"\s*:\s*(\d+)/.exec(head)?.[1] ?? Number.NaN);
  if (format !== 'imr-lens/cases') throw new ImportError(NOT_OURS);
  if (version > 1)
    throw new ImportError(`This file has version ${version}: a newer IMR Lens wrote it. Update the extension and import it again.`);
}

/** Is the first line a whole record, as in NDJSON, or the beginning of a file that is one object? */
async function endsAsLine(file: Blob, first: string): Promise<boolean> {
  if (first.length < 4000) return isJson(first);
  for await (const { text } of linesOf(file)) return isJson(text);
  return false;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function* lineRecords(file: Blob, wrapped: boolean): AsyncGenerator<FileRecord> {
  let ended = !wrapped;
  for await (const { text, line, bytes } of linesOf(file)) {
    const record = text.trim().replace(/,$/, '');
    if (record === '' || (wrapped && line === 1)) continue;
    if (wrapped && /^\]\s*\}$/.test(record)) {
      ended = true;
      continue;
    }
    try {
      yield { value: JSON.parse(record), line, bytes };
    } catch {
      yield { value: undefined, line, bytes };
    }
  }
  if (!ended) throw new ImportError(CUT);
}

async function* linesOf(file: Blob): AsyncGenerator<{ text: string; line: number; bytes: number }> {
  let rest = '';
  let line = 0;
  let bytes = 0;
  for await (const chunk of chunksOf(file)) {
    bytes += chunk.length;
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw new ImportError('A line of this file is longer than any case: it was not ed by IMR Lens.');
    for (const text of lines) {
      line += 1;
      yield { text, line, bytes };
    }
  }
  if (rest.trim() !== '') yield { text: rest, line: line + 1, bytes };
}

async function* streamedRecords(file: Blob, path: string): AsyncGenerator<FileRecord> {
  const parser = new JSONParser({ paths: [path], keepStack: false });
  let found: unknown[] = [];
  let failure: Error | null = null;
  parser.onValue = ({ value }) => void found.push(value);
  parser.onError = (error) => {
    failure = error;
  };
  let line = 0;
  let bytes = 0;
  for await (const chunk of chunksOf(file)) {
    bytes += chunk.length;
    try {
      parser.write(chunk);
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
    }
    for (const value of found) {
      line += 1;
      yield { value, line, bytes };
    }
    found = [];
    if (failure !== null) throw new ImportError(line === 0 ? NOT_OURS : `${CUT.split(':')[0]}: after case ${line} it is damaged.`);
  }
  if (!parser.isEnded) throw new ImportError(CUT);
  if (line === 0) throw new ImportError('There is no case in this file.');
}

async function* chunksOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}
