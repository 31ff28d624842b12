// @vitest-environment happy-dom
// An import from its first file to its summary: counted, stopped, paused, and where a write fails in the middle.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { casesOfText } from '../../../src/cases/capture.ts';
import { caseDatabase } from '../../../src/cases/database.ts';
import { wipe } from '../../../src/cases/editing.ts';
import { importFiles } from '../../../src/screens/library/importJob.ts';
import type { Job } from '../../../src/screens/library/jobs.ts';
import { letterText } from '../../letters.ts';
import { eventually } from '../patience.ts';

/** As many cases as are written at once. */
const BATCH = 500;
const MANY = 2 * BATCH + 300;

const database = caseDatabase();
const stored = () => database.cases.count();
const BROKEN = '{"id": "cut off';

let exports = 0;

/** A file of so many cases, one a line, and of other lines before them. */
async function exportOf(count: number, name = 'many.ndjson', ...first: string[]): Promise<File> {
  const source = { url: null, pageUrl: null, title: 'a.txt', via: 'file' } as const;
  const [one] = await Array.fromAsync(casesOfText(letterText('section-cited'), source, new Date('2026-11-16T10:00:00Z')));
  exports += 1;
  const idOf = (number: number) => `sha256:${String(exports).padStart(4, '0')}${String(number).padStart(60, '0')}`;
  const lines = Array.from({ length: count }, (_, number) => JSON.stringify({ ...one, id: idOf(number) }));
  return new File([[...first, ...lines].join('\n')], name);
}

const letter = (name: string) => new File([letterText(name)], `${name}.txt`);

/** Imports; `then` is called with each job once cases were read. */
function importing(files: File[], then: (job: Job) => void = () => {}) {
  const jobs: (Job | null)[] = [];
  const summary = importFiles(files, (job) => {
    jobs.push(job);
    if (job !== null && (job.share ?? 0) > 0) then(job);
  });
  return { jobs, summary };
}

/** For the first call alone. */
function once(act: (job: Job) => void): (job: Job) => void {
  let done = false;
  return (job) => {
    if (done) return;
    done = true;
    act(job);
  };
}

beforeEach(() => wipe(database));
afterEach(() => vi.restoreAllMocks());

it('counts what came in, and names the rest with its file', async () => {
  const files = [await exportOf(3, 'a.ndjson', BROKEN), letter('contradictions'), new File(['Dear all'], 'other.txt')];
  const { jobs, summary } = importing(files);
  expect(await summary).toMatchObject({
    added: 3,
    merged: 0,
    refused: [{ file: 'a.ndjson', place: 'line 1', reason: expect.stringMatching(/no JSON/) }],
    refusedCount: 1,
    failures: [],
    files: [{ name: 'other.txt', kind: 'no letter' }],
    captured: 1,
    stopped: false,
  });
  expect(jobs.at(-1)).toBeNull();
  expect(await stored()).toBe(4);
  expect(await importing(files).summary).toMatchObject({ added: 0, merged: 3, captured: 0, refusedCount: 1 });
});

it('is stopped: what was written stays and is counted, nothing else is read', async () => {
  const { jobs, summary } = importing(
    [await exportOf(MANY), await exportOf(3, 'next.ndjson', BROKEN), letter('contradictions')],
    once((job) => job.stop()),
  );
  expect(await summary).toMatchObject({ added: BATCH, merged: 0, refused: [], failures: [], captured: 0, stopped: true });
  expect(jobs.at(-1)).toBeNull();
  expect(await stored()).toBe(BATCH);
});

it('waits while it is paused, and goes on', async () => {
  const { jobs, summary } = importing(
    [await exportOf(MANY)],
    once((job) => job.pause?.toggle()),
  );
  await eventually(async () => expect(await stored()).toBe(BATCH));
  const paused = jobs.at(-1);
  expect(paused?.pause?.paused).toBe(true);
  // Another import comes and goes meanwhile.
  expect(await importing([await exportOf(BATCH, 'other.ndjson')]).summary).toMatchObject({ added: BATCH });
  expect(await stored()).toBe(2 * BATCH);
  expect(jobs.at(-1)).toBe(paused);
  paused?.pause?.toggle();
  expect(jobs.at(-1)?.pause?.paused).toBe(false);
  expect(await summary).toMatchObject({ added: MANY, stopped: false });
  expect(await stored()).toBe(MANY + BATCH);
});

it('is stopped while it is paused', async () => {
  const { jobs, summary } = importing(
    [await exportOf(MANY)],
    once((job) => job.pause?.toggle()),
  );
  await eventually(() => expect(jobs.at(-1)?.pause?.paused).toBe(true));
  jobs.at(-1)?.stop();
  expect(await summary).toMatchObject({ added: BATCH, stopped: true });
});

it('says why a write failed, counts what was written before, and goes on with the next file', async () => {
  const write = database.bodies.bulkPut.bind(database.bodies) as unknown as (bodies: unknown[]) => Dexie.Promise<string>;
  const full = () => Dexie.Promise.reject(new DOMException('full', 'QuotaExceededError'));
  vi.spyOn(database.bodies, 'bulkPut')
    .mockImplementationOnce(write as never)
    .mockImplementationOnce(full as never);
  const { jobs, summary } = importing([await exportOf(MANY, 'many.ndjson', BROKEN), letter('contradictions')]);
  expect(await summary).toMatchObject({
    added: BATCH,
    merged: 0,
    refused: [{ file: 'many.ndjson', place: 'line 1' }],
    refusedCount: 1,
    failures: ["many.ndjson: There is no room left on this computer's disk. Free some space and try again."],
    captured: 1,
    stopped: false,
  });
  expect(jobs.at(-1)).toBeNull();
  expect(await stored()).toBe(BATCH + 1);
  // Nothing of a batch that failed is half there.
  expect(await database.bodies.count()).toBe(BATCH + 1);
});

it('names what it refused also where the first write fails', async () => {
  const full = () => Dexie.Promise.reject(new DOMException('full', 'QuotaExceededError'));
  vi.spyOn(database.bodies, 'bulkPut').mockImplementationOnce(full as never);
  const { summary } = importing([await exportOf(3, 'few.ndjson', BROKEN)]);
  expect(await summary).toMatchObject({
    added: 0,
    refused: [{ file: 'few.ndjson', place: 'line 1' }],
    refusedCount: 1,
    failures: [expect.stringContaining('few.ndjson')],
  });
});
