// npm run --silent parse -- FILE...
import { run } from '../src/cli/run.ts';

// Whoever reads our output may stop early (head); that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await run(process.argv.slice(2), { input: process.stdin, output: process.stdout, errors: process.stderr });
