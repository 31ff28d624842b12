// Runs in a page of a real browser: one letter annotated amid much else, as the annotator does it.
import { Annotator, type Services } from '../../src/page/annotator.ts';

const services: Services = {
  report: async () => {},
  known: async () => null,
  capture: async () => ({ ids: [], capturedAt: '', isNew: true }),
  saveAsFile: async () => {},
  openLibrary: async () => {},
  isStorageFailure: () => false,
  loadPanel: async () => null,
  savePanel: async () => {},
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

/** The overlay comes and goes so many times. */
export async function cycles(count: number): Promise<void> {
  for (let round = 0; round < count; round += 1) {
    const annotator = new Annotator(document, services);
    annotator.start();
    if (round % 20 === 0) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    annotator.stop();
  }
}
