// Options: the sites that are watched, PDFs, keyboard shortcuts, and what IMR Lens does not do.
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { isWatched, unwatch, watchedPatterns } from '../../portals.ts';
import { type Settings, saveSettings, settings } from '../../settings.ts';

const CHOICES: readonly { setting: keyof Settings; title: string; words: string }[] = [
  {
    setting: 'pdfsInViewer',
    title: 'PDFs',
    words: "Open PDFs of watched sites in IMR Lens's viewer straight away. From there, one click leads back to the browser's own.",
  },
  {
    setting: 'printSummary',
    title: 'Printing',
    words:
      'Print what was read below an annotated page: the case, its items and their outcomes, findings and deadlines. Otherwise pages print as they are.',
  },
];

export function Options() {
  const [sites, setSites] = useState<string[] | null>(null);
  const [chosen, setChosen] = useState<Settings | null>(null);
  const [shortcuts, setShortcuts] = useState<{ name: string; keys: string }[]>([]);
  const [status, setStatus] = useState('');
  const main = useRef<HTMLElement>(null);
  const load = async () => {
    setSites(await watchedPatterns());
    setChosen(await settings());
    const commands = await browser.commands.getAll();
    setShortcuts(
      commands
        .filter(({ description }) => (description ?? '') !== '')
        .map(({ description, shortcut }) => ({ name: description ?? '', keys: shortcut ?? '' })),
    );
  };
  useEffect(() => {
    void load();
    // A permission may be given or taken back in the browser's own settings at any time.
    const reload = () => void load();
    browser.permissions.onAdded.addListener(reload);
    browser.permissions.onRemoved.addListener(reload);
    addEventListener('focus', reload); // back from the browser's page of shortcuts
    return () => {
      removeEventListener('focus', reload);
      browser.permissions.onAdded.removeListener(reload);
      browser.permissions.onRemoved.removeListener(reload);
    };
  }, []);
  if (sites === null || chosen === null) return <main class="options" aria-busy="true" />;

  const stop = async (pattern: string) => {
    const went = await unwatch(pattern).catch(() => false);
    main.current?.focus(); // the button that had the focus goes
    const stays = await isWatched(pattern);
    if (!went) setStatus(`The browser did not take back its leave for ${siteOf(pattern)}. Its own page of extensions can.`);
    else if (stays) setStatus(`${siteOf(pattern)} goes on being watched: a wider permission in this list covers it.`);
    else
      setStatus(`${siteOf(pattern)} is no longer watched. Pages of it that are open keep their annotations until they are loaded again.`);
    await load();
  };
  const choose = async (next: Settings) => {
    setChosen(next);
    setStatus(''); // the same word twice is read out twice
    try {
      await saveSettings(next);
      setStatus('Saved.');
    } catch {
      setChosen(chosen);
      setStatus('The browser could not keep this choice: its disk may be full. Free some space and choose again.');
    }
  };
  return (
    <main class="options" ref={main} tabIndex={-1}>
      <h1>IMR Lens: options</h1>
      <section>
        <h2>Watched sites</h2>
        {sites.length === 0 ? (
          <p class="quiet">
            None. Open a claims portal, click the IMR Lens button in the toolbar, and switch <strong>Watch this site</strong> on.
          </p>
        ) : (
          <ul>
            {sites.map((pattern) => (
              <li key={pattern}>
                {siteOf(pattern)}
                <button type="button" class="button" aria-label={`Stop watching ${siteOf(pattern)}`} onClick={() => void stop(pattern)}>
                  Stop watching
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      {CHOICES.map(({ setting, title, words }) => (
        <section key={setting}>
          <h2>{title}</h2>
          <label>
            <input
              type="checkbox"
              checked={chosen[setting]}
              onChange={(event) => void choose({ ...chosen, [setting]: event.currentTarget.checked })}
            />
            {words}
          </label>
        </section>
      ))}
      <section>
        <h2>Keyboard shortcuts</h2>
        <dl>
          {shortcuts.map(({ name, keys }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{keys === '' ? <span class="quiet">none</span> : <kbd>{keys}</kbd>}</dd>
            </div>
          ))}
        </dl>
        <button type="button" class="button" onClick={() => void changeShortcuts()}>
          Change shortcuts
        </button>
      </section>
      <section>
        <h2>Your data</h2>
        <p class="quiet">
          What you capture stays in this browser on this computer. IMR Lens sends nothing anywhere; the one thing it fetches is a PDF that
          you open in its viewer.
        </p>
      </section>
      <p class="quiet" role="status">
        {status}
      </p>
    </main>
  );
}

/** On the browser's own page for them. */
async function changeShortcuts(): Promise<void> {
  const commands: typeof browser.commands & { openShortcutSettings?(): Promise<void> } = browser.commands; // Firefox's own
  if (commands.openShortcutSettings !== undefined) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

function siteOf(pattern: string): string {
  const site = pattern.replace(/^\*?[a-z]*:\/\//, '').replace(/\/\*$/, '');
  return site === '*' ? 'All sites' : site;
}
