// The list of cases: one row each, its case number (or first request) a link that opens it. Of a long list only the rows in
// sight are in the document.
import { useEffect, useState } from 'preact/hooks';
import { caseDatabase } from '../../cases/database.ts';
import { endOfBin } from '../../cases/editing.ts';
import type { Sorting, SortKey } from '../../cases/filtering.ts';
import { type Snippet, snippetOf } from '../../cases/searching.ts';
import type { CaseRow } from '../../cases/tables.ts';
import { OutcomeChip } from '../../look/chips.tsx';
import { Icon } from '../../look/icons.tsx';
import { counted, longDate, momentDate } from '../../look/wording.ts';
import { useRowsInSight } from './rows.ts';
import { useWindowed } from './windowed.ts';

interface CaseTableProps {
  /** Ids of all cases of the list, in order. */
  ids: string[];
  /** False while only the first of them are known. */
  whole: boolean;
  opened: string | null;
  selected: ReadonlySet<string>;
  sorting: Sorting;
  typed: string;
  addressOf: (id: string) => string;
  onSelect: (ids: string[], on: boolean) => void;
  onSort: (sorting: Sorting) => void;
}

const COLUMNS: readonly (readonly [SortKey, string, string])[] = [
  ['caseNumber', 'Case', ''],
  ['outcome', 'Outcome', ''],
  ['items', 'Items', 'number'],
  ['decided', 'Decided', 'wide'],
  ['capturedAt', 'Captured', 'wide'],
];

export function CaseTable({ ids, whole, opened, selected, sorting, typed, addressOf, onSelect, onSort }: CaseTableProps) {
  const { list, from, to, before, after } = useWindowed(ids.length);
  const inSight = ids.slice(from, to);
  const rows = useRowsInSight(inSight);
  // The list is narrower beside an opened case, and its rows are higher: the opened one stays in sight.
  useEffect(() => {
    if (opened !== null) list.current?.querySelector('tr[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [opened, rows.size === 0]);
  const all = selected.size >= ids.length && ids.every((id) => selected.has(id));
  return (
    <table ref={list} aria-rowcount={whole ? ids.length + 1 : -1}>
      <thead>
        <tr>
          <th scope="col" class="pick">
            <input
              type="checkbox"
              aria-label={whole ? `Select all ${counted(ids.length, 'case')}` : 'Select all cases'}
              disabled={!whole}
              checked={all}
              onChange={() => onSelect(ids, !all)}
            />
          </th>
          {COLUMNS.map(([by, name, kind]) => (
            <th
              key={by}
              scope="col"
              class={kind}
              aria-sort={sorting.by === by ? (sorting.descending ? 'descending' : 'ascending') : undefined}
            >
              <button
                type="button"
                class="sort"
                onClick={() => onSort({ by, descending: sorting.by === by ? !sorting.descending : by === 'capturedAt' })}
              >
                {name}
                {sorting.by === by ? <Icon name={sorting.descending ? 'expand' : 'collapse'} /> : null}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Spacer height={before} />
        {/* All at once: a row that is read has another height than one that is not, and would move what is under the pointer. */}
        {(rows.size === 0 ? [] : inSight).map((id, index) => {
          const row = rows.get(id);
          const place = from + index + 2;
          if (row === undefined) return <Unread key={id} place={place} />;
          return (
            <Row
              key={id}
              row={row}
              place={place}
              opened={id === opened}
              selected={selected.has(id)}
              typed={typed}
              address={addressOf(id)}
              onSelect={(on) => onSelect([id], on)}
            />
          );
        })}
        <Spacer height={after} />
      </tbody>
    </table>
  );
}

interface RowProps {
  row: CaseRow;
  /** In the table, its head counted, from 1. */
  place: number;
  opened: boolean;
  selected: boolean;
  typed: string;
  address: string;
  onSelect: (on: boolean) => void;
}

function Row({ row, place, opened, selected, typed, address, onSelect }: RowProps) {
  return (
    <tr aria-rowindex={place} aria-current={opened ? 'true' : undefined} class={selected ? 'selected' : undefined}>
      <td class="pick">
        <input
          type="checkbox"
          aria-label={`Select ${nameOf(row)}`}
          checked={selected}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
      </td>
      <th scope="row">
        <a class={row.caseNumber === null ? undefined : 'case-number'} href={address}>
          {nameOf(row)}
        </a>
        <About row={row} />
        {row.deletedAt === null ? null : <small>In the bin until {momentDate(endOfBin(row.deletedAt))}</small>}
        {typed === '' ? null : <Hit id={row.id} typed={typed} />}
        {row.tags.length === 0 ? null : (
          <span class="tags">
            {row.tags.map((tag) => (
              <span class="tag" key={tag}>
                {tag}
              </span>
            ))}
          </span>
        )}
      </th>
      <td>
        <span class="chips">
          {row.outcome === null ? <span class="quiet">No decision read</span> : <OutcomeChip outcome={row.outcome} />}
          {row.findings === 0 ? null : (
            <span class="chip finding" title={counted(row.findings, 'finding')}>
              <Icon name="finding" />
              {row.findings}
            </span>
          )}
        </span>
      </td>
      <td class="number">{row.items}</td>
      <td class="wide">{row.decided === null ? <span class="quiet">not printed</span> : longDate(row.decided)}</td>
      <td class="wide">{momentDate(row.capturedAt)}</td>
    </tr>
  );
}

/** What the letter is about: where only some of it was overturned, that; else its first request. */
function About({ row: { caseNumber, firstRequest, outcome, items, decisions } }: { row: CaseRow }) {
  const overturned = decisions.flatMap((decision) => (decision.overturned && decision.treatment !== null ? [decision.treatment] : []));
  if (outcome === 'partially-overturned' && overturned.length > 0)
    return (
      <small>
        Overturned: {overturned.slice(0, MOST_NAMED).join('; ')}
        {overturned.length > MOST_NAMED ? ` and ${overturned.length - MOST_NAMED} more` : ''}
      </small>
    );
  if (caseNumber === null || firstRequest === null) return null;
  return (
    <small>
      {firstRequest}
      {items > 1 ? ` and ${items - 1} more` : ''}
    </small>
  );
}
const MOST_NAMED = 2;

/** In sight, and being read. */
function Unread({ place }: { place: number }) {
  return (
    <tr aria-rowindex={place} aria-busy="true" class="unread">
      <td colSpan={COLUMNS.length + 1} />
    </tr>
  );
}

/** Stands for the rows that are out of sight, and is none itself. */
function Spacer({ height }: { height: number }) {
  // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a table's body holds rows alone; this one is to be passed over
  return height > 0 ? <tr class="spacer" role="presentation" style={{ height: `${height}px` }} /> : null;
}

export function nameOf(row: CaseRow): string {
  return row.caseNumber ?? row.firstRequest ?? 'Determination without items';
}

/** What was typed, where it stands in the letter or the note. */
function Hit({ id, typed }: { id: string; typed: string }) {
  const [snippet, setSnippet] = useState<Snippet | null>(null);
  useEffect(() => {
    let current = true;
    caseDatabase()
      .bodies.get(id)
      .then(
        (body) => {
          if (current && body !== undefined) setSnippet(snippetOf(body, typed));
        },
        () => {},
      );
    return () => {
      current = false;
    };
  }, [id, typed]);
  if (snippet === null) return null;
  return (
    <small class="hit">
      …{snippet.before}
      <mark>{snippet.hit}</mark>
      {snippet.after}…
    </small>
  );
}
