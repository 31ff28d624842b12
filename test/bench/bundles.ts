// What a watched page pays: the scripts that are put into it, gzipped.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundled } from './bundling.ts';
import { type Result, result } from './measure.ts';

const ROOT = join(import.meta.dirname, '../..');

export async function bundleResults(): Promise<Result[]> {
  const results: Result[] = [];
  const detector = join(ROOT, '.output/chrome-mv3/content-scripts/detector.js');
  if (existsSync(detector)) results.push(sizeOf('the detector, gzipped', readFileSync(detector), 4));
  results.push(sizeOf('the reader without its catalogue, gzipped', await bundled('src/determination/parse.ts', /catalogue\.ts$/), 10));
  return results;
}

function sizeOf(name: string, bytes: Uint8Array | string, goal: number): Result {
  const size = gzipSync(bytes).length / 1000;
  return result(name, size, 'kB', '', goal, '');
}
