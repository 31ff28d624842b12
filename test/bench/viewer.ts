// PDFs in a real Chromium: the first annotated page, a long file, and letters by the hundred, each against pdf.js alone.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { portalPages } from '../../fixtures/make-portals.ts';
import { provideBrowser } from '../../scripts/browsers.ts';
import { launchChromium } from '../browser/chromium.ts';
import { until } from '../browser/driver.ts';
import { watchSite } from '../browser/jobs.ts';
import { servePortal } from '../browser/portal.ts';
import { CORPUS_LETTERS } from '../corpus.ts';
import { bundled } from './bundling.ts';
import { median, type Result, result } from './measure.ts';

const ROOT = join(import.meta.dirname, '../..');
const BUILD = join(ROOT, '.output/chrome-mv3');
const LETTER = join(ROOT, 'fixtures/letters/section-cited.pdf');
const ROUNDS = 7;
const FILES = 500;
const FILLER = '<p style="break-after: page">A page of the sample file that says nothing of a determination.</p>';

export async function viewerResults(): Promise<Result[]> {
  provideBrowser('chromium');
  const folder = mkdtempSync(join(tmpdir(), 'imr-lens-bench-'));
  cpSync(join(BUILD, 'pdfjs'), join(folder, 'pdfjs'), { recursive: true });
  writeFileSync(join(folder, 'bench.js'), await bundled('test/bench/viewerPage.ts'));
  writeFileSync(
    join(folder, 'bench.html'),
    '<!doctype html><link rel="stylesheet" href="pdf_viewer.css" /><div id="container" style="position: absolute; inset: 0; overflow: auto"><div class="pdfViewer"></div></div><input type="file" id="files" multiple /><script type="module" src="bench.js"></script>',
  );
  cpSync(join(ROOT, 'node_modules/pdfjs-dist/web/pdf_viewer.css'), join(folder, 'pdf_viewer.css'));
  cpSync(LETTER, join(folder, 'letter.pdf'));
  writeFileSync(join(folder, 'long.pdf'), await longFile());
  const letters = manyLetters(folder);
  const portal = await servePortal(folder);
  const driver = await launchChromium({ extension: BUILD, headless: true });
  try {
    const site = await driver.open(`${portal.url}/bench.html`);
    await watchSite(driver, site);
    await site.close();
    const viewer = (file: string) => driver.extensionUrl(`/viewer.html?src=${encodeURIComponent(`${portal.url}/${file}`)}`);
    const alone = (file: string) => `${portal.url}/bench.html?src=${encodeURIComponent(`${portal.url}/${file}`)}`;
    const short = await rounds(driver.browser, viewer('letter.pdf'), alone('letter.pdf'));
    const long = await rounds(driver.browser, viewer('long.pdf'), alone('long.pdf'));
    const heap = (await heapOf(driver.browser, viewer('long.pdf'))) - (await heapOf(driver.browser, viewer('letter.pdf')));
    const many = await importMany(driver.browser, driver.extensionUrl('/library.html'), `${portal.url}/bench.html`, letters);
    const shown = ({ work, baseline }: Pair) => `${work.toFixed(0)} ms against ${baseline.toFixed(0)} ms`;
    return [
      result('first annotated page of a letter', short.work / short.baseline, 'x', 'pdf.js with a text layer alone', 1.15, shown(short)),
      result('first annotated page of 300 pages', long.work / long.baseline, 'x', 'pdf.js showing the same file', 1.15, shown(long)),
      result('heap that 300 pages take more than two', heap, 'MB', '', 20, ''),
      result(`${FILES} letters imported`, many.work / many.baseline, 'x', "pdf.js extracting the files' text", 1.3, shown(many)),
      result(`longest task while ${FILES} letters are imported`, many.longest, 'ms', '', 50, ''),
    ];
  } finally {
    await driver.close();
    await portal.close();
    rmSync(folder, { recursive: true });
  }
}

interface Pair {
  work: number;
  baseline: number;
}

/** Milliseconds from a tab's start to its first page with text and annotations; against pdf.js without any. Medians, taken in turns. */
async function rounds(browser: Browser, ours: string, theirs: string): Promise<Pair> {
  const times: Pair[] = [];
  for (let round = 0; round < ROUNDS + 1; round += 1) {
    const work = await firstAnnotated(browser, ours);
    const page = await browser.newPage();
    await page.goto(theirs);
    const baseline = Number(await titled(page, /^shown (.+)/));
    await page.close();
    if (round > 0) times.push({ work, baseline });
  }
  return { work: median(times.map(({ work }) => work)), baseline: median(times.map(({ baseline }) => baseline)) };
}

async function firstAnnotated(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const watch = new MutationObserver(() => {
      const annotated = document.querySelector('imr-lens') !== null && document.querySelector('.textLayer .endOfContent') !== null;
      if (!annotated) return;
      watch.disconnect();
      (globalThis as { annotatedAt?: number }).annotatedAt = performance.now();
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  await page.goto(address);
  const time = await until(
    () => page.evaluate(() => (globalThis as { annotatedAt?: number }).annotatedAt),
    'the first annotated page',
    30_000,
  );
  await page.close();
  return time;
}

async function heapOf(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(address);
  await until(
    () => page.evaluate(() => document.querySelector('.busy')?.textContent === '' && document.querySelector('imr-lens') !== null),
    'the file to be read',
    60_000,
  );
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = 0 } = await page.metrics();
  await page.close();
  return JSHeapUsedSize / 1_000_000;
}

async function importMany(browser: Browser, library: string, alone: string, paths: string[]): Promise<Pair & { longest: number }> {
  const baselinePage = await browser.newPage();
  await baselinePage.goto(alone);
  await choose(baselinePage, '#files', paths);
  const baseline = Number(await titled(baselinePage, /^extracted (.+)/));
  await baselinePage.close();
  const page = await browser.newPage();
  await page.goto(library);
  await page.waitForSelector('#import-files');
  await page.evaluate(() => {
    const times = globalThis as unknown as { longest: number; started: number; ended: number };
    times.longest = 0;
    new PerformanceObserver((list) => {
      // The driver's own task, by which it hands the files over, comes before.
      for (const { duration, startTime } of list.getEntries())
        if (startTime >= times.started) times.longest = Math.max(times.longest, duration);
    }).observe({ type: 'longtask' });
    document.getElementById('import-files')?.addEventListener('change', () => (times.started = performance.now()), { capture: true });
    new MutationObserver(() => {
      if (document.querySelector('.report') !== null) times.ended ??= performance.now();
    }).observe(document.body, { childList: true, subtree: true });
  });
  await choose(page, '#import-files', paths);
  const done = await until(
    () =>
      page.evaluate(() => {
        const { longest, started, ended } = globalThis as unknown as { longest: number; started: number; ended?: number };
        return ended === undefined ? null : { work: ended - started, longest };
      }),
    'the import',
    300_000,
  );
  await page.close();
  return { ...done, baseline };
}

async function choose(page: Page, css: string, paths: string[]): Promise<void> {
  const field = await page.waitForSelector(css);
  await (field as ElementHandle<HTMLInputElement> | null)?.uploadFile(...paths);
}

async function titled(page: Page, pattern: RegExp): Promise<string> {
  return until(async () => pattern.exec(await page.title())?.[1], 'the page', 300_000);
}

/** The letter at the beginning of three hundred pages. */
async function longFile(): Promise<Uint8Array> {
  const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? '', args: ['--no-sandbox'], headless: true });
  const page = await browser.newPage();
  const article = /<article[\s\S]*<\/article>/.exec(portalPages()['plain-paragraphs.html'] ?? '')?.[0] ?? '';
  await page.setContent(`${article}<div style="break-after: page"></div>${FILLER.repeat(298)}`);
  const bytes = await page.pdf({ format: 'letter', margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' } });
  await browser.close();
  return bytes;
}

/** Real letters where they are at hand, else our own, over and over. */
function manyLetters(folder: string): string[] {
  const own = ['section-cited', 'twenty-items'].map((name) => join(ROOT, `fixtures/letters/${name}.pdf`));
  const real = existsSync(CORPUS_LETTERS)
    ? readdirSync(CORPUS_LETTERS)
        .filter((name) => name.endsWith('.pdf'))
        .map((name) => join(CORPUS_LETTERS, name))
    : [];
  const letters = real.length > 0 ? real : own;
  return Array.from({ length: FILES }, (_, index) => {
    const path = join(folder, `letter-${index}.pdf`);
    writeFileSync(path, readFileSync(letters[index % letters.length] ?? LETTER));
    return path;
  });
}
