// npx node scripts/schema.ts: writes the JSON Schema of the exported file, made from the zod schemas, to where the extension ships it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportedFileJsonSchema } from '../src/cases/jsonSchema.ts';

writeFileSync(
  join(import.meta.dirname, '../public/imr-lens-cases-1.schema.json'),
  `${JSON.stringify(exportedFileJsonSchema(), null, 2)}\n`,
);
