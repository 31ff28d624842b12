// @vitest-environment happy-dom
// A file on its way into the viewer: one at a time, each failure under its own file's name. pdf.js and what reads its text are stand-ins.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../patience.ts';

interface Task {
  promise: Promise<unknown>;
  destroy(): Promise<void>;
  onPassword?: (give: (password: string) => void, reason: number) => void;
}
const tasks = vi.hoisted(() => [] as (Task & { open(): void; fail(error: Error): void })[]);
vi.mock('pdfjs-dist', () => ({
  GlobalWorkerOptions: {},
  getDocument: () => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const pdf = { numPages: 1, getOutline: async () => null };
    const task = { promise, destroy: vi.fn(async () => {}), open: () => resolve(pdf), fail: reject };
    tasks.push(task);
    return task;
  },
}));
const kept = vi.hoisted(() => ({ keepFile: vi.fn(async () => true), keptFile: vi.fn(async () => null) }));
vi.mock('../../../src/background/keptFiles.ts', () => kept);
const stop = vi.hoisted(() => vi.fn());
vi.mock('../../../src/screens/viewer/annotating.ts', () => ({
  annotatePdf: async (_pdf: unknown, _pages: unknown, _source: unknown, keep: (annotator: { stop(): void }) => void) => keep({ stop }),
}));
const { Opening, NOTHING_SHOWN } = await import('../../../src/screens/viewer/opening.ts');
type Shown = typeof NOTHING_SHOWN;

const file = (name: string) => new File(['%PDF-1.4'], name);
/** Until so many files have come as far as pdf.js. */
const atPdf = (count: number) => eventually(() => expect(tasks).toHaveLength(count));
const pages = { clear: vi.fn(), show: vi.fn() };
let shown: Shown;
let opening: InstanceType<typeof Opening>;
beforeEach(() => {
  tasks.length = 0;
  shown = NOTHING_SHOWN;
  const tell = (change: Partial<Shown>) => {
    shown = { ...shown, ...change };
  };
  opening = new Opening(pages as unknown as ConstructorParameters<typeof Opening>[0], tell);
});
/** Opens a file that pdf.js can read. */
async function open(name: string) {
  const done = opening.file(file(name));
  await atPdf(1);
  tasks[0]?.open();
  await done;
}
afterEach(() => {
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

describe('a file that is opened', () => {
  it('is shown, under its name', async () => {
    await open('a.pdf');
    expect(shown).toMatchObject({ opened: { name: 'a.pdf', address: null }, failure: null, busy: '' });
    expect(pages.show).toHaveBeenCalledOnce();
  });

  it('goes where another one is opened meanwhile: it is never shown', async () => {
    const first = opening.file(file('slow.pdf'));
    await atPdf(1);
    const second = opening.file(file('quick.pdf'));
    await atPdf(2);
    expect(tasks[0]?.destroy).toHaveBeenCalledOnce();
    tasks[1]?.open();
    tasks[0]?.open();
    await Promise.all([first, second]);
    expect(shown.opened?.name).toBe('quick.pdf');
    expect(pages.show).toHaveBeenCalledOnce();
  });

  it('takes the former one and its letters away at once', async () => {
    await open('a.pdf');
    void opening.file(file('b.pdf'));
    expect(shown.opened).toBeNull();
    expect(stop).toHaveBeenCalledOnce();
  });

  it('that cannot be read fails under its own name, not under the former one', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => {}));
    void opening.address('https://portal.example/former.pdf');
    await eventually(() => expect(shown.attempt?.name).toBe('former.pdf'));
    const gone = file('gone.pdf');
    Object.assign(gone, { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) });
    await opening.file(gone);
    expect(shown.failure?.message).toMatch(/could not be opened/);
    expect(shown.attempt).toEqual({ name: 'gone.pdf', address: null });
  });

  it('that is damaged says so', async () => {
    const done = opening.file(file('a.pdf'));
    await atPdf(1);
    const error = new Error('Invalid PDF structure.');
    error.name = 'InvalidPDFException';
    tasks[0]?.fail(error);
    await done;
    expect(shown.failure?.message).toMatch(/no PDF, or it is damaged/);
    expect(shown.busy).toBe('');
  });

  it('asks for its password, again where it was wrong, and can be given up', async () => {
    void opening.file(file('a.pdf'));
    await atPdf(1);
    const give = vi.fn();
    tasks[0]?.onPassword?.(give, 1);
    expect(shown.password).toEqual({ give, wrong: false });
    tasks[0]?.onPassword?.(give, 2);
    expect(shown.password?.wrong).toBe(true);
    opening.giveUp();
    expect(shown).toMatchObject({ password: null, busy: '' });
    expect(tasks[0]?.destroy).toHaveBeenCalledOnce();
  });

  it('that is not kept any more says so, and names no other file', async () => {
    await open('former.pdf');
    await opening.place('?file=some-key');
    expect(shown.failure?.message).toMatch(/not kept any more/);
    expect(shown.attempt).toBeNull();
  });

  it('is gone where "back" leads to no file', async () => {
    await open('a.pdf');
    await opening.place('');
    expect(shown).toMatchObject({ opened: null, attempt: null, failure: null, busy: '' });
  });
});
