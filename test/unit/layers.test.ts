// Imports run downwards only, and the linter holds it: an upward import fails.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const UPWARD: [string, string][] = [
  ['patterns/some/probe', '../../guidelines/types.ts'],
  ['guidelines/some/probe', '../../determination/types.ts'],
  ['determination/some/probe', '../../source/dom.ts'],
  ['source/some/probe', '../../page/annotator.ts'],
  ['look/some/probe', '../../cases/schema.ts'],
  ['page/some/probe', '../../cases/database.ts'],
  ['cases/some/probe', '../../page/reading.ts'],
  ['cases/some/probe', '../../messages/send.ts'],
  ['messages/some/probe', '../../background/answer.ts'],
  ['cli/some/probe', '../../messages/send.ts'],
  ['page/some/probe', '../../portals.ts'],
  ['cases/some/probe', '../../settings.ts'],
  ['source/some/probe', '../../cli/run.ts'],
  ['background/some/probe', '../../screens/pdfOptions.ts'],
  ['background/some/probe', '../../screens/popup/Popup.tsx'],
  ['screens/some/probe', '../../../entrypoints/background.ts'],
  ['determination/some/probe', 'zod'],
  ['page/some/probe', 'zod'],
  ['portals', './background/answer.ts'],
  ['settings', './screens/pdfOptions.ts'],
];
const DOWNWARD: [string, string][] = [
  ['determination/some/probe', '../../guidelines/citations.ts'],
  ['page/some/probe', '../../source/dom.ts'],
  ['screens/some/probe', '../../background/pdfs.ts'],
  ['background/probe', '../portals.ts'],
  ['cases/probe', 'zod'],
];

/** A tree of its own under the same rules: a probe in the sources would be linted with them by whoever lints meanwhile. */
function lint(files: Record<string, string>): { said: string; passed: boolean } {
  const root = mkdtempSync(join(tmpdir(), 'layers-'));
  try {
    copyFileSync(join(ROOT, 'biome.json'), join(root, 'biome.json'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const { status, stdout, stderr } = spawnSync('biome', ['lint', '.'], { cwd: root, encoding: 'utf8' });
    return { said: stdout + stderr, passed: status === 0 };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const importing = (specifier: string) => `import * as other from '${specifier}';\nexport { other };\n`;

describe('the layers', () => {
  it.each(UPWARD)('%s may not import %s', (module, specifier) => {
    const { said, passed } = lint({ [`src/${module}.ts`]: importing(specifier) });
    expect(said).toContain('noRestrictedImports');
    expect(passed).toBe(false);
  });

  it.each(DOWNWARD)('%s may import %s', (module, specifier) => {
    const { said, passed } = lint({ [`src/${module}.ts`]: importing(specifier) });
    expect(said).not.toContain('noRestrictedImports');
    expect(passed).toBe(true);
  });

  it('may not import in a circle, were it only a type', () => {
    const { said, passed } = lint({
      'src/determination/some/one.ts': "import type { Other } from './other.ts';\nexport type One = Other;\n",
      'src/determination/some/other.ts': "import type { One } from './one.ts';\nexport type Other = One[];\n",
    });
    expect(said).toContain('noImportCycles');
    expect(passed).toBe(false);
  });
});
