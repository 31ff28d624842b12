// Where the library page stands, as its address has it; the way to another place, and back to where a list was left.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { hashOf, type Place, placeIn } from './address.ts';

/** What was typed changes the address in place; all else is a step that "back" takes back. */
export function usePlace(): [Place, (change: Partial<Place>, step?: boolean) => void] {
  const [place, setPlace] = useState<Place>(() => placeIn(location.hash));
  useEffect(() => {
    const onHash = () => setPlace(placeIn(location.hash));
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  const go = (change: Partial<Place>, step = true) => {
    const next = { ...place, ...change };
    setPlace(next);
    if (next.view !== place.view) scrollTo(0, 0);
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
