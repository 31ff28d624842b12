// What the popup says of a tab: its letters, or why there are none.
import { OutcomeChip } from '../../look/chips.tsx';
import { counted, momentDate, outcomeMeaning } from '../../look/wording.ts';
import type { LetterReport } from '../../page/services.ts';
import type { TabView } from './tab.ts';

/** `isNew`: its letters have just been captured, which is said elsewhere. */
export function TabState({ tab, isNew }: { tab: TabView; isNew: boolean }) {
  if (tab.letters.length > 0) {
    return (
      <ul class="letters">
        {tab.letters.map((letter, index) => (
          <LetterSummary key={index} letter={letter} isNew={isNew} />
        ))}
      </ul>
    );
  }
  if (tab.own !== null)
    return (
      <p class="quiet">
        {tab.own === 'viewer'
          ? 'No determination is shown in the PDF viewer yet.'
          : 'This is a page of IMR Lens itself: there is no letter on it.'}
      </p>
    );
  if (tab.isPdf)
    return (
      <p class="quiet">
        This tab is a PDF. The browser shows it in a viewer that no extension can read: open it in ours.{' '}
        {tab.watched || tab.site === null ? null : <AskingWords site={tab.site} />}
      </p>
    );
  if (tab.pattern === null)
    return (
      <p class="quiet">
        IMR Lens cannot read this page: it belongs to the browser, or is a PDF that a portal has just made. Save such a PDF, then open the
        saved file.
      </p>
    );
  return <p class="quiet">No determination has been found in this tab yet.</p>;
}

/** What opening a PDF of a site that is not watched asks for. */
export function AskingWords({ site }: { site: string }) {
  return (
    <>
      For that the browser asks you to allow {site}, where the file is fetched from; letters there are annotated by themselves from then on,
      until you stop watching that site.
    </>
  );
}

function LetterSummary({ letter, isNew }: { letter: LetterReport; isNew: boolean }) {
  const { upheld, overturned } = letter;
  const items = upheld + overturned;
  return (
    <li>
      <p class="line">
        <strong>{letter.caseNumber ?? 'IMR determination'}</strong>
        {letter.outcome === null ? null : <OutcomeChip outcome={letter.outcome} />}
      </p>
      <p class="quiet">
        {counted(items, 'item')}: {upheld} upheld, {overturned} overturned
        {letter.findings === 0 ? '' : `; ${counted(letter.findings, 'finding')}`}.{' '}
        {letter.outcome === null ? '' : outcomeMeaning(letter.outcome, items)}
      </p>
      {letter.capturedAt === null || isNew ? null : <p class="quiet">In your library since {momentDate(letter.capturedAt)}.</p>}
    </li>
  );
}
