// What the library page lists: ids, live, filtered, sorted, searched; and the rows of those in sight.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { caseDatabase } from '../../cases/database.ts';
import type { ListName } from '../../cases/facets.ts';
import { libraryError } from '../../cases/failures.ts';
import { listWords, unlisted } from '../../cases/indexing.ts';
import { follow, followNowAndThen } from '../../cases/library.ts';
import { countListed, firstRows, idsNumberedLike, type Listing, listedIds } from '../../cases/listing.ts';
import { search } from '../../cases/searching.ts';
import type { CaseRow } from '../../cases/tables.ts';
import { wordsOf } from '../../cases/words.ts';
import type { Place } from './address.ts';

export interface Listed {
  /** How many cases are in the list and in the bin; null until that is known. */
  total: number | null;
  bin: number;
  /** Those to show, in order; null until they are known. */
  ids: string[] | null;
  /** False while the ids are still those of the former filters, order or words. */
  current: boolean;
  /** False while only the first of them are known. */
  whole: boolean;
  /** Cases that search does not know yet. */
  unlisted: number;
}

const TYPING_PAUSE = 120;
/** Rows that are shown before the whole order is known. */
const FIRST_SCREEN = 50;
/** In milliseconds, from a change to a new look at the list. */
const PAUSE = 50;
/** While cases come in by the thousand, the list is not worked out anew for each of them, and takes a tenth of the time at most. */
const PAUSE_WHEN_BUSY = 3000;
const SHARE_WHEN_BUSY = 10;

/** `busy`: cases are coming in; their words are listed after that. */
export function useListed(place: Place, busy: boolean, onFailure: (sentence: string) => void): Listed {
  const list: ListName = place.view === 'bin' ? 'bin' : 'list';
  const [counts, setCounts] = useState<{ list: number; bin: number } | null>(null);
  const [found, setFound] = useState<{ of: Listing; ids: string[]; whole: boolean } | null>(null);
  const listing = useMemo((): Listing => ({ list, filter: place.filter, sorting: place.sorting }), [list, place.filter, place.sorting]);
  const fail = ({ reason }: { reason: string }) => {
    setFound({ of: listing, ids: [], whole: true });
    onFailure(reason);
  };
  const pause = (took: number) => (busy ? Math.max(PAUSE_WHEN_BUSY, took * SHARE_WHEN_BUSY) : PAUSE);
  useEffect(() => followNowAndThen(countBoth, setCounts, pause, fail), [busy]); // once nothing comes in any more, it is looked at once
  useEffect(() => {
    let settled = false;
    firstRows(caseDatabase(), listing, FIRST_SCREEN).then(
      (rows) => {
        if (!settled && rows?.length === FIRST_SCREEN) setFound({ of: listing, ids: rows.map((row) => row.id), whole: false });
      },
      () => {}, // the count says what is wrong with the library
    );
    const end = followNowAndThen(
      () => listedIds(caseDatabase(), listing),
      (ids) => {
        settled = true;
        setFound({ of: listing, ids, whole: true });
      },
      pause,
      fail,
    );
    return () => {
      settled = true;
      end();
    };
  }, [listing, busy]);
  const left = useWordLists(counts, busy);
  // A letter alone narrows nothing: the list stays until there is a word's beginning.
  const typed = wordsOf(place.typed).length === 0 ? '' : place.typed.trim();
  const hits = useHits(list, typed, left === 0, counts, onFailure);
  const ids = found?.ids ?? null;
  const shown = useMemo(() => (hits === null ? ids : (ids?.filter((id) => hits.ids.has(id)) ?? null)), [ids, hits]);
  const current = found?.of === listing && (hits?.typed ?? '') === typed;
  return { total: counts?.list ?? null, bin: counts?.bin ?? 0, ids: shown, current, whole: found?.whole ?? false, unlisted: left };
}

async function countBoth(): Promise<{ list: number; bin: number }> {
  const [list, bin] = await Promise.all([countListed(caseDatabase(), 'list'), countListed(caseDatabase(), 'bin')]);
  return { list, bin };
}

/** Behind every change, the words of what came are listed for search, once nothing else keeps the page busy; tells how many cases are left. */
function useWordLists(change: unknown, busy: boolean): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (change === null) return;
    const stop = new AbortController();
    const tell = (count: number) => stop.signal.aborted || setLeft(count);
    // Another page may be at it, or this one at something else: what is missing is known all the same.
    unlisted(caseDatabase()).then(
      (ids) => tell(ids.length),
      () => {}, // the list itself has said what is wrong with the library
    );
    if (busy) return () => stop.abort();
    const timer = setTimeout(() => void listWords(caseDatabase(), tell, stop.signal).catch(() => {}), 300);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [change, busy]);
  return left;
}

interface Hits {
  typed: string;
  ids: ReadonlySet<string>;
}

/** What was searched for; null while nothing is typed, or the first hits are not there yet. */
function useHits(list: ListName, typed: string, complete: boolean, change: unknown, onFailure: (sentence: string) => void): Hits | null {
  const [hits, setHits] = useState<Hits | null>(null);
  useEffect(() => {
    if (typed === '') {
      setHits(null);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      // A case number is found at once, whether the case's words are listed or not.
      Promise.all([search(caseDatabase(), typed), idsNumberedLike(caseDatabase(), list, typed.toUpperCase())]).then(
        ([found, numbered]) => {
          if (current) setHits({ typed, ids: found.union(new Set(numbered)) });
        },
        (error: unknown) => {
          if (!current) return;
          setHits({ typed, ids: new Set() });
          onFailure(`This could not be searched for. ${libraryError(error).reason}`);
        },
      );
    }, TYPING_PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [list, typed, complete, change]);
  return typed === '' ? null : hits;
}

/** The rows of the ids in sight, live; a row that is not read yet is not in it. */
export function useRowsInSight(ids: readonly string[]): ReadonlyMap<string, CaseRow> {
  const [rows, setRows] = useState<ReadonlyMap<string, CaseRow>>(new Map());
  useEffect(
    () =>
      follow(
        caseDatabase(),
        () => caseDatabase().cases.bulkGet([...ids]),
        (found) => setRows(new Map(found.flatMap((row) => (row === undefined ? [] : [[row.id, row]])))),
        () => {}, // the list has said it
      ),
    [ids.join()],
  );
  return rows;
}
