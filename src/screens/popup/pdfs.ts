// PDFs that a tab shows: the tab itself, or frames of its page, as portals show them. The browser's own viewer hides their
// words from every extension; their addresses can be had, and what a page has made on the spot (`blob:`) its own frame can read.
import { browser } from 'wxt/browser';
import { keepFile } from '../../background/keptFiles.ts';
import { soonOr } from '../../messages/patience.ts';

export interface ShownPdf {
  address: string;
  /** The frame that shows it, or whose page holds it. */
  frameId: number;
  /** The frame's document is the PDF itself. */
  alone: boolean;
}

/** In milliseconds. */
const PATIENCE = { look: 1000, read: 30_000 };
/** A popup holds no more. */
const MOST_SHOWN = 6;

/** Those in frames that may be looked into; each address once. Null where the tab itself may not be looked into. */
export async function shownPdfs(tabId: number): Promise<ShownPdf[] | null> {
  const asked = browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: pdfsHere, injectImmediately: true });
  const frames = await soonOr(asked, [], PATIENCE.look).catch(() => []);
  if (frames.every(({ frameId }) => frameId !== 0)) return null;
  const all = frames.flatMap(({ frameId, result }) => (result ?? []).map((one) => ({ ...one, frameId })));
  return [...new Map(all.map((pdf) => [pdf.address, pdf])).values()].slice(0, MOST_SHOWN);
}

/** Runs in a frame. */
async function pdfsHere(): Promise<{ address: string; alone: boolean }[]> {
  const bare = (address: string) => address.replace(/#.*/s, '');
  if (document.contentType === 'application/pdf') return [{ address: bare(location.href), alone: true }];
  const found: { address: string; alone: boolean }[] = [];
  for (const element of document.querySelectorAll<HTMLIFrameElement | HTMLEmbedElement | HTMLObjectElement>('iframe, embed, object')) {
    const address = bare('data' in element ? element.data : element.src);
    const isPdf = async () => {
      if (element.getAttribute('type') === 'application/pdf' || /\.pdf$/i.test(new URL(address).pathname)) return true;
      if (!address.startsWith('blob:')) return false;
      const response = await fetch(address);
      void response.body?.cancel(); // its type is enough
      return /^application\/pdf\b/i.test(response.headers.get('content-type') ?? '');
    };
    if (/^(?:https?|blob):/.test(address) && (await isPdf().catch(() => false))) found.push({ address, alone: false });
  }
  return found;
}

/** Keeps what a page has made on the spot for the viewer, which cannot load it by its address. Rejects where the page has let go of it. */
export async function keepShown(tabId: number, { address, frameId }: ShownPdf, name: string): Promise<void> {
  const asked = browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    func: bytesHere,
    args: [address],
    injectImmediately: true,
  });
  const [read] = await soonOr(asked, [], PATIENCE.read).catch(() => []);
  if (read?.result === undefined || read.result === null)
    throw new Error(
      'The page no longer gives this PDF to IMR Lens. Save it from the page, then choose or drop the saved file in the viewer.',
    );
  if (!(await keepFile(name, Uint8Array.fromBase64(read.result), address, true)))
    throw new Error(
      'The browser does not keep this PDF for the viewer: the disk is full, or this is a private window. Save it from the page, then choose or drop the saved file there.',
    );
}

/** Runs in a frame. In base 64, since only what JSON can say comes out of it. */
async function bytesHere(address: string): Promise<string> {
  return new Uint8Array(await (await fetch(address)).arrayBuffer()).toBase64();
}
