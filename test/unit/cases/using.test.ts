// Several use the library at once: what fails for one fails for no other.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { caseDatabase, letGoOfDatabase } from '../../../src/cases/database.ts';
import { inLibrary } from '../../../src/cases/using.ts';

afterEach(() => letGoOfDatabase());

describe('inLibrary', () => {
  it('begins again what another failure has closed the connection under', async () => {
    const failed = inLibrary(async () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const over = failed.catch(() => {});
    let tries = 0;
    const other = inLibrary(async (database) => {
      tries += 1;
      await over; // as where a letter is hashed meanwhile
      return database.cases.count();
    });
    await expect(failed).rejects.toThrow(/no room left/);
    expect(await other).toBe(0);
    expect(tries).toBe(2);
  });

  it('says what is wrong where the connection itself is', async () => {
    const closed = inLibrary(async () => {
      throw new Dexie.DatabaseClosedError();
    });
    await expect(closed).rejects.toThrow(/does not let IMR Lens open its library/);
    expect(await caseDatabase().cases.count()).toBe(0); // another connection
  });
});
