// The exported file's form for other tools. Made from the schemas that the import itself uses; a test holds that the shipped file agrees.
import * as z from 'zod';
import { exportedFileSchema } from './schema.ts';

export function exportedFileJsonSchema(): object {
  return { title: 'IMR Lens: exported cases, version 1', ...z.toJSONSchema(exportedFileSchema) };
}
