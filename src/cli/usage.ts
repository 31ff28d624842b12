// The command line's options.
import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run --silent parse -- [--text] FILE...
       npm run --silent parse -- [--text] -                  one text on standard input
       npm run --silent parse -- [--text] --files-from -     file names on standard input, one a line
       npm run --silent parse -- [--text] --records          NDJSON {"id", "text"} on standard input
Reads .txt, .html and .pdf files; prints one line of JSON for each.
`;

export type Job = { kind: 'files'; files: string[] } | { kind: 'text' } | { kind: 'file-list' } | { kind: 'records' } | { kind: 'help' };

interface Plan {
  job: Job;
  /** Print the text that the spans index, too. */
  withText: boolean;
}

/** The plan, or a sentence on what is wrong with these arguments. */
export function planOf(args: string[]): Plan | string {
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
    return typeof job === 'string' ? job : { job, withText: values.text === true };
  } catch (error) {
    return error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error); // an option that there is not
  }
}

function jobOf(records: boolean, filesFrom: string | undefined, help: boolean, files: string[]): Job | string {
  if (help) return { kind: 'help' };
  const ways = [records, filesFrom !== undefined, files.length > 0].filter((way) => way).length;
  if (ways === 0) return 'No file was named';
  if (ways > 1) return records ? '--records reads standard input: name no files' : '--files-from reads standard input: name no files';
  if (records) return { kind: 'records' };
  if (filesFrom !== undefined)
    return filesFrom === '-' ? { kind: 'file-list' } : '--files-from takes - alone: file names come from standard input';
  if (files.includes('-')) return files.length === 1 ? { kind: 'text' } : '- stands alone: one text on standard input';
  return { kind: 'files', files };
}
