// The popup: a first look without any permission, capture from there, watching a site.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, expect, it } from 'vitest';
import { appears, until } from '../browser/driver.ts';
import { annotateHere, emptyLibrary, leaveSites, openPopup, pressButton, watchSite } from '../browser/jobs.ts';
import { useSession } from './session.ts';

const session = useSession();

beforeEach(async () => {
  await emptyLibrary(session.driver);
  await leaveSites(session.driver);
});

it('annotates a page that nobody allowed before, frames of its own included, and captures from the popup', async () => {
  const tab = await session.open('frame.html');
  const popup = await annotateHere(session.driver, tab);
  await appears(tab, 'button', 'Item 3 of 3: Overturned', 'iframe');
  await session.shot(popup, 'popup');
  await popup.click('button', 'Capture case');
  await appears(popup, 'status', /Captured/);
  await appears(tab, 'button', 'Captured', 'iframe');
  const id = await session.driver.tabId(tab, popup);
  await until(async () => (await badgeText(popup, id)) === '3', "the letter's three items on the button");
  await popup.close();
  await tab.close();
});

it('names the frame of another site, asks for that site alone, and reads the letter in it', async () => {
  const tab = await session.open('foreign-frame.html');
  const popup = await pressButton(session.driver, tab);
  await appears(popup, 'button', 'Allow 127.0.0.1');
  await session.shot(popup, 'popup-foreign-frame');
  await session.driver.allowRequest('http://127.0.0.1/*');
  await popup.click('button', 'Allow 127.0.0.1');
  await until(async () => (await popup.all('button')).every((seen) => seen.name !== 'Allow 127.0.0.1'), 'the site to be allowed');
  await until(
    async () => (await popup.all('button')).find((seen) => seen.name === 'Capture case')?.disabled === false,
    'the letter to be read',
  );
  await popup.close();
  await tab.close();
});

it('works over a page that waits for a frame which never answers', async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const tab = await session.open('plain-paragraphs.html');
  await tab.eval(
    (address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    },
    [`${session.portal.url.replace(/:\d+$/, '')}:${(silent.address() as AddressInfo).port}/`],
  );
  const popup = await annotateHere(session.driver, tab);
  await appears(tab, 'button', /^Item 1 of/);
  await popup.close();
  await tab.close();
  silent.closeAllConnections();
  silent.close();
});

it('says so when there is no letter, shows nothing, and leaves no error', async () => {
  const tab = await session.open('no-letter.html');
  const popup = await annotateHere(session.driver, tab);
  await appears(popup, 'status', /No IMR final determination was found/);
  expect(await popup.all('alert')).toEqual([]);
  expect((await popup.all('button')).find((seen) => seen.name === 'Capture case')?.disabled).toBe(true);
  expect(await tab.eval(() => document.querySelector('imr-lens'), [])).toBeNull();
  await session.shot(popup, 'popup-no-letter');
  await popup.close();
  await tab.close();
});

it('watches a site: letters there are annotated by themselves, also after the registered script was lost', async () => {
  const tab = await session.open('plain-paragraphs.html');
  await watchSite(session.driver, tab);
  await appears(tab, 'button', 'Item 1 of 2: Upheld');
  const popup = await openPopup(session.driver, tab);
  await appears(popup, 'switch', 'Watch this site');
  // As after an update, which erases registered scripts; the background starts anew.
  await popup.eval(async () => {
    const api = (globalThis as unknown as { chrome?: Api; browser?: Api }).browser ?? (globalThis as unknown as { chrome: Api }).chrome;
    await api.scripting.unregisterContentScripts();
    setTimeout(() => api.runtime.reload(), 100);
    interface Api {
      scripting: { unregisterContentScripts(): Promise<void> };
      runtime: { reload(): void };
    }
  }, []);
  await until(
    async () => {
      await tab.goto(await tab.url());
      return (
        (await tab.all('button')).some((seen) => seen.name === 'Item 1 of 2: Upheld') ||
        appears(tab, 'button', 'Item 1 of 2: Upheld', undefined, 1500)
      );
    },
    'the site to be watched again',
    20_000,
  );
  await tab.close();
});

it('stops watching when it is told to, and goes on with other sites', async () => {
  for (const page of [`${session.portal.url.replace('localhost', '127.0.0.1')}/index.html`, `${session.portal.url}/index.html`]) {
    const watched = await session.driver.open(page);
    await watchSite(session.driver, watched);
    await watched.close();
  }
  const tab = await session.open('index.html');
  const hasOverlay = (frame?: string) => tab.eval(() => document.querySelector('imr-lens') !== null, [], frame);
  const open = async () => {
    await tab.goto(`${session.portal.url}/plain-paragraphs.html`);
    // A letter of the other site: once that one is annotated, this one would be.
    await tab.eval(() => {
      const frame = document.createElement('iframe');
      frame.src = `${location.origin.replace('localhost', '127.0.0.1')}/frame-content.html`;
      document.body.append(frame);
    }, []);
    await until(() => hasOverlay('iframe'), "the other site's letter to be annotated");
  };
  await open();
  await until(() => hasOverlay(), 'the letter to be annotated');
  const popup = await openPopup(session.driver, tab);
  await popup.click('switch', 'Watch this site');
  await until(async () => (await popup.all('switch')).find((seen) => seen.checked === false), 'the switch to be off');
  await popup.close();
  await open();
  expect(await hasOverlay()).toBe(false);
  await tab.close();
});

function badgeText(popup: Awaited<ReturnType<typeof openPopup>>, tabId: number): Promise<string> {
  return popup.eval(
    async (id: number) => {
      interface Api {
        action: { getBadgeText(details: { tabId: number }): Promise<string> };
      }
      const scope = globalThis as unknown as { chrome?: Api; browser?: Api };
      return (scope.browser ?? scope.chrome)?.action.getBadgeText({ tabId: id }) ?? '';
    },
    [tabId],
  );
}
