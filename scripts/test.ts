// Everything that must hold: types, lint, unit tests, both builds, end-to-end in both browsers. Ends with one count of all.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { provideBrowser } from './browsers.ts';
import { buildExtension } from './building.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const ARTIFACTS = join(import.meta.dirname, '../artifacts');
const total: Count = { passed: 0, failed: 0, skipped: 0 };

rmSync(ARTIFACTS, { recursive: true, force: true });
mkdirSync(ARTIFACTS, { recursive: true });
provideBrowser('chromium');
provideBrowser('firefox');

step('types', () => command('wxt', 'prepare') && command('tsc', '--noEmit'));
step('lint and format', () => command('biome', 'check', '--error-on-warnings', '.'));
suite('unit', 'vitest.config.ts');
const built = (['chrome', 'firefox'] as const).map((target) => step(`build for ${target}`, () => buildExtension(target)));
if (built.every((ok) => ok)) suite('end to end', 'vitest.e2e.config.ts');
else total.failed += 1;

if (total.skipped > 0) console.log(`\n${total.skipped} skipped: what they need is not on this machine, or not in this browser.`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

function step(name: string, work: () => boolean): boolean {
  const started = Date.now();
  const ok = work();
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (ok) total.passed += 1;
  else total.failed += 1;
  return ok;
}

function command(name: string, ...args: string[]): boolean {
  const { status, stdout, stderr } = spawnSync(name, args, { encoding: 'utf8' });
  if (status !== 0) console.error(stdout, stderr);
  return status === 0;
}

function suite(name: string, config: string): void {
  const report = join(ARTIFACTS, `${name.replaceAll(' ', '-')}.json`);
  const run = spawnSync('vitest', ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
    stdio: 'inherit',
  });
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    total.passed += numPassedTests;
    total.failed += numFailedTests;
    total.skipped += numPendingTests;
    // A suite that broke outside its tests has failed too, whatever it counted.
    if (run.status !== 0 && numFailedTests === 0) total.failed += 1;
  } catch {
    total.failed += 1;
    console.error(`The ${name} tests did not finish.`);
  }
}
