// The one way in for "npm start", "npm test" and the like. Plain JavaScript that any Node from 20 on runs: it installs the
// dependencies where they are missing or old, among them the pinned Node, and goes on with that.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.imr-lens-installed');
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

/** In milliseconds. */
const LONGEST_INSTALL = 600_000;

const [task = '', ...rest] = process.argv.slice(2);
const TASKS = ['start', 'test', 'build', 'bench', 'parse', 'compare'];
if (!TASKS.includes(task)) {
  console.error(`Usage: node scripts/run.mjs ${TASKS.join('|')}`);
  process.exit(2);
}

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
if (!isInstalled()) await alone(install);

/** Several may be started at once, as by GNU parallel: one installs, the others wait for it. */
async function alone(work) {
  const busy = join(root, '.installing');
  const since = () => Date.now() - (statSync(busy, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  for (;;) {
    try {
      mkdirSync(busy);
      break;
    } catch {
      // Left by one that was ended, if it is this old.
      if (since() > LONGEST_INSTALL) rmSync(busy, { recursive: true, force: true });
      else await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
  process.on('exit', () => rmSync(busy, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  if (!isInstalled()) work();
  rmSync(busy, { recursive: true, force: true });
}

function install() {
  console.error('Installing what is missing, once…');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error('The dependencies could not be installed. Is the npm registry within reach?');
    process.exit(done.status ?? 1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}

// The pinned Node comes with the dependencies; a system without it (not Linux on x64) goes on with its own.
const bin = join(root, 'node_modules', '.bin');
const pinned = join(bin, 'node');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (!existsSync(pinned) && (major < 22 || (major === 22 && minor < 18))) {
  console.error(
    `This needs Node 22.18 or later, which runs TypeScript; this is ${process.versions.node}. (On Linux on x64 it brings its own.)`,
  );
  process.exit(1);
}
/** npm goes to the project's folder; files are named from where it was called. */
const from = task === 'parse' && process.cwd() === root ? (process.env.INIT_CWD ?? root) : process.cwd();
const run = spawnSync(existsSync(pinned) ? pinned : process.execPath, [join(root, 'scripts', `${task}.ts`), ...rest], {
  stdio: 'inherit',
  cwd: from,
  env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
});
process.exit(run.status ?? 1);
