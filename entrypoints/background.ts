// The background: one door for content scripts, the watched sites' scripts, the toolbar badge.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { detectInOpenTabs } from '../src/background/annotate.ts';
import { answer } from '../src/background/answer.ts';
import { obey } from '../src/background/commands.ts';
import { forgetKept } from '../src/background/keptFiles.ts';
import { grantWish, makeMenu, onMenu, onNavigation } from '../src/background/pdfs.ts';
import { forgetTab, recount } from '../src/background/tabs.ts';
import { emptyBin } from '../src/cases/editing.ts';
import { inLibrary } from '../src/cases/using.ts';
import { syncDetector } from '../src/portals.ts';

/** What nobody waits for may fail: its tab is gone by then, or the disk is full. */
function unheard(error: unknown): void {
  console.warn('IMR Lens:', error);
}

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    // Only this extension's own scripts in a tab's frame are answered, and not from a page that the user has just left.
    if (sender.id !== browser.runtime.id || sender.tab?.id === undefined) return false;
    if (sender.documentLifecycle !== undefined && sender.documentLifecycle !== 'active') return false;
    const from = {
      tabId: sender.tab.id,
      frameId: sender.frameId ?? 0,
      url: sender.url ?? null,
      pageUrl: sender.tab.url ?? sender.url ?? null,
    };
    answer(message, from).then(respond, (error) => console.error('IMR Lens could not reply:', error));
    return true; // the answer comes later
  });
  browser.commands.onCommand.addListener((command) => void obey(command).catch(unheard));
  browser.tabs.onActivated.addListener(({ tabId }) => void recount(tabId).catch(unheard));
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId).catch(unheard));
  const sync = () => void syncDetector().catch(unheard);
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    sync();
    if (origins.length === 0) return;
    void detectInOpenTabs(origins).catch(unheard);
    void grantWish(origins).catch(unheard);
  });
  browser.permissions.onRemoved.addListener(sync);
  browser.runtime.onInstalled.addListener(() => {
    makeMenu();
    sync();
  });
  browser.contextMenus.onClicked.addListener((click) => onMenu(click));
  browser.tabs.onUpdated.addListener((tabId, { url }) => void onNavigation(tabId, url).catch(unheard));
  browser.runtime.onStartup.addListener(() => {
    void forgetKept().catch(unheard);
    void inLibrary((database) => emptyBin(database, new Date())).catch(unheard);
    sync();
  });
  sync();
});
