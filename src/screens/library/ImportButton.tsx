// The way in for exported cases and for letters in files.
import { ActionButton } from '../../look/ActionButton.tsx';
import { Icon } from '../../look/icons.tsx';

const FIELD = 'import-files';

/** Opens the browser's dialog. */
export function chooseFiles(): void {
  document.getElementById(FIELD)?.click();
}

export function ImportButton({ idle, onFiles }: { idle: boolean; onFiles: (files: File[]) => void }) {
  return (
    <>
      <input
        type="file"
        id={FIELD}
        class="visually-hidden"
        multiple
        accept=".json,.ndjson,.pdf,.txt,.html,.htm"
        tabIndex={-1}
        aria-label="Files to import"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          onFiles(files);
        }}
      />
      <ActionButton
        idle={idle}
        title="Exported cases, or letters as PDF, text or HTML. Files can be dropped on this page, too."
        onClick={chooseFiles}
      >
        <Icon name="upload" /> Import
      </ActionButton>
    </>
  );
}
