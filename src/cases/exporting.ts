// Cases -> the exported file.
import { caseOf } from './capture.ts';
import type { CaseDatabase } from './database.ts';
import type { Case, ExportedFile } from './schema.ts';

const CHUNK = 50;

/** Every stored case, newest first. Reads bodies in chunks, so that memory does not grow with the read. */
export async function* storedCases(database: CaseDatabase): AsyncGenerator<Case> {
  const ids = await database.cases.orderBy('capturedAt').reverse().primaryKeys();
  for (let from = 0; from < ids.length; from += CHUNK) {
    const chunk = ids.slice(from, from + CHUNK);
    const [rows, bodies] = await Promise.all([database.cases.bulkGet(chunk), database.bodies.bulkGet(chunk)]);
    for (const [index, row] of rows.entries()) {
      const body = bodies[index];
      if (row !== undefined && body !== undefined) yield caseOf(row, body);
    }
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
