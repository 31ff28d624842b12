// Where the library page stands, as its address has it; and the way to another place.
import { useEffect, useState } from 'preact/hooks';
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
