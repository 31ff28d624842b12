// How long unit tests wait for what must come: as long as a busy machine may take. A second was once too short there.
import { vi } from 'vitest';

/** In milliseconds. */
const PATIENCE = 15_000;

/** Waits until nothing is thrown, by `check` or by what it returns. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: PATIENCE });

// Components: their library waits for one second unless it is told otherwise.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: PATIENCE });
}
