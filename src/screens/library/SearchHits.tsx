// Where an opened case says what was searched for: how often its letter does, and the way from one place to the next.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { wordsOf } from '../../cases/words.ts';
import { Icon } from '../../look/icons.tsx';
import { counted } from '../../look/wording.ts';
import { bringIntoSight, hitsIn, tintHits, untintHits } from './hits.ts';

/** `of`: the case that `article` shows: what was read of its letter, and the letter's own text. */
export function SearchHits({
  typed,
  of,
  article,
}: {
  typed: string;
  of: { text: string; reader: string };
  article: RefObject<HTMLElement | null>;
}) {
  const [hits, setHits] = useState<Range[]>([]);
  const [current, setCurrent] = useState<number | null>(null);
  const hit = current === null ? undefined : hits[current];
  useEffect(() => {
    setHits(hitsIn(article.current?.querySelector('.source-text'), wordsOf(typed)));
    setCurrent(null);
  }, [typed, of.text, of.reader]);
  useEffect(() => {
    if (hits.length === 0) return;
    tintHits([...hitsIn(article.current?.querySelector('.record'), wordsOf(typed)), ...hits], hit);
    return untintHits;
  }, [hits, hit]);
  const goTo = (index: number) => {
    const next = (index + hits.length) % hits.length;
    setCurrent(next);
    if (hits[next] !== undefined) bringIntoSight(hits[next]);
  };

  // The status is there before it speaks: what comes together with its words is often not read out.
  return (
    <p class={hits.length === 0 ? 'search-hits none' : 'search-hits'}>
      <span role="status">
        {hits.length === 0
          ? ''
          : current === null
            ? `The letter says what you searched for in ${counted(hits.length, 'place')}.`
            : `Place ${(current + 1).toLocaleString('en-US')} of ${hits.length.toLocaleString('en-US')} in the letter`}
      </span>
      {hits.length === 0 ? null : (
        <>
          <button type="button" class="button small" aria-label="Previous place" onClick={() => goTo((current ?? 0) - 1)}>
            <Icon name="previous" />
          </button>
          <button type="button" class="button small" aria-label="Next place" onClick={() => goTo((current ?? -1) + 1)}>
            <Icon name="next" />
          </button>
        </>
      )}
    </p>
  );
}
