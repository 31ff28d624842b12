// Files that were chosen or dropped have no address to fetch them from again, and some addresses answer only once: what was
// opened is kept until the browser starts again, so that reload and back show it once more.

const CACHE = 'opened-files';
const MOST_KEPT = 20;

/** Keeps a file, to be found again by its key; false where there is no room. */
export async function keepFile(name: string, bytes: Uint8Array, key: string): Promise<boolean> {
  try {
    const cache = await caches.open(CACHE);
    const kept = (await cache.keys()).filter(({ url }) => url !== addressOf(key)); // which takes its own place
    for (const old of kept.slice(0, Math.max(0, kept.length - MOST_KEPT + 1))) await cache.delete(old);
    await cache.put(addressOf(key), new Response(bytes.slice(), { headers: { 'x-name': encodeURIComponent(name) } }));
    return true;
  } catch {
    return false; // it is shown all the same
  }
}

/** A file that was kept; null where it is gone. */
export async function keptFile(key: string): Promise<{ name: string; bytes: Uint8Array } | null> {
  const response = await (await caches.open(CACHE)).match(addressOf(key));
  if (response === undefined) return null;
  return { name: decodeURIComponent(response.headers.get('x-name') ?? ''), bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** Lets go of all of them. */
export async function forgetKept(): Promise<void> {
  await caches.delete(CACHE);
}

function addressOf(key: string): string {
  return `https://opened.invalid/${encodeURIComponent(key)}`;
}
