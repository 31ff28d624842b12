// The library at size, in a real Chromium: export, import, search, the first screen of the list.
import puppeteer from 'puppeteer-core';
import { provideBrowser } from '../../scripts/browsers.ts';
import { casesOfText } from '../../src/cases/capture.ts';
import type { Case } from '../../src/cases/schema.ts';
import { servePortal } from '../browser/portal.ts';
import { letterText } from '../letters.ts';
import { bundled } from './bundling.ts';
import { median, type Result, result } from './measure.ts';

const CASES = Number(process.env.BENCH_CASES ?? 2000);
const ROUNDS = 5;

interface Pair {
  work: number;
  baseline: number;
}

export async function libraryResults(): Promise<Result[]> {
  provideBrowser('chromium');
  const script = await bundled('test/bench/libraryPage.ts');
  const [letter] = await Array.fromAsync(
    casesOfText(letterText('contradictions'), { url: null, pageUrl: null, title: 'bench', via: 'file' }, new Date()),
  );
  if (letter === undefined) throw new Error('no letter');
  const one: Case = { ...letter, text: letter.text.repeat(4) }; // about 16 kB, as real cases are
  const portal = await servePortal(import.meta.dirname);
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '',
    args: ['--no-sandbox', '--enable-precise-memory-info', '--js-flags=--expose-gc'],
    headless: true,
    protocolTimeout: 600_000,
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${portal.url}/none`);
    await page.addScriptTag({ content: script });
    const run = (name: string, ...args: unknown[]) =>
      page.evaluate(
        (call, given) =>
          (globalThis as unknown as { Bundle: Record<string, (...all: unknown[]) => Promise<Pair>> }).Bundle[call]?.(...given),
        name,
        args,
      ) as Promise<Pair>;
    await run('fill', one, CASES);
    const rounds = async (name: string, ...args: unknown[]) => {
      const pairs: Pair[] = [];
      for (let round = 0; round < ROUNDS; round += 1) pairs.push(await run(name, ...args));
      return pairs;
    };
    const size = `${CASES.toLocaleString('en-US')} cases`;
    const pairs = {
      exporting: await rounds('exporting'),
      importing: await rounds('importing', one, Math.min(CASES, 1000)),
      firstScreen: await rounds('firstScreen'),
      wholeOrder: await rounds('wholeOrder'),
      searching: await rounds('searching', CASES),
    };
    const byDexie = [await run('exportingByDexie')];
    const heap = (await run('heapOfExport')) as unknown as number;
    await run('clean');
    const shown = (all: Pair[]) =>
      `${median(all.map(({ work }) => work)).toFixed(1)} ms against ${median(all.map(({ baseline }) => baseline)).toFixed(1)} ms`;
    const compared = (name: string, all: Pair[], baseline: string, goal: number) =>
      result(name, median(all.map(({ work, baseline }) => work / baseline)), 'x', baseline, goal, shown(all));
    return [
      compared(`export of ${size}`, pairs.exporting, 'a bare read in chunks of 50', 1.5),
      compared(`export of ${size}, beside Dexie's own`, byDexie, 'dexie-export-import', 0.5),
      result(`heap while ${size} are exported`, heap, 'MB', '', 40, ''),
      compared('import of 1,000 cases', pairs.importing, 'put of the same records in transactions of 500', 1.6),
      compared(`first screen of ${size}, the slowest filter`, pairs.firstScreen, 'an indexed read of 50 rows', 3),
      compared(`whole order of ${size} under two filters`, pairs.wholeOrder, 'all primary keys', 10),
      compared(`search in ${size}`, pairs.searching, 'a scan of the texts', 0.05),
    ];
  } finally {
    await browser.close();
    await portal.close();
  }
}
