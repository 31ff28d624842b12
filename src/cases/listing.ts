// The library's lists: which cases, in which order. Worked out on the index alone; rows are read for what is in sight.
import type { Collection, InsertType } from 'dexie';
import type { CaseDatabase } from './database.ts';
import { type FacetKind, type FacetRange, facetValue, type ListName, rangeOf, spread } from './facets.ts';
import { exactTreatment, type Filter, fits, hasWords, isOfItem, type Sorting, type SortKey } from './filtering.ts';
import type { CaseRow } from './tables.ts';

export interface Listing {
  list: ListName;
  filter: Filter;
  sorting: Sorting;
}

const SORTED_BY: Readonly<Record<SortKey, FacetKind>> = {
  caseNumber: 'caseNumber',
  outcome: 'outcome',
  items: 'items',
  decided: 'decided',
  capturedAt: 'any',
};

/** Ids of all cases of a listing, in its order; those that lack what it is sorted by come last. */
export async function listedIds(database: CaseDatabase, { list, filter, sorting }: Listing): Promise<string[]> {
  return database.transaction('r', database.cases, async () => {
    const [sets, order] = await Promise.all([narrowing(database, list, filter), ordered(database, list, sorting)]);
    return sets.length === 0 ? order : order.filter((id) => sets.every((set) => set.has(id)));
  });
}

/** The first rows of a listing, at once; null where only the whole order can tell them. */
export async function firstRows(database: CaseDatabase, { list, filter, sorting }: Listing, limit: number): Promise<CaseRow[] | null> {
  const [condition = rangeOf(list, 'any'), ...more] = conditionsOf(list, filter);
  const byTime = filter.from === '' && filter.to === '' && filter.treatment === '';
  if (more.length > 0 || isOfItem(filter) || !byTime || sorting.by !== 'capturedAt' || !sorting.descending) return null;
  return within(database, condition).limit(limit).toArray();
}

export function countListed(database: CaseDatabase, list: ListName): Promise<number> {
  return within(database, rangeOf(list, 'any')).count();
}

/** All ids of a list, newest first. */
export function allIds(database: CaseDatabase, list: ListName): Promise<string[]> {
  return idsIn(database, rangeOf(list, 'any'));
}

/** Rows of a list with this case number. */
export function rowsNumbered(database: CaseDatabase, list: ListName, caseNumber: string): Promise<CaseRow[]> {
  return within(database, rangeOf(list, 'caseNumber', caseNumber)).toArray();
}

/** Ids of the cases in a list whose case number begins like this. */
export function idsNumberedLike(database: CaseDatabase, list: ListName, beginning: string): Promise<string[]> {
  return idsIn(database, spread(list, 'caseNumber', beginning, `${beginning}\uffff`));
}

/** The values that cases of a list have, with how many have each; the most frequent first. */
export async function choicesOf(database: CaseDatabase, list: ListName, kind: FacetKind): Promise<[string, number][]> {
  return database.transaction('r', database.cases, async () => {
    const values = await valuesFrom(database, list, kind, '', MOST_COUNTED);
    const counts = await Promise.all(values.map((value) => within(database, rangeOf(list, kind, value)).count()));
    return values
      .map((value, index): [string, number] => [value, counts[index] ?? 0])
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_CHOICES);
  });
}
const MOST_CHOICES = 300;
const MOST_COUNTED = 5000;

/** So many treatments at most that have these words in them; those that begin so first. For a few, only the first thousands are looked through. */
export async function treatmentsLike(database: CaseDatabase, list: ListName, typed: string, most: number): Promise<string[]> {
  const words = typed.toLowerCase();
  return database.transaction('r', database.cases, async () => {
    const beginning = await valuesFrom(database, list, 'treatment', words, most);
    if (words === '' || beginning.length === most) return beginning;
    const names = await valuesFrom(database, list, 'treatment', '', Math.max(most, MOST_COUNTED));
    return [...beginning, ...names.filter((name) => hasWords(name, words) && !name.startsWith(words))].slice(0, most);
  });
}

/** From one value's last entry to the next value's first: as many short reads as there are values, however many cases. */
async function valuesFrom(database: CaseDatabase, list: ListName, kind: FacetKind, beginning: string, most: number): Promise<string[]> {
  const values: string[] = [];
  const { to } = spread(list, kind, beginning, beginning === '' ? null : `${beginning}\uffff`);
  let { from } = spread(list, kind, beginning);
  while (values.length < most) {
    const [entry] = await within(database, { from, to }).limit(1).keys();
    if (typeof entry !== 'string') break;
    const value = facetValue(entry);
    values.push(value);
    from = rangeOf(list, kind, value).to;
  }
  return values;
}

/** Sets of ids: a listed case is in each of them. */
async function narrowing(database: CaseDatabase, list: ListName, filter: Filter): Promise<ReadonlySet<string>[]> {
  const sets = await Promise.all(conditionsOf(list, filter).map(async (range) => new Set(await idsIn(database, range))));
  if (filter.treatment !== '') sets.push(await treatedWith(database, list, filter.treatment));
  return isOfItem(filter) ? [...sets, await decidedSo(database, list, filter, sets)] : sets;
}

async function treatedWith(database: CaseDatabase, list: ListName, treatment: string): Promise<Set<string>> {
  const exact = exactTreatment(treatment);
  const names = exact === null ? await treatmentsLike(database, list, treatment, Number.POSITIVE_INFINITY) : [exact];
  return new Set((await Promise.all(names.map((name) => idsIn(database, rangeOf(list, 'treatment', name))))).flat());
}

/** Cases in all these sets in which the very item that is asked for was decided so. Only of mixed cases the rows tell. */
async function decidedSo(
  database: CaseDatabase,
  list: ListName,
  filter: Filter,
  sets: readonly ReadonlySet<string>[],
): Promise<Set<string>> {
  const [whole, mixed] = await Promise.all(
    [filter.outcome, 'partially-overturned'].map((outcome) => idsIn(database, rangeOf(list, 'outcome', outcome))),
  );
  const isOneItem = filter.treatment === '' || filter.guideline === '';
  const asked = [...(mixed ?? []), ...(isOneItem ? [] : (whole ?? []))].filter((id) => sets.every((set) => set.has(id)));
  const rows = await database.cases.bulkGet(asked);
  const found = rows.filter((row) => row?.decisions.some((decision) => fits(decision, filter)) === true);
  return new Set([...(isOneItem ? (whole ?? []) : []), ...found.map((row) => row?.id ?? '')]);
}

function conditionsOf(list: ListName, filter: Filter): FacetRange[] {
  const { guideline, specialty, tag, from, to, findings } = filter;
  const chosen: [FacetKind, string][] = [
    ['outcome', isOfItem(filter) ? '' : filter.outcome],
    ['guideline', guideline],
    ['specialty', specialty],
    ['tag', tag],
  ];
  return [
    ...chosen.filter(([, value]) => value !== '').map(([kind, value]) => rangeOf(list, kind, value)),
    ...(from === '' && to === '' ? [] : [spread(list, 'decided', from, to === '' ? null : to)]),
    ...(findings ? [rangeOf(list, 'findings')] : []),
  ];
}

async function ordered(database: CaseDatabase, list: ListName, { by, descending }: Sorting): Promise<string[]> {
  if (by === 'capturedAt') {
    const newest = await allIds(database, list);
    return descending ? newest : newest.reverse();
  }
  const [having, all] = await Promise.all([idsIn(database, spread(list, SORTED_BY[by])), allIds(database, list)]);
  if (descending) having.reverse();
  if (having.length === all.length) return having;
  const known = new Set(having);
  return [...having, ...all.filter((id) => !known.has(id))];
}

function idsIn(database: CaseDatabase, range: FacetRange): Promise<string[]> {
  return within(database, range).primaryKeys();
}

function within(database: CaseDatabase, { from, to }: FacetRange): Collection<CaseRow, string, InsertType<CaseRow, 'id'>> {
  return database.cases.where('facets').between(from, to, true, true);
}
