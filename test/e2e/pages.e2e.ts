// The main job on a page of every kind: badges by role and name, capture, the library, the exported file.
import { readFile } from 'node:fs/promises';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportedFileSchema } from '../../src/cases/schema.ts';
import { itemName } from '../../src/look/wording.ts';
import { appears, type Tab, until } from '../browser/driver.ts';
import { captureHere, emptyLibrary, exportAll, watchSite } from '../browser/jobs.ts';
import { expectedOf, withoutSpans } from '../letters.ts';
import { brokenSpans } from '../spans.ts';
import { useSession } from './session.ts';

interface Kind {
  page: string;
  letter: string;
  frame?: string;
  /** Pages without places for badges. */
  inPanel?: boolean;
  /** Of pages that change by themselves: tells, in the page, that they have come to rest. */
  rests?: () => boolean;
}

const KINDS: Kind[] = [
  { page: 'plain-paragraphs', letter: 'section-cited' },
  { page: 'line-per-element', letter: 'contradictions' },
  { page: 'table', letter: 'partial-remaining' },
  { page: 'frame', letter: 'long-heading', frame: 'iframe' },
  { page: 'readonly-textarea', letter: 'partial-leaving', inPanel: true },
  { page: 'separate-fields', letter: 'contradictions', inPanel: true },
  { page: 'preformatted', letter: 'page-cited-2014' },
  { page: 'nested-scrolling', letter: 'twenty-items' },
  { page: 'late-text', letter: 'nothing-cited', rests: () => document.querySelector('#slot article') !== null },
  { page: 'shadow-root', letter: 'page-furniture' },
  { page: 'strict-policy', letter: 'section-cited' },
  { page: 'two-letters', letter: 'two-letters' },
  { page: 'half-letter', letter: 'half-letter' },
  { page: 'one-paragraph', letter: 'section-cited' },
  { page: 'narrow-column', letter: 'long-heading' },
  { page: 'hostile-styles', letter: 'contradictions' },
  { page: 'removes-foreign', letter: 'partial-remaining' },
  {
    page: 'popover',
    letter: 'nothing-cited',
    rests: () => document.querySelector('#news:popover-open') !== null,
  },
  {
    page: 'single-page-app',
    letter: 'page-furniture',
    rests: () => /CM99-0001009/.test(document.querySelector('#view')?.textContent ?? ''),
  },
  {
    page: 'changing-shadow',
    letter: 'nothing-cited',
    rests: () => /CM99-0001005/.test(document.querySelector('letter-view')?.shadowRoot?.textContent ?? ''),
  },
  { page: 'shortcuts', letter: 'section-cited' },
  { page: 'written-frame', letter: 'long-heading', frame: 'iframe' },
  {
    page: 'late-shadow',
    letter: 'nothing-cited',
    rests: () => /CM99-0001005/.test(document.querySelector('letter-view')?.shadowRoot?.textContent ?? ''),
  },
  { page: 'notice-2013', letter: 'notice-2013' },
  { page: 'decision-2013', letter: 'decision-2013' },
];

const session = useSession();

beforeAll(async () => {
  const tab = await session.open('index.html');
  await watchSite(session.driver, tab);
  await tab.close();
});
// Several pages show one letter: what another page captured would be asserted in place of what this one does.
beforeEach(() => emptyLibrary(session.driver));

/** The page as it is, and as a script of its own would find it. */
const serialized = (tab: Tab, frame?: string) => tab.eval(() => new XMLSerializer().serializeToString(document.body), [], frame);

describe.each(KINDS)('$page', ({ page, letter, frame, inPanel = false, rests = () => true }) => {
  const expected = expectedOf(letter);

  it('shows what was decided, leaves the page alone, captures and exports the record', async () => {
    const { driver } = session;
    const before = await unannotated(page, rests, frame);
    const tab = await session.open(`${page}.html`);
    await until(() => tab.eval(rests, []), 'the page to come to rest');
    await appears(tab, 'button', 'Capture case', frame);

    const several = expected.length > 1;
    const wanted = expected
      .flatMap(({ determination }, index) =>
        determination.items.map((item) => itemName(item, determination.items.length, several ? index + 1 : null)),
      )
      .toSorted();
    let names: string[] = [];
    await until(async () => {
      names = (await tab.all('button', frame)).map((seen) => seen.name).filter((name) => /^(?:Item|Letter) \d/.test(name));
      return names.length === wanted.length && names.toSorted().every((name, index) => name === wanted[index]);
    }, 'the badges').catch(() => {});
    expect(names.toSorted()).toEqual(wanted);

    const links = (await tab.all('link', frame)).map((seen) => seen.name);
    const cited = expected.some(({ determination }) =>
      determination.items.some((item) => (item.maximusGuideline?.citations.length ?? 0) > 0),
    );
    if (cited && !inPanel) expect(links.some((name) => /^(?:MTUS|Official Disability)/.test(name))).toBe(true);

    expect(await serialized(tab, frame)).toBe(before);
    expect(await tab.eval(() => [...document.documentElement.children].map((child) => child.localName), [], frame)).toEqual([
      'head',
      'body',
      'imr-lens',
    ]);
    await session.shot(tab, page);

    await captureHere(tab, frame);
    const { file, library } = await exportAll(driver);
    const exported = exportedFileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    expect(exported.cases).toHaveLength(expected.length);
    for (const { id, determination } of expected) {
      const one = exported.cases.find((stored) => stored.id === id);
      expect(one, `${id} is exported`).toBeDefined();
      if (one === undefined) continue;
      expect(withoutSpans(one.determination)).toEqual(withoutSpans(determination));
      expect(brokenSpans(one.determination, one.text)).toEqual([]);
      expect(one.source.via).toBe('page');
      expect(one.source.pageUrl).toBe(await tab.url());
      const rows = (await library.all('row')).map((row) => row.name);
      expect(rows.some((row) => row.includes(determination.caseNumber ?? determination.items[0]?.request ?? '?'))).toBe(true);
    }
    await library.close();

    await tab.goto(await tab.url());
    await appears(tab, 'button', 'Captured', frame);
    await tab.close();
  });
});

/** The page's own body once it has settled, without the extension: served from an address that is not watched. */
async function unannotated(page: string, rests: () => boolean, frame?: string): Promise<string> {
  const tab = await session.driver.open(`${session.portal.url.replace('localhost', '127.0.0.1')}/${page}.html`);
  await until(() => tab.eval(rests, []), 'the page to come to rest');
  const body = await serialized(tab, frame);
  expect(await tab.eval(() => document.querySelector('imr-lens'), [], frame)).toBeNull();
  await tab.close();
  return body;
}
