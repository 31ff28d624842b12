// One build of the extension.
import { spawnSync } from 'node:child_process';

/** True when it was built; what went wrong is on the screen otherwise. */
export function buildExtension(target: 'chrome' | 'firefox'): boolean {
  const { status, stdout, stderr } = spawnSync('wxt', ['build', '-b', target, '--mv3'], {
    encoding: 'utf8',
    env: { ...process.env, CI: '1' },
  });
  if (status !== 0) console.error(stdout, stderr);
  return status === 0;
}
