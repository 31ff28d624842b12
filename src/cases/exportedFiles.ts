// An exported file -> its records, one after the other, whatever its size and layout. What is in them is not looked at here.
import { JSONParser } from '@streamparser/json';
import { linesIn } from '../source/lines.ts';

/** The file as a whole cannot be taken: what it is, and what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

const LONGEST_LINE = 64_000_000;
const NOT_OURS = 'This file was not exported by IMR Lens. Choose a file that ends in .json or .ndjson and was exported here.';
const CUT = 'This file ends in the middle: it was not saved whole. Whatever stood whole before that place was taken.';

interface FileRecord {
  /** Undefined where the line is no JSON. */
  value: unknown;
  /** "line 17", from 1; in a file of another layout "record 17". */
  place: string;
  bytes: number;
}

/** NDJSON and our own JSON, one case to a line, are read by lines; JSON in any other layout by a streaming parser. */
export async function* recordsIn(file: Blob): AsyncGenerator<FileRecord> {
  const start = (await file.slice(0, BEGINNING).text()).replace(/^\ufeff/, '').trimStart();
  if (start === '') throw new ImportError('This file is empty.');
  if (!/^[{[]/.test(start)) throw new ImportError(NOT_OURS);
  const [first = '', second] = start.split('\n').filter((line) => line.trim() !== '');
  const cases = start.indexOf('"cases"');
  const head = cases < 0 ? first : start.slice(0, cases);
  if (/"format"\s*:/.test(head)) checkHead(head);
  const ownLayout = /^\{"format".*"cases":\[\s*$/.test(first.trimEnd());
  if (ownLayout) yield* lineRecords(file, true);
  else if (first.startsWith('{') && (await isPerLine(file, second))) yield* lineRecords(file, false);
  else yield* streamedRecords(file, start.startsWith('[') ? '$.*' : '$.cases.*');
}
/** In bytes. */
const BEGINNING = 65_536;

function checkHead(head: string): void {
  const format = /"format"\s*:\s*"([^"]*)"/.exec(head)?.[1];
  checkFormat(format);
  checkVersion(Number(/"version"\s*:\s*"?(\d+)/.exec(head)?.[1] ?? Number.NaN));
}

function checkFormat(format: unknown): void {
  if (format !== 'imr-lens/cases') throw new ImportError(NOT_OURS);
}

function checkVersion(version: number): void {
  if (version > 1)
    throw new ImportError(`This file has version ${version}: a newer IMR Lens wrote it. Update the extension and import it again.`);
}

/** Each line a record, whatever its first key: told by the second line, for the first may be damaged. */
async function isPerLine(file: Blob, second: string | undefined): Promise<boolean> {
  if (second !== undefined) return /^\{\s*"/.test(second);
  // All on one line: the head of such a file tells, and its length does not matter.
  if (/^\s*\{.{0,4096}?"cases"\s*:\s*\[/s.test(await file.slice(0, 2 * 4096).text())) return false;
  const lines: string[] = [];
  for await (const { text } of linesOf(file)) {
    if (text.trim() !== '') lines.push(text);
    if (lines.length === 2) return /^\{\s*"/.test(lines[1] ?? '');
  }
  const [only = ''] = lines;
  return isJson(only) && !/"cases"\s*:\s*\[/.test(only.slice(0, 4096));
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
  let begun = !wrapped;
  for await (const { text, line, bytes } of linesOf(file)) {
    const record = text.trim().replace(/,$/, '');
    if (record === '') continue;
    if (!begun) {
      begun = true;
      continue;
    }
    if (wrapped && /^\]\s*\}$/.test(record)) {
      ended = true;
      continue;
    }
    try {
      yield { value: JSON.parse(record), place: `line ${line}`, bytes };
    } catch {
      yield { value: undefined, place: `line ${line}`, bytes };
    }
  }
  if (!ended) throw new ImportError(CUT);
}

async function* linesOf(file: Blob): AsyncGenerator<{ text: string; line: number; bytes: number }> {
  let line = 0;
  let bytes = 0;
  const chunks = chunksOf(file, (read) => {
    bytes = read;
  });
  for await (const text of linesIn(chunks, refuseLonger)) {
    line += 1;
    yield { text, line, bytes };
  }
}

function refuseLonger(length: number): void {
  if (length > LONGEST_LINE) throw new ImportError('A line of this file is longer than any case: it was not exported by IMR Lens.');
}

async function* streamedRecords(file: Blob, path: string): AsyncGenerator<FileRecord> {
  const parser = new JSONParser({ paths: [path, '$.format', '$.version'], keepStack: false });
  let found: unknown[] = [];
  let failure: Error | null = null;
  const head: { format?: unknown; version?: unknown } = {};
  parser.onValue = ({ value, key }) => {
    if (key === 'format' || key === 'version') head[key] = value;
    else found.push(value);
  };
  parser.onError = (error) => {
    failure = error;
  };
  let number = 0;
  let bytes = 0;
  const chunks = chunksOf(file, (read) => {
    bytes = read;
  });
  for await (const chunk of chunks) {
    try {
      parser.write(chunk);
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
    }
    for (const value of found) {
      number += 1;
      yield { value, place: `record ${number}`, bytes };
    }
    found = [];
    if (head.format !== undefined) checkFormat(head.format);
    if (head.version !== undefined) checkVersion(Number(head.version));
    if (failure !== null)
      throw new ImportError(
        number === 0 ? NOT_OURS : `This file is damaged after case ${number}. Whatever stood whole before that place was taken.`,
      );
  }
  if (!parser.isEnded) throw new ImportError(CUT);
  if (number === 0) throw new ImportError('There is no case in this file.');
}

/** `passed` is told how many of the file's bytes were read so far. */
async function* chunksOf(file: Blob, passed: (bytes: number) => void): AsyncGenerator<string> {
  let read = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      read += chunk.length;
      controller.enqueue(chunk);
    },
  });
  for await (const text of file.stream().pipeThrough(counted).pipeThrough(new TextDecoderStream())) {
    passed(read);
    yield text;
  }
}
