// What each tab's frames show, kept for the session, so that the popup and the toolbar badge know after the background died.
import { browser } from 'wxt/browser';
import type { LetterReport } from '../messages/kinds.ts';
import { askFrame } from '../messages/toFrame.ts';

export type FrameReports = Record<string, LetterReport[]>;

const keyOf = (tabId: number) => `tab:${tabId}`;

/** What the tab's frames show now: noted frames are asked again, for frames come and go without a word. */
export async function reportsOf(tabId: number): Promise<FrameReports> {
  const noted = await notedReports(tabId);
  const asked = await Promise.all(
    Object.keys(noted).map(async (frameId) => [frameId, await askFrame(tabId, Number(frameId), { kind: 'report' })] as const),
  );
  const present: FrameReports = {};
  for (const [frameId, reply] of asked) {
    if (reply?.ok === true && reply.value.length > 0) present[frameId] = reply.value;
  }
  return present;
}

async function notedReports(tabId: number): Promise<FrameReports> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as FrameReports | undefined) ?? {};
}

let writing: Promise<unknown> = Promise.resolve();

/** Notes what a frame shows, and writes the number of the tab's items on the toolbar button. */
export function noteReport(tabId: number, frameId: number, letters: LetterReport[]): Promise<void> {
  const step = writing.then(async () => {
    const reports = await reportsOf(tabId);
    delete reports[frameId];
    if (letters.length > 0) reports[frameId] = letters;
    await browser.storage.session.set({ [keyOf(tabId)]: reports });
    await showCount(tabId, itemsIn(reports));
  });
  writing = step.catch(() => {});
  return step;
}

/** A closed tab shows nothing any more. */
export function forgetTab(tabId: number): Promise<void> {
  const step = writing.then(() => browser.storage.session.remove(keyOf(tabId)));
  writing = step.catch(() => {});
  return step;
}

function itemsIn(reports: FrameReports): number {
  return Object.values(reports)
    .flat()
    .reduce((sum, letter) => sum + letter.items.length, 0);
}

async function showCount(tabId: number, items: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#2456c8' });
  await browser.action.setBadgeText({ tabId, text: items === 0 ? '' : String(items) });
}
