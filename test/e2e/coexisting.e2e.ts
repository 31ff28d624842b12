// What the overlay does beside pages that were not made for it: never over their words, above their popovers, of use under
// their dialogs, silent to their shortcuts.
import { beforeAll, describe, expect, it } from 'vitest';
import { appears, type Box, type Tab, until } from '../browser/driver.ts';
import { emptyLibrary, openPopup, watchSite } from '../browser/jobs.ts';
import { useSession } from './session.ts';

const session = useSession();

beforeAll(async () => {
  const tab = await session.open('index.html');
  await watchSite(session.driver, tab);
  await tab.close();
});

/** The page's own words that a box lies over. */
const wordsUnder = (tab: Tab, box: Box) =>
  tab.eval(
    ({ left, top, right, bottom }: Box) => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const word of (node.nodeValue ?? '').matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          for (const rect of range.getClientRects()) {
            if (rect.width > 0 && rect.right > left + 1 && rect.left < right - 1 && rect.bottom > top + 3 && rect.top < bottom - 3)
              found.push(word[0]);
          }
        }
      }
      return found;
    },
    [box],
  );

describe('badges', () => {
  it.each([
    ['plain-paragraphs', 'Item 1 of 2: Upheld'],
    ['one-paragraph', 'Item 1 of 2: Upheld'],
    ['one-paragraph', 'Item 2 of 2: Overturned'],
    ['narrow-column', 'Item 1 of 3: Upheld'],
    ['table', 'Item 1 of 2: Upheld, #35 of #60'],
    ['search-results', 'Open CM99-0001001 in IMR Lens'],
    ['search-results', 'Open CM99-0001007 in IMR Lens'],
  ])('lie over no words on %s: %s', async (page, name) => {
    const tab = await session.open(`${page}.html`);
    await appears(tab, 'button', name);
    const words = await until(async () => {
      const box = await tab.box('button', name);
      return box.right > box.left && box.top > 0 ? { under: await wordsUnder(tab, box) } : null;
    }, 'the badge to be placed');
    await session.shot(tab, `placed-${page}`);
    expect(words.under).toEqual([]);
    await tab.close();
  });
});

it("offers each case of the state's search results in the viewer", async () => {
  const tab = await session.open('search-results.html');
  await appears(tab, 'button', 'Open CM99-0001001 in IMR Lens');
  await appears(tab, 'button', 'Open CM99-0001007 in IMR Lens');
  expect((await tab.all('button')).some((seen) => /Next page/.test(seen.name))).toBe(false);
  await until(async () => (await tab.box('button', 'Open CM99-0001007 in IMR Lens')).top > 0, 'the buttons to be placed');
  await session.shot(tab, 'search-results');
  await tab.close();
});

it('stays above a popover of the page', async () => {
  const tab = await session.open('popover.html');
  await appears(tab, 'button', 'Capture case');
  await until(() => tab.eval(() => document.querySelector('#news')?.matches(':popover-open') ?? false, []), 'the popover');
  const box = await tab.box('button', 'Fold the panel');
  await until(
    () =>
      tab.eval(
        (x: number, y: number) => document.elementFromPoint(x, y)?.localName === 'imr-lens',
        [(box.left + box.right) / 2, (box.top + box.bottom) / 2],
      ),
    'the panel above it',
  );
  await session.shot(tab, 'above-popover');
  await tab.close();
});

it('is read by nobody, where the page has the name of our element for one of its own', async () => {
  const tab = await session.open('takes-over.html');
  await appears(tab, 'button', 'Item 2 of 2: Overturned');
  await appears(tab, 'button', /^Capture/);
  type Hostile = { internals: ElementInternals[]; told: unknown[] };
  const roots = await tab.eval(() => (window as unknown as Hostile).internals.map(({ shadowRoot }) => typeof shadowRoot?.mode), []);
  expect(roots, 'our root in the hands of the page').toEqual(['undefined']);
  expect(await tab.eval(() => (window as unknown as Hostile).told, []), 'messages to the page').toEqual([]);
  await tab.close();
});

it('captures from the popup where a modal dialog has locked the page', async () => {
  await emptyLibrary(session.driver);
  const tab = await session.open('modal-dialog.html');
  await until(() => tab.eval(() => document.querySelector('imr-lens') !== null, []), 'the overlay');
  const popup = await openPopup(session.driver, tab);
  await until(
    async () => (await popup.all('button')).find((seen) => seen.name === 'Capture case')?.disabled === false,
    'the letter in the popup',
  );
  await popup.click('button', 'Capture case');
  await appears(popup, 'status', /^Captured/);
  await popup.close();
  await tab.close();
});

it('is there again when the page comes back from where the user went', async () => {
  const tab = await session.open('plain-paragraphs.html');
  await appears(tab, 'button', 'Item 2 of 2: Overturned');
  await tab.goto(`${session.portal.url}/index.html`);
  await tab.eval(() => void setTimeout(() => history.back(), 20), []);
  await until(async () => (await tab.url()).endsWith('/plain-paragraphs.html'), 'the page');
  await appears(tab, 'button', 'Item 2 of 2: Overturned');
  await appears(tab, 'button', /^Capture/);
  await tab.close();
});

it("does not set off the page's own shortcuts", async () => {
  const tab = await session.open('shortcuts.html');
  await appears(tab, 'button', 'Fold the panel');
  await tab.click('button', 'Fold the panel');
  await appears(tab, 'button', 'Unfold the panel');
  await tab.keys('j', 'Enter'); // the focus is still on the button
  await appears(tab, 'button', 'Fold the panel');
  expect(await tab.eval(() => (window as unknown as { heard: string[] }).heard, [])).toEqual([]);
  await tab.eval(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' })), []);
  expect(await tab.eval(() => (window as unknown as { heard: string[] }).heard, []), 'the page listens').toEqual(['keydown']);
  await tab.close();
});

it('keeps the panel where it was moved and as it was left, on other pages too', async () => {
  const tab = await session.open('plain-paragraphs.html');
  const { name } = await appears(tab, 'button', /^(Unf|F)old the panel$/);
  if (name === 'Unfold the panel') await tab.click('button', name); // as a test before this one left it
  await appears(tab, 'button', 'Fold the panel');
  const before = await tab.box('region', 'IMR Lens');
  await until(async () => {
    await tab.click('button', /^Move the panel/);
    await tab.keys('ArrowDown');
    return (await tab.box('region', 'IMR Lens')).top > before.top + 20;
  }, 'the panel to move');
  const down = await tab.box('region', 'IMR Lens');
  await tab.keys('ArrowLeft');
  await until(async () => Math.round(down.left - (await tab.box('region', 'IMR Lens')).left) === 24, 'the panel to move aside');
  const moved = await tab.box('region', 'IMR Lens');
  await tab.click('button', 'Fold the panel');
  await appears(tab, 'button', 'Unfold the panel');
  await tab.goto(`${session.portal.url}/table.html`);
  await appears(tab, 'button', 'Unfold the panel');
  await tab.click('button', 'Unfold the panel');
  await appears(tab, 'button', 'Fold the panel');
  await until(async () => Math.round((await tab.box('region', 'IMR Lens')).top) === Math.round(moved.top), 'the panel in its place');
  await session.shot(tab, 'moved');
  await tab.close();
});

it('marks a finding at the words that it rests on, and explains it and a citation in cards', async () => {
  const tab = await session.open('line-per-element.html');
  const { left, right, top, bottom } = await until(async () => {
    await appears(tab, 'button', /^Finding: Item 1/);
    const box = await tab.box('button', /^Finding: Item 1/);
    return box.top > 0 ? box : null;
  }, 'the finding to be placed');
  await tab.point((left + right) / 2, (top + bottom) / 2);
  await appears(tab, 'tooltip', /guideline that MAXIMUS cites/);
  const card = await tab.box('tooltip', /guideline that MAXIMUS cites/);
  expect(Math.min(Math.abs(card.top - bottom), Math.abs(card.bottom - top))).toBeLessThan(12);
  await session.shot(tab, 'finding-card');
  const words = await tab.eval(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf('MTUS Low Back');
      if (at < 0) continue;
      range.setStart(node, at);
      range.setEnd(node, at + 13);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  }, []);
  await tab.point(words?.x ?? 0, words?.y ?? 0);
  await appears(tab, 'tooltip', /MTUS Low Back Complaints.*8 CCR 9792\.23\.5/);
  await session.shot(tab, 'citation-card');
  await tab.close();
});
