// Keyboard shortcuts, which the user may change in the browser's own settings. They work on the tab in front, also where a
// modal dialog of the page has locked the overlay out.
import { browser } from 'wxt/browser';
import type { PageCommand } from '../messages/kinds.ts';
import { askFrame } from '../messages/toFrame.ts';
import { annotateTab } from './annotate.ts';
import { annotatedFrames, flash, framesSoon } from './tabs.ts';

const PAGE_COMMANDS: readonly string[] = ['next-item', 'previous-item', 'toggle-overlay'] satisfies PageCommand[];

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
  else if (isPageCommand(command)) await Promise.all(frames.map((frameId) => askFrame(tabId, frameId, { kind: 'command', command })));
}

/** The panel says more; the toolbar button says it also where the panel was put away, or there is none. */
async function capture(tabId: number, frames: readonly number[]): Promise<void> {
  const replies = await Promise.all(frames.map((frameId) => askFrame(tabId, frameId, { kind: 'capture-now' })));
  const failed = replies.some((reply) => reply?.ok !== true); // one that does not answer has told nobody that it was captured
  const captured = replies.length > 0;
  await flash(tabId, failed ? 'failed' : captured ? 'captured' : 'nothing');
}

function isPageCommand(command: string): command is PageCommand {
  return PAGE_COMMANDS.includes(command);
}
