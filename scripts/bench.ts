// Measures, prints a table, writes bench-results.json. Ratios count; absolute times stand beside them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleResults } from '../test/bench/bundles.ts';
import { libraryResults } from '../test/bench/library.ts';
import { overlayResults } from '../test/bench/overlay.ts';
import { pageResults } from '../test/bench/page.ts';
import { readerResults } from '../test/bench/reader.ts';
import { viewerResults } from '../test/bench/viewer.ts';
import { buildExtension } from './building.ts';

if (!buildExtension('chrome')) process.exit(1); // else the former build would be measured
const results = [
  ...readerResults(),
  ...(await pageResults()),
  ...(await overlayResults()),
  ...(await libraryResults()),
  ...(await viewerResults()),
  ...(await bundleResults()),
];
console.table(
  Object.fromEntries(
    results.map(({ name, value, unit, goal, holds, shown }) => [
      name,
      { measured: `${value} ${unit}`, goal: `${goal} ${unit}`, holds: holds ? 'yes' : 'NO', shown },
    ]),
  ),
);
writeFileSync(
  join(import.meta.dirname, '../bench-results.json'),
  `${JSON.stringify(
    results.map(({ shown: _, ...rest }) => rest),
    null,
    2,
  )}\n`,
);
