// The portal pages are what their generator makes of the letters.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { portalPages } from '../../../fixtures/make-portals.ts';

it.each(Object.entries(portalPages()))('%s agrees with its letter', (name, html) => {
  expect(readFileSync(join(import.meta.dirname, '../../../fixtures/portals', name), 'utf8')).toBe(html);
});
