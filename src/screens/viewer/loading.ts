// An address or a file -> a PDF's bytes, or a sentence on why not and what to do.
import { keepFile, keptFile } from '../../background/keptFiles.ts';
import { isWatched, patternOf } from '../../portals.ts';
import { isPdf } from '../../source/bytes.ts';
import { fileNameOf } from '../../source/fileName.ts';

export class ViewerError extends Error {
  override readonly name = 'ViewerError';
  /** The browser would have to let IMR Lens read this site first. */
  readonly asks: string | null;

  constructor(message: string, asks: string | null = null) {
    super(message);
    this.asks = asks;
  }
}

const TAKE_FILE = 'Save the PDF from its own page, then choose or drop the saved file here.';

/** `onShare`: how much has come, 0 to 1, or null where the server does not say how much there is. */
export async function fetchPdf(address: string, onShare: (share: number | null) => void, signal: AbortSignal): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(address, { credentials: 'include', signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw unreachable(address);
  }
  if (response.status === 401 || response.status === 403)
    throw new ViewerError(
      `The server does not let IMR Lens have this file (${response.status}). Sign in to the portal again, or: ${TAKE_FILE}`,
    );
  if (response.status === 404) throw new ViewerError('This file is not there any more (404). Look for it in the portal again.');
  if (!response.ok) throw new ViewerError(`The server did not give this file (${response.status}). Try again later, or: ${TAKE_FILE}`);
  const type = response.headers.get('content-type') ?? '';
  if (/text\/html/i.test(type)) throw new ViewerError(`The server answered with a page instead of a PDF: perhaps to sign in. ${TAKE_FILE}`);
  return bodyOf(response, onShare);
}

const KEPT = 'The server did not give this file again: it is shown as it was when you opened it here.';

/** An address may answer once and never again: what it gave is kept while the browser runs, and shown where it gives no more. */
export async function fetchedOrKept(
  address: string,
  onShare: (share: number | null) => void,
  signal: AbortSignal,
): Promise<{ bytes: Uint8Array; name: string; remark: string }> {
  const name = fileNameOf(address);
  try {
    const bytes = await fetchPdf(address, onShare, signal);
    if (isPdf(bytes)) void keepFile(name, bytes, address);
    return { bytes, name, remark: '' };
  } catch (error) {
    const kept = signal.aborted ? null : await keptFile(address).catch(() => null);
    if (kept === null) throw error;
    // What a page made on the spot has no server that could give it again: it was kept when it was opened.
    return { ...kept, remark: address.startsWith('blob:') ? '' : KEPT };
  }
}

/** What a page has made on the spot (`blob:`), or the disk holds, no other tab can open. */
export function isOnTheWeb(address: string): boolean {
  return /^https?:/.test(address);
}

function unreachable(address: string): ViewerError {
  if (address.startsWith('blob:'))
    return new ViewerError(`This address lives in its own page alone and cannot be opened a second time. ${TAKE_FILE}`);
  if (address.startsWith('file:'))
    return new ViewerError('The browser does not let extensions read files from the disk by themselves. Choose or drop the file here.');
  if (!navigator.onLine) return new ViewerError('This computer is offline. Connect it and try again, or choose a saved file.');
  return new ViewerError(
    `This file could not be loaded: the server did not answer, or IMR Lens may not read its site. ${TAKE_FILE}`,
    address,
  );
}

/** There is nothing to ask for where IMR Lens may read the site already. */
export async function withoutVainRequest(error: ViewerError): Promise<ViewerError> {
  const pattern = error.asks === null ? null : patternOf(error.asks);
  return pattern !== null && (await isWatched(pattern)) ? new ViewerError(error.message) : error;
}

async function bodyOf(response: Response, onShare: (share: number | null) => void): Promise<Uint8Array> {
  const total = Number(response.headers.get('content-length') ?? Number.NaN);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    onShare(total > 0 ? Math.min(1, length / total) : null);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** What pdf.js says of a file that it cannot open, as a sentence. */
export function openingError(error: unknown): ViewerError {
  const name = error instanceof Error ? error.name : '';
  if (name === 'InvalidPDFException')
    return new ViewerError('This file is no PDF, or it is damaged or cut off. Save it again from where it came, and open it anew.');
  if (name === 'PasswordException') return new ViewerError('This PDF cannot be opened without its password.');
  return new ViewerError(`This PDF could not be opened${error instanceof Error ? `: ${error.message}` : ''}. ${TAKE_FILE}`);
}

export const NO_TEXT =
  'This PDF has no text: its pages are pictures, as a scanner makes them. IMR Lens reads text alone. Ask for the original file, or run it through text recognition (OCR) first.';
