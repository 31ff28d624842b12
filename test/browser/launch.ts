// Launches a browser with the built extension in it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './chromium.ts';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

const BUILDS: Record<BrowserName, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

export function launch(name: BrowserName, wanted: Partial<Omit<LaunchOptions, 'extension'>> = {}): Promise<Driver> {
  const extension = join(import.meta.dirname, '../../.output', BUILDS[name]);
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error('The extension is not built: run "npm run build" first.');
  const options: LaunchOptions = { extension, headless: true, ...wanted };
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
