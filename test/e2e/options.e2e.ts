// The options page: watched sites, PDFs straight into the viewer and the way back, shortcuts.
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPdf } from '../../src/source/pdf.ts';
import { appears, until } from '../browser/driver.ts';
import { watchSite } from '../browser/jobs.ts';
import { type Portal, servePortal } from '../browser/portal.ts';
import { useSession } from './session.ts';

const session = useSession();
let files: Portal;
beforeAll(async () => {
  files = await servePortal(join(import.meta.dirname, '../../fixtures/letters'));
});
afterAll(() => files.close());

it('names the watched sites and the shortcuts, and stops watching', async () => {
  const tab = await session.open('index.html');
  await watchSite(session.driver, tab);
  const options = await session.driver.open(session.driver.extensionUrl('/options.html'));
  await appears(options, 'button', 'Stop watching localhost');
  await until(() => options.eval(() => /Capture the case on this page/.test(document.body.textContent ?? ''), []), 'the shortcuts');
  // Browsers leave out suggestions that clash with keys of their own.
  expect(await options.eval(() => [...document.querySelectorAll('.options dd')].map((one) => one.textContent), [])).not.toContain('none');
  await session.shot(options, 'options');
  await options.click('button', 'Stop watching localhost');
  await until(async () => (await options.all('button')).every((seen) => seen.name !== 'Stop watching localhost'), 'the site to go');
  await options.close();
  await tab.close();
});

it('prints what was read below a page, once that is chosen', async () => {
  const choose = async () => {
    const options = await session.driver.open(session.driver.extensionUrl('/options.html'));
    await options.click('checkbox', /^Print what was read/);
    await appears(options, 'status', 'Saved.');
    await options.close();
  };
  const tab = await session.open('plain-paragraphs.html');
  await watchSite(session.driver, tab);
  const printed = async () => {
    await tab.goto(await tab.url());
    await appears(tab, 'button', 'Capture case');
    return readPdf(await getDocument({ data: new Uint8Array(await tab.print()), verbosity: 0 }).promise);
  };
  const asItIs = await printed();
  expect(asItIs).toContain('Heat wrap for the lower back');
  expect(asItIs).not.toMatch(/1 upheld, 1 overturned|Deadlines/);
  await choose();
  const withSummary = await printed();
  expect(withSummary).toMatch(/1 upheld, 1 overturned[\s\S]*Deadlines/);
  expect(withSummary).not.toContain('Capture case');
  await choose();
  await tab.close();
});

it('opens PDFs of watched sites in the viewer straight away, once that is chosen, and leads back', async () => {
  const tab = await session.open('index.html');
  await watchSite(session.driver, tab);
  const options = await session.driver.open(session.driver.extensionUrl('/options.html'));
  await options.click('checkbox', /^Open PDFs of watched sites/);
  await appears(options, 'status', 'Saved.');
  await options.close();
  const address = `${files.url}/section-cited.pdf`;
  await tab.eval((to: string) => void setTimeout(() => location.assign(to), 50), [address]);
  await until(async () => (await tab.url()).includes('/viewer.html?src='), 'the viewer');
  await appears(tab, 'button', 'Item 1 of 2: Upheld');
  // Back leads out of the viewer, and further back from there.
  const back = () => tab.eval(() => void setTimeout(() => history.back(), 50), []);
  await back();
  await until(async () => !(await tab.url()).includes('/viewer.html'), 'the way back');
  if ((await tab.url()) === address) await back();
  await until(async () => (await tab.url()).endsWith('/index.html'), 'the page before');
  // From there the same link is a new wish.
  await tab.eval((to: string) => void setTimeout(() => location.assign(to), 50), [address]);
  await until(async () => (await tab.url()).includes('/viewer.html?src='), 'the viewer again');
  await appears(tab, 'button', 'Item 1 of 2: Upheld');
  await tab.click('button', "Open in the browser's own viewer");
  await until(async () => (await tab.url()) === address, "the browser's own viewer");
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await tab.url()).toBe(address);
  await tab.close();
});
