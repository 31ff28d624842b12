// The database. Opened in the extension's own contexts alone: a content script's IndexedDB would be the page's.
import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import { changed, rowOf } from './rows.ts';
import type { CaseBody, CaseRow, WordBlock, WordPlace } from './tables.ts';
import type { WordList } from './words.ts';

const VERSION = 5;

export class CaseDatabase extends Dexie {
  declare readonly cases: EntityTable<CaseRow, 'id'>;
  declare readonly bodies: EntityTable<CaseBody, 'id'>;
  declare readonly wordPlaces: EntityTable<WordPlace, 'id'>;
  declare readonly wordBlocks: EntityTable<WordBlock, 'block'>;
  declare readonly wordLists: Table<WordList, [number, string]>;

  constructor(name = 'imr-lens') {
    super(name, { chromeTransactionDurability: 'strict' }); // an answer means that it is on the disk
    this.version(1).stores({ cases: 'id, capturedAt, caseNumber', bodies: 'id' });
    // 2: a bin, filters by what the letters say, search over everything.
    this.version(2).stores({ cases: 'id, capturedAt, caseNumber, deletedAt', bodies: 'id', words: 'id, *words' }).upgrade(withNewRows);
    // 3: one index by which every list is filtered and sorted.
    this.version(3).stores({ cases: 'id, deletedAt, reader, *facets', bodies: 'id', words: 'id, *words' }).upgrade(withNewRows);
    // 4: words listed in blocks: a hundredth of the entries. The former lists go; the new ones are made behind.
    this.version(4).stores({ words: null, wordPlaces: 'id, block', wordBlocks: 'block', wordLists: '[block+beginning]' });
    // 5: blocks know whose former words are in them, and words that a line's end has broken are one: all is listed anew.
    this.version(VERSION).stores({ wordBlocks: 'block, *gone' }).upgrade(withoutWords);
    // Dexie would go on with a newer version's database; what that one keeps in it, this one cannot know.
    this.on(
      'ready',
      () => {
        const found = this.backendDB().version / 10; // Dexie's versions are tenths of the browser's
        if (found > VERSION) throw new Dexie.VersionError(`The library has version ${found}, this is ${VERSION}.`);
      },
      true,
    );
  }
}

/** Rows say more than they did: made again from the bodies, one after the other, so that memory does not grow. */
async function withNewRows(transaction: Transaction): Promise<void> {
  const bodies = transaction.table<CaseBody, string>('bodies');
  const cases = transaction.table<CaseRow, string>('cases');
  for (const id of await cases.toCollection().primaryKeys()) {
    const [row, body] = await Promise.all([cases.get(id), bodies.get(id)]);
    if (row === undefined || body === undefined) continue;
    await cases.put(changed(rowOf(body, row.capturedAt, row.updatedAt, row.tags), { deletedAt: row.deletedAt ?? null }));
  }
}

async function withoutWords(transaction: Transaction): Promise<void> {
  for (const table of ['wordPlaces', 'wordBlocks', 'wordLists']) await transaction.table(table).clear();
}

let shared: CaseDatabase | null = null;

/** After a failure: the next use opens another connection. One that failed while it was being opened may stay unusable for good. */
export function letGoOfDatabase(): void {
  shared?.close();
  shared = null;
}

/** The one connection of this context. */
export function caseDatabase(): CaseDatabase {
  shared ??= new CaseDatabase();
  return shared;
}
