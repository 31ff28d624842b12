// What the popup knows of the tab it stands over, and what it can do there.
import { type Browser, browser } from 'wxt/browser';
import { annotateTab } from '../../background/annotate.ts';
import { isNamedPdf } from '../../background/pdfs.ts';
import { annotatedFrames, framesSoon, reportsOf, showItems } from '../../background/tabs.ts';
import type { Failure } from '../../messages/kinds.ts';
import { askFrame } from '../../messages/toFrame.ts';
import type { LetterReport } from '../../page/services.ts';
import { isWatched, patternOf } from '../../portals.ts';
import { type ForeignFrame, foreignFrames } from './frames.ts';
import { type ShownPdf, shownPdfs } from './pdfs.ts';

type Tab = Browser.tabs.Tab;

export interface OfferedPdf extends ShownPdf {
  /** The site that the browser asks leave for before it is fetched; null where none is needed. */
  asksFor: string | null;
}

export interface TabView {
  id: number;
  /** Match pattern of the tab's site; null for the browser's own pages. */
  pattern: string | null;
  site: string | null;
  /** The tab's name; empty where the browser does not say it. */
  title: string;
  /** A page of this extension's own. */
  own: 'viewer' | 'other' | null;
  /** The tab itself is a PDF. */
  isPdf: boolean;
  /** PDFs that the tab shows, itself or in frames. */
  pdfs: OfferedPdf[];
  watched: boolean;
  letters: LetterReport[];
  /** Frames of other sites, which must be asked for. */
  foreign: ForeignFrame[];
}

/** The tab that the popup is about; null where there is none. */
export async function viewTab(address: URL): Promise<TabView | null> {
  const tab = await subjectOf(address);
  if (tab?.id === undefined) return null;
  const ours = ownPage(tab.url ?? '');
  // Each has its patience: one behind the other, a page that stands still would keep the popup empty for all of it.
  const [pdfs, reports, foreign] = await Promise.all([
    ours === null ? pdfsOf(tab.id, tab.url ?? '') : [],
    reportsOf(tab.id),
    foreignFrames(tab.id),
  ]);
  void showItems(tab.id, reports).catch(() => {}); // the tab may be gone
  const own = pdfs.find(({ alone, frameId }) => alone && frameId === 0);
  // Of what a page has made on the spot, the browser says no address; its own document does.
  const shown = (own?.address ?? tab.url ?? '').replace(/^blob:/, '');
  const pattern = patternOf(shown);
  return {
    id: tab.id,
    pattern,
    site: pattern === null ? null : new URL(shown).hostname,
    title: tab.title ?? '',
    own: ours,
    isPdf: own !== undefined,
    pdfs,
    watched: pattern !== null && (await isWatched(pattern)),
    letters: Object.values(reports).flat(),
    foreign,
  };
}

/** The tab in front; `?tab=` names another one. A popup opened as a tab of its own is about the tab before it. */
async function subjectOf(address: URL): Promise<Tab | undefined> {
  const named = Number(address.searchParams.get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return browser.tabs.get(named).catch(() => undefined);
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query({ currentWindow: true });
  if (own === undefined) return tabs.find((tab) => tab.active);
  return tabs.filter((tab) => tab.id !== own.id).sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

function ownPage(address: string): TabView['own'] {
  if (!address.startsWith(browser.runtime.getURL('/'))) return null;
  return address.startsWith(browser.runtime.getURL('/viewer.html')) ? 'viewer' : 'other';
}

/** The library has changed: frames that say what is in it look again. */
export async function tellFrames(tabId: number): Promise<void> {
  const frames = await annotatedFrames(tabId);
  await Promise.all(frames.map((frameId) => askFrame(tabId, frameId, { kind: 'ask-again' })));
}

/** By their types where the tab may be looked into, else by its name. */
async function pdfsOf(tabId: number, address: string): Promise<OfferedPdf[]> {
  const shown = (await shownPdfs(tabId)) ?? (isNamedPdf(address) ? [{ address, frameId: 0, alone: true }] : []);
  return Promise.all(shown.map(async (pdf) => ({ ...pdf, asksFor: await siteToAskFor(pdf.address) })));
}

async function siteToAskFor(address: string): Promise<string | null> {
  const pattern = patternOf(address);
  return pattern === null || (await isWatched(pattern)) ? null : new URL(address).hostname;
}

/** Looks for letters in the tab now. Resolves with what was found; rejects with a sentence where it could not look. */
export async function annotate(tabId: number): Promise<LetterReport[]> {
  let answered: boolean;
  try {
    answered = await annotateTab(tabId);
  } catch (error) {
    throw new Error('The browser does not let extensions read this page. Open the letter in an ordinary page and try again.', {
      cause: error,
    });
  }
  // The annotator reports by itself; the top frame is asked here so that its answer does not depend on the background's pace.
  const top = await askFrame(tabId, 0, { kind: 'report' });
  await framesSoon(tabId);
  const all = Object.values(await reportsOf(tabId)).flat();
  const letters = all.length > 0 ? all : top?.ok === true ? top.value : [];
  if (letters.length === 0 && !answered)
    throw new Error('This page does not answer: it may be busy, or wait for a dialog of its own. Try again once it is done with that.');
  return letters;
}

/** What was captured, and why some of it was not; that is empty where everything was. */
export interface TabCapture {
  ids: string[];
  newIds: string[];
  /** Taken out of the bin. */
  backIds: string[];
  failure: string;
}

const SILENT =
  'A part of this page did not answer. Whether its letter was captured, the library says; if it was not, reload the page and try again.';

/** The popup saves no files. */
function sentenceOf({ message, storage }: Failure): string {
  return storage ? `${message} The panel on the page has the button for that.` : message;
}

/** Captures the letters of every annotated frame. Rejects with a sentence where none could be. */
export async function captureTab(tabId: number): Promise<TabCapture> {
  const frames = await annotatedFrames(tabId);
  const replies = await Promise.all(frames.map((frameId) => askFrame(tabId, frameId, { kind: 'capture-now' })));
  const failed = replies.find((reply) => reply?.ok === false);
  const failure = failed?.ok === false ? sentenceOf(failed.failure) : replies.includes(null) ? SILENT : '';
  const saved = replies.flatMap((reply) => (reply?.ok === true ? [reply.value] : []));
  if (saved.length === 0) throw new Error(failure === '' ? 'The page has changed. Choose "Annotate this page" and try again.' : failure);
  // Two frames may show one letter: the second finds it captured by the first.
  const once = (ids: string[]) => [...new Set(ids)];
  return {
    ids: once(saved.flatMap((one) => one.ids)),
    newIds: once(saved.flatMap((one) => one.newIds)),
    backIds: once(saved.flatMap((one) => one.backIds)),
    failure,
  };
}
