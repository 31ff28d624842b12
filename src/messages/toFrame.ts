// Asking a content script: the popup's way to a frame that is annotated.
import { browser } from 'wxt/browser';
import type { CapturedReply, FrameMessage, LetterReport, Reply } from './kinds.ts';

interface FrameReplyTo {
  report: LetterReport[];
  'capture-now': CapturedReply;
  command: null;
}

/** Resolves with the frame's reply; null where no annotator listens there. */
export async function askFrame<M extends FrameMessage>(
  tabId: number,
  frameId: number,
  message: M,
): Promise<Reply<FrameReplyTo[M['kind']]> | null> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId })) ?? null;
  } catch {
    return null; // no listener: the frame is gone, or was never annotated
  }
}
