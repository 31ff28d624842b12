// Bad input and broken storage: a clear answer, and nothing is lost.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { exportedFileSchema } from '../../src/cases/schema.ts';
import { appears, type Tab, until } from '../browser/driver.ts';
import { watchSite } from '../browser/jobs.ts';
import { expectedOf } from '../letters.ts';
import { useSession } from './session.ts';

const session = useSession();

beforeAll(async () => {
  const tab = await session.open('index.html');
  await watchSite(session.driver, tab);
  await tab.close();
});

it('says what half a letter lacks', async () => {
  const tab = await session.open('half-letter.html');
  await appears(tab, 'button', 'Item 2 of 2: Upheld');
  await session.shot(tab, 'half-letter-wide');
  await tab.close();
});

it('renews what it shows when the page changes its text, and goes when the letter goes', async () => {
  const tab = await session.open('plain-paragraphs.html');
  await appears(tab, 'button', 'Item 2 of 2: Overturned');
  await tab.eval(() => {
    for (const bold of document.querySelectorAll('b')) bold.textContent = (bold.textContent ?? '').replace('Overturned', 'Upheld');
  }, []);
  await appears(tab, 'button', 'Item 2 of 2: Upheld');
  await tab.eval(() => document.querySelector('article')?.remove(), []);
  await until(() => tab.eval(() => document.querySelector('imr-lens') === null, []), 'the overlay to go');
  await tab.close();
});

it('puts the badge beside its heading, also after the page is scrolled', async () => {
  const tab = await session.open('plain-paragraphs.html');
  await appears(tab, 'button', 'Item 2 of 2: Overturned');
  await tab.eval(
    () => [...document.querySelectorAll('b')].find((bold) => bold.textContent?.includes('Overturned'))?.scrollIntoView({ block: 'center' }),
    [],
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  const heading = await tab.eval(() => {
    const bold = [...document.querySelectorAll('b')].find((one) => one.textContent?.includes('Overturned'));
    const { right, top, bottom } = bold?.getBoundingClientRect() ?? new DOMRect();
    return { right, top, bottom };
  }, []);
  const badge = await tab.box('button', 'Item 2 of 2: Overturned');
  expect(badge.left).toBeGreaterThanOrEqual(heading.right);
  expect(badge.left - heading.right).toBeLessThan(24);
  expect((badge.top + badge.bottom) / 2).toBeGreaterThan(heading.top);
  expect((badge.top + badge.bottom) / 2).toBeLessThan(heading.bottom);
  await session.shot(tab, 'badge');
  await tab.close();
});

it('says so when the library cannot be opened, and saves the case as a file instead', async () => {
  const library = await session.driver.open(session.driver.extensionUrl('/library.html'));
  await appears(library, 'searchbox', /./);
  await makeNewer(library);
  await library.close();
  const tab = await session.open('line-per-element.html');
  await appears(tab, 'button', 'Capture case');
  await tab.click('button', 'Capture case');
  const alert = await appears(tab, 'alert', /./);
  expect(alert.name).toMatch(/newer version of IMR Lens/);
  await session.shot(tab, 'storage-failure');
  await tab.click('button', /Save the case as a file/);
  const file = await until(
    async () => (await readdir(session.driver.downloads)).find((name) => /^imr-lens-case.*\.json$/.test(name)),
    'the file',
  );
  const { cases } = await until(
    async () => exportedFileSchema.parse(JSON.parse(await readFile(join(session.driver.downloads, file), 'utf8'))),
    'the file to be whole',
  );
  expect(cases.map((one) => one.id)).toEqual(expectedOf('contradictions').map((one) => one.id));
  await tab.close();
});

it('shows an alert in the library that cannot be opened', async () => {
  const library = await session.driver.open(session.driver.extensionUrl('/library.html'));
  const alert = await appears(library, 'alert', /./);
  expect(alert.name).toMatch(/newer version/);
  await session.shot(library, 'library-failure');
  await library.close();
});

/** Leaves the library as a newer version of the extension would: this one cannot open it. */
function makeNewer(extensionPage: Tab): Promise<void> {
  return extensionPage.eval(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('imr-lens', 99_999);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
    [],
  );
}
