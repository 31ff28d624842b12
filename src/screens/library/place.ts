// Where the library page stands, as its address has it; the way to another place, and back to where a list was left.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { hashOf, type Place, placeIn } from './address.ts';

/** What was typed changes the address in place; all else is a step that "back" takes back. */
export function usePlace(): [Place, (change: Partial<Place>, step?: boolean) => void] {
  const [place, setPlace] = useState<Place>(() => placeIn(location.hash));
  /** Also for what began at another place and ends at this one. */
  const at = useRef(place);
  const move = (next: Place) => {
    at.current = next;
    setPlace(next);
  };
  useEffect(() => {
    const stopping = new AbortController();
    const { signal } = stopping;
    let followed = false;
    addEventListener(
      'click',
      ({ target }) => {
        followed = target instanceof Element && target.closest('a[href^="#"]') !== null;
      },
      { signal },
    );
    addEventListener(
      'hashchange',
      () => {
        const next = placeIn(location.hash);
        // Another view is read from its beginning; "back" leads to where it was left, as the browser has it.
        if (followed && next.view !== at.current.view) requestAnimationFrame(() => scrollTo(0, 0));
        followed = false;
        move(next);
      },
      { signal },
    );
    return () => stopping.abort();
  }, []);
  const go = (change: Partial<Place>, step = true) => {
    const next = { ...at.current, ...change };
    move(next);
    const hash = `#${hashOf(next)}`;
    if (step) history.pushState(null, '', hash);
    else history.replaceState(null, '', hash);
  };
  return [place, go];
}

/** How far the list was scrolled, in pixels, when a case was opened that may have taken its place. */
export function useLeftAt(opened: boolean): { readonly current: number } {
  const left = useRef(0);
  useLayoutEffect(() => {
    if (opened) return;
    const note = () => {
      left.current = scrollY;
    };
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, [opened]);
  return left;
}
