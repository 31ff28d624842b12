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
  const [one] = await Array.fromAsync(
    casesOfText(letterText('twenty-items'), { url: null, pageUrl: null, title: 'bench', via: 'file' }, new Date()),
  );
  const portal = await servePortal(import.meta.dirname);
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '',
    args: ['--no-sandbox'],
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
    await run('fill', one satisfies Case | undefined, CASES);
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
      searching: await rounds('searching', CASES),
    };
    await run('clean');
    const shown = (all: Pair[]) =>
      `${median(all.map(({ work }) => work)).toFixed(1)} ms against ${median(all.map(({ baseline }) => baseline)).toFixed(1)} ms`;
    const ratio = (all: Pair[]) => median(all.map(({ work, baseline }) => work / baseline));
    return [
      result(`export of ${size}`, ratio(pairs.exporting), 'x', 'a bare read in chunks of 50', 1.5, shown(pairs.exporting)),
      result(
        'import of 1,000 cases',
        ratio(pairs.importing),
        'x',
        'put of the same records in transactions of 500',
        1.6,
        shown(pairs.importing),
      ),
      result(`first screen of ${size}`, ratio(pairs.firstScreen), 'x', 'an indexed read of 50 rows', 3, shown(pairs.firstScreen)),
      result(`search in ${size}`, ratio(pairs.searching), 'x', 'a scan of the texts', 0.05, shown(pairs.searching)),
    ];
  } finally {
    await browser.close();
    await portal.close();
  }
}
