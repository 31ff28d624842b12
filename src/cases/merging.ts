// Cases that come in from a file: added, or merged into what the library has of them.

import { readDeterminations } from '../determination/parse.ts';
import type { CaseDatabase } from './database.ts';
import { caseIdOf } from './identity.ts';
import { unlist } from './indexing.ts';
import { bodyOf, caseOf, changed, rowOf } from './rows.ts';
import type { Case } from './schema.ts';
import { isNewer } from './versions.ts';

/** Stores cases in one transaction; one that the library has is merged, and comes back from the bin. */
export async function mergeCases(database: CaseDatabase, cases: readonly Case[]): Promise<{ added: number; merged: number }> {
  if (cases.length === 0) return { added: 0, merged: 0 };
  const { contested, ...counts } = await mergeOnce(database, cases, false);
  // Another text by a newer reader takes a stored letter's place only if it is that letter. Working that out takes the
  // browser's own hashing, for which no transaction waits.
  const own = await ownTexts(contested);
  if (own.length > 0) await mergeOnce(database, own, true);
  return counts;
}

/** `own`: the texts are known to be those of their ids. */
async function mergeOnce(
  database: CaseDatabase,
  cases: readonly Case[],
  own: boolean,
): Promise<{ added: number; merged: number; contested: Case[] }> {
  const incoming = [...cases.reduce((byId, one) => byId.set(one.id, merged(byId.get(one.id), one)), new Map<string, Case>()).values()];
  const ids = incoming.map((one) => one.id);
  return database.transaction('rw', [database.cases, database.bodies, database.wordPlaces, database.wordBlocks], async () => {
    const rows = (await database.cases.bulkGet(ids)).filter((row) => row !== undefined);
    const known = rows.map((row) => row.id);
    const bodies = known.length === 0 ? [] : await database.bodies.bulkGet(known);
    const mine = new Map<string, Case>();
    for (const [index, row] of rows.entries()) {
      const body = bodies[index];
      if (body !== undefined) mine.set(row.id, caseOf(row, body));
    }
    const stored = incoming.map((one) => merged(mine.get(one.id), one, own)).filter((one) => !isSame(mine.get(one.id), one));
    const binned = rows.filter((row) => row.deletedAt !== null).map((row) => changed(row, { deletedAt: null }));
    const contested = incoming.filter((one) => isContested(mine.get(one.id), one));
    await database.bodies.bulkPut(stored.map(bodyOf));
    await database.cases.bulkPut([...binned, ...stored.map((one) => rowOf(bodyOf(one), one.capturedAt, one.updatedAt, one.tags))]);
    // Listed again behind this; what is new was never listed.
    const otherNow = stored.filter((one) => mine.has(one.id)).map((one) => one.id);
    if (otherNow.length > 0) await unlist(database, otherNow);
    return { added: incoming.length - known.length, merged: known.length, contested };
  });
}

/** Nothing of it has come in that was not there: `now` is `mine` merged with what came in. */
function isSame(mine: Case | undefined, now: Case): boolean {
  return (
    mine !== undefined &&
    now.determination === mine.determination &&
    now.source === mine.source &&
    now.tags.length === mine.tags.length &&
    (['capturedAt', 'updatedAt', 'note'] as const).every((field) => now[field] === mine[field])
  );
}

function isContested(mine: Case | undefined, theirs: Case): boolean {
  return mine !== undefined && isNewer(theirs.reader, mine.reader) && theirs.text !== mine.text;
}

/** Those whose text is the letter of their id. */
async function ownTexts(cases: readonly Case[]): Promise<Case[]> {
  const ids = await Promise.all(
    cases.map(({ text }) => {
      const [reading] = readDeterminations(text);
      return reading === undefined ? null : caseIdOf(reading.identity);
    }),
  );
  return cases.filter((one, index) => one.id === ids[index]);
}

/** Tags united, the later note (an empty one replaces none: a letter that is captured elsewhere is later, too), the earlier capture and its source, the newer reader's record if it is of this very letter. */
function merged(mine: Case | undefined, theirs: Case, own = false): Case {
  if (mine === undefined) return theirs;
  const [before, later] = theirs.updatedAt > mine.updatedAt ? [mine, theirs] : [theirs, mine];
  const earlier = theirs.capturedAt < mine.capturedAt ? theirs : mine;
  const read = isNewer(theirs.reader, mine.reader) && (own || theirs.text === mine.text) ? theirs : mine;
  return {
    ...read,
    capturedAt: earlier.capturedAt,
    source: earlier.source,
    updatedAt: later.updatedAt,
    note: later.note || before.note,
    tags: [...new Set([...mine.tags, ...theirs.tags])],
  };
}
