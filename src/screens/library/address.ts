// What the library page shows, kept in its address: back, reload and bookmarks give the same page again.
import { type Filter, isFiltering, NEWEST_FIRST, NO_FILTER, type Sorting, type SortKey } from '../../cases/filtering.ts';

export type View = 'cases' | 'bin' | 'overview';
const VIEWS: readonly string[] = ['bin', 'overview'] satisfies View[];

export interface Place {
  view: View;
  typed: string;
  filter: Filter;
  sorting: Sorting;
  /** Id of the case that is opened. */
  opened: string | null;
}

const TEXTS = ['outcome', 'guideline', 'treatment', 'specialty', 'tag', 'from', 'to'] as const;
const SORT_KEYS: readonly string[] = ['caseNumber', 'outcome', 'items', 'decided', 'capturedAt'] satisfies SortKey[];

/** The list as it is at first. */
export const NO_PLACE: Place = { view: 'cases', typed: '', filter: NO_FILTER, sorting: NEWEST_FIRST, opened: null };

export function placeIn(hash: string): Place {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const filter: Filter = { ...NO_FILTER, findings: parameters.get('findings') === 'yes' };
  for (const name of TEXTS) filter[name] = parameters.get(name) ?? '';
  const [by = '', way] = (parameters.get('sort') ?? '').split('-');
  return {
    view: viewIn(parameters.get('view')),
    typed: parameters.get('q') ?? '',
    filter,
    sorting: isSortKey(by) ? { by, descending: way === 'down' } : NEWEST_FIRST,
    opened: parameters.get('case'),
  };
}

export function hashOf({ view, typed, filter, sorting, opened }: Place): string {
  const parameters = new URLSearchParams();
  if (view !== 'cases') parameters.set('view', view);
  if (typed !== '') parameters.set('q', typed);
  if (isFiltering(filter)) {
    for (const name of TEXTS) if (filter[name] !== '') parameters.set(name, filter[name]);
    if (filter.findings) parameters.set('findings', 'yes');
  }
  if (sorting.by !== NEWEST_FIRST.by || sorting.descending !== NEWEST_FIRST.descending)
    parameters.set('sort', `${sorting.by}-${sorting.descending ? 'down' : 'up'}`);
  if (opened !== null) parameters.set('case', opened);
  return parameters.toString();
}

function isSortKey(name: string): name is SortKey {
  return SORT_KEYS.includes(name);
}

function viewIn(name: string | null): View {
  return name !== null && VIEWS.includes(name) ? (name as View) : 'cases';
}
