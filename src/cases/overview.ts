// Outcomes counted: by guideline, by treatment, by month. A rate stands with its count and how sure it is.
import type { CaseDatabase } from './database.ts';
import { type Filter, isAskedFor } from './filtering.ts';
import type { CaseRow } from './tables.ts';

export interface Group {
  key: string;
  upheld: number;
  overturned: number;
  /** Overturned of all, 0 to 1, and the 95 % interval around it (Wilson's score). */
  rate: number;
  low: number;
  high: number;
}

export interface Overview {
  /** How many of the cases have an item that was counted. */
  cases: number;
  all: Group;
  guidelines: Group[];
  treatments: Group[];
  months: Group[];
}

/** The treatment and the guideline that are chosen: of a letter's items, only those that have them are counted. */
type Counted = Pick<Filter, 'treatment' | 'guideline'>;

/** Counts as rows come in, so that they need not be held. Counts items, not cases: a letter may decide one way and the other. */
class OverviewCount {
  private readonly filter: Counted;
  private cases = 0;
  private readonly counts = { all: new Counts(), guidelines: new Counts(), treatments: new Counts(), months: new Counts() };

  constructor(filter: Counted) {
    this.filter = filter;
  }

  add({ decisions, decided }: Pick<CaseRow, 'decisions' | 'decided'>): void {
    const { counts } = this;
    const asked = decisions.filter((decision) => isAskedFor(decision, this.filter));
    if (asked.length > 0) this.cases += 1;
    for (const { overturned, guidelines, treatment } of asked) {
      counts.all.add('all', overturned);
      for (const guideline of new Set(guidelines)) counts.guidelines.add(guideline, overturned);
      if (treatment !== null) counts.treatments.add(treatment, overturned);
      if (decided !== null) counts.months.add(decided.slice(0, 7), overturned);
    }
  }

  /** Largest groups first; months in their order. */
  overview(): Overview {
    const { all, guidelines, treatments, months } = this.counts;
    const bySize = (a: Group, b: Group) => b.upheld + b.overturned - a.upheld - a.overturned || (a.key < b.key ? -1 : 1);
    return {
      cases: this.cases,
      all: all.groups()[0] ?? groupOf('all', 0, 0),
      guidelines: guidelines.groups().sort(bySize),
      treatments: treatments.groups().sort(bySize),
      months: months.groups().sort((a, b) => (a.key < b.key ? -1 : 1)),
    };
  }
}

const CHUNK = 500;

/** Counts cases of the library, some at a time; tells how many are done. Null where `signal` aborted. */
export async function overviewOf(
  database: CaseDatabase,
  ids: readonly string[],
  filter: Counted,
  onDone: (done: number) => void,
  signal: AbortSignal,
): Promise<Overview | null> {
  const count = new OverviewCount(filter);
  for (let from = 0; from < ids.length; from += CHUNK) {
    if (signal.aborted) return null;
    for (const row of await database.cases.bulkGet(ids.slice(from, from + CHUNK))) if (row !== undefined) count.add(row);
    onDone(Math.min(from + CHUNK, ids.length));
  }
  return signal.aborted ? null : count.overview();
}

class Counts {
  private readonly byKey = new Map<string, { name: string; upheld: number; overturned: number }>();

  add(name: string, overturned: boolean): void {
    const key = name.toLowerCase();
    const count = this.byKey.get(key) ?? { name, upheld: 0, overturned: 0 };
    count[overturned ? 'overturned' : 'upheld'] += 1;
    this.byKey.set(key, count);
  }

  groups(): Group[] {
    return [...this.byKey.values()].map(({ name, upheld, overturned }) => groupOf(name, upheld, overturned));
  }
}

function groupOf(key: string, upheld: number, overturned: number): Group {
  const count = upheld + overturned;
  const [low, high] = wilson(overturned, count);
  return { key, upheld, overturned, rate: count === 0 ? 0 : overturned / count, low, high };
}

/** Wilson's score interval at 95 %: it stays within 0 and 1, and holds for small counts, too. */
export function wilson(hits: number, count: number): [number, number] {
  if (count === 0) return [0, 1];
  const z = 1.959964;
  const rate = hits / count;
  const middle = (rate + (z * z) / (2 * count)) / (1 + (z * z) / count);
  const reach = (z / (1 + (z * z) / count)) * Math.sqrt((rate * (1 - rate)) / count + (z * z) / (4 * count * count));
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}
