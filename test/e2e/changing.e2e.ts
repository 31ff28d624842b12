// Pages that change without a word: panels behind tabs, fields that a script fills, apps that move within themselves. What is
// shown and captured is always the letter in sight.
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { itemName } from '../../src/look/wording.ts';
import { appears, type Tab, until } from '../browser/driver.ts';
import { captureHere, exportAll, watchSite } from '../browser/jobs.ts';
import { expectedOf } from '../letters.ts';
import { useSession } from './session.ts';

const session = useSession();

beforeAll(async () => {
  const tab = await session.open('index.html');
  await watchSite(session.driver, tab);
  await tab.close();
});

const press = (tab: Tab, panel: string) =>
  tab.eval((name: string) => document.querySelector<HTMLElement>(`[data-panel=${name}]`)?.click(), [panel]);
const names = async (tab: Tab) => (await tab.all('button')).map((seen) => seen.name);
const isOurs = (tab: Tab, x: number, y: number) =>
  tab.eval((left: number, top: number) => document.elementFromPoint(left, top)?.localName === 'imr-lens', [x, y]);

/** Waits until what the tab showed so far has been looked at: a letter in a frame that comes after it is annotated. */
async function lookedAt(tab: Tab): Promise<void> {
  await tab.eval(() => {
    const frame = document.createElement('iframe');
    frame.id = 'later';
    frame.src = '/frame-content.html';
    document.body.append(frame);
  }, []);
  await until(
    () => tab.eval(() => document.querySelector<HTMLIFrameElement>('#later')?.contentDocument?.querySelector('imr-lens') != null, []),
    'the later letter to be annotated',
  );
  await tab.eval(() => document.querySelector('#later')?.remove(), []);
}

/** Numbers of the library's cases. */
async function stored(): Promise<(string | null)[]> {
  const { file, library } = await exportAll(session.driver);
  await library.close();
  const { cases } = JSON.parse(await readFile(file, 'utf8')) as { cases: { determination: { caseNumber: string | null } }[] };
  return cases.map((one) => one.determination.caseNumber).sort();
}

it('a letter behind a tab is annotated when the tab is shown, and the one in sight is captured', async () => {
  const tab = await session.open('tab-panels.html');
  await lookedAt(tab);
  expect(await names(tab)).not.toContain('Capture case');
  await press(tab, 'first');
  await appears(tab, 'button', 'Item 1 of 2: Upheld');
  await press(tab, 'second');
  await appears(tab, 'button', 'Item 1 of 2: Upheld, #35 of #60');
  await session.shot(tab, 'tab-panels');
  await captureHere(tab);
  await press(tab, 'notes');
  await until(async () => !(await names(tab)).some((name) => /^Item|^Capture/.test(name)), 'the overlay to go');
  await tab.close();
  expect(await stored()).toEqual([expectedOf('partial-remaining')[0]?.determination.caseNumber]);
});

it('a field that a script fills with another letter is captured as it is', async () => {
  const tab = await session.open('readonly-textarea.html');
  await appears(tab, 'button', 'Capture case');
  const next = await readFile(new URL('../../fixtures/letters/contradictions.txt', import.meta.url), 'utf8');
  await tab.eval(
    (text: string) => {
      const field = document.querySelector('textarea');
      if (field !== null) field.value = text;
    },
    [next],
  );
  // By its key: the panel follows the field at any moment, and its buttons move then.
  await session.driver.shortcut(tab, 'capture-case');
  await appears(tab, 'status', /Saved in your library/);
  await tab.close();
  expect(await stored()).toContain(expectedOf('contradictions')[0]?.determination.caseNumber);
  expect(await stored()).not.toContain(expectedOf('partial-leaving')[0]?.determination.caseNumber);
});

it('the panel follows such a field within a second or so, and capturing keeps the focus', async () => {
  const tab = await session.open('readonly-textarea.html');
  await appears(tab, 'button', /^Item 1 of/);
  const before = (await names(tab)).filter((name) => name.startsWith('Item'));
  const next = await readFile(new URL('../../fixtures/letters/twenty-items.txt', import.meta.url), 'utf8');
  await tab.eval(
    (text: string) => {
      const field = document.querySelector('textarea');
      if (field !== null) field.value = text;
    },
    [next],
  );
  await appears(tab, 'button', /^Item 20 of 20/);
  expect(before.length).toBeLessThan(20);
  await captureHere(tab);
  expect(await tab.eval(() => document.activeElement?.localName, [])).toBe('imr-lens');
  await tab.close();
});

it('badges go where their words go, and are gone where these are hidden', async () => {
  const tab = await session.open('app-shell.html');
  await appears(tab, 'button', 'Item 1 of 2: Upheld');
  const name = 'Item 1 of 2: Upheld';
  await tab.eval(() => document.querySelector('article')?.scrollIntoView(), []);
  const before = await until(async () => {
    const box = await tab.box('button', name);
    await new Promise((resolve) => setTimeout(resolve, 150));
    return box.right > box.left && box.top > 0 && box.top === (await tab.box('button', name)).top ? box : null;
  }, 'the badge to be placed');
  await tab.eval(() => document.querySelector('#shell')?.classList.add('news'), []);
  await until(async () => Math.abs((await tab.box('button', name)).top - before.top - 140) < 3, 'the badge to follow');
  await tab.eval(() => document.querySelector('#shell')?.classList.replace('news', 'veiled'), []);
  const [x, y] = [(before.left + before.right) / 2, (before.top + before.bottom) / 2];
  await until(async () => !(await isOurs(tab, x, y)), 'the badge to go');
  await tab.eval(() => document.querySelector('#shell')?.classList.remove('veiled'), []);
  await until(() => isOurs(tab, x, y), 'the badge to come back');
  await tab.eval(() => document.querySelector('dialog')?.show(), []);
  await until(async () => !(await isOurs(tab, x, y)), 'the badge to give way to a dialog of the page');
  await tab.eval(() => document.querySelector('dialog')?.close(), []);
  await until(() => isOurs(tab, x, y), 'the badge to come back');
  // A dialog that is a component of its own; then a mere shade, which one reads through.
  await tab.eval(() => {
    const component = document.createElement('portal-dialog');
    component.attachShadow({ mode: 'open' }).innerHTML =
      '<div style="position: fixed; inset: 0; background: #fff; z-index: 9">Sign in</div>';
    document.body.append(component);
  }, []);
  await until(async () => !(await isOurs(tab, x, y)), "the badge to give way to a component's dialog");
  await tab.eval(() => {
    document.querySelector('portal-dialog')?.remove();
    const shade = document.createElement('div');
    shade.style.cssText = 'position: fixed; inset: 0; z-index: 9; background: linear-gradient(transparent 95%, #fff)';
    document.body.append(shade);
  }, []);
  await until(() => isOurs(tab, x, y), 'the badge to come back');
  // A page zoomed by its own style.
  await tab.eval(() => document.documentElement.style.setProperty('zoom', '1.25'), []);
  await until(async () => {
    const box = await tab.box('button', name);
    const word = await tab.eval(() => {
      const heading = [...document.querySelectorAll('p')].find((one) => /: Upheld$/.test(one.textContent ?? ''));
      const range = document.createRange();
      range.selectNodeContents(heading ?? document.body);
      const last = [...range.getClientRects()].at(-1);
      return last === undefined ? null : { top: last.top, bottom: last.bottom, right: last.right };
    }, []);
    return word !== null && box.top > word.top - 8 && box.bottom < word.bottom + 8 && box.left > word.right;
  }, 'the badge beside its zoomed heading');
  await session.shot(tab, 'app-shell-zoomed');
  await tab.close();
});

it('a copy of the letter out of sight is no second letter', async () => {
  const tab = await session.open('plain-paragraphs.html');
  await appears(tab, 'button', 'Item 1 of 2: Upheld');
  await tab.eval(() => {
    const copy = document.querySelector('article')?.cloneNode(true) as HTMLElement;
    copy.style.cssText = 'position: absolute; left: -9999px; width: 600px';
    document.querySelector('main')?.prepend(copy);
  }, []);
  // Another letter comes into sight: once that is shown, the copy has been seen, too.
  await tab.eval(async () => {
    const html = await (await fetch('/narrow-column.html')).text();
    const other = new DOMParser().parseFromString(html, 'text/html').querySelector('article');
    if (other !== null) document.querySelector('main')?.append(other);
  }, []);
  await appears(tab, 'button', /^Letter 2, item 3 of 3/);
  const wanted = ['section-cited', 'long-heading']
    .flatMap((name) => expectedOf(name))
    .flatMap(({ determination: { items } }, index) => items.map((item) => itemName(item, items.length, index + 1)));
  expect((await names(tab)).filter((name) => /^(?:Item|Letter)/.test(name)).toSorted()).toEqual(wanted.toSorted());
  expect((await tab.box('button', 'Letter 1, item 1 of 2: Upheld')).left).toBeGreaterThan(0);
  await tab.close();
});

it('a frame that nobody sees is left alone until it is shown', async () => {
  const tab = await session.open('frame.html');
  await appears(tab, 'button', 'Capture case', 'iframe'); // it has come: the load that follows is that of the reload
  await tab.eval(() => document.querySelector('iframe')?.style.setProperty('display', 'none'), []);
  await tab.eval(async () => {
    const frame = document.querySelector('iframe');
    const loaded = new Promise((resolve) => frame?.addEventListener('load', resolve, { once: true }));
    frame?.contentWindow?.location.reload();
    await loaded;
  }, []);
  await lookedAt(tab);
  expect(await tab.eval(() => document.querySelector('iframe')?.contentDocument?.querySelector('imr-lens') === null, [])).toBe(true);
  await tab.eval(() => document.querySelector('iframe')?.style.removeProperty('display'), []);
  await appears(tab, 'button', 'Capture case', 'iframe');
  await tab.close();
});

it("buttons beside the state's search results go with a table that is made anew", async () => {
  const tab = await session.open('search-results.html');
  const name = 'Open CM99-0001001 in IMR Lens';
  await appears(tab, 'button', name);
  await tab.eval(() => {
    const table = document.querySelector('table');
    const main = document.querySelector('main');
    if (table === null || main === null) return;
    const copy = table.cloneNode(true) as HTMLElement;
    copy.style.marginTop = '180px';
    table.replaceWith(copy);
  }, []);
  const top = await tab.eval(() => document.querySelector('table a')?.getBoundingClientRect().top ?? 0, []);
  await until(async () => Math.abs((await tab.box('button', name)).top - top) < 20, 'the button to follow');
  await tab.close();
});
