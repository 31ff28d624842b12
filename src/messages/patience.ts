// A frame that stands still (behind a dialog of its page, in a loop of its script) is not waited for.

/** What comes of `work`, or `instead` once so many milliseconds are over. Rejects where the work does before that. */
export async function soonOr<T, I>(work: Promise<T>, instead: I, patience: number): Promise<T | I> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<I>((resolve) => {
    timer = setTimeout(() => resolve(instead), patience);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
