// A case's id: the same letter has the same one, wherever it was read.

/** `identity` as readDeterminations gives it. Needs a secure context, which the extension's own pages always are. */
export async function caseIdOf(identity: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(identity));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `sha256:${hex}`;
}
