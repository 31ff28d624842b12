// @vitest-environment happy-dom
// The popup in each state of its tab, by role and name, and without an accessibility violation.
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { captureText } from '../../../src/cases/capture.ts';
import { caseDatabase } from '../../../src/cases/database.ts';
import { saveNote } from '../../../src/cases/editing.ts';
import type { TabView } from '../../../src/screens/popup/tab.ts';
import { violations } from '../../accessibility.ts';
import { letterText } from '../../letters.ts';

const tab = vi.hoisted(() => ({ viewTab: vi.fn(), annotate: vi.fn(), captureTab: vi.fn() }));
vi.mock('../../../src/screens/popup/tab.ts', () => tab);
const portals = vi.hoisted(() => ({ askForSite: vi.fn(), unwatch: vi.fn() }));
vi.mock('../../../src/portals.ts', async (original) => ({ ...(await original()), ...portals }));
const pdfs = vi.hoisted(() => ({ keepShown: vi.fn() }));
vi.mock('../../../src/screens/popup/pdfs.ts', () => pdfs);
const { Popup } = await import('../../../src/screens/popup/Popup.tsx');

const EMPTY: TabView = {
  id: 3,
  pattern: 'https://portal.example/*',
  site: 'portal.example',
  title: 'Claim',
  own: null,
  isPdf: false,
  pdfs: [],
  watched: false,
  letters: [],
  foreign: [],
};
const LETTER: TabView = {
  ...EMPTY,
  letters: [
    {
      caseNumber: 'CM99-0001001',
      outcome: 'partially-overturned',
      upheld: 1,
      overturned: 1,
      findings: 1,
      capturedAt: null,
      savedAs: null,
    },
  ],
};

async function show(view: TabView | null) {
  tab.viewTab.mockResolvedValue(view);
  const shown = render(<Popup />);
  await screen.findByRole('button', { name: 'Open library' });
  return shown.container;
}
const button = (name: string) => screen.getByRole('button', { name }) as HTMLButtonElement;

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

describe('the popup', () => {
  it('offers to look at a page, and to capture only what was read', async () => {
    const container = await show(EMPTY);
    expect(button('Annotate this page').getAttribute('aria-disabled')).toBeNull();
    expect(button('Capture case').getAttribute('aria-disabled')).toBe('true');
    expect(await violations(container)).toEqual([]);
  });

  it('says what the tab holds, and captures it', async () => {
    const container = await show(LETTER);
    expect(screen.getByText('CM99-0001001')).toBeTruthy();
    expect(screen.getByText(/2 items: 1 upheld, 1 overturned; 1 finding/)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    tab.captureTab.mockResolvedValue({ ids: ['sha256:0'], newIds: ['sha256:0'], backIds: [], failure: '' });
    fireEvent.click(button('Capture case'));
    expect(await screen.findByText('Captured. The case is in your library.')).toBeTruthy();
  });

  it('says that the library has the case already', async () => {
    await show({ ...LETTER, letters: LETTER.letters.map((letter) => ({ ...letter, capturedAt: '2026-11-16T10:00:00.000Z' })) });
    expect(screen.getByText('In your library since November 16, 2026.')).toBeTruthy();
  });

  it('says of several letters which of them are new', async () => {
    await show({ ...LETTER, letters: [...LETTER.letters, ...LETTER.letters, ...LETTER.letters] });
    tab.captureTab.mockResolvedValue({ ids: ['a', 'b', 'c'], newIds: ['a', 'b'], backIds: [], failure: '' });
    fireEvent.click(button('Capture case'));
    expect(await screen.findByText('Captured: 2 cases. Your library had 1 already.')).toBeTruthy();
  });

  it('has the note of a case that was captured before', async () => {
    const [one] = await captureText(
      caseDatabase(),
      letterText('section-cited'),
      { url: null, pageUrl: null, title: '', via: 'page' },
      new Date('2026-11-16T10:00:00Z'),
    );
    await saveNote(caseDatabase(), one?.id ?? '', 'appeal', new Date());
    const container = await show({ ...LETTER, letters: LETTER.letters.map((letter) => ({ ...letter, savedAs: one?.id ?? null })) });
    expect(((await screen.findByRole('textbox', { name: 'Note' })) as HTMLTextAreaElement).value).toBe('appeal');
    expect(await violations(container)).toEqual([]);
  });

  it('says that a case came back from the bin, and lets that be undone', async () => {
    await show(LETTER);
    tab.captureTab.mockResolvedValue({ ids: ['sha256:0'], newIds: [], backIds: ['sha256:0'], failure: '' });
    fireEvent.click(button('Capture case'));
    expect(await screen.findByText('Brought back from the bin: 1 case.')).toBeTruthy();
    expect(button('Undo')).toBeTruthy();
  });

  it.each<[NonNullable<TabView['own']>, RegExp]>([
    ['viewer', /in the PDF viewer yet/],
    ['other', /a page of IMR Lens itself/],
  ])('says what a page of our own is: %s', async (own, sentence) => {
    await show({ ...EMPTY, own, pattern: null, site: null });
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Open in PDF viewer' })).toBeNull();
  });

  it('says when there is no letter, and when the browser lets nobody in', async () => {
    await show(EMPTY);
    tab.annotate.mockResolvedValueOnce([]);
    fireEvent.click(button('Annotate this page'));
    await screen.findByText('No IMR final determination was found on this page.');
    tab.annotate.mockRejectedValueOnce(new Error('The browser does not let extensions read this page.'));
    fireEvent.click(button('Annotate this page'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/does not let extensions/);
  });

  it("asks for the site first thing in the switch's click", async () => {
    await show(EMPTY);
    portals.askForSite.mockResolvedValue(true);
    tab.annotate.mockResolvedValue([]);
    fireEvent.click(screen.getByRole('switch', { name: 'Watch this site' }));
    expect(portals.askForSite).toHaveBeenCalledWith('https://portal.example/*');
  });

  it('names each PDF of a page; says why one cannot be had, and stays', async () => {
    const made = { address: 'blob:https://portal.example/1', frameId: 0, alone: false, asksFor: null };
    const container = await show({
      ...EMPTY,
      pdfs: [made, { address: 'https://portal.example/a%20b.pdf?x', frameId: 4, alone: true, asksFor: 'portal.example' }],
    });
    expect(await violations(container)).toEqual([]);
    expect(button('Open a b.pdf in PDF viewer')).toBeTruthy();
    pdfs.keepShown.mockRejectedValue(new Error('The page no longer gives this PDF.'));
    fireEvent.click(button('Open PDF 1 in PDF viewer'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/no longer gives/);
    expect(pdfs.keepShown).toHaveBeenCalledWith(3, made, 'Claim');
  });

  it.each<[string, TabView | null, RegExp]>([
    ['a PDF', { ...EMPTY, isPdf: true }, /This tab is a PDF/],
    ["the browser's own page", { ...EMPTY, pattern: null, site: null }, /belongs to the browser/],
    ['no tab', null, /There is no page here/],
  ])('explains %s', async (_, view, words) => {
    const container = await show(view);
    expect(screen.getByText(words)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });
});
