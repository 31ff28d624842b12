// The keyboard commands, and a background that is ended in the middle of an answer.
import { beforeAll, expect, it } from 'vitest';
import { appears, type Tab, until } from '../browser/driver.ts';
import { captureHere, openPopup, showFirstItem, watchSite } from '../browser/jobs.ts';
import { useSession } from './session.ts';

const session = useSession();

beforeAll(async () => {
  const tab = await session.open('index.html');
  await watchSite(session.driver, tab);
  await tab.close();
});

/** On the pages that are captured here: two on one of them; the modal dialog's is that of the first. */
const LETTERS = 7;

const inSight = async (tab: Tab, name: RegExp) => {
  const { top, bottom } = await tab.box('button', name);
  const height = await tab.eval(() => innerHeight, []);
  return top >= 0 && bottom <= height;
};
const rowsIn = async (library: Tab) => (await library.all('row')).map((row) => row.name).filter((name) => /Upheld|verturned/.test(name));

it('go from item to item, and hide what was added and show it again', async () => {
  const tab = await session.open('nested-scrolling.html');
  await appears(tab, 'button', 'Capture case');
  for (const _ of [1, 2, 3, 4]) await session.driver.shortcut(tab, 'next-item');
  await until(() => inSight(tab, /^Item 4 of 20/), 'the fourth item in sight');
  await session.driver.shortcut(tab, 'previous-item');
  await until(() => inSight(tab, /^Item 3 of 20/), 'the third item in sight');
  await showFirstItem(tab);
  await until(() => inSight(tab, /^Item 1 of 20/), 'the first item in sight');
  await session.driver.shortcut(tab, 'toggle-overlay');
  await until(async () => (await tab.all('button')).every((seen) => seen.name !== 'Capture case'), 'the overlay to go');
  await session.driver.shortcut(tab, 'toggle-overlay');
  await appears(tab, 'button', 'Capture case');
  await tab.close();
});

it('capture the case, also where a modal dialog has locked the page', async () => {
  const tab = await session.open('modal-dialog.html');
  await until(() => tab.eval(() => document.querySelector('imr-lens') !== null, []), 'the overlay');
  // The background hears of the overlay a moment after it is there.
  await new Promise((resolve) => setTimeout(resolve, 700));
  await session.driver.shortcut(tab, 'capture-case');
  await new Promise((resolve) => setTimeout(resolve, 500)); // the tab is still in front while it is captured
  const library = await session.driver.open(session.driver.extensionUrl('/library.html'));
  await until(async () => (await rowsIn(library)).length === 1, 'the case');
  await library.close();
  await tab.close();
});

it('a background that is ended between request and answer loses nothing and doubles nothing', async () => {
  const pages = ['plain-paragraphs', 'line-per-element', 'table', 'preformatted', 'two-letters', 'half-letter'];
  for (const [index, page] of pages.entries()) {
    const tab = await session.open(`${page}.html`);
    await until(async () => (await tab.all('button')).some((seen) => /^Capture/.test(seen.name)), 'the panel');
    const captured = (await tab.all('button')).some((seen) => seen.name === 'Captured');
    if (!captured) await tab.click('button', 'Capture case');
    await new Promise((resolve) => setTimeout(resolve, index * 3));
    await session.driver.stopBackground();
    await appears(tab, 'button', 'Captured');
    await tab.close();
  }
  const library = await session.driver.open(session.driver.extensionUrl('/library.html'));
  const cases = await until(async () => {
    const addresses = await library.eval(() => [...document.querySelectorAll('tbody a')].map((one) => (one as HTMLAnchorElement).hash), []);
    return addresses.length >= LETTERS ? addresses : null;
  }, 'the cases');
  expect(cases).toHaveLength(LETTERS);
  await library.close();
});

it('say what became of a capture where the panel is folded', async () => {
  const tab = await session.open('narrow-column.html');
  await appears(tab, 'button', 'Capture case');
  await tab.click('button', 'Fold the panel');
  await appears(tab, 'button', 'Unfold the panel');
  await session.driver.shortcut(tab, 'capture-case');
  await appears(tab, 'status', 'Captured');
  await session.shot(tab, 'folded-captured');
  await tab.click('button', 'Unfold the panel');
  await appears(tab, 'button', 'Captured');
  await tab.close();
});

it('a captured case is shown in the library that is open already', async () => {
  const library = await session.driver.open(session.driver.extensionUrl('/library.html#view=overview'));
  await appears(library, 'link', 'Overview');
  const tab = await session.open('plain-paragraphs.html');
  await captureHere(tab);
  await tab.click('button', 'Open in library');
  await until(async () => (await library.url()).includes('#case='), 'the case in the library');
  await appears(library, 'article', 'Opened case');
  expect(await library.eval(() => document.visibilityState, [])).toBe('visible');
  const popup = await openPopup(session.driver, tab);
  await popup.click('button', 'Open library');
  await until(() => library.eval(() => document.visibilityState === 'visible', []), 'the library in front');
  await library.close();
  await tab.close();
});
