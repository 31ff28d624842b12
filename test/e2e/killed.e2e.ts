// The browser is killed right after a capture was answered: nothing lost, nothing half-written. A few times here, as often as
// KILLS says in a longer run.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { appears, type Driver, until } from '../browser/driver.ts';
import { launch } from '../browser/launch.ts';
import { expectedOf } from '../letters.ts';

const KILLS = Number(process.env.KILLS ?? 3);
const LETTERS = join(import.meta.dirname, '../../fixtures/letters');
const NAMES = ['section-cited', 'contradictions', 'partial-remaining', 'nothing-cited', 'long-heading', 'twenty-items', 'page-furniture'];
let profile = '';

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'imr-lens-killed-'));
});
afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));

it(`loses nothing when the browser is killed right after an answer, ${KILLS} times`, async () => {
  const captured = new Set<string>();
  for (let round = 0; round < KILLS; round += 1) {
    const name = NAMES[round % NAMES.length] ?? '';
    const driver = await launch(inject('browser'), { profile });
    await expectLibrary(driver, captured);
    const library = await driver.open(driver.extensionUrl('/library.html'));
    await appears(library, 'button', 'Import');
    await library.choose('#import-files', join(LETTERS, `${name}.txt`));
    // The answer is what the user sees; what is said to be captured must be there.
    await until(
      () => library.eval(() => /captured|known already/.test(document.querySelector('.report')?.textContent ?? ''), []),
      'the answer',
    );
    await driver.kill();
    for (const { id } of expectedOf(name)) captured.add(id);
  }
  const driver = await launch(inject('browser'), { profile });
  await expectLibrary(driver, captured);
  await driver.close();
}, 600_000);

/** Every case is there, whole. */
async function expectLibrary(driver: Driver, ids: Set<string>): Promise<void> {
  const page = await driver.open(driver.extensionUrl('/library.html'));
  await appears(page, 'button', 'Import');
  const stored = await page.eval(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('imr-lens');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const keys = (store: string) =>
      new Promise<string[]>((resolve, reject) => {
        const request = database.transaction(store).objectStore(store).getAllKeys();
        request.onsuccess = () => resolve(request.result as string[]);
        request.onerror = () => reject(request.error);
      });
    const found = { cases: await keys('cases'), bodies: await keys('bodies') };
    database.close();
    return found;
  }, []);
  expect(stored.cases.toSorted()).toEqual([...ids].toSorted());
  expect(stored.bodies.toSorted()).toEqual([...ids].toSorted());
  await page.close();
}
