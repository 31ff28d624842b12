// A file's bytes -> the one text. What the file is, is seen from its bytes, not from its name alone.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { decoded, isHtml, isPdf } from '../source/bytes.ts';
import { readDocument } from '../source/dom.ts';
import { DamagedPageError, readPdf } from '../source/pdf.ts';

/** What kept a file from being read, as a sentence. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

export async function textOfFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(REASONS[error.code ?? ''] ?? `This file cannot be read (${error.code ?? error.message}).`);
  });
  if (isPdf(bytes)) return textOfPdf(bytes);
  if (/\.pdf$/i.test(path))
    throw new UnreadableFile(bytes.length === 0 ? 'This file is empty.' : 'This file is not a PDF, whatever its name says.');
  const text = decoded(bytes);
  return isHtml(path, text) ? textOfHtml(text) : text;
}

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EACCES: 'This file may not be read.',
  EISDIR: 'This is a folder, not a file.',
  ERR_FS_FILE_TOO_LARGE: 'This file is too large.',
};

export function textOfHtml(html: string): string {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  for (const field of document.querySelectorAll('textarea')) field.textContent = unescaped(field.textContent ?? '');
  // Without its tag the body is not made: what it would hold then stands in the root.
  return readDocument(/<body[\s>]/i.test(html) ? document.body : document.documentElement, null).text;
}

/** A text field's content as its markup means it: the parser leaves its entities as they are written. */
function unescaped(written: string): string {
  const { document } = parseHTML(`<html><body>${written.replaceAll('<', '&lt;')}</body></html>`);
  return document.body.textContent ?? '';
}

async function textOfPdf(bytes: Buffer): Promise<string> {
  const { getDocument, InvalidPDFException, PasswordException, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = (name: string) => fileURLToPath(new URL(`${name}/`, import.meta.resolve('pdfjs-dist/package.json')));
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
  });
  try {
    const text = await readPdf(await task.promise);
    if (text.trim() === '') throw new UnreadableFile('This PDF holds no text; it is a scan, perhaps.');
    return text;
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    if (error instanceof PasswordException) throw new UnreadableFile('This PDF is protected by a password.');
    if (error instanceof InvalidPDFException) throw new UnreadableFile('This PDF is damaged.');
    if (error instanceof DamagedPageError) throw new UnreadableFile(`Page ${error.page} of this PDF is damaged.`);
    throw new UnreadableFile(`This PDF cannot be read${error instanceof Error ? `: ${error.message}` : ''}.`);
  } finally {
    await task.destroy();
  }
}
