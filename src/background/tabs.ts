// What each tab's frames show, kept for the session, so that the popup and the toolbar badge know after the background died.
import { browser } from 'wxt/browser';
import { askFrame } from '../messages/toFrame.ts';
import type { LetterReport } from '../page/services.ts';

type FrameReports = Record<string, LetterReport[]>;

/** Notes for which address the user has gone back to the browser's own viewer in a tab. */
export const BACK = 'pdf-back:';
const keyOf = (tabId: number) => `tab:${tabId}`;

/** What the tab's frames show now, but for one: noted frames are asked again, for frames come and go without a word. */
export async function reportsOf(tabId: number, but: number | null = null): Promise<FrameReports> {
  const noted = await notedReports(tabId);
  const asked = await Promise.all(
    Object.keys(noted)
      .filter((frameId) => Number(frameId) !== but)
      .map(async (frameId) => [frameId, await askFrame(tabId, Number(frameId), { kind: 'report' })] as const),
  );
  const present: FrameReports = {};
  for (const [frameId, reply] of asked) {
    if (reply?.ok === true && reply.value.length > 0) present[frameId] = reply.value;
  }
  return present;
}

export async function annotatedFrames(tabId: number): Promise<number[]> {
  return Object.keys(await reportsOf(tabId)).map(Number);
}

/** A frame that has just been annotated says so in its own time: asked for some of that. */
const MOST_ASKED = 6;
const EACH = 150;

/** The frames of a tab that show letters, as soon as one says so; empty where none does in the time that it may take. */
export async function framesSoon(tabId: number): Promise<number[]> {
  let frames: number[] = [];
  for (let asked = 0; asked < MOST_ASKED && frames.length === 0; asked += 1) {
    await new Promise((resolve) => setTimeout(resolve, EACH));
    frames = await annotatedFrames(tabId);
  }
  return frames;
}

async function notedReports(tabId: number): Promise<FrameReports> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as FrameReports | undefined) ?? {};
}

/** One change after the other in each tab; a tab that stands still keeps no other waiting. */
const writing = new Map<number, Promise<unknown>>();

function inTurn(tabId: number, work: () => Promise<void>): Promise<void> {
  const step = (writing.get(tabId) ?? Promise.resolve()).then(work);
  const ended = step
    .catch(() => {})
    .then(() => {
      if (writing.get(tabId) === ended) writing.delete(tabId);
    });
  writing.set(tabId, ended);
  return step;
}

/** Notes what a frame shows, and writes the number of the tab's items on the toolbar button. */
export function noteReport(tabId: number, frameId: number, letters: LetterReport[]): Promise<void> {
  return inTurn(tabId, async () => {
    const reports = await reportsOf(tabId, frameId);
    if (letters.length > 0) reports[frameId] = letters;
    await browser.storage.session.set({ [keyOf(tabId)]: reports });
    await showItems(tabId, reports);
  });
}

/** Frames go without a word: counts what a tab shows anew, where frames of it are counted. */
export function recount(tabId: number): Promise<void> {
  return inTurn(tabId, async () => {
    const noted = await notedReports(tabId);
    if (Object.keys(noted).every((frameId) => frameId === '0')) return;
    const reports = await reportsOf(tabId);
    await browser.storage.session.set({ [keyOf(tabId)]: reports });
    await showItems(tabId, reports);
  });
}

/** A closed tab shows nothing any more. */
export function forgetTab(tabId: number): Promise<void> {
  return inTurn(tabId, () => browser.storage.session.remove([keyOf(tabId), `${BACK}${tabId}`]));
}

function itemsIn(reports: FrameReports): number {
  return Object.values(reports)
    .flat()
    .reduce((sum, { upheld, overturned }) => sum + upheld + overturned, 0);
}

/** In milliseconds. */
const FLASH = 2500;
const FLASHED = {
  captured: { text: '✓', color: '#1c7a46' },
  failed: { text: '!', color: '#b3261e' },
  nothing: { text: '–', color: '#5f6672' },
} as const;

/** Says on the toolbar button for a moment what became of a capture. */
export async function flash(tabId: number, what: keyof typeof FLASHED): Promise<void> {
  const { text, color } = FLASHED[what];
  await browser.action.setBadgeBackgroundColor({ tabId, color });
  await browser.action.setBadgeText({ tabId, text });
  await new Promise((resolve) => setTimeout(resolve, FLASH));
  await showItems(tabId, await reportsOf(tabId)); // the tab may show another page by now
}

/** Also for the popup, which has asked the frames: one that was closed could not say so. What is noted, the background alone changes. */
export async function showItems(tabId: number, reports: FrameReports): Promise<void> {
  const items = itemsIn(reports);
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#2456c8' });
  await browser.action.setBadgeText({ tabId, text: items === 0 ? '' : String(items) });
}
