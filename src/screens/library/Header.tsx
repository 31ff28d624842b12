// The library's head: where the user is, how many cases there are, search, export and import.
import { ActionButton } from '../../look/ActionButton.tsx';
import { Icon } from '../../look/icons.tsx';
import { counted } from '../../look/wording.ts';
import { hashOf, type Place } from './address.ts';
import { ImportButton } from './ImportButton.tsx';

const VIEWS = ['cases', 'overview', 'bin'] as const;
const TITLES: Record<Place['view'], string> = { cases: 'Library', bin: 'Bin', overview: 'Overview' };

export function Header(props: {
  place: Place;
  /** How many are listed; null while that is being worked out, undefined where the library cannot be read. */
  count: { shown: number; of: number; narrowed: boolean } | null | undefined;
  inBin: number;
  canExport: boolean;
  busy: boolean;
  onTyped: (typed: string) => void;
  onExport: () => void;
  onExportAs: () => void;
  onFiles: (files: readonly File[]) => void;
}) {
  const { place, count, inBin, canExport, busy, onTyped, onExport, onExportAs, onFiles } = props;
  return (
    <header class="bar">
      <img src="/icon/32.png" width="22" height="22" alt="" />
      <h1>{TITLES[place.view]}</h1>
      <p class="quiet count" role="status">
        {count === null ? <span class="late">Looking through the library…</span> : count === undefined ? null : countOf(count)}
      </p>
      <nav class="views" aria-label="Views">
        {VIEWS.filter((view) => view !== 'bin' || inBin > 0 || place.view === 'bin').map((view) => (
          <a key={view} href={`#${hashOf({ ...place, view, opened: null })}`} aria-current={place.view === view ? 'page' : undefined}>
            {view === 'bin' ? `Bin (${inBin.toLocaleString('en-US')})` : view === 'cases' ? 'Cases' : 'Overview'}
          </a>
        ))}
      </nav>
      <input
        type="search"
        class="search"
        aria-label="Search cases"
        placeholder="Search letters and notes"
        value={place.typed}
        onInput={(event) => onTyped(event.currentTarget.value)}
      />
      <ActionButton idle={!canExport} onClick={onExport}>
        <Icon name="download" /> Export
      </ActionButton>
      <ActionButton idle={!canExport} onClick={onExportAs}>
        Export as…
      </ActionButton>
      <ImportButton idle={busy} onFiles={onFiles} />
    </header>
  );
}

/** While a long list's order is still being worked out, its first rows stand for all. */
function countOf({ shown, of, narrowed }: { shown: number; of: number; narrowed: boolean }): string {
  return !narrowed || shown === of ? counted(of, 'case') : `${shown.toLocaleString('en-US')} of ${counted(of, 'case')}`;
}
