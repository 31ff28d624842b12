// The keyboard commands, and a background that is ended in the middle of an answer.
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { appears, type Tab, until } from '../browser/driver.ts';
import { captureHere, emptyLibrary, openPopup, showFirstItem, watchSite } from '../browser/jobs.ts';
import { expectedOf } from '../letters.ts';
import { useSession } from './session.ts';

const session = useSession();

beforeAll(async () => {
  const tab = await session.open('index.html');
  await watchSite(session.driver, tab);
  await tab.close();
});
beforeEach(() => emptyLibrary(session.driver));

const inSight = async (tab: Tab, name: RegExp) => {
  const { top, bottom } = await tab.box('button', name);
  const height = await tab.eval(() => innerHeight, []);
  return top >= 0 && bottom <= height;
};

const idsOf = (letter: string) =>
  expectedOf(letter)
    .map(({ id }) => id)
    .toSorted();

async function openLibrary(): Promise<Tab> {
  const library = await session.driver.open(session.driver.extensionUrl('/library.html'));
  await appears(library, 'button', 'Import');
  return library;
}

/** The cases that the library has, each with its letter. */
async function storedIds(): Promise<string[]> {
  const library = await openLibrary();
  const keys = await library.eval(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('imr-lens');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const keysOf = (store: string) =>
      new Promise<string[]>((resolve, reject) => {
        const request = database.transaction(store).objectStore(store).getAllKeys();
        request.onsuccess = () => resolve(request.result as string[]);
        request.onerror = () => reject(request.error);
      });
    const found = { cases: await keysOf('cases'), bodies: await keysOf('bodies') };
    database.close();
    return found;
  }, []);
  await library.close();
  expect(keys.bodies.toSorted()).toEqual(keys.cases.toSorted());
  return keys.cases.toSorted();
}

/** In a page of the extension: keeps every other context from the tables until `releaseTables`. */
async function holdTables(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('imr-lens');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const store = database.transaction([...database.objectStoreNames], 'readwrite').objectStore('cases');
  document.body.dataset.holds = '';
  // A transaction lives as long as it is asked for something.
  await new Promise<void>((resolve) => {
    const ask = () => {
      store.count().onsuccess = () => {
        resolve();
        if ('holds' in document.body.dataset) ask();
        else database.close();
      };
    };
    ask();
  });
}

function releaseTables(): void {
  delete document.body.dataset.holds;
}

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
  // The background hears of the letter a moment after the overlay is there.
  await until(async () => (await session.driver.badge()) === '2', 'the background to know the letter');
  await session.driver.shortcut(tab, 'capture-case');
  // Until then the tab stays in front: commands are for that one.
  await until(async () => (await session.driver.badge()) === '✓', 'the capture');
  await tab.close();
  expect(await storedIds()).toEqual(idsOf('section-cited'));
});

it.each([
  ['plain-paragraphs', 'section-cited'],
  ['line-per-element', 'contradictions'],
  ['table', 'partial-remaining'],
  ['preformatted', 'page-cited-2014'],
  ['two-letters', 'two-letters'],
  ['half-letter', 'half-letter'],
])('a background that is ended between request and answer loses nothing and doubles nothing: %s', async (page, letter) => {
  const library = await openLibrary();
  const tab = await session.open(`${page}.html`);
  await appears(tab, 'button', 'Capture case');
  // While this page writes, nobody else does: the answer cannot come before the background is ended.
  await library.eval(holdTables, []);
  await tab.click('button', 'Capture case');
  await appears(tab, 'button', 'Capturing…');
  await session.driver.stopBackground();
  expect((await tab.all('button')).map((seen) => seen.name)).not.toContain('Captured');
  await library.eval(releaseTables, []);
  await appears(tab, 'button', 'Captured');
  await appears(tab, 'status', /Saved in your library/);
  await library.close();
  await tab.close();
  expect(await storedIds()).toEqual(idsOf(letter));
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
