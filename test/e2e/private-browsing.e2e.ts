// Private windows of Firefox have no database for extensions: the user is told, and the case can be saved as a file. Beside ordinary
// windows, what is captured in a private one is in the one library, which opens in an ordinary one.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { exportedFileSchema } from '../../src/cases/schema.ts';
import { appears, until } from '../browser/driver.ts';
import { watchSite } from '../browser/jobs.ts';
import { launch } from '../browser/launch.ts';
import { servePortal } from '../browser/portal.ts';
import { expectedOf } from '../letters.ts';

it.skipIf(inject('browser') === 'chromium')('shows what the page holds, and says that nothing can be stored', async () => {
  const portal = await servePortal(join(import.meta.dirname, '../../fixtures/portals'));
  const driver = await launch(inject('browser'), { privately: true });
  try {
    const tab = await driver.open(`${portal.url}/plain-paragraphs.html`);
    await watchSite(driver, tab);
    await appears(tab, 'button', 'Item 2 of 2: Overturned');
    await tab.click('button', 'Capture case');
    expect((await appears(tab, 'alert', /./)).name).toMatch(/private windows.*Nothing was stored/);
    await tab.click('button', /Save the case as a file/);
    const name = await until(async () => (await readdir(driver.downloads)).find((one) => one.endsWith('.json')), 'the file');
    const saved = await until(
      async () => exportedFileSchema.parse(JSON.parse(await readFile(join(driver.downloads, name), 'utf8'))),
      'the whole file',
    );
    expect(saved.cases.map((one) => one.id)).toEqual(expectedOf('section-cited').map((one) => one.id));
    const library = await driver.open(driver.extensionUrl('/library.html'));
    expect((await appears(library, 'alert', /./)).name).toMatch(/private windows/);
  } finally {
    await driver.close();
    await portal.close();
  }
});

it.skipIf(inject('browser') === 'chromium')('leads from a private window to the library in an ordinary one', async () => {
  const portal = await servePortal(join(import.meta.dirname, '../../fixtures/portals'));
  const driver = await launch(inject('browser'));
  try {
    const ordinary = await driver.open(`${portal.url}/index.html`);
    await watchSite(driver, ordinary);
    const options = await driver.open(driver.extensionUrl('/options.html'));
    const hidden = await driver.open(`${portal.url}/plain-paragraphs.html`, true);
    await appears(hidden, 'button', 'Capture case');
    await hidden.click('button', 'Capture case');
    await appears(hidden, 'button', 'Captured');
    await hidden.click('button', 'Open in library');
    const opened = await until(
      () =>
        options.eval(
          async (library: string) => {
            type Tabs = { query(about: object): Promise<{ url: string; incognito: boolean }[]> };
            const { tabs } = (globalThis as unknown as { browser: { tabs: Tabs } }).browser;
            return (await tabs.query({ url: `${library}*` }))[0];
          },
          [driver.extensionUrl('/library.html')],
        ),
      'the library',
    );
    expect(opened).toMatchObject({ incognito: false, url: expect.stringContaining('#case=sha256') });
    const library = await driver.open(opened.url);
    await appears(library, 'article', 'Opened case');
  } finally {
    await driver.close();
    await portal.close();
  }
});
