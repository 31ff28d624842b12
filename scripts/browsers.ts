// Finds the browsers, and installs them from Debian's packages where that can be done.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { BrowserName } from '../test/browser/driver.ts';

const BROWSERS: Record<BrowserName, { variable: string; paths: string[]; debian: string }> = {
  chromium: {
    variable: 'CHROMIUM',
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX',
    paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    debian: 'firefox-esr',
  },
};

/** Makes sure that a browser is there and named by its variable; ends with one sentence where none can be had. */
export function provideBrowser(name: BrowserName): void {
  const { variable, debian } = BROWSERS[name];
  const named = process.env[variable] ?? '';
  if (named !== '') {
    if (existsSync(named)) return;
    fail(`${variable} names ${named}, which is not there: set it to the path of a ${name}, or leave it unset.`);
  }
  if (!find(name) && canInstall()) {
    console.error(`Installing ${debian}, once…`);
    const apt = (...args: string[]) =>
      spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', debian, 'fonts-dejavu-core');
  }
  const path = find(name);
  if (path === undefined) fail(`No ${name} was found: install it (on Debian "apt-get install ${debian}"), or set ${variable} to its path.`);
  process.env[variable] = path;
}

function find(name: BrowserName): string | undefined {
  return BROWSERS[name].paths.find((path) => existsSync(path));
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
