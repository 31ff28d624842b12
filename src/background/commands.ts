// Keyboard shortcuts, which the user may change in the browser's own settings. They work on the tab in front, also where a
// modal dialog of the page has locked the overlay out.
import { browser } from 'wxt/browser';
import type { PageCommand } from '../messages/kinds.ts';
import { askFrame } from '../messages/toFrame.ts';
import { annotateTab } from './annotate.ts';
import { reportsOf } from './tabs.ts';

/** A frame that has just been annotated says so in its own time. */
const MOST_ASKED = 6;
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
      return; // a page of the browser's own: there is nothing to point at
    }
    for (let asked = 0; asked < MOST_ASKED && frames.length === 0; asked += 1) {
      await new Promise((resolve) => setTimeout(resolve, 150));
      frames = await annotatedFrames(tabId);
    }
    if (command !== 'capture-case') return;
  }
  if (command === 'capture-case') await Promise.all(frames.map((frameId) => askFrame(tabId, frameId, { kind: 'capture-now' })));
  else if (isPageCommand(command)) await Promise.all(frames.map((frameId) => askFrame(tabId, frameId, { kind: 'command', command })));
}

async function annotatedFrames(tabId: number): Promise<number[]> {
  return Object.keys(await reportsOf(tabId)).map(Number);
}

function isPageCommand(command: string): command is PageCommand {
  return PAGE_COMMANDS.includes(command);
}
