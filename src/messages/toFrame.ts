// Asking a content script: the way of popup, toolbar and shortcuts to a frame that is annotated.
import { browser } from 'wxt/browser';
import type { CaptureSummary } from '../cases/capture.ts';
import type { LetterReport } from '../page/services.ts';
import type { FrameMessage, Reply } from './kinds.ts';
import { soonOr } from './patience.ts';

interface FrameReplyTo {
  report: LetterReport[];
  'capture-now': CaptureSummary;
  'last-step': number;
  /** Did it go to an item, and not beyond the last one? */
  step: boolean;
  /** Is it shown now? */
  show: boolean;
  'ask-again': null;
}

/** In milliseconds: captures take their time, answers do not. */
const PATIENCE: Record<FrameMessage['kind'], number> = {
  report: 1000,
  'last-step': 1000,
  step: 1000,
  show: 1000,
  'ask-again': 3000,
  'capture-now': 30_000,
};

/** Resolves with the frame's reply; null where no annotator listens there, or none answers. */
export async function askFrame<M extends FrameMessage>(
  tabId: number,
  frameId: number,
  message: M,
): Promise<Reply<FrameReplyTo[M['kind']]> | null> {
  try {
    return (await soonOr(browser.tabs.sendMessage(tabId, message, { frameId }), null, PATIENCE[message.kind])) ?? null;
  } catch {
    return null; // no listener: the frame is gone, or was never annotated
  }
}
