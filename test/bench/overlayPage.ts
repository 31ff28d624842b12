// Runs in a page of a real browser: one letter annotated amid much else, as the annotator does it.
import { Annotator } from '../../src/page/annotator.ts';
import { tint, untint } from '../../src/page/highlights.ts';
import { marksOf } from '../../src/page/marks.ts';
import { pageReader } from '../../src/page/reading.ts';
import { watchForLetter } from '../../src/page/sentinel.ts';
import type { Services } from '../../src/page/services.ts';

const services: Services = {
  report: async () => {},
  known: async () => null,
  capture: async () => ({ ids: [], capturedAt: '', newIds: [], backIds: [] }),
  saveAsFile: async () => {},
  openLibrary: async () => {},
  isStorageFailure: () => false,
  loadPanel: async () => null,
  savePanel: async () => {},
  printsSummary: async () => false,
  isGone: () => false,
};

/** Milliseconds from the letter seen to everything annotated and painted, and the words that were tinted. */
export async function annotate(): Promise<{ all: number; words: string[] }> {
  const from = performance.now();
  const annotator = new Annotator(document, services);
  annotator.start();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const all = performance.now() - from;
  const words = [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => range.toString()));
  annotator.stop();
  return { all, words };
}

/** Milliseconds for the words alone: their ranges made, tinted, and laid out. */
export async function tintAlone(): Promise<number> {
  const reading = pageReader(document).read();
  const from = performance.now();
  tint(marksOf(reading));
  document.body.getBoundingClientRect();
  const time = performance.now() - from;
  await frame();
  untint();
  return time;
}

/** Times between frames while the page scrolls, with annotations or without, in milliseconds. */
export async function scrolling(annotated: boolean, frames: number): Promise<number[]> {
  const annotator = new Annotator(document, services);
  if (annotated) annotator.start();
  scrollTo(0, 0);
  await frame();
  const times: number[] = [];
  let last = await frame();
  for (let index = 0; index < frames; index += 1) {
    scrollBy(0, 30);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  annotator.stop();
  scrollTo(0, 0);
  return times;
}

function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Milliseconds that the detector's observer is at work while so many rows are added in so many batches. */
export async function adding(rows: number, batches: number): Promise<number> {
  const stop = new AbortController();
  const Original = globalThis.MutationObserver;
  let spent = 0;
  globalThis.MutationObserver = class extends Original {
    constructor(callback: MutationCallback) {
      super((changes, observer) => {
        const from = performance.now();
        callback(changes, observer);
        spent += performance.now() - from;
      });
    }
  };
  watchForLetter(document, () => {}, stop.signal);
  globalThis.MutationObserver = Original;
  const table = document.createElement('table');
  document.body.append(table);
  for (let batch = 0; batch < batches; batch += 1) {
    for (let row = 0; row < rows / batches; row += 1) {
      const line = document.createElement('tr');
      line.innerHTML = '<td>An adjuster wrote a note of some length about it</td>';
      table.append(line);
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  stop.abort();
  table.remove();
  return spent;
}

export { findLetter } from '../../src/page/looking.ts';

/** The overlay comes and goes so many times. */
export async function cycles(count: number): Promise<void> {
  for (let round = 0; round < count; round += 1) {
    const annotator = new Annotator(document, services);
    annotator.start();
    if (round % 20 === 0) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    annotator.stop();
  }
}
