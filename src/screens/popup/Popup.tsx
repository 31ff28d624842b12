// The popup: what this tab holds, what can be done with it, and the ways to library, viewer and options.
import { useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { openLibrary } from '../../background/handing.ts';
import { ActionButton } from '../../look/ActionButton.tsx';
import { Icon } from '../../look/icons.tsx';
import { AfterCapture } from './AfterCapture.tsx';
import { useActions } from './actions.ts';
import { ShownPdfs } from './ShownPdfs.tsx';
import { TabState } from './TabState.tsx';
import { WatchSwitch } from './WatchSwitch.tsx';

export function Popup() {
  const main = useRef<HTMLElement>(null);
  const actions = useActions(main);
  const { shown, busy, status, alert } = actions;
  if (shown === null) return <main class="popup" aria-busy="true" />;
  const { tab, captured, id, one } = shown;

  return (
    <main class="popup" ref={main} tabIndex={-1}>
      <header>
        <img src="/icon/32.png" width="20" height="20" alt="" />
        <h1>IMR Lens</h1>
      </header>
      {tab === null ? (
        <p class="quiet">There is no page here to read.</p>
      ) : status !== '' && tab.letters.length === 0 ? null : (
        <TabState tab={tab} isNew={captured !== null} />
      )}
      {alert === '' ? null : (
        <p class="notice" role="alert">
          {alert}
        </p>
      )}
      <p class="quiet status" role="status">
        {status}
      </p>
      <AfterCapture captured={captured} one={one} onUndo={(ids) => void actions.undoCapture(tab?.id ?? null, ids)} />
      {tab === null ? null : (
        <div class="stack">
          <ShownPdfs tab={tab} onOpen={(pdf) => actions.openPdf(pdf, tab)} />
          <ActionButton
            primary={tab.letters.some(({ capturedAt }) => capturedAt === null) && captured === null}
            idle={tab.letters.length === 0 || busy !== null}
            onClick={() => void actions.capture(tab.id)}
          >
            {busy === 'capturing' ? 'Capturing…' : 'Capture case'}
          </ActionButton>
          <ActionButton
            primary={tab.letters.length === 0 && tab.pdfs.length === 0}
            idle={tab.pattern === null || tab.isPdf || busy !== null}
            onClick={() => void actions.annotate(tab.id)}
          >
            {busy === 'annotating' ? 'Looking…' : 'Annotate this page'}
          </ActionButton>
          {tab.pattern === null ? (
            <button type="button" class="button" onClick={() => void actions.openPage(browser.runtime.getURL('/viewer.html'))}>
              <Icon name="letter" /> Open a saved PDF
            </button>
          ) : null}
          {tab.foreign.map(({ site, pattern }) => (
            <div class="foreign" key={pattern}>
              <p class="quiet">
                A frame on this page comes from <strong>{site}</strong>, which IMR Lens may not read yet. Once it is allowed, letters there
                are annotated by themselves, until you stop watching that site.
              </p>
              <button type="button" class="button" onClick={() => actions.toggleWatch(tab.id, pattern, false)}>
                Allow {site}
              </button>
            </div>
          ))}
          <WatchSwitch tab={tab} onToggle={(pattern, watched) => actions.toggleWatch(tab.id, pattern, watched)} />
        </div>
      )}
      <button type="button" class="button" onClick={() => void actions.leaveFor(openLibrary(id))}>
        <Icon name="library" /> Open library
      </button>
      <button type="button" class="plain" onClick={() => void browser.runtime.openOptionsPage()}>
        Options
      </button>
    </main>
  );
}
