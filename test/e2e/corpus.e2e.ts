// Real letters as PDFs in the viewer, where the acceptance corpus is at hand: a sample here, all of them with CORPUS=all.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportedFileSchema } from '../../src/cases/schema.ts';
import { readDeterminations } from '../../src/determination/parse.ts';
import { itemName } from '../../src/look/wording.ts';
import { appears, until } from '../browser/driver.ts';
import { captureHere, exportAll, watchSite } from '../browser/jobs.ts';
import { type Portal, servePortal } from '../browser/portal.ts';
import { CORPUS_LETTERS } from '../corpus.ts';
import { withoutSpans } from '../letters.ts';
import { useSession } from './session.ts';

const EVERY = process.env.CORPUS === 'all' ? 1 : 25;
const names = existsSync(CORPUS_LETTERS)
  ? readdirSync(CORPUS_LETTERS)
      .filter((name) => name.endsWith('.pdf'))
      .filter((_, index) => index % EVERY === 0)
      .map((name) => name.slice(0, -'.pdf'.length))
  : [];
const session = useSession();
let files: Portal;

beforeAll(async () => {
  if (names.length === 0) return;
  files = await servePortal(CORPUS_LETTERS);
  const tab = await session.open('index.html');
  await watchSite(session.driver, tab);
  await tab.close();
});
afterAll(() => files?.close());

it.skipIf(names.length === 0)(
  `shows and captures ${names.length} letters as they are read from their text`,
  async () => {
    for (const name of names) {
      const address = session.driver.extensionUrl(`/viewer.html?src=${encodeURIComponent(`${files.url}/${name}.pdf`)}`);
      const tab = await session.driver.open(address);
      await appears(tab, 'button', /^Capture(?: case|d)$/);
      const wanted = items(name).map((item, _, all) => itemName(item, all.length, null));
      const badges = async () => (await tab.all('button')).map((seen) => seen.name).filter((one) => /^Item \d/.test(one));
      await until(async () => (await badges()).toSorted().join() === wanted.toSorted().join(), `the badges of ${name}`);
      await captureHere(tab);
      if (name === names[0]) await session.shot(tab, 'viewer-corpus');
      await tab.close();
    }
    const { file, library } = await exportAll(session.driver);
    const { cases } = exportedFileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    await library.close();
    for (const name of names) {
      const [read] = readDeterminations(text(name));
      const one = cases.find((stored) => stored.determination.caseNumber === read?.determination.caseNumber);
      expect(one && withoutSpans(one.determination)).toEqual(read && withoutSpans(read.determination));
    }
  },
  900_000,
);

function text(name: string): string {
  return readFileSync(join(CORPUS_LETTERS, `${name}.txt`), 'utf8');
}

function items(name: string) {
  return readDeterminations(text(name))[0]?.determination.items ?? [];
}
