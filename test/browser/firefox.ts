// Firefox, driven over Marionette: started with an extension in it, and its own parts reached.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Driver, type LaunchOptions, PLAIN_HOST, until } from './driver.ts';
import { runScript, tabOf } from './firefoxTab.ts';
import { Marionette } from './marionette.ts';

const UUID = '0f5f0f5f-1111-4222-8333-444455556666';
export async function launchFirefox({ extension, headless, profile: kept, privately = false }: LaunchOptions): Promise<Driver> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const addonId: string = manifest.browser_specific_settings.gecko.id;
  const profile = kept ?? (await mkdtemp(join(tmpdir(), 'imr-lens-firefox-')));
  // Left by a browser that was killed.
  await rm(join(profile, 'MarionetteActivePort'), { force: true });
  const downloads = join(profile, 'downloads');
  await mkdir(downloads, { recursive: true });
  const preferences = preferencesOf(addonId, downloads, privately);
  const lines = Object.entries(preferences).map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});\n`);
  await writeFile(join(profile, 'user.js'), lines.join(''));
  const arguments_ = [
    ...(headless ? ['--headless'] : []),
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    '--width',
    '1280',
    '--height',
    '900',
    '--profile',
    profile,
  ];
  const child = spawn(process.env.FIREFOX ?? '/usr/bin/firefox-esr', arguments_, {
    stdio: 'ignore',
    env: { ...process.env, ...(headless ? { HOME: profile } : {}), MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  const port = await until(async () => Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8')), 'Firefox to start', 40_000);
  const client = await Marionette.open(port);
  // Firefox never tells that an extension page has loaded: pages are waited for by hand.
  const session = await client.send<{ capabilities: { browserVersion: string } }>('WebDriver:NewSession', {
    capabilities: { alwaysMatch: { pageLoadStrategy: 'none' } },
  });
  await client.send('WebDriver:SetTimeouts', { script: 20_000, pageLoad: 20_000, implicit: 0 });
  await client.send('Addon:Install', { path: resolve(extension), temporary: true, allowPrivateBrowsing: true });
  const inChrome = <A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R> =>
    client.lock(async () => {
      await client.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await runScript(client, fn, args);
      } finally {
        await client.send('Marionette:SetContext', { value: 'content' });
      }
    });
  return {
    name: 'firefox',
    version: `Firefox/${session.capabilities.browserVersion}`,
    downloads,
    extensionUrl: (path) => `moz-extension://${UUID}${path}`,
    open: async (url, privateWindow = false) => {
      const { handle } = await client.lock(async () => {
        // A window opens from another one, and the last one used may be closed.
        const [first] = await client.send<string[]>('WebDriver:GetWindowHandles');
        await client.send('WebDriver:SwitchToWindow', { handle: first, focus: false });
        return client.send<{ handle: string }>('WebDriver:NewWindow', {
          type: privateWindow ? 'window' : 'tab',
          private: privateWindow,
          focus: true,
        });
      });
      const tab = tabOf(client, handle);
      await tab.goto(url);
      return tab;
    },
    triggerAction: async (tab) => {
      await tab.url(); // brings it to the front
      await inChrome((id: string) => {
        const scope = globalThis as unknown as FirefoxChrome;
        const { ExtensionParent } = scope.ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension: one } = scope.WebExtensionPolicy.getByID(id);
        ExtensionParent.apiManager.global.browserActionFor(one).triggerAction(scope.Services.wm.getMostRecentWindow('navigator:browser'));
      }, addonId);
      // A second click would close the popup that is open: it is closed here, as looking elsewhere closes it.
      const closePanel = () =>
        inChrome(() => {
          // Looked for by its own name: after the extension was reloaded, Firefox opens it without the popup in it.
          const panel = document.querySelector('#customizationui-widget-panel') as (Element & { hidePopup(): void; state: string }) | null;
          const state = panel?.state ?? 'closed';
          if (state === 'open') panel?.hidePopup();
          return state;
        });
      await until(async () => (await closePanel()) === 'open', 'the popup to open');
      await until(async () => (await closePanel()) === 'closed', 'the popup to close');
    },
    shortcut: async (tab, command) => {
      await tab.url(); // brings it to the front
      const key = (JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8')) as Manifest).commands[command]?.suggested_key
        .default;
      const pressed = await inChrome((letter: string) => {
        const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] > key')];
        const found = keys.find((one) => one.getAttribute('key') === letter);
        found?.dispatchEvent(new Event('command', { bubbles: true }));
        return found !== undefined;
      }, key?.at(-1) ?? '');
      if (!pressed) throw new Error(`${command} has no key`);
    },
    badge: () =>
      inChrome((id: string) => {
        const scope = globalThis as unknown as FirefoxChrome;
        const { ExtensionParent } = scope.ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension: one } = scope.WebExtensionPolicy.getByID(id);
        const { gBrowser } = scope.Services.wm.getMostRecentWindow('navigator:browser');
        return ExtensionParent.apiManager.global.browserActionFor(one).action.getContextData(gBrowser.selectedTab).badgeText;
      }, addonId),
    stopBackground: () =>
      inChrome(async (id: string) => {
        const { extension: one } = (globalThis as unknown as FirefoxChrome).WebExtensionPolicy.getByID(id);
        await (one as { terminateBackground(): Promise<void> }).terminateBackground();
      }, addonId),
    tabId: async (tab, extensionPage) => {
      const url = await tab.url();
      return extensionPage.eval(
        async (wanted: string) => {
          const { browser } = globalThis as unknown as { browser: typeof import('wxt/browser').browser };
          const tabs = await browser.tabs.query({});
          return (tabs.find((one) => one.url === wanted) ?? tabs.filter((one) => one.url === undefined).at(-1))?.id ?? -1;
        },
        [url],
      );
    },
    allowRequest: async () => {}, // the preference above
    resize: (tab, width, height) => tab.url().then(() => client.send('WebDriver:SetWindowRect', { width, height }).then(() => {})),
    colorScheme: (_tab, scheme) =>
      inChrome(
        (value: number) => {
          (globalThis as unknown as FirefoxChrome).Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value);
        },
        scheme === 'dark' ? 0 : 1,
      ),
    kill: async () => {
      child.kill('SIGKILL');
      client.close();
      await exited;
    },
    close: async () => {
      await client.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      client.close();
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await exited;
      clearTimeout(timer);
      if (kept === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function preferencesOf(addonId: string, downloads: string, privately: boolean): Record<string, string | number | boolean> {
  return {
    'network.dns.localDomains': PLAIN_HOST,
    'dom.security.https_first': false,
    'marionette.port': 0, // a free port, written to MarionetteActivePort in the profile
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: UUID }),
    // An unsigned extension is installed for the session; a kept profile keeps its library all the same.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'toolkit.startup.max_resumed_crashes': -1,
    'browser.sessionstore.resume_from_crash': false,
    'extensions.webextOptionalPermissionPrompts': false, // permissions.request() needs no prompt
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.alwaysOpenPanel': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.privatebrowsing.autostart': privately,
  };
}

interface FirefoxChrome {
  ChromeUtils: {
    importESModule(url: string): {
      ExtensionParent: { apiManager: { global: { browserActionFor(one: unknown): BrowserAction } } };
    };
  };
  WebExtensionPolicy: { getByID(id: string): { extension: unknown } };
  Services: {
    wm: { getMostRecentWindow(type: string): { gBrowser: { selectedTab: unknown } } };
    prefs: { setIntPref(name: string, value: number): void };
  };
}

interface BrowserAction {
  triggerAction(window: unknown): void;
  action: { getContextData(tab: unknown): { badgeText: string } };
}

interface Manifest {
  commands: Record<string, { suggested_key: { default: string } } | undefined>;
}
