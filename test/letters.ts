// The fixture letters with the records that they are known to hold.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Determination } from '../src/determination/types.ts';

const LETTERS = join(import.meta.dirname, '../fixtures/letters');

export interface Expected {
  id: string;
  determination: Determination;
}

export const letterNames: string[] = readdirSync(LETTERS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4));

export function letterText(name: string): string {
  return readFileSync(join(LETTERS, `${name}.txt`), 'utf8');
}

export function letterPdf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(LETTERS, `${name}.pdf`)));
}

export function expectedOf(name: string): Expected[] {
  return JSON.parse(readFileSync(join(LETTERS, `${name}.json`), 'utf8'));
}

/** The record without its places: what every rendering of a letter must agree in. */
export function withoutSpans({ spans: _spans, ...rest }: Determination): Omit<Determination, 'spans'> {
  return rest;
}
