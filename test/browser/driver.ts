// What a browser under test can do, the same in Chromium and in Firefox. Elements are found as assistive technology
// finds them, by role and accessible name, also inside the overlay's closed shadow root.

export type BrowserName = 'chromium' | 'firefox';

/** A name of this machine that is no secure context, as many a portal's http: address is none; "localhost" is one. */
export const PLAIN_HOST = 'portal.example';

export interface Seen {
  role: string;
  name: string;
  /** The control is switched on (aria-checked); null where it is no switch. */
  checked: boolean | null;
  disabled: boolean;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Tab {
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  /** Runs in the page's own world; the function must be self-contained. `frame`: a CSS selector of an iframe. */
  eval<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, args: A, frame?: string): Promise<R>;
  /** Everything with one of these roles, in document order. */
  all(role: string, frame?: string): Promise<Seen[]>;
  click(role: string, name: string | RegExp, frame?: string): Promise<void>;
  /** Puts files into a file field, as a choice in its dialog does. `css`: of the field. */
  choose(css: string, ...paths: string[]): Promise<void>;
  /** Points at a place in the window's page. */
  point(x: number, y: number): Promise<void>;
  /** Keys by their names ("Tab", "Escape", "a"), one after the other, to whatever has the focus. */
  keys(...names: string[]): Promise<void>;
  /** As the keys for it do, into whatever has the focus. */
  paste(): Promise<void>;
  /** Where the element stands in its frame's viewport. */
  box(role: string, name: string | RegExp, frame?: string): Promise<Box>;
  screenshot(path: string): Promise<void>;
  /** As the user's printer would get it: a PDF's bytes. */
  print(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface Driver {
  readonly name: BrowserName;
  readonly version: string;
  /** Folder that downloads go to. */
  readonly downloads: string;
  extensionUrl(path: string): string;
  /** `privately`: in a private window of its own. Firefox alone. */
  open(url: string, privately?: boolean): Promise<Tab>;
  /** As a click on the toolbar button over `tab`: opens the real popup, grants activeTab. */
  triggerAction(tab: Tab): Promise<void>;
  /** As the key that the user has for a command, pressed over `tab`: such keys are the browser's, before any page hears of them. */
  shortcut(tab: Tab, command: string): Promise<void>;
  /** What the toolbar button's badge says over the tab in front; leaves that one in front. */
  badge(): Promise<string>;
  /** Ends the extension's background, as the browser does to save memory, whatever it is doing. */
  stopBackground(): Promise<void>;
  /** The number that the browser's extension API gives a tab; as the popup sees it. */
  tabId(tab: Tab, extensionPage: Tab): Promise<number>;
  /** Makes a later permissions.request() for this pattern succeed without its prompt. */
  allowRequest(pattern: string): Promise<void>;
  resize(tab: Tab, width: number, height: number): Promise<void>;
  colorScheme(tab: Tab, scheme: 'light' | 'dark'): Promise<void>;
  close(): Promise<void>;
  /** Ends the browser as a crash or a power cut does: nothing is asked, nothing is finished. The profile stays. */
  kill(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of a profile that is kept; without it, one of its own that goes with the browser. */
  profile?: string;
  /** Folder of the built extension. */
  extension: string;
  headless: boolean;
  /** Every window is a private one. Firefox alone: Chromium lets no extension into those by itself. */
  privately?: boolean;
}

/** Asks again until there is an answer; says what it waited for when there is none. */
export async function until<T>(ask: () => T | Promise<T>, what: string, timeout = 10_000): Promise<NonNullable<T>> {
  const end = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false && answer !== '') return answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}${last instanceof Error ? `: ${last.message}` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

export function fits(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}

/** Waits for an element by role and name; says what else of that role was there when it does not come. */
export function appears(tab: Tab, role: string, name: string | RegExp, frame?: string, timeout?: number): Promise<Seen> {
  const ask = async () => {
    const all = await tab.all(role, frame);
    const found = all.find((seen) => fits(seen.name, name));
    if (found === undefined) throw new Error(`there are ${JSON.stringify(all.map((seen) => seen.name))}`);
    return found;
  };
  return until(ask, `${role} ${name}`, timeout);
}
