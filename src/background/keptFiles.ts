// Files that were chosen or dropped have no address to fetch them from again, and some addresses answer only once: what was
// opened is kept until the browser starts again, so that reload and back show it once more.

const CACHE = 'opened-files';
const NAME = 'x-name';
const SIZE = 'x-size';
const MOST_KEPT = 20;
/** In bytes: larger files are fetched or chosen anew. */
const LARGEST_KEPT = 50_000_000;

/**
 * Keeps a file, to be found again by its key; false where it is too large, there is no room, or the window is a private one.
 * `only`: there is no other way to it, however large it is.
 */
export async function keepFile(name: string, bytes: Uint8Array, key: string, only = false): Promise<boolean> {
  if (bytes.length > LARGEST_KEPT && !only) return false;
  try {
    const cache = await caches.open(CACHE);
    const kept = (await cache.keys()).filter(({ url }) => url !== addressOf(key)); // which takes its own place
    for (const old of kept.slice(0, Math.max(0, kept.length - MOST_KEPT + 1))) await cache.delete(old);
    await cache.put(
      addressOf(key),
      new Response(bytes.slice(), { headers: { [NAME]: encodeURIComponent(name), [SIZE]: String(bytes.length) } }),
    );
    return true;
  } catch {
    return false; // it is shown all the same
  }
}

/** A file that was kept; null where it is gone. */
export async function keptFile(key: string): Promise<{ name: string; bytes: Uint8Array } | null> {
  const response = await (await caches.open(CACHE)).match(addressOf(key));
  if (response === undefined) return null;
  return { name: decodeURIComponent(response.headers.get(NAME) ?? ''), bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** How many bytes they take together. */
export async function keptSize(): Promise<number> {
  const sizes = (await (await caches.open(CACHE)).matchAll()).map(({ headers }) => Number(headers.get(SIZE)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Lets go of all of them. */
export async function forgetKept(): Promise<void> {
  await caches.delete(CACHE);
}

function addressOf(key: string): string {
  return `https://opened.invalid/${encodeURIComponent(key)}`;
}
