// Capturing: a letter's text becomes a case. One idempotent transaction, durable before it is answered.
import { READER_VERSION, type Reading, readDeterminations } from '../determination/parse.ts';
import type { CaseDatabase } from './database.ts';
import { caseIdOf } from './identity.ts';
import { unlist } from './indexing.ts';
import { caseOf, changed, rowOf } from './rows.ts';
import type { Case, Source } from './schema.ts';
import type { CaseBody, CaseRow } from './tables.ts';
import { isNewer } from './versions.ts';

export interface Captured {
  id: string;
  /** When it was first captured, ISO. */
  capturedAt: string;
  /** False where the library had it already. */
  isNew: boolean;
  /** It lay in the bin until now. */
  isBack?: boolean;
}

/** What is told of letters that were captured or found together. */
export interface CaptureSummary {
  ids: string[];
  /** When the first of them was first captured, ISO. */
  capturedAt: string;
  /** Those that were not in the library before: what an undo takes back. */
  newIds: string[];
  /** Those that were taken out of the bin. */
  backIds: string[];
}

export function summaryOf(captured: readonly Captured[]): CaptureSummary {
  const dates = captured.map((one) => one.capturedAt).sort();
  return {
    ids: captured.map((one) => one.id),
    capturedAt: dates[0] ?? '',
    newIds: captured.filter((one) => one.isNew).map((one) => one.id),
    backIds: captured.filter((one) => one.isBack).map((one) => one.id),
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
  return store(database, await lettersOf(text, source), now.toISOString());
}

/** Stores the letters of several texts in one transaction, as captureText does one by one: writing to the disk once is what takes time. */
export async function captureTogether(database: CaseDatabase, texts: readonly (readonly CaseBody[])[], now: Date): Promise<Captured[][]> {
  const captured = await store(database, texts.flat(), now.toISOString());
  let at = 0;
  return texts.map(({ length }) => {
    at += length;
    return captured.slice(at - length, at);
  });
}

/** The letters of the text as cases that are stored nowhere. */
export async function* casesOfText(text: string, source: Source, now: Date): AsyncGenerator<Case> {
  const at = now.toISOString();
  for (const body of await lettersOf(text, source)) yield caseOf(rowOf(body, at, at, []), body);
}

/** What the library has of these letters; null unless it has them all. */
export async function knownCases(database: CaseDatabase, text: string): Promise<Captured[] | null> {
  const ids = await Promise.all(lettersIn(text).map(({ reading }) => caseIdOf(reading.identity)));
  const rows = (await database.cases.bulkGet(ids)).flatMap((row) => (row === undefined || row.deletedAt !== null ? [] : [row]));
  if (rows.length === 0 || rows.length < ids.length) return null;
  return rows.map((row) => ({ id: row.id, capturedAt: row.capturedAt, isNew: false }));
}

/** The letters of a text, read and not stored yet. Rejects with a NoLetterError. */
export async function lettersOf(text: string, source: Source): Promise<CaseBody[]> {
  const letters = lettersIn(text);
  if (letters.length === 0) throw new NoLetterError();
  return Promise.all(
    letters.map(async ({ reading, own }) => ({
      id: await caseIdOf(reading.identity),
      reader: READER_VERSION,
      source,
      note: '',
      redacted: false,
      determination: reading.determination,
      text: own,
    })),
  );
}

/** Each letter's own words, read by themselves: what a portal shows around them is not the user's to keep. */
function lettersIn(text: string): { reading: Reading; own: string }[] {
  return readDeterminations(text).map((reading) => {
    const [from, to] = reading.determination.spans[''] ?? [0, text.length];
    const own = text.slice(from, to);
    const alone = readDeterminations(own)[0];
    return alone === undefined ? { reading, own: text } : { reading: alone, own };
  });
}

/** What a newer reader has read stays as it read it. */
function isOlder(row: CaseRow | undefined, body: CaseBody): boolean {
  return row !== undefined && isNewer(body.reader, row.reader);
}

/** Stores letters in one transaction, each once; several may be the same one. */
async function store(database: CaseDatabase, bodies: readonly CaseBody[], at: string): Promise<Captured[]> {
  const tables = [database.cases, database.bodies, database.wordPlaces, database.wordBlocks];
  return database.transaction('rw', tables, async () => {
    const ids = [...new Set(bodies.map((body) => body.id))];
    const rows = new Map((await database.cases.bulkGet(ids)).flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
    const outdated = ids.filter((id) => bodies.some((body) => body.id === id && isOlder(rows.get(id), body)));
    const formers = new Map((await database.bodies.bulkGet(outdated)).flatMap((body) => (body === undefined ? [] : [[body.id, body]])));
    const written = new Map<string, CaseBody>();
    const touched = new Map<string, CaseRow>();
    const captured = bodies.map((body): Captured => {
      const row = touched.get(body.id) ?? rows.get(body.id);
      if (row !== undefined && !isOlder(row, body)) {
        if (row.deletedAt !== null) touched.set(row.id, changed(row, { deletedAt: null }));
        return { id: body.id, capturedAt: row.capturedAt, isNew: false, ...(row.deletedAt === null ? {} : { isBack: true }) };
      }
      const former = formers.get(body.id);
      const capturedAt = row?.capturedAt ?? at;
      written.set(body.id, { ...body, note: former?.note ?? '', source: former?.source ?? body.source });
      touched.set(body.id, rowOf(body, capturedAt, row?.updatedAt ?? at, row?.tags ?? []));
      return { id: body.id, capturedAt, isNew: row === undefined, ...(row?.deletedAt == null ? {} : { isBack: true }) };
    });
    await database.bodies.bulkPut([...written.values()]);
    await database.cases.bulkPut([...touched.values()]);
    await unlist(database, outdated); // listed again behind this
    return captured;
  });
}
