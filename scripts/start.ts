// Shows the main job: builds the extension, serves the sample portal, opens a browser with both.
//
// Without a display it does the job itself: opens a sample letter, captures it, exports it, prints what was decided.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exportedFileSchema } from '../src/cases/schema.ts';
import { outcomeWord, requestInShort } from '../src/look/wording.ts';
import { appears, type BrowserName, type Driver } from '../test/browser/driver.ts';
import { captureHere, exportAll, showFirstItem, watchSite } from '../test/browser/jobs.ts';
import { launch } from '../test/browser/launch.ts';
import { servePortal } from '../test/browser/portal.ts';
import { provideBrowser } from './browsers.ts';
import { buildExtension } from './building.ts';

const ROOT = join(import.meta.dirname, '..');
const ARTIFACTS = join(ROOT, 'artifacts');
const SAMPLE = '/plain-paragraphs.html';

const { values } = parseArgs({ options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false } } });
// npm has a setting of that name: without "--" before it, the option stays with npm, and its value is lost.
if (values.browser === undefined && process.env.npm_config_browser !== undefined) {
  console.error('npm kept --browser for itself. Write it after two dashes: npm start -- --browser firefox');
  process.exit(2);
}
const browser = values.browser ?? 'chromium';
if (browser !== 'chromium' && browser !== 'firefox') {
  console.error('Usage: npm start -- [--browser chromium|firefox] [--headless]');
  process.exit(2);
}
await start(browser, values.headless || !hasDisplay());

async function start(name: BrowserName, headless: boolean): Promise<void> {
  provideBrowser(name);
  console.log('Building the extension…');
  if (!buildExtension(name === 'firefox' ? 'firefox' : 'chrome')) process.exit(1);
  const portal = await servePortal(join(ROOT, 'fixtures/portals'));
  console.log(`A sample claims portal is at ${portal.url}`);
  const driver = await launch(name, { headless });
  console.log(`${driver.version} is open with IMR Lens in it.`);
  if (headless) {
    try {
      await showJob(driver, portal.url);
    } finally {
      await driver.close();
      await portal.close();
    }
    return;
  }
  await openPortal(driver, portal.url);
  console.log('Open a letter there: IMR Lens annotates it by itself. Press Ctrl+C to end.');
  process.once('SIGINT', async () => {
    await driver.close().catch(() => {});
    await portal.close();
    process.exit(0);
  });
}

async function openPortal(driver: Driver, url: string): Promise<void> {
  const tab = await driver.open(`${url}${SAMPLE}`);
  await watchSite(driver, tab);
  await appears(tab, 'button', 'Capture case');
}

async function showJob(driver: Driver, url: string): Promise<void> {
  mkdirSync(ARTIFACTS, { recursive: true });
  const shot = (what: string) => join(ARTIFACTS, `start-${driver.name}-${what}.png`);
  const tab = await driver.open(`${url}${SAMPLE}`);
  await watchSite(driver, tab);
  await captureHere(tab);
  await showFirstItem(tab);
  await new Promise((resolve) => setTimeout(resolve, 600)); // the page scrolls smoothly
  await tab.screenshot(shot('letter'));
  const { file, library } = await exportAll(driver);
  await library.screenshot(shot('library'));
  const kept = join(ARTIFACTS, 'start-cases.json');
  copyFileSync(file, kept);
  const { cases } = exportedFileSchema.parse(JSON.parse(readFileSync(kept, 'utf8')));
  for (const { determination } of cases) {
    console.log(
      `\n${determination.caseNumber}: ${determination.outcome === null ? 'no decision read' : outcomeWord(determination.outcome)}`,
    );
    console.table(
      Object.fromEntries(
        determination.items.map((item) => [item.number, { outcome: outcomeWord(item.outcome), request: requestInShort(item) }]),
      ),
    );
  }
  console.log(`Exported cases: ${kept}\nScreenshots:    ${shot('letter')}\n                ${shot('library')}`);
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
}
