// The rows that the library page shows: live, searched, filtered, sorted.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CaseRow } from '../../cases/database.ts';
import { caseDatabase } from '../../cases/database.ts';
import { passes, sorted } from '../../cases/filtering.ts';
import { watchRows } from '../../cases/library.ts';
import { listWords, search } from '../../cases/searching.ts';
import type { Place } from './address.ts';

export interface Rows {
  /** All in the list, without the bin; null until they are read. */
  all: CaseRow[] | null;
  bin: CaseRow[];
  shown: CaseRow[];
  /** Cases that search does not know yet. */
  unlisted: number;
}

const TYPING_PAUSE = 120;

export function useRows(place: Place, onFailure: (sentence: string) => void): Rows {
  const [rows, setRows] = useState<CaseRow[] | null>(null);
  const [unlisted, setUnlisted] = useState(0);
  const [hits, setHits] = useState<Set<string> | null>(null);
  useEffect(
    () =>
      watchRows(caseDatabase(), setRows, (error) => {
        setRows([]);
        onFailure(error.reason);
      }),
    [],
  );

  // Behind every change, the words of what came are listed for search.
  useEffect(() => {
    if (rows === null || rows.length === 0) return;
    const stop = new AbortController();
    const timer = setTimeout(() => void listWords(caseDatabase(), setUnlisted, stop.signal).catch(() => {}), 300);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [rows]);

  const typed = place.typed.trim();
  useEffect(() => {
    if (typed === '') {
      setHits(null);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      search(caseDatabase(), typed).then(
        (found) => {
          if (current) setHits(found);
        },
        () => {}, // the list itself has said what is wrong with the library
      );
    }, TYPING_PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [typed, unlisted === 0, rows]);

  return useMemo(() => {
    const present = rows?.filter((row) => row.deletedAt === null) ?? null;
    const bin = rows?.filter((row) => row.deletedAt !== null) ?? [];
    const listed = place.view === 'bin' ? bin : (present ?? []);
    const shown = listed.filter(
      (row) => passes(row, place.filter) && (typed === '' || hits === null || hits.has(row.id) || said(row, typed)),
    );
    return { all: present, bin, shown: sorted(shown, place.sorting), unlisted };
  }, [rows, place.view, place.filter, place.sorting, typed, hits, unlisted]);
}

/** What the row itself says is found at once, listed or not. */
function said(row: CaseRow, typed: string): boolean {
  const text = `${row.caseNumber ?? ''} ${row.firstRequest ?? ''} ${row.tags.join(' ')}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
