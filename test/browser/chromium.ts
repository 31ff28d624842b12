// Chromium, driven by puppeteer over a pipe. The accessibility tree pierces closed shadow roots.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type ElementHandle, type Frame, type KeyInput, type Page } from 'puppeteer-core';
import { type Box, type Driver, fits, type LaunchOptions, PLAIN_HOST, type Seen, type Tab, until } from './driver.ts';

interface Node {
  seen: Seen;
  backendId: number;
}

export async function launchChromium({ extension, headless, profile }: LaunchOptions): Promise<Driver & { browser: Browser }> {
  const downloads = await mkdtemp(join(tmpdir(), 'imr-lens-downloads-'));
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless,
    pipe: true, // extensions can be loaded unpacked over the pipe only
    enableExtensions: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`,
    ],
    ...(profile === undefined ? {} : { userDataDir: profile }),
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
  });
  const id = await browser.installExtension(resolve(extension));
  const installed = (await browser.extensions()).get(id);
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  const pages = new WeakMap<Tab, Page>();
  const pageOf = (tab: Tab): Page => {
    const page = pages.get(tab);
    if (page === undefined) throw new Error('this tab belongs to another browser');
    return page;
  };
  const wrap = async (page: Page): Promise<Tab> => {
    const tab = await tabOf(page);
    pages.set(tab, page);
    return tab;
  };
  const background = async () => {
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().includes(id));
    return target.worker();
  };
  return {
    browser,
    name: 'chromium',
    version: await browser.version(),
    downloads,
    extensionUrl: (path) => `chrome-extension://${id}${path}`,
    open: async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      return wrap(page);
    },
    triggerAction: async (tab) => {
      const page = pageOf(tab);
      await page.bringToFront();
      if (installed === undefined) throw new Error('the extension is not installed');
      await installed.triggerAction(page);
    },
    shortcut: async (tab, command) => {
      await pageOf(tab).bringToFront();
      await (await background())?.evaluate((name) => {
        const { chrome } = globalThis as unknown as { chrome: { commands: { onCommand: { dispatch(name: string): void } } } };
        chrome.commands.onCommand.dispatch(name);
      }, command);
    },
    badge: async () => {
      const said = await (await background())?.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser };
        const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return active?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: active.id });
      });
      return said ?? '';
    },
    stopBackground: async () => {
      const target = browser.targets().find((one) => one.type() === 'service_worker' && one.url().includes(id));
      await (await target?.worker())?.close();
    },
    tabId: async (tab, extensionPage) => {
      await pageOf(tab).bringToFront();
      return extensionPage.eval(async () => {
        const [active] = await (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome.tabs.query({
          active: true,
          lastFocusedWindow: true,
        });
        return active?.id ?? -1;
      }, []);
    },
    allowRequest: async (pattern) => {
      const page = await browser.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(
        async (extensionId, host) => {
          interface Private {
            addHostPermission(id: string, host: string): Promise<void>;
            updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
          }
          const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: Private } }).chrome;
          // Out of developer mode an unpacked extension that reloads itself stays off.
          await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
          await developerPrivate.addHostPermission(extensionId, host);
        },
        id,
        pattern,
      );
      await page.close();
    },
    resize: (tab, width, height) => pageOf(tab).setViewport({ width, height }),
    colorScheme: (tab, scheme) => pageOf(tab).emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    kill: async () => {
      const child = browser.process();
      const gone = new Promise((done) => child?.once('exit', done));
      child?.kill('SIGKILL');
      await gone;
    },
    close: async () => {
      await browser.close();
      await rm(downloads, { recursive: true, force: true });
    },
  };
}

async function tabOf(page: Page): Promise<Tab> {
  const session = await page.createCDPSession();
  await session.send('Accessibility.enable');
  await session.send('DOM.enable');
  const frameOf = async (selector?: string): Promise<Frame> => {
    if (selector === undefined) return page.mainFrame();
    const element = await page.waitForSelector(selector);
    const frame = await element?.contentFrame();
    if (frame == null) throw new Error(`${selector} is no frame`);
    return frame;
  };
  const nodes = async (role: string, frame?: string) =>
    nodesOf(session, role, frame === undefined ? undefined : frameId(await frameOf(frame)));
  const find = (role: string, name: string | RegExp, frame?: string): Promise<Node> =>
    until(async () => (await nodes(role, frame)).find((node) => fits(node.seen.name, name)), `${role} ${name}`);
  return {
    goto: async (url) => void (await page.goto(url)),
    url: async () => page.url(),
    eval: async (fn, args, frame) => (await frameOf(frame)).evaluate(fn as never, ...(args as unknown as never[])) as never,
    all: async (role, frame) => (await nodes(role, frame)).map((node) => node.seen),
    click: async (role, name, frame) => {
      await page.bringToFront();
      const { backendId } = await find(role, name, frame);
      await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: backendId });
      const { left, right, top, bottom } = await boxOf(session, backendId);
      await page.mouse.click((left + right) / 2, (top + bottom) / 2);
    },
    choose: async (css, ...paths) => {
      const field = await page.waitForSelector(css);
      await (field as ElementHandle<HTMLInputElement>).uploadFile(...paths);
    },
    point: async (x, y) => {
      await page.bringToFront();
      await page.mouse.move(x, y);
    },
    keys: async (...names) => {
      await page.bringToFront();
      for (const name of names) await page.keyboard.press(name as KeyInput);
    },
    paste: async () => {
      await page.bringToFront();
      await page.keyboard.down('Control');
      await page.keyboard.press('v', { commands: ['Paste'] });
      await page.keyboard.up('Control');
    },
    box: async (role, name, frame) => boxOf(session, (await find(role, name, frame)).backendId),
    screenshot: async (path) => {
      await page.bringToFront();
      await page.screenshot({ path: path as `${string}.png` });
    },
    print: () => page.pdf(),
    close: () => page.close(),
  };
}

function frameId(frame: Frame): string {
  return (frame as unknown as { _id: string })._id;
}

async function nodesOf(session: CDPSession, role: string, frame?: string): Promise<Node[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree', frame === undefined ? {} : { frameId: frame });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  // A row, an alert or a status has no name of its own: its words are what is read out.
  const wordsIn = (node: (typeof nodes)[number]): string =>
    node.role?.value === 'StaticText'
      ? String(node.name?.value ?? '')
      : (node.childIds ?? [])
          .map((id) => byId.get(id))
          .map((child) => (child === undefined ? '' : wordsIn(child)))
          .filter((words) => words !== '')
          .join(' ');
  return nodes
    .filter((node) => !node.ignored && node.role?.value === role && node.backendDOMNodeId !== undefined)
    .map((node) => {
      const property = (name: string) => node.properties?.find((one) => one.name === name)?.value.value;
      const checked = property('checked');
      return {
        backendId: node.backendDOMNodeId ?? 0,
        seen: {
          role,
          name: String(node.name?.value || wordsIn(node)),
          checked: checked === undefined ? null : checked === 'true',
          disabled: property('disabled') === true,
        },
      };
    });
}

async function boxOf(session: CDPSession, backendNodeId: number): Promise<Box> {
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
  const [quad = []] = quads;
  const xs = quad.filter((_, index) => index % 2 === 0);
  const ys = quad.filter((_, index) => index % 2 === 1);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
