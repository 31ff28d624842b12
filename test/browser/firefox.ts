// Firefox, driven over Marionette. GetShadowRoot takes closed roots too.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Box, type Driver, fits, type LaunchOptions, type Seen, type Tab, until } from './driver.ts';
import { Marionette } from './marionette.ts';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const SHADOW = 'shadow-6066-11e4-a52e-4f735466cecf';
const UUID = '0f5f0f5f-1111-4222-8333-444455556666';
/** What may have each role here; the computed role decides. */
const CANDIDATES: Record<string, string> = {
  button: 'button,[role=button]',
  link: 'a[href]',
  alert: '[role=alert]',
  status: '[role=status]',
  switch: '[role=switch]',
  searchbox: 'input[type=search]',
  row: 'tr',
  heading: 'h1,h2,h3',
  region: 'section[aria-label]',
  checkbox: 'input[type=checkbox]',
  textbox: 'textarea,input[type=text]',
  article: 'article',
  combobox: 'select',
};

type Reference = Record<string, string>;

export async function launchFirefox({ extension, headless, profile: kept, privately = false }: LaunchOptions): Promise<Driver> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const addonId: string = manifest.browser_specific_settings.gecko.id;
  const profile = kept ?? (await mkdtemp(join(tmpdir(), 'imr-lens-firefox-')));
  // Left by a browser that was killed.
  await rm(join(profile, 'MarionetteActivePort'), { force: true });
  const downloads = join(profile, 'downloads');
  await mkdir(downloads, { recursive: true });
  const preferences: Record<string, string | number | boolean> = {
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
    open: async (url) => {
      const { handle } = await client.lock(async () => {
        // A window opens from another one, and the last one used may be closed.
        const [first] = await client.send<string[]>('WebDriver:GetWindowHandles');
        await client.send('WebDriver:SwitchToWindow', { handle: first, focus: false });
        return client.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true });
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
      await until(
        () =>
          inChrome(() => {
            const panel = document.querySelector('.webextension-popup-browser')?.closest('panel') as
              | (Element & { hidePopup(): void; state: string })
              | null
              | undefined;
            if (panel?.state !== 'open') return false;
            panel.hidePopup();
            return true;
          }),
        'the popup to open',
      );
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

interface FirefoxChrome {
  ChromeUtils: {
    importESModule(url: string): {
      ExtensionParent: { apiManager: { global: { browserActionFor(one: unknown): { triggerAction(window: unknown): void } } } };
    };
  };
  WebExtensionPolicy: { getByID(id: string): { extension: unknown } };
  Services: { wm: { getMostRecentWindow(type: string): unknown }; prefs: { setIntPref(name: string, value: number): void } };
}

interface Manifest {
  commands: Record<string, { suggested_key: { default: string } } | undefined>;
}

/** WebDriver's own codes for keys that are no characters. */
const KEYS: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

function tabOf(client: Marionette, handle: string): Tab {
  const inTab = <T>(work: () => Promise<T>, frame?: string): Promise<T> =>
    client.lock(async () => {
      await client.send('WebDriver:SwitchToWindow', { handle, focus: true });
      await client.send('WebDriver:SwitchToFrame', { id: null });
      if (frame !== undefined) {
        const found = await client.send<{ value: Reference }>('WebDriver:FindElement', { using: 'css selector', value: frame });
        await client.send('WebDriver:SwitchToFrame', { element: found.value[ELEMENT] });
      }
      return work();
    });
  const find = (role: string, name: string | RegExp, frame: string | undefined) =>
    until(() => inTab(async () => (await elements(client, role)).find((one) => fits(one.seen.name, name)), frame), `${role} ${name}`);
  const evaluate: Tab['eval'] = (fn, args, frame) => inTab(() => runScript(client, fn, args), frame);
  return {
    goto: async (url) => {
      await inTab(() => client.send('WebDriver:Navigate', { url }));
      await until(
        () =>
          evaluate((wanted: string) => document.readyState === 'complete' && location.href.startsWith(wanted.split('#')[0] ?? ''), [url]),
        `${url} to load`,
      );
    },
    url: () => inTab(async () => (await client.send<{ value: string }>('WebDriver:GetCurrentURL')).value),
    eval: evaluate,
    all: (role, frame) => inTab(async () => (await elements(client, role)).map((one) => one.seen), frame),
    click: async (role, name, frame) => {
      const { id } = await find(role, name, frame);
      await inTab(() => client.send('WebDriver:ElementClick', { id }), frame);
    },
    choose: (css, ...paths) =>
      inTab(async () => {
        const { value } = await client.send<{ value: Reference }>('WebDriver:FindElement', { using: 'css selector', value: css });
        await client.send('WebDriver:ElementSendKeys', { id: idOf(value), text: paths.join('\n') });
      }),
    point: (x, y) =>
      inTab(async () => {
        const actions = [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' }];
        await client.send('WebDriver:PerformActions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
      }),
    keys: (...names) =>
      inTab(async () => {
        const values = names.map((name) => KEYS[name] ?? name);
        const actions = values.flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
        await client.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
      }),
    box: async (role, name, frame): Promise<Box> => {
      const { id } = await find(role, name, frame);
      return inTab(
        () =>
          runScript(
            client,
            (element: Element) => {
              const { left, top, right, bottom } = element.getBoundingClientRect();
              return { left, top, right, bottom };
            },
            [{ [ELEMENT]: id } as unknown as Element],
          ),
        frame,
      );
    },
    screenshot: (path) =>
      inTab(async () =>
        writeFile(path, Buffer.from((await client.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false })).value, 'base64')),
      ),
    close: () => inTab(async () => void (await client.send('WebDriver:CloseWindow'))),
  };
}

async function runScript<A extends unknown[], R>(client: Marionette, fn: (...args: A) => R | Promise<R>, args: A): Promise<R> {
  const { value } = await client.send<{ value: { result?: R; error?: string } | null }>('WebDriver:ExecuteAsyncScript', {
    sandbox: null,
    args,
    script: `const args = [...arguments], done = args.pop();
      (async () => (${fn}).apply(null, args))().then((result) => done({ result }), (error) => done({ error: String(error) }));`,
  });
  if (value?.error !== undefined) throw new Error(value.error);
  return value?.result as R;
}

async function elements(client: Marionette, role: string): Promise<{ id: string; seen: Seen }[]> {
  const css = CANDIDATES[role] ?? `[role=${role}]`;
  const inPage = await client.send<Reference[]>('WebDriver:FindElements', { using: 'css selector', value: css });
  const found = [...inPage.map(idOf)];
  const hosts = await client.send<Reference[]>('WebDriver:FindElements', { using: 'css selector', value: 'imr-lens' });
  for (const host of hosts) {
    const root = await client.send<{ value: Reference }>('WebDriver:GetShadowRoot', { id: idOf(host) });
    const inside = await client.send<Reference[]>('WebDriver:FindElementsFromShadowRoot', {
      shadowRoot: root.value[SHADOW],
      using: 'css selector',
      value: css,
    });
    found.push(...inside.map(idOf));
  }
  const seen: { id: string; seen: Seen }[] = [];
  for (const id of found) {
    const { value: computed } = await client.send<{ value: string }>('WebDriver:GetComputedRole', { id });
    if (computed !== role) continue;
    const { value: name } = await client.send<{ value: string }>('WebDriver:GetComputedLabel', { id });
    const { value: checked } = await client.send<{ value: string | null }>('WebDriver:GetElementAttribute', { id, name: 'aria-checked' });
    const { value: enabled } = await client.send<{ value: boolean }>('WebDriver:IsElementEnabled', { id });
    // An alert or a status has no name of its own: its words are what is read out.
    const words = name === '' ? (await client.send<{ value: string }>('WebDriver:GetElementText', { id })).value : name;
    seen.push({ id, seen: { role, name: words, checked: checked === null ? null : checked === 'true', disabled: !enabled } });
  }
  return seen;
}

function idOf(reference: Reference): string {
  return reference[ELEMENT] ?? '';
}
