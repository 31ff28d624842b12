// Answers what content scripts ask. One door: every message is checked, and each is one complete, repeatable transaction.
import { browser } from 'wxt/browser';
import { captureText, knownCases, summaryOf } from '../cases/capture.ts';
import { LibraryError } from '../cases/failures.ts';
import type { Source } from '../cases/schema.ts';
import { inLibrary } from '../cases/using.ts';
import type { PageMessage, Reply } from '../messages/kinds.ts';
import { pageMessageSchema } from '../messages/schema.ts';
import { annotateFrame, annotateResultsIn } from './annotate.ts';
import { lettersAsFile, openLibrary } from './handing.ts';
import { viewerAddress } from './pdfs.ts';
import { noteReport } from './tabs.ts';

/** As the browser vouches for it. */
export interface Sender {
  tabId: number;
  frameId: number;
  url: string | null;
  pageUrl: string | null;
}

/** Checks and answers one message. Never rejects: a failure is a reply that says what happened. */
export async function answer(message: unknown, sender: Sender): Promise<Reply<unknown>> {
  const checked = pageMessageSchema.safeParse(message);
  if (!checked.success) {
    console.warn('IMR Lens refused a message that does not fit:', checked.error.issues);
    return { ok: false, failure: { message: 'IMR Lens did not understand this request. Reload the page and try again.', storage: false } };
  }
  try {
    return { ok: true, value: await act(checked.data, sender) };
  } catch (error) {
    console.warn('IMR Lens could not answer:', error);
    const sentence = error instanceof Error ? error.message : String(error);
    return { ok: false, failure: { message: sentence, storage: error instanceof LibraryError } };
  }
}

async function act(message: PageMessage, sender: Sender): Promise<unknown> {
  switch (message.kind) {
    case 'letter-seen':
      await annotateFrame(sender.tabId, sender.frameId);
      return null;
    case 'results-seen':
      await annotateResultsIn(sender.tabId, sender.frameId);
      return null;
    case 'open-viewer':
      await browser.tabs.create({ url: viewerAddress(message.address) });
      return null;
    case 'annotated':
      await noteReport(sender.tabId, sender.frameId, message.letters);
      return null;
    case 'known': {
      const known = await inLibrary((database) => knownCases(database, message.text));
      return known === null ? null : summaryOf(known);
    }
    case 'capture':
      return summaryOf(await inLibrary((database) => captureText(database, message.text, sourceOf(message.title, sender), new Date())));
    case 'as-file':
      return lettersAsFile(message.text, sourceOf(message.title, sender));
    case 'open-library':
      await openLibrary(message.id);
      return null;
  }
}

function sourceOf(title: string, sender: Sender): Source {
  return { url: sender.url, pageUrl: sender.pageUrl, title, via: 'page' };
}
