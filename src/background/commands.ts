// Keyboard shortcuts, which the user may change in the browser's own settings. They work on the tab in front, also where a
// modal dialog of the page has locked the overlay out.
import { browser } from 'wxt/browser';
import { askFrame } from '../messages/toFrame.ts';
import { annotateTab } from './annotate.ts';
import { annotatedFrames, flash, framesSoon } from './tabs.ts';

/** A shortcut is leave to look at the tab, as a click on the toolbar is: a page that is not annotated yet is, first. */
export async function obey(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  const tabId = tab.id;
  let frames = await annotatedFrames(tabId);
  if (frames.length === 0) {
    try {
      await annotateTab(tabId);
    } catch {
      // A page of the browser's own: there is nothing to point at.
      if (command === 'capture-case') await flash(tabId, 'nothing');
      return;
    }
    frames = await framesSoon(tabId);
    if (command !== 'capture-case') return;
  }
  if (command === 'capture-case') await capture(tabId, frames);
  else if (command === 'toggle-overlay') await toggle(tabId, frames);
  else if (command === 'next-item') await inTurn(() => step(tabId, frames, 1));
  else if (command === 'previous-item') await inTurn(() => step(tabId, frames.toReversed(), -1));
}

let stepping: Promise<void> = Promise.resolve();

/** A key that is pressed quickly: each step begins where the one before has led. Steps wait for no frame long. */
function inTurn(work: () => Promise<void>): Promise<void> {
  stepping = stepping.then(work, work);
  return stepping;
}

/** All frames alike, also one that came while the others were hidden. */
async function toggle(tabId: number, [first, ...others]: readonly number[]): Promise<void> {
  if (first === undefined) return;
  const reply = await askFrame(tabId, first, { kind: 'show', shown: null });
  const shown = reply?.ok === true ? reply.value : null;
  await Promise.all(others.map((frameId) => askFrame(tabId, frameId, { kind: 'show', shown })));
}

/** From item to item, from one frame's last on to the next one's first, and from the last frame on to the first. */
async function step(tabId: number, frames: readonly number[], by: 1 | -1): Promise<void> {
  const replies = await Promise.all(frames.map((frameId) => askFrame(tabId, frameId, { kind: 'last-step' })));
  const steps = replies.map((reply) => (reply?.ok === true ? reply.value : 0));
  // Where the user went last, by key or by hand; before any step, in the first frame.
  const at = steps.indexOf(Math.max(0, ...steps));
  const go = (frameId: number | undefined, enters: boolean) =>
    frameId === undefined ? null : askFrame(tabId, frameId, { kind: 'step', by, enters });
  const reply = await go(frames[at], false);
  if (reply?.ok === true && !reply.value) await go(frames[(at + 1) % frames.length], true);
}

/** The panel says more; the toolbar button says it also where the panel was put away, or there is none. */
async function capture(tabId: number, frames: readonly number[]): Promise<void> {
  const replies = await Promise.all(frames.map((frameId) => askFrame(tabId, frameId, { kind: 'capture-now' })));
  const failed = replies.some((reply) => reply?.ok !== true); // one that does not answer has told nobody that it was captured
  const captured = replies.length > 0;
  await flash(tabId, failed ? 'failed' : captured ? 'captured' : 'nothing');
}
