// @vitest-environment happy-dom
// A file to where the user wants it: what is said of it is so, and no half a file stays behind.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fileWriter } from '../../../src/screens/library/saving.ts';

interface Place {
  choosing?: () => Promise<never>;
  opening?: () => Promise<never>;
  closing?: () => Promise<never>;
}

/** As Chromium's dialog does, which leaves an empty file from the moment that it is chosen. */
function chooses({ choosing, opening, closing }: Place = {}) {
  const file = { text: 'the former backup', exists: true };
  let pending = '';
  const handle = {
    createWritable: async () => {
      await opening?.();
      return {
        write: async (piece: string) => {
          pending += piece;
        },
        close: async () => {
          await closing?.();
          file.text = pending;
        },
        abort: async () => {},
      };
    },
    remove: async () => {
      file.exists = false;
    },
  };
  vi.stubGlobal('showSaveFilePicker', async () => {
    await choosing?.();
    file.text = '';
    return handle;
  });
  return file;
}
const downloads: string[] = [];
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  downloads.length = 0;
});
const seeDownloads = () => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download);
  });
};

describe('a file', () => {
  it('is written into the place that was chosen', async () => {
    const file = chooses();
    const writer = await fileWriter('cases.json', 'application/json', true);
    await writer?.write('{"cases"');
    await writer?.write(':[]}');
    await writer?.close();
    expect(file).toEqual({ text: '{"cases":[]}', exists: true });
    expect(writer?.whither).toBe('');
  });

  it('that is given up does not stay behind empty, and what it was to replace is said to be gone', async () => {
    const file = chooses();
    const writer = await fileWriter('cases.json', 'application/json', true);
    await writer?.write('{"cases"');
    expect(await writer?.abort()).toMatch(/gone/);
    expect(file.exists).toBe(false);
  });

  it('is none where no place is chosen', async () => {
    chooses({ choosing: () => Promise.reject(new DOMException('no', 'AbortError')) });
    expect(await fileWriter('cases.json', 'application/json', true)).toBeNull();
  });

  it('says that the disk is full', async () => {
    chooses({ closing: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) });
    const writer = await fileWriter('cases.json', 'application/json', true);
    await expect(writer?.close()).rejects.toThrow(/no room left on the disk/);
  });

  it('goes to the downloads where the chosen place cannot be written to, and says so', async () => {
    seeDownloads();
    chooses({ opening: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
    const writer = await fileWriter('cases.json', 'application/json', true);
    await writer?.write('[]');
    await writer?.close();
    expect(downloads).toEqual(['cases.json']);
    expect(writer?.whither).toMatch(/download.*could not write/);
  });

  it('is a download where none is to be chosen, and nobody knows whether it was saved', async () => {
    seeDownloads();
    const writer = await fileWriter('cases.json', 'application/json', false);
    await writer?.close();
    expect(downloads).toEqual(['cases.json']);
    expect(writer?.whither).toMatch(/see that it was saved/);
  });
});
