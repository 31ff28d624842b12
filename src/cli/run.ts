// The command line: files or records in, one line of JSON each out, in order and as it goes.
import type { Readable, Writable } from 'node:stream';
import { arrayBuffer } from 'node:stream/consumers';
import { readDeterminations } from '../determination/parse.ts';
import type { Determination } from '../determination/types.ts';
import { decoded, wideEncoding } from '../source/bytes.ts';
import { linesIn } from '../source/lines.ts';
import { textOfFile, UnreadableFile } from './file.ts';
import { type Job, planOf, USAGE } from './usage.ts';

interface Streams {
  input: Readable;
  output: Writable;
  errors: Writable;
}

/** Names the file or the record that an answer is to. */
type Named = { file: string } | { id: unknown };

interface Answer {
  determinations: Determination[];
  error?: string;
  text?: string;
}

const NO_LETTER = 'No IMR final determination was found in this text.';

/** Exit status: 0 when each held a determination, 1 when some did not, 2 for wrong usage. */
export async function run(args: string[], streams: Streams): Promise<number> {
  const plan = planOf(args);
  if (typeof plan === 'string') {
    streams.errors.write(`${plan}.\n${USAGE}`);
    return 2;
  }
  if (plan.job.kind === 'help') {
    streams.output.write(USAGE);
    return 0;
  }
  let status = 0;
  for await (const { determinations, error, text, ...named } of answers(plan.job, streams.input)) {
    if (determinations.length === 0) status = 1;
    const line = {
      ...named,
      determinations,
      ...(error === undefined ? {} : { error }),
      ...(plan.withText && text !== undefined ? { text } : {}),
    };
    await write(streams.output, `${JSON.stringify(line)}\n`);
  }
  return status;
}

async function* answers(job: Job, input: Readable): AsyncGenerator<Answer & Named> {
  switch (job.kind) {
    case 'text':
      yield { file: '-', ...answerTo(decoded(new Uint8Array(await arrayBuffer(input)))) };
      return;
    case 'files':
      for (const file of job.files) yield { file, ...(await answerToFile(file)) };
      return;
    case 'file-list':
      for await (const file of linesOf(input)) if (file !== '') yield { file, ...(await answerToFile(file)) };
      return;
    case 'records': {
      let number = 0;
      for await (const line of linesOf(input)) {
        number += 1;
        if (line.trim() !== '') yield answerToRecord(line, number);
      }
    }
  }
}

function answerTo(text: string): Answer {
  const determinations = readDeterminations(text).map((reading) => reading.determination);
  return determinations.length === 0 ? { determinations, error: NO_LETTER, text } : { determinations, text };
}

async function answerToFile(file: string): Promise<Answer> {
  try {
    return answerTo(await textOfFile(file));
  } catch (error) {
    if (error instanceof UnreadableFile) return { determinations: [], error: error.message };
    return { determinations: [], error: `This file could not be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function answerToRecord(line: string, number: number): Answer & Named {
  const record = parsed(line);
  const id = record?.id ?? null;
  const text = record?.text;
  if (typeof text !== 'string')
    return { id, determinations: [], error: `Line ${number} is no record: {"id": ..., "text": "..."} is wanted.` };
  try {
    return { id, ...answerTo(text) };
  } catch (error) {
    // One record's fault is told as its own answer; the others go on.
    return { id, determinations: [], error: `This text could not be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function parsed(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** A line that Windows ended keeps no trace of that. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  for await (const line of linesIn(textOf(input))) yield line.replace(/\r$/, '');
}

/** UTF-8, or UTF-16 by its mark, as some shells write. A character may be cut by a chunk's end. */
async function* textOf(input: Readable): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of input) {
    if (typeof chunk === 'string') yield chunk;
    else {
      decoder ??= new TextDecoder(wideEncoding(chunk) ?? 'utf-8');
      yield decoder.decode(chunk, { stream: true });
    }
  }
  yield decoder?.decode() ?? '';
}

/** Waits for a reader that is slower than we are: memory does not grow with the number of lines. */
async function write(output: Writable, line: string): Promise<void> {
  if (!output.write(line)) await new Promise((resolve) => output.once('drain', resolve));
}
