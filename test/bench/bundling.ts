// One module and what it imports as a minified script: to weigh it, or to run it in a page.
import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

/** The module's exports become the global `Bundle`. */
export async function bundled(entry: string, external?: RegExp): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: join(ROOT, entry), formats: ['iife'], name: 'Bundle' },
      rollupOptions: { ...(external === undefined ? {} : { external, output: { globals: () => 'Catalogue' } }) },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  return chunk?.code ?? '';
}
