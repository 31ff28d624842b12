// Builds the extension for both browsers, or for those that are named: npm run build -- firefox
import { buildExtension } from './building.ts';

const named = process.argv.slice(2);
for (const target of named.length > 0 ? named : ['chrome', 'firefox']) {
  if (target !== 'chrome' && target !== 'firefox') {
    console.error('Usage: npm run build -- [chrome] [firefox]');
    process.exit(2);
  }
  if (!buildExtension(target)) process.exit(1);
}
