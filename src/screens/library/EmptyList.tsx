// Why the list is empty, and what to do about it.
import { Icon } from '../../look/icons.tsx';
import { counted } from '../../look/wording.ts';
import type { Place } from './address.ts';
import { chooseFiles } from './ImportButton.tsx';

export function EmptyList({ place, total, inBin, onClear }: { place: Place; total: number; inBin: number; onClear: () => void }) {
  if (total > 0) {
    return (
      <div class="empty">
        <p class="quiet">No case matches{place.typed.trim() === '' ? ' these filters' : ` “${place.typed.trim()}”`}.</p>
        <button type="button" class="button" onClick={onClear}>
          Show all
        </button>
      </div>
    );
  }
  if (place.view === 'bin') return <p class="empty quiet">The bin is empty.</p>;
  return (
    <div class="empty">
      <Icon name="library" />
      <h2>{inBin === 0 ? 'No cases yet' : 'No cases here'}</h2>
      {inBin === 0 ? null : <p>{counted(inBin, 'deleted case')} can still be brought back from the bin.</p>}
      <p>
        Open a page that shows an IMR final determination, click the IMR Lens button in the toolbar, and choose{' '}
        <strong>Annotate this page</strong>, then <strong>Capture case</strong>. What you capture stays on this computer. Or choose{' '}
        <strong>Import</strong>, or drop files anywhere on this page: letters as PDF, text or HTML, and cases that were exported here.
      </p>
      <button type="button" class="button" onClick={chooseFiles}>
        <Icon name="upload" /> Choose files to import
      </button>
    </div>
  );
}
