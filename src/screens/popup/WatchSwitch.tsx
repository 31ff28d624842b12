// The popup's switch for a site whose letters are annotated by themselves.
import type { TabView } from './tab.ts';

export function WatchSwitch({ tab, onToggle }: { tab: TabView; onToggle: (pattern: string, watched: boolean) => void }) {
  const { pattern, watched } = tab;
  return (
    <div class="watch">
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked={watched}
        aria-describedby="watch-note"
        disabled={pattern === null}
        onClick={() => pattern !== null && onToggle(pattern, watched)}
      >
        <span class="track" aria-hidden="true" />
        Watch this site
      </button>
      <p class="quiet" id="watch-note">
        {watched
          ? `Letters on ${tab.site} are annotated by themselves.`
          : tab.site === null
            ? ''
            : `Annotates letters on ${tab.site} by itself. The browser asks you first.`}
      </p>
    </div>
  );
}
