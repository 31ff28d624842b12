// No file is open: why not, and the ways to open one.
import { Icon } from '../../look/icons.tsx';
import { isOnTheWeb } from './loading.ts';

export function OpenFile(props: {
  failure: string | null;
  /** The file's name, where one failed. */
  name: string | null;
  /** The address that failed. */
  address: string | null;
  /** Asks the browser for the address's site; null where that would not help. */
  onAllow: (() => void) | null;
  onRetry: (address: string) => void;
  onChoose: () => void;
}) {
  const { failure, name, address, onAllow, onRetry, onChoose } = props;
  return (
    <main class="empty">
      <Icon name="letter" />
      <h1>{failure === null ? 'Open a PDF' : 'This PDF could not be opened'}</h1>
      {failure === null ? (
        <p>Choose a determination that you saved, or drop it anywhere on this page. It stays on this computer.</p>
      ) : (
        <p class="notice" role="alert">
          {failure}
        </p>
      )}
      {(address ?? name) === null ? null : <p class="quiet address">{address ?? name}</p>}
      <div class="actions">
        {onAllow === null ? null : (
          <button type="button" class="button primary" aria-describedby="allow-note" onClick={onAllow}>
            Allow this site and try again
          </button>
        )}
        <button type="button" class={onAllow === null ? 'button primary' : 'button'} onClick={onChoose}>
          Choose a file
        </button>
        {address === null || !isOnTheWeb(address) ? null : (
          <>
            <button type="button" class="button" onClick={() => onRetry(address)}>
              Try again
            </button>
            <a class="button" href={address} rel="noopener noreferrer">
              Open in the browser
            </a>
          </>
        )}
      </div>
      {onAllow === null ? null : (
        <p class="quiet" id="allow-note">
          A site that you allow is watched: letters on it are annotated by themselves, until you stop that in the options.
        </p>
      )}
    </main>
  );
}
