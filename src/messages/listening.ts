// What the background and the popup may ask of an annotator: in a page's frame, and in the PDF viewer, a page of our own.
import { type Browser, browser } from 'wxt/browser';
import type { Annotator } from '../page/annotator.ts';
import type { FrameMessage, Reply } from './kinds.ts';
import { RequestFailed } from './send.ts';

/** Answers for the annotator that is there when a message comes; without one nothing is answered. Returns what ends that. */
export function listen(current: () => Annotator | null): () => void {
  const answer = (message: FrameMessage, sender: Browser.runtime.MessageSender, respond: (reply: Reply<unknown>) => void): boolean => {
    const annotator = current();
    if (annotator === null || !isOwnPage(sender)) return false;
    switch (message.kind) {
      case 'report':
        respond({ ok: true, value: annotator.reports() });
        return false;
      case 'last-step':
        respond({ ok: true, value: annotator.lastStep() });
        return false;
      case 'step':
        respond({ ok: true, value: annotator.step(message.by, message.enters) });
        return false;
      case 'show':
        respond({ ok: true, value: annotator.setShown(message.shown ?? !annotator.isShown()) });
        return false;
      case 'ask-again':
        void annotator.askAgain().then(() => respond({ ok: true, value: null }));
        return true; // the answer comes later
      case 'capture-now':
        annotator.capture().then(
          (value) => respond({ ok: true, value }),
          (error: Error) =>
            respond({ ok: false, failure: { message: error.message, storage: error instanceof RequestFailed && error.storage } }),
        );
        return true;
      default:
        return false; // for the background
    }
  };
  browser.runtime.onMessage.addListener(answer);
  return () => browser.runtime.onMessage.removeListener(answer);
}

/** The background or a page of ours: a content script's process may be in another's hands, and hears nothing of what the viewer shows. */
function isOwnPage({ id, url }: Browser.runtime.MessageSender): boolean {
  return id === browser.runtime.id && (url === undefined || url.startsWith(browser.runtime.getURL('/')));
}
