// What a watched page without a letter pays, in a real Chromium: one look through its text, in slices.
import puppeteer from 'puppeteer-core';
import { provideBrowser } from '../../scripts/browsers.ts';
import { bundled } from './bundling.ts';
import { median, type Result, result } from './measure.ts';

const SIZES = [
  { nodes: 20_000, label: '1 MB, 20,000 nodes' },
  { nodes: 200_000, label: '10 MB, 200,000 nodes' },
];
const ROUNDS = 9;

interface Look {
  work: number;
  baseline: number;
  longest: number;
  /** The search for open shadow roots, which waits until the page is idle. */
  shadows: number;
}

export async function pageResults(): Promise<Result[]> {
  const script = await bundled('src/page/looking.ts');
  provideBrowser('chromium');
  const executablePath = process.env.CHROMIUM ?? '';
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'], headless: true });
  try {
    const results: Result[] = [];
    for (const { nodes, label } of SIZES) {
      const page = await browser.newPage();
      await page.setContent('<!doctype html><body></body>');
      await page.evaluate(fill, nodes);
      await page.addScriptTag({ content: script });
      const looks: Look[] = [];
      for (let round = 0; round < ROUNDS + 2; round += 1) looks.push(await page.evaluate(look));
      const settled = looks.slice(2);
      const shown = `${median(settled.map((one) => one.work)).toFixed(1)} ms against ${median(settled.map((one) => one.baseline)).toFixed(1)} ms`;
      const ratio = median(settled.map((one) => one.work / one.baseline));
      results.push(result(`a look through ${label}`, ratio, 'x', 'document.body.textContent and one indexOf', 1, shown));
      results.push(result(`its longest slice, ${label}`, median(settled.map((one) => one.longest)), 'ms', '', 6, ''));
      const shadows = median(settled.map((one) => one.shadows / one.baseline));
      results.push(
        result(`open shadow roots looked for when idle, ${label}`, shadows, 'x', 'document.body.textContent and one indexOf', 2, ''),
      );
      await page.close();
    }
    return results;
  } finally {
    await browser.close();
  }
}

/** Tables and lists of prose, fifty characters to a node. */
function fill(nodes: number): void {
  const row =
    '<tr><td>Claim of the sample portal, opened and not closed yet</td><td>An adjuster wrote a note of some length about it</td></tr>';
  const table = `<table><tbody>${row.repeat(100)}</tbody></table>`;
  document.body.innerHTML = `<main>${`<section><div>${table}</div></section>`.repeat(Math.ceil(nodes / 503))}</main>`;
}

async function look(): Promise<Look> {
  const { Bundle, scheduler } = globalThis as unknown as {
    Bundle: Record<'findLetter' | 'findLetterInShadows', (root: Element, signal: AbortSignal) => Promise<boolean>>;
    scheduler: { yield(): Promise<void> };
  };
  const original = scheduler.yield.bind(scheduler);
  let longest = 0;
  let busy = 0;
  let resumed = performance.now();
  const stop = () => {
    const slice = performance.now() - resumed;
    longest = Math.max(longest, slice);
    busy += slice;
  };
  scheduler.yield = async () => {
    stop();
    await original();
    resumed = performance.now();
  };
  const from = performance.now();
  const at = (document.body.textContent ?? '').indexOf('Claims Administrator guideline');
  const baseline = performance.now() - from;
  resumed = performance.now();
  const found = await Bundle.findLetter(document.body, new AbortController().signal);
  stop();
  const work = busy;
  busy = 0;
  resumed = performance.now();
  const inShadows = await Bundle.findLetterInShadows(document.body, new AbortController().signal);
  stop();
  scheduler.yield = original;
  if (at >= 0 || found || inShadows) throw new Error('there is no letter here');
  return { work, baseline, longest, shadows: busy };
}
