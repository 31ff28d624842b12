// The overlay in a real Chromium, against mark.js marking the same words: from letter seen to all annotated; and what it leaves behind.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { portalPages } from '../../fixtures/make-portals.ts';
import { provideBrowser } from '../../scripts/browsers.ts';
import { servePortal } from '../browser/portal.ts';
import { bundled } from './bundling.ts';
import { median, type Result, result } from './measure.ts';

const ROUNDS = 7;
const CYCLES = 200;
const NODES = 20_000;
const MARK_JS = join(import.meta.dirname, '../../node_modules/mark.js/dist/mark.min.js');

interface Bench {
  annotate(): Promise<{ all: number; words: string[] }>;
  cycles(count: number): Promise<void>;
  tintAlone(): Promise<number>;
  scrolling(annotated: boolean, frames: number): Promise<number[]>;
  adding(rows: number, batches: number): Promise<number>;
  findLetter(root: Element, signal: AbortSignal): Promise<boolean>;
}

export async function overlayResults(): Promise<Result[]> {
  provideBrowser('chromium');
  const script = await bundled('test/bench/overlayPage.ts');
  const portal = await servePortal(import.meta.dirname);
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '',
    args: ['--no-sandbox', '--js-flags=--expose-gc'],
    headless: true,
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${portal.url}/none`);
    const article = /<article[\s\S]*<\/article>/.exec(portalPages()['plain-paragraphs.html'] ?? '')?.[0] ?? '';
    await page.evaluate(
      (letter, nodes) => {
        const row = '<tr><td>Claim of the sample portal, opened and not closed yet</td><td>A note of some length about it</td></tr>';
        const rows = `<table><tbody>${row.repeat(nodes / 5 / 2)}</tbody></table>`;
        document.body.innerHTML = `${rows}${letter}${rows}`;
      },
      article,
      NODES,
    );
    await page.addScriptTag({ content: script });
    await page.addScriptTag({ content: readFileSync(MARK_JS, 'utf8') });
    const annotated: number[] = [];
    const marked: number[] = [];
    for (let round = 0; round < ROUNDS + 2; round += 1) {
      const { all, words } = await page.evaluate(() => (globalThis as unknown as { Bundle: Bench }).Bundle.annotate());
      const mark = await page.evaluate(markWords, words);
      if (round < 2) continue;
      annotated.push(all);
      marked.push(mark);
    }
    const tinted: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      tinted.push(await page.evaluate(() => (globalThis as unknown as { Bundle: Bench }).Bundle.tintAlone()));
    const observed = await observing(page);
    const heap = async () => {
      await page.evaluate(() => (globalThis as unknown as { gc(): void }).gc());
      return (await page.metrics()).JSHeapUsedSize ?? 0;
    };
    await page.evaluate((count) => (globalThis as unknown as { Bundle: Bench }).Bundle.cycles(count), 20);
    const before = await heap();
    await page.evaluate((count) => (globalThis as unknown as { Bundle: Bench }).Bundle.cycles(count), CYCLES);
    const grown = ((await heap()) - before) / 1_000_000;
    const { with: annotatedFrames, without } = await scrolled(page);
    const shown = `${median(annotated).toFixed(1)} ms against ${median(marked).toFixed(1)} ms`;
    return [
      result(
        'letter annotated amid 20,000 nodes',
        median(annotated.map((time, index) => time / (marked[index] ?? 1))),
        'x',
        'mark.js marking the same words',
        1,
        shown,
      ),
      result(
        'its words tinted',
        median(tinted) / median(marked),
        'x',
        'mark.js marking the same words',
        0.1,
        `${median(tinted).toFixed(1)} ms`,
      ),
      result('10,000 nodes added in 100 batches, watched', observed, 'x', 'one look at the page', 1.5, ''),
      ...[50, 95].map((share) =>
        result(
          `frame times while scrolling past 40 annotations, ${share === 50 ? 'median' : '95 %'}`,
          percentile(annotatedFrames, share) / percentile(without, share),
          'x',
          'the same page without us',
          1.1,
          `${percentile(annotatedFrames, share).toFixed(1)} ms against ${percentile(without, share).toFixed(1)} ms`,
        ),
      ),
      result(`heap after ${CYCLES} times on and off`, Math.max(0, grown), 'MB', '', 1, ''),
    ];
  } finally {
    await browser.close();
    await portal.close();
  }
}

/** The observer's work while the page adds to itself, in looks at the page. */
async function observing(page: Page): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const spent = await page.evaluate(() => (globalThis as unknown as { Bundle: Bench }).Bundle.adding(10_000, 100));
    const look = await page.evaluate(async () => {
      const from = performance.now();
      await (globalThis as unknown as { Bundle: Bench }).Bundle.findLetter(document.body, new AbortController().signal);
      return performance.now() - from;
    });
    ratios.push(spent / look);
  }
  return median(ratios);
}

/** Frame times on a page with two letters of twenty items. */
async function scrolled(page: Page): Promise<{ with: number[]; without: number[] }> {
  const letter = /<article[\s\S]*<\/article>/.exec(portalPages()['nested-scrolling.html'] ?? '')?.[0] ?? '';
  await page.evaluate((letters) => {
    document.body.innerHTML = letters;
  }, letter + letter);
  const times: { with: number[]; without: number[] } = { with: [], without: [] };
  for (const annotated of [false, true, false, true, false, true]) {
    const frames = await page.evaluate((on) => (globalThis as unknown as { Bundle: Bench }).Bundle.scrolling(on, 120), annotated);
    times[annotated ? 'with' : 'without'].push(...frames);
  }
  return times;
}

function percentile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length * share) / 100)] ?? Number.NaN;
}

async function markWords(words: string[]): Promise<number> {
  const { Mark } = globalThis as unknown as {
    Mark: new (root: Element) => { mark(words: string[], options: object): void; unmark(options: object): void };
  };
  const marker = new Mark(document.body);
  const from = performance.now();
  await new Promise<void>((done) => marker.mark(words, { separateWordSearch: false, acrossElements: true, done: () => done() }));
  const time = performance.now() - from;
  await new Promise<void>((done) => marker.unmark({ done: () => done() }));
  return time;
}
