// Files that were opened, kept for a reload: the last few, each under its key, none at the price of another.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetKept, keepFile, keptFile, keptSize } from '../../../src/background/keptFiles.ts';

const MOST = 20;
const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (kept: Awaited<ReturnType<typeof keptFile>>) => kept && new TextDecoder().decode(kept.bytes);
let stored = new Map<string, Response>();

beforeEach(() => {
  stored = new Map();
  const cache = {
    keys: async () => [...stored.keys()].map((url) => ({ url })),
    delete: async ({ url }: { url: string }) => stored.delete(url),
    put: async (url: string, response: Response) => void stored.set(url, response),
    match: async (url: string) => stored.get(url)?.clone(),
    matchAll: async () => [...stored.values()],
  };
  vi.stubGlobal('caches', { open: async () => cache, delete: async () => stored.clear() });
});
afterEach(() => vi.unstubAllGlobals());

describe('kept files', () => {
  it('are found again by their key, name and all', async () => {
    expect(await keepFile('Brief für Müller.pdf', bytes('one'), 'https://portal.example/a?b=c d')).toBe(true);
    const kept = await keptFile('https://portal.example/a?b=c d');
    expect([kept?.name, textOf(kept)]).toEqual(['Brief für Müller.pdf', 'one']);
    expect(await keptFile('another')).toBeNull();
  });

  it('are the last ones: the oldest goes first', async () => {
    for (let number = 0; number <= MOST; number += 1) await keepFile('x.pdf', bytes(String(number)), `key ${number}`);
    expect(await keptFile('key 0')).toBeNull();
    expect(textOf(await keptFile('key 1'))).toBe('1');
    expect(stored.size).toBe(MOST);
  });

  it('cost no other one its place when one is kept anew', async () => {
    for (let number = 0; number < MOST; number += 1) await keepFile('x.pdf', bytes(String(number)), `key ${number}`);
    await keepFile('x.pdf', bytes('new'), 'key 7');
    expect(textOf(await keptFile('key 0'))).toBe('0');
    expect(textOf(await keptFile('key 7'))).toBe('new');
  });

  it('say where there is no room', async () => {
    vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) });
    expect(await keepFile('x.pdf', bytes('x'), 'key')).toBe(false);
  });

  it('are of a size that a disk bears', async () => {
    expect(await keepFile('x.pdf', new Uint8Array(50_000_001), 'key')).toBe(false);
    expect(stored.size).toBe(0);
  });

  it('are all forgotten at once', async () => {
    await keepFile('x.pdf', bytes('x'), 'key');
    await keepFile('y.pdf', bytes('three'), 'another');
    expect(await keptSize()).toBe(6);
    await forgetKept();
    expect(await keptFile('key')).toBeNull();
    expect(await keptSize()).toBe(0);
  });
});
