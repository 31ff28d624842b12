// Imports run downwards only, and the linter holds it: an upward import fails.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const UPWARD: [string, string][] = [
  ['patterns', '../../guidelines/types.ts'],
  ['guidelines', '../../determination/types.ts'],
  ['determination', '../../source/dom.ts'],
  ['source', '../../page/annotator.ts'],
  ['look', '../../cases/schema.ts'],
  ['page', '../../cases/database.ts'],
  ['cases', '../../page/reading.ts'],
  ['cases', '../../messages/send.ts'],
  ['messages', '../../background/answer.ts'],
  ['cli', '../../messages/send.ts'],
  ['page', '../../portals.ts'],
  ['cases', '../../settings.ts'],
  ['source', '../../cli/run.ts'],
  ['background', '../../screens/pdfOptions.ts'],
  ['background', '../../screens/popup/Popup.tsx'],
  ['screens', '../../../entrypoints/background.ts'],
  ['determination', 'zod'],
  ['page', 'zod'],
];
const PROBE = (layer: string) => join(ROOT, 'src', layer, 'probe-');

describe('the layers', () => {
  const folders: string[] = [];
  beforeAll(() => {
    execFileSync('biome', ['--version']);
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it.each(UPWARD)('%s may not import %s', (layer, specifier) => {
    const folder = mkdtempSync(PROBE(layer));
    folders.push(folder);
    writeFileSync(join(folder, 'probe.ts'), `import * as above from '${specifier}';\nexport { above };\n`);
    const { status, stdout, stderr } = spawnSync('biome', ['lint', join(folder, 'probe.ts')], { cwd: ROOT, encoding: 'utf8' });
    rmSync(folder, { recursive: true, force: true });
    expect(stdout + stderr).toContain('noRestrictedImports');
    expect(status).not.toBe(0);
  });

  it('may not import in a circle, were it only a type', () => {
    const folder = mkdtempSync(PROBE('determination'));
    folders.push(folder);
    writeFileSync(join(folder, 'one.ts'), "import type { Other } from './other.ts';\nexport type One = Other;\n");
    writeFileSync(join(folder, 'other.ts'), "import type { One } from './one.ts';\nexport type Other = One[];\n");
    const { status, stdout, stderr } = spawnSync('biome', ['lint', folder], { cwd: ROOT, encoding: 'utf8' });
    rmSync(folder, { recursive: true, force: true });
    expect(stdout + stderr).toContain('noImportCycles');
    expect(status).not.toBe(0);
  });
});
