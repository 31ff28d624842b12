// What a file is, told by its bytes: names and types say little. For the library's import and the command line alike, so
// that one file gives one text, and so one case.

/** A PDF says so near its beginning; some have a mail's or a server's lines before that. */
const REACH = 1024;

export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, REACH)).includes('%PDF-');
}

/** UTF-8 or UTF-16 by its mark; what is not sound UTF-8 is Windows-1252, as old exports are. */
export function decoded(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** UTF-16, by its mark; null where there is none. */
export function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

export function isHtml(name: string, text: string): boolean {
  return /\.x?html?$/i.test(name) || /^\s*(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 500));
}
