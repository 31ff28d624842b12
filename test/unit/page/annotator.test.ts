// @vitest-environment happy-dom
// The annotator over a page that changes: what it goes on saying, and what it asks again. Its overlay is a stand-in.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readDeterminations } from '../../../src/determination/parse.ts';
import { Annotator } from '../../../src/page/annotator.ts';
import {
  type CaptureState,
  FIRST_PLACE,
  type OverlayActions,
  type OverlayState,
  type PanelPlace,
} from '../../../src/page/overlay/state.ts';
import type { Services } from '../../../src/page/services.ts';
import { letterText } from '../../letters.ts';
import { eventually } from '../patience.ts';

const shown = vi.hoisted(() => [] as OverlayState[]);
const asked = vi.hoisted(() => [] as OverlayActions[]);
vi.mock('../../../src/page/highlights.ts', () => ({ tint() {}, untint() {} }));
vi.mock('../../../src/page/overlay/mount.tsx', () => ({
  Overlay: class {
    constructor(_: Document, actions: OverlayActions) {
      asked.push(actions);
    }
    show(state: OverlayState) {
      shown.push(state);
    }
    place() {}
    setHidden() {}
    setPrints() {}
    remove() {}
  },
}));

const SAVED = { ids: ['sha256:0'], newIds: ['sha256:0'], backIds: [], capturedAt: '2026-11-16T10:00:00.000Z' };
const services = {
  report: vi.fn(async () => {}),
  known: vi.fn<Services['known']>(async () => null),
  capture: vi.fn<Services['capture']>(async () => SAVED),
  saveAsFile: vi.fn(async () => {}),
  openLibrary: vi.fn(async () => {}),
  isStorageFailure: () => true,
  loadPanel: vi.fn<Services['loadPanel']>(async () => null),
  savePanel: async () => {},
  printsSummary: async () => false,
  isGone: () => false,
} satisfies Services;
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const capture = (): CaptureState['kind'] | undefined => shown.at(-1)?.capture.kind;

let letter = 'section-cited';
let clock = 60;
let annotator: Annotator;
async function start() {
  const read = () => {
    const text = `${letterText(letter)}\n\n\nSession expires in 14:${clock} minutes\n`;
    return { source: { text, pieces: [], roots: [] }, determinations: readDeterminations(text).map(({ determination }) => determination) };
  };
  annotator = new Annotator(document, services, { read });
  annotator.start();
  await settled();
}
beforeEach(async () => {
  letter = 'section-cited';
  await start();
});
afterEach(() => {
  annotator.stop();
  vi.clearAllMocks();
  shown.length = 0;
});

async function tick() {
  clock -= 1;
  annotator.refresh();
  await settled();
}

it('goes on saying what failed while a clock runs beside the letter', async () => {
  services.capture.mockRejectedValueOnce(new Error('There is no room left.'));
  await expect(annotator.capture()).rejects.toThrow('no room');
  await tick();
  expect(shown.at(-1)?.capture).toMatchObject({ kind: 'failed', canSaveAsFile: true });
});

it('goes on saying what failed where the panel was folded', async () => {
  annotator.stop();
  services.loadPanel.mockResolvedValueOnce({ ...FIRST_PLACE, folded: true });
  await start();
  services.capture.mockRejectedValueOnce(new Error('There is no room left.'));
  await expect(annotator.capture()).rejects.toThrow('no room');
  await tick();
  expect(shown.at(-1)).toMatchObject({ capture: { kind: 'failed' }, panel: { folded: false } });
});

it('asks the library again where the page is written anew with the same letter', async () => {
  services.known.mockResolvedValue(SAVED);
  document.replaceChildren(document.documentElement.cloneNode(true)); // as document.open does
  await eventually(() => expect(capture()).toBe('captured'));
  services.known.mockResolvedValue(null);
});

it('goes on saying that a case is captured where the library cannot be opened', async () => {
  await annotator.capture();
  services.openLibrary.mockRejectedValueOnce(new Error('No tab could be opened.'));
  asked.at(-1)?.openLibrary();
  await settled();
  expect(shown.at(-1)).toMatchObject({ capture: { kind: 'captured' }, trouble: 'No tab could be opened.' });
  asked.at(-1)?.openLibrary();
  await settled();
  expect(shown.at(-1)?.trouble).toBe('');
});

it('goes on offering a file where that could not be written', async () => {
  services.capture.mockRejectedValueOnce(new Error('There is no room left.'));
  await expect(annotator.capture()).rejects.toThrow('no room');
  services.saveAsFile.mockRejectedValueOnce(new Error('The file was not written.'));
  asked.at(-1)?.saveAsFile();
  await settled();
  expect(shown.at(-1)).toMatchObject({ capture: { kind: 'failed', canSaveAsFile: true }, trouble: 'The file was not written.' });
});

it('reads a page that stands still once', async () => {
  annotator.stop();
  vi.useFakeTimers();
  const read = vi.fn(() => {
    const text = letterText('section-cited');
    return { source: { text, pieces: [], roots: [] }, determinations: readDeterminations(text).map(({ determination }) => determination) };
  });
  annotator = new Annotator(document, services, { read });
  annotator.start();
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  expect(read).toHaveBeenCalledOnce();
});

it('neither asks the library nor forgets the item at every tick', async () => {
  await annotator.capture();
  expect(annotator.lastStep()).toBe(0);
  expect(annotator.step(1, false)).toBe(true);
  expect(annotator.lastStep()).toBeGreaterThan(0);
  const item = shown.at(-1)?.current;
  const askedBefore = services.known.mock.calls.length;
  const before = shown.length;
  await tick();
  await tick();
  expect(new Set(shown.slice(before).map((state) => state.capture.kind))).toEqual(new Set(['captured']));
  expect(shown.at(-1)?.current).toBe(item);
  expect([services.known.mock.calls.length, services.report.mock.calls.length]).toEqual([askedBefore, 1]);
});

it('asks again where another letter is shown', async () => {
  await annotator.capture();
  expect(capture()).toBe('captured');
  letter = 'contradictions';
  await tick();
  expect(capture()).toBe('ready');
  expect(services.report).toHaveBeenCalledTimes(2);
});

it('shows its panel once it is known how the user left it, so that it neither folds nor jumps by itself', async () => {
  const left: PanelPlace = { folded: true, at: { x: 20, y: 40 } };
  let load = (_: PanelPlace) => {};
  annotator.stop();
  services.loadPanel.mockReturnValueOnce(new Promise((resolve) => (load = resolve)));
  await start();
  expect(shown.at(-1)?.panel).toBeNull();
  load(left);
  await settled();
  expect(shown.at(-1)?.panel).toEqual(left);
});

it('stands where it stands first where that cannot be known', async () => {
  annotator.stop();
  services.loadPanel.mockRejectedValueOnce(new Error('The storage is damaged.'));
  await start();
  expect(shown.at(-1)?.panel).toEqual(FIRST_PLACE);
});
