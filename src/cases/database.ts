// The database. Opened in the extension's own contexts alone: a content script's IndexedDB would be the page's.
import { Dexie, type EntityTable } from 'dexie';
import type { CaseOutcome, Determination } from '../determination/types.ts';
import type { Source } from './schema.ts';

/** What lists and filters need: small, so that a list never reads a letter's text. */
export interface CaseRow {
  id: string;
  capturedAt: string;
  updatedAt: string;
  caseNumber: string | null;
  /** Shown where the letter prints no case number. */
  firstRequest: string | null;
  decided: string | null;
  outcome: CaseOutcome | null;
  items: number;
  overturned: number;
  findings: number;
  tags: string[];
}

/** All else of a case: read one at a time. */
export interface CaseBody {
  id: string;
  reader: string;
  source: Source;
  note: string;
  redacted: boolean;
  determination: Determination;
  text: string;
}

const VERSION = 1;

export class CaseDatabase extends Dexie {
  declare readonly cases: EntityTable<CaseRow, 'id'>;
  declare readonly bodies: EntityTable<CaseBody, 'id'>;

  constructor(name = 'imr-lens') {
    super(name, { chromeTransactionDurability: 'strict' }); // an answer means that it is on the disk
    this.version(VERSION).stores({ cases: 'id, capturedAt, caseNumber', bodies: 'id' });
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

let shared: CaseDatabase | null = null;

/** The one connection of this context. */
export function caseDatabase(): CaseDatabase {
  shared ??= new CaseDatabase();
  return shared;
}
