// What is asked for comes into sight: an item of a letter that is one element as high as many windows, in a box that scrolls it; a
// citation that the keyboard reaches beyond that box's edge, with its card; the letter of a page that is written anew.
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { appears, type Tab, until } from '../browser/driver.ts';
import { watchSite } from '../browser/jobs.ts';
import { useSession } from './session.ts';

const session = useSession();
const letter = (name: string) => readFile(new URL(`../../fixtures/letters/${name}.txt`, import.meta.url), 'utf8');

beforeAll(async () => {
  const tab = await session.open('index.html');
  await watchSite(session.driver, tab);
  await tab.close();
});

/** One `pre` in a box of 300 pixels, below the first window. */
async function openAsOneElement(): Promise<Tab> {
  const tab = await session.open('preformatted.html');
  await appears(tab, 'button', 'Capture case');
  await tab.eval(
    (text: string) => {
      document.body.innerHTML = '<div style="height:1500px"></div><div id="box" style="height:300px;overflow:auto"><pre></pre></div>';
      const pre = document.querySelector('pre');
      if (pre !== null) pre.textContent = text;
    },
    [await letter('twenty-items')],
  );
  await appears(tab, 'button', /^Item 20 of 20/);
  return tab;
}

const boxInWindow = (tab: Tab) =>
  tab.eval(() => {
    const { top, bottom } = (document.querySelector('#box') as Element).getBoundingClientRect();
    return { top: Math.max(top, 0), bottom: Math.min(bottom, innerHeight) };
  }, []);

/** Scrolling has ended, with this item within its box. */
async function comesToRest(tab: Tab, item: number): Promise<void> {
  let former = Number.NaN;
  await until(async () => {
    const badge = await tab.box('button', new RegExp(`^Item ${item} of 20`));
    const box = await boxInWindow(tab);
    const rests = badge.top === former;
    former = badge.top;
    return rests && badge.top >= box.top && badge.bottom <= box.bottom;
  }, `item ${item} within its box`);
}

it('an item of a letter that is one element', async () => {
  const tab = await openAsOneElement();
  for (const _ of [1, 2, 3, 4, 5, 6, 7]) await session.driver.shortcut(tab, 'next-item');
  await comesToRest(tab, 7);
  await tab.close();
});

it('a citation that the keyboard reaches, and its card', async () => {
  const tab = await openAsOneElement();
  await tab.eval(() => (document.querySelector('#box') as Element).scrollIntoView(), []);
  await session.driver.shortcut(tab, 'next-item');
  await comesToRest(tab, 1); // what is still being scrolled takes a card along
  // The badges and the citations of the items, one after the other.
  const height = await tab.eval(() => innerHeight, []);
  const cards: { top: number; bottom: number }[] = [];
  await until(
    async () => {
      await tab.keys('Tab');
      // Until then the former card may still be there.
      await tab.eval(() => new Promise<void>((rendered) => requestAnimationFrame(() => requestAnimationFrame(() => rendered()))), []);
      const [card] = await tab.all('tooltip');
      if (card !== undefined) cards.push(await tab.box('tooltip', card.name));
      return cards.length === 5;
    },
    'the cards of citations',
    40_000,
  );
  expect(cards.filter(({ top, bottom }) => top < 0 || bottom > height)).toEqual([]);
  await tab.close();
});

it('the letter of a page that is written anew', async () => {
  const tab = await session.open('preformatted.html');
  await appears(tab, 'button', 'Capture case');
  await tab.eval(
    (text: string) => {
      document.open();
      document.write(`<!doctype html><title>Another</title><pre style="padding-bottom:2000px">${text}</pre>`);
      document.close();
    },
    [await letter('twenty-items')],
  );
  await appears(tab, 'button', /^Item 1 of 20/);
  const before = await tab.box('button', /^Item 1 of 20/);
  await tab.eval(() => scrollBy(0, 100), []);
  await until(async () => (await tab.box('button', /^Item 1 of 20/)).top < before.top - 50, 'the badge to follow its words');
  await tab.close();
});
