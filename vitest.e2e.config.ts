// End-to-end tests: the same specs in both browsers.
import { defineConfig } from 'vitest/config';
import type { BrowserName } from './test/browser/driver.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName;
  }
}

const project = (browser: BrowserName) => ({
  test: {
    name: browser,
    include: ['test/e2e/**/*.e2e.ts'],
    provide: { browser },
    testTimeout: 45_000,
    hookTimeout: 90_000,
    // One browser at a time for each file: two cores do not carry four browsers.
    fileParallelism: false,
  },
});

export default defineConfig({ test: { projects: [project('chromium'), project('firefox')] } });
