// The library in a real browser: nothing lost on the way out and back, found again, noted upon, deleted and brought back.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportedFileSchema } from '../../src/cases/schema.ts';
import { appears, type Tab, until } from '../browser/driver.ts';
import { captureHere, exportAll, watchSite } from '../browser/jobs.ts';
import { useSession } from './session.ts';

const session = useSession();
let library: Tab;

beforeAll(async () => {
  const tab = await session.open('plain-paragraphs.html');
  await watchSite(session.driver, tab);
  for (const page of ['plain-paragraphs', 'line-per-element', 'two-letters']) {
    await tab.goto(`${session.portal.url}/${page}.html`);
    await captureHere(tab);
  }
  await tab.close();
  library = await session.driver.open(session.driver.extensionUrl('/library.html'));
  await appears(library, 'row', /CM99-0001001/);
});

/** The word that the opened case points at, where the user sees it. */
const hitInSight = () =>
  library.eval(() => {
    const [hit] = CSS.highlights.get('search-hit-current') ?? [];
    const box = document.querySelector('.source-text')?.getBoundingClientRect();
    const place = hit instanceof Range ? hit.getBoundingClientRect() : undefined;
    if (place === undefined || box === undefined) return null;
    return place.top >= Math.max(0, box.top) && place.bottom <= Math.min(innerHeight, box.bottom) ? `${hit}` : null;
  }, []);

/** It stands within the window's width, and the page scrolls in one direction alone. */
const fitsIn = (role: string, name: string) =>
  until(async () => {
    const { left, right } = await library.box(role, name);
    const { inner, scrolls } = await library.eval(() => ({ inner: innerWidth, scrolls: document.documentElement.scrollWidth }), []);
    if (right > left && left >= 0 && right <= inner && scrolls <= inner) return true;
    throw new Error(`it reaches from ${left} to ${right} of ${inner}; the page is ${scrolls} wide`);
  }, `${role} ${name} within the window`);

const rows = async () => (await library.all('row')).map((row) => row.name).filter((name) => /Upheld|verturned/.test(name));

describe('one library, step by step, each going on with what the former one left', () => {
  it('lists what was captured, wide, light and dark', async () => {
    await until(async () => (await rows()).length === 4, 'all four rows');
    await session.shot(library, 'library-wide');
    await session.driver.colorScheme(library, 'dark');
    await session.shot(library, 'library-dark');
    await session.driver.colorScheme(library, 'light');
    await library.click('link', 'Overview');
    await appears(library, 'link', 'MTUS Shoulder Complaints');
    await session.shot(library, 'library-overview');
    await library.click('link', 'Cases');
  });

  it('lists and opens cases in a narrow window, too', async () => {
    const width = () => library.eval(() => innerWidth, []);
    const wide = await width();
    await session.driver.resize(library, 480, 900);
    try {
      await until(async () => (await width()) <= 500, 'the window to be narrow');
      await fitsIn('link', 'CM99-0001006');
      await fitsIn('searchbox', 'Search cases');
      await fitsIn('button', 'Import');
      await until(async () => (await rows()).length === 4, 'all four rows');
      await session.shot(library, 'library-narrow');
      await library.click('link', 'CM99-0001006');
      await appears(library, 'article', 'Opened case');
      await until(async () => (await rows()).length === 0, "the case in the list's place");
      await fitsIn('article', 'Opened case');
      await fitsIn('button', 'Delete');
      await fitsIn('textbox', 'Note');
      await session.shot(library, 'library-narrow-case');
      await library.click('button', 'Close');
      await until(async () => (await rows()).length === 4, 'the list');
    } finally {
      await session.driver.resize(library, 1280, 900);
      await until(async () => (await width()) === wide, 'the window to be wide again');
    }
  });

  it('finds a word of a rationale, and says where it stands', async () => {
    await library.click('searchbox', 'Search cases');
    await library.keys(...'household');
    await until(async () => (await rows()).length === 1, 'the hits');
    await appears(library, 'row', /household/);
    await session.shot(library, 'library-search');
    expect(await library.url()).toContain('q=household');
  });

  it('leads from one of its places in the opened letter to the next', async () => {
    await library.goto(session.driver.extensionUrl('/library.html#q=heat'));
    await library.click('link', 'CM99-0001001');
    await appears(library, 'status', /in 2 places/);
    await library.click('button', 'Next place');
    await appears(library, 'status', /Place 1 of 2/);
    await until(async () => (await hitInSight()) === 'Heat', 'the first place to be pointed at, and in sight');
    await session.shot(library, 'library-search-case');
    await library.click('button', 'Next place');
    await appears(library, 'status', /Place 2 of 2/);
    await until(async () => (await hitInSight()) === 'heat', 'the second place to be pointed at, and in sight');
    await library.goto(session.driver.extensionUrl('/library.html'));
    await appears(library, 'row', /CM99-0001001/);
  });

  it('keeps a note as it is typed, and opens the same case from its address', async () => {
    await library.click('link', 'CM99-0001006');
    await appears(library, 'article', 'Opened case');
    await library.click('textbox', 'Note');
    await library.keys(...'appeal it');
    await appears(library, 'status', 'Saved.');
    await session.shot(library, 'library-case');
    const address = await library.url();
    await library.close();
    library = await session.driver.open(address);
    await until(
      () => library.eval(() => document.querySelector<HTMLTextAreaElement>('.notes textarea')?.value === 'appeal it', []),
      'the note to be there',
    );
  });

  it('keeps what was typed right before the page went', async () => {
    await library.click('textbox', 'Note');
    await library.keys(...' now');
    const address = await library.url();
    await library.close();
    library = await session.driver.open(address);
    await until(
      () => library.eval(() => /now/.test(document.querySelector<HTMLTextAreaElement>('.notes textarea')?.value ?? ''), []),
      'the note to be whole',
    );
  });

  it('deletes the opened case, and undoes it', async () => {
    await until(async () => (await rows()).length === 4, 'the list');
    await library.click('button', 'Delete');
    await until(async () => (await rows()).length === 3, 'the case to go');
    await session.shot(library, 'library-deleted');
    await library.click('button', 'Undo');
    await until(async () => (await rows()).length === 4, 'the case to come back');
  });

  it('gives the same library back: export, delete everything, import', async () => {
    await library.close();
    const { file, library: opened } = await exportAll(session.driver);
    library = opened;
    const before = exportedFileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    expect(before.cases).toHaveLength(4);
    const kept = join(session.driver.downloads, 'kept.txt');
    await writeFile(kept, await readFile(file));
    await library.click('button', 'Delete everything');
    await library.click('button', /^Delete \d+ cases?$/);
    await until(async () => (await rows()).length === 0, 'the library to be empty');
    await session.shot(library, 'library-empty');
    await library.choose('#import-files', kept);
    await until(async () => (await rows()).length === 4, 'the cases to come back');
    await session.shot(library, 'library-imported');
    await library.close();
    const { file: second, library: reopened } = await exportAll(session.driver);
    library = reopened;
    const after = exportedFileSchema.parse(JSON.parse(await readFile(second, 'utf8')));
    expect(after.cases).toEqual(before.cases);
    expect(after.cases.find((one) => one.determination.caseNumber === 'CM99-0001006')?.note).toBe('appeal it now');
  });

  it('answers a file that is none of ours with a sentence', async () => {
    const other = join(session.driver.downloads, 'other.ndjson');
    await writeFile(other, 'Dear library,');
    await library.choose('#import-files', other);
    await appears(library, 'alert', /not exported by IMR Lens/);
    await library.click('button', 'Export as…');
    await until(() => library.eval(() => document.querySelector('dialog[open]') !== null, []), 'the dialog');
    await session.shot(library, 'library-export');
  });

  it('captures letters from files: PDF, text and HTML, and names the others', async () => {
    const bad = join(session.driver.downloads, 'bad.pdf');
    const plain = join(session.driver.downloads, 'plain.txt');
    await writeFile(bad, 'This is no PDF.');
    await writeFile(plain, 'A letter about something else.');
    await library.goto(session.driver.extensionUrl('/library.html'));
    await appears(library, 'row', /CM99-0001001/);
    const fixtures = join(import.meta.dirname, '../../fixtures');
    await library.choose(
      '#import-files',
      join(fixtures, 'letters/twenty-items.pdf'),
      join(fixtures, 'letters/partial-remaining.txt'),
      join(fixtures, 'portals/table.html'),
      join(fixtures, 'letters/section-cited.pdf'),
      bad,
      plain,
    );
    await appears(library, 'row', /CM99-0001007/);
    await appears(library, 'row', /CM99-0001002/);
    await until(() => library.eval(() => /without a letter/.test(document.querySelector('.report')?.textContent ?? ''), []), 'the summary');
    await session.shot(library, 'library-files');
    const report = await library.eval(() => document.querySelector('.report')?.textContent ?? '', []);
    expect(report).toMatch(/2 files captured, 2 known already, 1 without a letter, 1 could not be read/);
    expect(report).toMatch(/bad\.pdf: It is no PDF/);
  });

  it('two pages with one case open show the same note', async () => {
    const address = await library.eval(() => (document.querySelector('tbody a') as HTMLAnchorElement).href, []);
    const [one, other] = [await session.driver.open(address), await session.driver.open(address)];
    const noteOf = (tab: Tab) => tab.eval(() => document.querySelector<HTMLTextAreaElement>('.notes textarea')?.value ?? '', []);
    await appears(one, 'textbox', 'Note');
    await appears(other, 'textbox', 'Note');
    await other.click('textbox', 'Note');
    await other.keys(...'later');
    await appears(other, 'status', 'Saved.');
    await until(async () => (await noteOf(one)).includes('later'), 'the note on the first page');
    await one.close();
    await other.close();
  });
});
