// A disk without room: the user is told, the case can be saved as a file, and once there is room it is captured after all.
// The disk is a small one in memory, which only root may mount; elsewhere the test says that it was skipped.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { appears, type Driver, until } from '../browser/driver.ts';
import { watchSite } from '../browser/jobs.ts';
import { launch } from '../browser/launch.ts';
import { type Portal, servePortal } from '../browser/portal.ts';

let disk: string | null = null;
let driver: Driver | undefined;
let portal: Portal | undefined;

beforeAll(async () => {
  disk = smallDisk();
  if (disk === null) return;
  portal = await servePortal(join(import.meta.dirname, '../../fixtures/portals'));
  driver = await launch(inject('browser'), { profile: join(disk, 'profile') });
});
afterAll(async () => {
  if (disk === null) return;
  try {
    await driver?.close();
    await portal?.close();
  } finally {
    execFileSync('umount', ['--lazy', disk]);
    rmdirSync(disk);
  }
});

it('is told of, and survived', async ({ skip }) => {
  if (disk === null || driver === undefined || portal === undefined) return skip('only root may mount a disk');
  const tab = await driver.open(`${portal.url}/plain-paragraphs.html`);
  await watchSite(driver, tab);
  await appears(tab, 'button', 'Capture case');
  const filler = join(disk, 'filler');
  await fill(filler);
  await tab.click('button', 'Capture case');
  const alert = await appears(tab, 'alert', /./);
  expect(alert.name).toMatch(/no room left.*Nothing was stored/);
  await appears(tab, 'button', /Save the case as a file/);
  await rm(filler);
  await tab.click('button', 'Capture case');
  await appears(tab, 'button', 'Captured');
  const library = await driver.open(driver.extensionUrl('/library.html'));
  await appears(library, 'row', /CM99-0001001/);
  await until(async () => (await library.all('row')).filter((row) => /CM99/.test(row.name)).length === 1, 'one case');
});

/** A disk of its own for the browser's profile; null where none may be mounted. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'imr-lens-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=250m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmdirSync(folder);
    return null;
  }
}

/** Writes until nothing more fits. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'w');
  const block = new Uint8Array(4096);
  try {
    for (;;) {
      const { bavail } = await statfs(path);
      await file.write(bavail > 256 ? new Uint8Array(bavail * 2048) : block);
    }
  } catch {
    // It is full.
  } finally {
    await file.close();
  }
}
