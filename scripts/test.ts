// Everything that must hold: types, lint, unit tests, both builds, end-to-end in both browsers. Ends with one count of all.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { provideBrowser } from './browsers.ts';
import { buildExtension } from './building.ts';

/** What is used of Vitest's report. */
interface Report {
  numPassedTests: number;
  numPendingTests: number;
  testResults: { name: string; assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }[];
}

/** In characters. */
const MESSAGE = 1000;
const ARTIFACTS = join(import.meta.dirname, '../artifacts');
const total = { passed: 0, skipped: 0 };
/** What failed, said once more at the end: its place is thousands of lines above. */
const failures: string[] = [];

rmSync(ARTIFACTS, { recursive: true, force: true });
mkdirSync(ARTIFACTS, { recursive: true });
provideBrowser('chromium');
provideBrowser('firefox');

step('types', () => command('wxt', 'prepare') && command('tsc', '--noEmit'));
step('lint and format', () => command('biome', 'check', '--error-on-warnings', '.'));
suite('unit', 'vitest.config.ts');
const built = (['chrome', 'firefox'] as const).map((target) => step(`build for ${target}`, () => buildExtension(target)));
if (built.every((ok) => ok)) suite('end to end', 'vitest.e2e.config.ts');
else failures.push('end to end: not tried without both builds');

if (total.skipped > 0) console.log(`\n${total.skipped} skipped: what they need is not on this machine, or not in this browser.`);
for (const failure of failures) console.log(`\nFAIL ${failure}`);
console.log(`\n${total.passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);

function step(name: string, work: () => boolean): boolean {
  const started = Date.now();
  const ok = work();
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (ok) total.passed += 1;
  else failures.push(name);
  return ok;
}

function command(name: string, ...args: string[]): boolean {
  const { status, stdout, stderr } = spawnSync(name, args, { encoding: 'utf8' });
  if (status !== 0) console.error(stdout, stderr);
  return status === 0;
}

function suite(name: string, config: string): void {
  const report = join(ARTIFACTS, `${name.replaceAll(' ', '-')}.json`);
  const before = failures.length;
  const run = spawnSync('vitest', ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
    stdio: 'inherit',
  });
  try {
    const { numPassedTests, numPendingTests, testResults }: Report = JSON.parse(readFileSync(report, 'utf8'));
    total.passed += numPassedTests;
    total.skipped += numPendingTests;
    for (const file of testResults)
      for (const { status, fullName, failureMessages } of file.assertionResults)
        if (status === 'failed') failures.push(`${file.name}: ${fullName}\n${failureMessages.join('\n').slice(0, MESSAGE)}`);
    // A suite that broke outside its tests has failed too, whatever it counted.
    if (run.status !== 0 && failures.length === before) failures.push(`${name}: something outside of its tests`);
  } catch {
    failures.push(`${name}: the tests did not finish`);
  }
}
