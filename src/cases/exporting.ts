// Cases -> a file, piece by piece, so that memory does not grow with the library.
import { csvHead, csvRows } from './csv.ts';
import type { CaseDatabase } from './database.ts';
import { allIds } from './listing.ts';
import { markdownOf } from './markdown.ts';
import { caseOf } from './rows.ts';
import type { Case, ExportedFile } from './schema.ts';

export type Format = 'json' | 'ndjson' | 'csv' | 'markdown';

export const FORMATS: Readonly<Record<Format, { name: string; ending: string; type: string }>> = {
  json: { name: 'JSON, to import again', ending: 'json', type: 'application/json' },
  ndjson: { name: 'NDJSON, one case per line', ending: 'ndjson', type: 'application/x-ndjson' },
  csv: { name: 'CSV, one row per item', ending: 'csv', type: 'text/csv' },
  markdown: { name: 'Markdown, to read', ending: 'md', type: 'text/markdown' },
};

const CHUNK = 50;

/** Stored cases in the order of `ids`; without them all that are not in the bin, newest first. Bodies are read in chunks. */
export async function* storedCases(database: CaseDatabase, ids?: readonly string[]): AsyncGenerator<Case> {
  const wanted = ids ?? (await allIds(database, 'list'));
  for (let from = 0; from < wanted.length; from += CHUNK) {
    const chunk = wanted.slice(from, from + CHUNK);
    const [rows, bodies] = await Promise.all([database.cases.bulkGet(chunk), database.bodies.bulkGet(chunk)]);
    for (const [index, row] of rows.entries()) {
      const body = bodies[index];
      if (row !== undefined && body !== undefined && (ids !== undefined || row.deletedAt === null)) yield caseOf(row, body);
    }
  }
}

/** The pieces of the file, one for each case and what stands around them. */
export async function* exported(cases: AsyncIterable<Case>, format: Format, generatorVersion: string, now: Date): AsyncGenerator<string> {
  if (format === 'json') {
    yield* exportedJson(cases, generatorVersion, now);
    return;
  }
  if (format === 'csv') yield csvHead();
  for await (const one of cases) {
    if (format === 'ndjson') yield `${JSON.stringify(one)}\n`;
    else yield format === 'csv' ? csvRows(one) : `${markdownOf(one)}\n\n---\n\n`;
  }
}

/** The pieces of the exported JSON, in order: joined they are one ExportedFile. */
export async function* exportedJson(cases: AsyncIterable<Case>, generatorVersion: string, now: Date): AsyncGenerator<string> {
  const head: Omit<ExportedFile, 'cases'> = {
    format: 'imr-lens/cases',
    version: 1,
    exportedAt: now.toISOString(),
    generator: { name: 'imr-lens', version: generatorVersion },
  };
  yield `${JSON.stringify(head).slice(0, -1)},"cases":[`;
  let first = true;
  for await (const one of cases) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(one)}`;
    first = false;
  }
  yield '\n]}\n';
}
