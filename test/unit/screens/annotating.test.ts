// @vitest-environment happy-dom
// A PDF that is read page by page: what is shown of it, and what is said of it. What shows it is a stand-in.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { letterText } from '../../letters.ts';

const taken = vi.hoisted(() => [] as { text: string; whole: boolean }[]);
vi.mock('../../../src/screens/viewer/layers.ts', () => ({
  PdfReader: class {
    firstPage: number | null = null;
    take({ text }: { text: string }, whole: boolean) {
      taken.push({ text, whole });
      if (text.includes('HOW THE IMR')) this.firstPage = 1;
    }
  },
}));
vi.mock('../../../src/page/annotator.ts', () => ({
  Annotator: class {
    start() {}
    refresh() {}
  },
}));
const { annotatePdf } = await import('../../../src/screens/viewer/annotating.ts');

const view = { layers: () => [], goTo() {}, firstShown: async () => {} };
const source = { url: null, pageUrl: null, title: 'a.pdf', via: 'file' } as const;

/** Pages of these lines; null for one that cannot be read. */
function pdfOf(pages: (string[] | null)[]) {
  const items = (lines: string[]) =>
    lines.map((str, index) => ({
      str,
      hasEOL: true,
      dir: 'ltr',
      width: 300,
      height: 10,
      transform: [10, 0, 0, 10, 50, 700 - 12 * index],
      fontName: '',
    }));
  const getPage = async (number: number) => {
    const lines = pages[number - 1] ?? null;
    if (lines === null) throw new Error('bad XRef entry');
    return { getTextContent: async () => ({ items: items(lines) }), cleanup() {} };
  };
  return { numPages: pages.length, getPage };
}

async function remarksOn(...pages: (string[] | null)[]): Promise<string[]> {
  const remarks: string[] = [];
  const telling = { onBusy() {}, onRemark: (remark: string) => void remarks.push(remark), onAnnotated() {} };
  await annotatePdf(pdfOf(pages) as never, view as never, source, () => {}, telling, new AbortController().signal);
  return remarks;
}

afterEach(() => {
  taken.length = 0;
});

describe('a PDF', () => {
  const letter = letterText('section-cited').split('\n');

  it('is read whole, and nothing need be said of it', async () => {
    expect(await remarksOn(letter.slice(0, 20), letter.slice(20))).toEqual([]);
    expect(taken.map(({ whole }) => whole)).toEqual([true]);
  });

  it('with a damaged page shows what stands before it, and says so', async () => {
    expect(await remarksOn(letter, null, letter)).toEqual(['Page 2 of this file is damaged. What stands before it was read.']);
    expect(taken.at(-1)).toMatchObject({ text: expect.stringContaining('Heat wrap for the lower back: Upheld'), whole: true });
  });

  it('with a damaged page before any letter says that nothing behind it was read', async () => {
    expect(await remarksOn(['Dear all,'], null, letter)).toEqual([
      expect.stringMatching(/^Page 2 of this file is damaged\. There is no IMR/),
    ]);
  });

  it('that fails for another reason is called damaged by nobody', async () => {
    const failing = { layers: () => [], goTo() {}, firstShown: () => Promise.reject(new Error('our own fault')) };
    const pdf = pdfOf([letter, [], [], [], []]);
    const telling = { onBusy() {}, onRemark() {}, onAnnotated() {} };
    const read = annotatePdf(pdf as never, failing as never, source, () => {}, telling, new AbortController().signal);
    await expect(read).rejects.toThrow('our own fault');
  });

  it('of pictures alone says so', async () => {
    expect(await remarksOn([], [])).toEqual([expect.stringMatching(/scan/i)]);
  });
});
