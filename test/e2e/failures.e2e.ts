// Bad input and broken storage: a clear answer, and nothing is lost.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { exportedFileSchema } from '../../src/cases/schema.ts';
import { appears, until } from '../browser/driver.ts';
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
  const [lack] = expectedOf('half-letter').flatMap(({ determination }) => determination.findings);
  expect(lack?.kind).toBe('incomplete');
  await appears(tab, 'paragraph', new RegExp(`^${RegExp.escape(lack?.message ?? '')}`));
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
  const headingNow = () =>
    tab.eval(() => {
      const bold = [...document.querySelectorAll('b')].find((one) => one.textContent?.includes('Overturned'));
      const { right, top, bottom } = bold?.getBoundingClientRect() ?? new DOMRect();
      return { right, top, bottom };
    }, []);
  const beside = () =>
    until(async () => {
      const heading = await headingNow();
      const badge = await tab.box('button', 'Item 2 of 2: Overturned');
      const middle = (badge.top + badge.bottom) / 2;
      const gap = badge.left - heading.right;
      if (gap >= 0 && gap < 24 && middle > heading.top && middle < heading.bottom) return true;
      throw new Error(`the heading is at ${JSON.stringify(heading)}, the badge at ${JSON.stringify(badge)}`);
    }, 'the badge beside its heading');
  await tab.eval(() => document.body.style.setProperty('padding-bottom', '200vh'), []);
  await beside();
  const { top } = await headingNow();
  await tab.eval(() => scrollBy(0, 150), []);
  await until(async () => Math.abs(top - (await headingNow()).top - 150) < 2, 'the page to be scrolled');
  await beside();
  await session.shot(tab, 'badge');
  await tab.close();
});

it('says so when the library cannot be opened, and saves the case as a file instead', async () => {
  await makeNewer();
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
  await makeNewer();
  const library = await session.driver.open(session.driver.extensionUrl('/library.html'));
  const alert = await appears(library, 'alert', /./);
  expect(alert.name).toMatch(/newer version/);
  await session.shot(library, 'library-failure');
  await library.close();
});

/** Leaves the library as a newer version of the extension would: this one cannot open it. */
async function makeNewer(): Promise<void> {
  const page = await session.driver.open(session.driver.extensionUrl('/options.html'));
  await page.eval(
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
  await page.close();
}
