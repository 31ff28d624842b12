// One browser with the extension, and the sample portal, for a file of end-to-end tests.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Driver, Tab } from '../browser/driver.ts';
import { launch } from '../browser/launch.ts';
import { type Portal, servePortal } from '../browser/portal.ts';

const ROOT = join(import.meta.dirname, '../..');
const SHOTS = join(ROOT, 'artifacts/screenshots');

export interface Session {
  driver: Driver;
  portal: Portal;
  open(page: string): Promise<Tab>;
  /** Keeps a picture of the tab, to be looked at. */
  shot(tab: Tab, name: string): Promise<void>;
}

/** Call at the top of a file; the session is there once the tests run. */
export function useSession(): Session {
  let driver: Driver | undefined;
  let portal: Portal | undefined;
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    portal = await servePortal(join(ROOT, 'fixtures/portals'));
    driver = await launch(inject('browser'));
  });
  afterAll(async () => {
    await driver?.close();
    await portal?.close();
  });
  const session: Session = {
    get driver() {
      if (driver === undefined) throw new Error('the browser is not open yet');
      return driver;
    },
    get portal() {
      if (portal === undefined) throw new Error('the portal is not open yet');
      return portal;
    },
    open: (page) => session.driver.open(`${session.portal.url}/${page}`),
    shot: (tab, name) => tab.screenshot(join(SHOTS, `${session.driver.name}-${name}.png`)),
  };
  return session;
}
