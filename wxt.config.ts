// What is built: one extension, Manifest V3 in both browsers. Sites are optional permissions, asked for one by one.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';

/** What pdf.js loads as it needs it: its worker, character maps, standard fonts, decoders, colour profiles. */
const PDFJS = join(import.meta.dirname, 'node_modules/pdfjs-dist');
const PDFJS_FOLDERS = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];

/** Scripts inside PDFs are never run. */
const UNUSED = /^quickjs/;

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push({ absoluteSrc: join(PDFJS, 'build/pdf.worker.mjs'), relativeDest: 'pdfjs/pdf.worker.mjs' });
      for (const folder of PDFJS_FOLDERS)
        for (const name of readdirSync(join(PDFJS, folder)))
          if (!UNUSED.test(name)) files.push({ absoluteSrc: join(PDFJS, folder, name), relativeDest: `pdfjs/${folder}/${name}` });
    },
  },
  vite: () => ({
    // Preact needs no plugin: the compiler's own JSX settings do.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'esnext', sourcemap: false },
  }),
  manifest: ({ browser }) => ({
    name: 'IMR Lens',
    description: 'Reads California IMR final determinations in the page: what was decided, item by item. Nothing leaves your computer.',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
    optional_host_permissions: ['*://*/*'],
    commands: {
      'capture-case': { suggested_key: { default: 'Alt+Shift+S' }, description: 'Capture the case on this page' },
      'next-item': { suggested_key: { default: 'Alt+Shift+J' }, description: 'Go to the next item' },
      'previous-item': { suggested_key: { default: 'Alt+Shift+K' }, description: 'Go to the previous item' },
      'toggle-overlay': { suggested_key: { default: 'Alt+Shift+H' }, description: 'Show or hide what IMR Lens adds to the page' },
    },
    action: { default_title: 'IMR Lens' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' http: https: file: blob:; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'imr-lens@imr-lens.example', strict_min_version: '144.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '145' }),
  }),
});
