// The command line's options.
import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run --silent parse -- [--text] FILE...
       npm run --silent parse -- [--text] -                  one text on standard input
       npm run --silent parse -- [--text] --files-from -     file names on standard input, one a line
       npm run --silent parse -- [--text] --records          NDJSON {"id", "text"} on standard input
Reads .txt, .html and .pdf files; prints one line of JSON for each.
`;

export type Job = { kind: 'files'; files: string[] } | { kind: 'text' } | { kind: 'file-list' } | { kind: 'records' } | { kind: 'help' };

export interface Plan {
  job: Job;
  /** Print the text that the spans index, too. */
  withText: boolean;
}

/** The plan, or null for wrong usage. */
export function planOf(args: string[]): Plan | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        text: { type: 'boolean' },
        records: { type: 'boolean' },
        'files-from': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const job = jobOf(values.records === true, values['files-from'], values.help === true, positionals);
    return job === null ? null : { job, withText: values.text === true };
  } catch {
    return null; // an option that there is not
  }
}

function jobOf(records: boolean, filesFrom: string | undefined, help: boolean, files: string[]): Job | null {
  if (help) return { kind: 'help' };
  const ways = [records, filesFrom !== undefined, files.length > 0].filter((way) => way).length;
  if (ways !== 1) return null;
  if (records) return { kind: 'records' };
  if (filesFrom !== undefined) return filesFrom === '-' ? { kind: 'file-list' } : null;
  if (files.includes('-')) return files.length === 1 ? { kind: 'text' } : null;
  return { kind: 'files', files };
}
