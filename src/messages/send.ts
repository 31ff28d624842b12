// Sending a message to the background. A killed background is started again by the message; one lost reply is retried.
import { browser } from 'wxt/browser';
import type { PageMessage, Reply, ReplyTo } from './kinds.ts';

export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  /** The library could not be used. */
  readonly storage: boolean;
  constructor(message: string, storage = false) {
    super(message);
    this.storage = storage;
  }
}

/** The extension was updated, reloaded or removed under this page: nothing can be sent any more. */
class ExtensionGone extends Error {
  override readonly name = 'ExtensionGone';
  constructor() {
    super('IMR Lens was updated or turned off. Reload this page to go on.');
  }
}

const RETRIES = 2;

/** Resolves with the reply's value; rejects with a sentence for the user. Every message may be sent twice: at worst, a tab is opened twice. */
export async function send<M extends PageMessage>(message: M): Promise<ReplyTo[M['kind']]> {
  for (let attempt = 0; ; attempt += 1) {
    if (browser.runtime?.id === undefined) throw new ExtensionGone();
    try {
      const reply: Reply<ReplyTo[M['kind']]> | undefined = await browser.runtime.sendMessage(message);
      if (reply === undefined) throw new Error('no reply');
      if (reply.ok) return reply.value;
      throw new RequestFailed(reply.failure.message, reply.failure.storage);
    } catch (error) {
      if (error instanceof RequestFailed) throw error;
      if (/context invalidated/i.test(String(error))) throw new ExtensionGone();
      if (attempt >= RETRIES) throw new RequestFailed('IMR Lens did not answer. Try again; if it goes on, reload this page.');
      await new Promise((resolve) => setTimeout(resolve, 150 * (attempt + 1)));
    }
  }
}
