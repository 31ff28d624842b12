// How the bench measures: ratios against a baseline taken in the same run, medians, so that the machine's pace drops out.

export interface Result {
  name: string;
  value: number;
  unit: string;
  baseline: string;
  goal: number;
  holds: boolean;
  /** Absolute times, shown beside the ratio and no more. */
  shown: string;
}

const ROUNDS = 9;

/** Milliseconds that one call takes; the fastest part of a round counts, against other work on the machine. */
function time(work: () => void, repeat: number): number {
  const started = process.hrtime.bigint();
  for (let index = 0; index < repeat; index += 1) work();
  return Number(process.hrtime.bigint() - started) / 1e6 / repeat;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** How many times as long as `baseline` does `work` take? Both run in turns. */
export function ratio(work: () => void, baseline: () => void, repeat: number): { value: number; work: number; baseline: number } {
  for (let index = 0; index < 3; index += 1) {
    time(work, repeat);
    time(baseline, repeat);
  }
  const rounds = Array.from({ length: ROUNDS }, () => ({ work: time(work, repeat), baseline: time(baseline, repeat) }));
  return {
    value: median(rounds.map((round) => round.work / round.baseline)),
    work: median(rounds.map((round) => round.work)),
    baseline: median(rounds.map((round) => round.baseline)),
  };
}

/** `atMost`: the goal is a ceiling. */
export function result(name: string, value: number, unit: string, baseline: string, goal: number, shown: string): Result {
  return { name, value: Number(value.toFixed(3)), unit, baseline, goal, holds: value <= goal, shown };
}
