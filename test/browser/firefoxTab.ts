// One tab of Firefox, driven over Marionette. GetShadowRoot takes closed roots too.
import { writeFile } from 'node:fs/promises';
import { type Box, fits, type Seen, type Tab, until } from './driver.ts';
import type { Marionette } from './marionette.ts';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const SHADOW = 'shadow-6066-11e4-a52e-4f735466cecf';
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
  paragraph: 'p',
  combobox: 'select',
};

type Reference = Record<string, string>;

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

const CONTROL = '\uE009';

export function tabOf(client: Marionette, handle: string): Tab {
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
    paste: () =>
      inTab(async () => {
        const actions = [
          { type: 'keyDown', value: CONTROL },
          { type: 'keyDown', value: 'v' },
          { type: 'keyUp', value: 'v' },
          { type: 'keyUp', value: CONTROL },
        ];
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
    print: () => inTab(async () => Buffer.from((await client.send<{ value: string }>('WebDriver:Print', {})).value, 'base64')),
    close: () => inTab(async () => void (await client.send('WebDriver:CloseWindow'))),
  };
}

/** Runs a function where the client is; what it throws is thrown here. */
export async function runScript<A extends unknown[], R>(client: Marionette, fn: (...args: A) => R | Promise<R>, args: A): Promise<R> {
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
    const { value: idle } = await client.send<{ value: string | null }>('WebDriver:GetElementAttribute', { id, name: 'aria-disabled' });
    // An alert or a status has no name of its own: its words are what is read out.
    const words = name === '' ? (await client.send<{ value: string }>('WebDriver:GetElementText', { id })).value : name;
    const disabled = !enabled || idle === 'true';
    seen.push({ id, seen: { role, name: words, checked: checked === null ? null : checked === 'true', disabled } });
  }
  return seen;
}

function idOf(reference: Reference): string {
  return reference[ELEMENT] ?? '';
}
