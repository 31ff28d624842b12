// Watched sites: the registered detector always agrees with the granted permissions.
import { beforeEach, describe, expect, it, vi } from 'vitest';

interface Script {
  id: string;
  matches: string[];
}
const granted: string[] = [];
let registered: Script[] = [];

vi.mock('wxt/browser', () => ({
  browser: {
    permissions: { getAll: async () => ({ origins: [...granted] }) },
    scripting: {
      getRegisteredContentScripts: async () => registered,
      registerContentScripts: async (scripts: Script[]) => {
        if (registered.length > 0) throw new Error('Duplicate script ID');
        registered = scripts;
      },
      updateContentScripts: async (scripts: Script[]) => {
        registered = scripts;
      },
      unregisterContentScripts: async () => {
        registered = [];
      },
    },
  },
}));

const { patternOf, syncDetector } = await import('../../src/portals.ts');

beforeEach(() => {
  granted.length = 0;
  registered = [];
});

describe('watched sites', () => {
  it('are registered for every frame of the granted sites', async () => {
    granted.push('https://b.example/*', 'https://a.example/*');
    await syncDetector();
    expect(registered).toMatchObject([
      { id: 'detector', matches: ['https://a.example/*', 'https://b.example/*'], allFrames: true, persistAcrossSessions: true },
    ]);
  });

  it('come back after an update erased the scripts', async () => {
    granted.push('https://a.example/*');
    await syncDetector();
    registered = [];
    await syncDetector();
    expect(registered).toHaveLength(1);
  });

  it('go when the grant goes', async () => {
    granted.push('https://a.example/*');
    await syncDetector();
    granted.length = 0;
    await syncDetector();
    expect(registered).toEqual([]);
  });

  it('are registered once, however often it is asked for at the same time', async () => {
    granted.push('https://a.example/*');
    await expect(Promise.all([syncDetector(), syncDetector(), syncDetector()])).resolves.toBeDefined();
    expect(registered).toHaveLength(1);
  });

  it.each([
    ['https://portal.example:8443/a?b#c', 'https://portal.example/*'],
    ['http://localhost:1234/', 'http://localhost/*'],
    ['chrome://extensions', null],
    ['file:///a.html', null],
    ['', null],
  ])('%s has the pattern %s', (address, pattern) => expect(patternOf(address)).toBe(pattern));
});
