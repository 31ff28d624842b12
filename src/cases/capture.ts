// Capturing: a letter's text becomes a case. One idempotent transaction, durable before it is answered.
import { READER_VERSION, readDeterminations } from '../determination/parse.ts';
import type { CaseBody, CaseDatabase } from './database.ts';
import { caseIdOf } from './identity.ts';
import { unlist } from './indexing.ts';
import { caseOf, changed, rowOf } from './rows.ts';
import type { Case, Source } from './schema.ts';

export interface Captured {
  id: string;
  /** When it was first captured, ISO. */
  capturedAt: string;
  /** False where the library had it already. */
  isNew: boolean;
}

/** What is told of letters that were captured or found together. */
export interface CaptureSummary {
  ids: string[];
  /** When the first of them was first captured, ISO. */
  capturedAt: string;
  isNew: boolean;
  /** Those that were not in the library before: what an undo takes back. */
  newIds: string[];
}

export function summaryOf(captured: readonly Captured[]): CaptureSummary {
  const dates = captured.map((one) => one.capturedAt).sort();
  return {
    ids: captured.map((one) => one.id),
    capturedAt: dates[0] ?? '',
    isNew: captured.some((one) => one.isNew),
    newIds: captured.filter((one) => one.isNew).map((one) => one.id),
  };
}

export class NoLetterError extends Error {
  override readonly name = 'NoLetterError';
  constructor() {
    super('This text holds no IMR final determination.');
  }
}

/** Stores every letter in the text. Capturing one again changes nothing, unless a newer reader reads it otherwise. */
export async function captureText(database: CaseDatabase, text: string, source: Source, now: Date): Promise<Captured[]> {
  const captured: Captured[] = [];
  for (const body of await bodiesOf(text, source)) captured.push(await store(database, body, now.toISOString()));
  return captured;
}

/** A text whose letters are read, and not stored yet. Rejects with a NoLetterError. */
export async function lettersOf(text: string, source: Source): Promise<LettersRead> {
  return { bodies: await bodiesOf(text, source) };
}

export interface LettersRead {
  readonly bodies: readonly CaseBody[];
}

/** Stores the letters of several texts in one transaction, as captureText does one by one: writing to the disk once is what takes time. */
export function captureTogether(database: CaseDatabase, texts: readonly LettersRead[], now: Date): Promise<Captured[][]> {
  return database.transaction('rw', [database.cases, database.bodies, database.wordPlaces, database.wordBlocks], async () => {
    const captured: Captured[][] = [];
    for (const { bodies } of texts) {
      const own: Captured[] = [];
      for (const body of bodies) own.push(await store(database, body, now.toISOString()));
      captured.push(own);
    }
    return captured;
  });
}

/** The letters of the text as cases that are stored nowhere. */
export async function* casesOfText(text: string, source: Source, now: Date): AsyncGenerator<Case> {
  const at = now.toISOString();
  for (const body of await bodiesOf(text, source)) yield caseOf(rowOf(body, at, at, []), body);
}

/** What the library has of these letters; null unless it has them all. */
export async function knownCases(database: CaseDatabase, text: string): Promise<Captured[] | null> {
  const ids = await Promise.all(readDeterminations(text).map((reading) => caseIdOf(reading.identity)));
  const rows = (await database.cases.bulkGet(ids)).flatMap((row) => (row === undefined || row.deletedAt !== null ? [] : [row]));
  if (rows.length === 0 || rows.length < ids.length) return null;
  return rows.map((row) => ({ id: row.id, capturedAt: row.capturedAt, isNew: false }));
}

async function bodiesOf(text: string, source: Source): Promise<CaseBody[]> {
  const readings = readDeterminations(text);
  if (readings.length === 0) throw new NoLetterError();
  return Promise.all(
    readings.map(async (reading) => {
      // Each case keeps its own letter's words only; what a portal shows around them is not the user's to keep.
      const [from, to] = reading.determination.spans[''] ?? [0, text.length];
      const own = text.slice(from, to);
      const alone = readDeterminations(own)[0];
      return {
        id: await caseIdOf((alone ?? reading).identity),
        reader: READER_VERSION,
        source,
        note: '',
        redacted: false,
        determination: (alone ?? reading).determination,
        text: alone === undefined ? text : own,
      };
    }),
  );
}

function store(database: CaseDatabase, body: CaseBody, at: string): Promise<Captured> {
  return database.transaction('rw', [database.cases, database.bodies, database.wordPlaces, database.wordBlocks], async () => {
    const [row, former] = await Promise.all([database.cases.get(body.id), database.bodies.get(body.id)]);
    if (row !== undefined && former !== undefined && former.reader === body.reader) {
      if (row.deletedAt !== null) await database.cases.put(changed(row, { deletedAt: null }));
      return { id: body.id, capturedAt: row.capturedAt, isNew: false };
    }
    const capturedAt = row?.capturedAt ?? at;
    await database.bodies.put({ ...body, note: former?.note ?? '', source: former?.source ?? body.source });
    await database.cases.put(rowOf(body, capturedAt, at, row?.tags ?? []));
    await unlist(database, [body.id]); // listed again behind this
    return { id: body.id, capturedAt, isNew: row === undefined };
  });
}
