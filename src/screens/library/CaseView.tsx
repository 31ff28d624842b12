// One case, opened to read: facts, items with their citations and rationale, findings, the source text.
import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { caseDatabase } from '../../cases/database.ts';
import { caseInPlace, follow, sameNumber } from '../../cases/library.ts';
import type { Case } from '../../cases/schema.ts';
import type { CaseRow } from '../../cases/tables.ts';
import { restsOnWords } from '../../determination/findings/resting.ts';
import { FindingNotice, OutcomeChip } from '../../look/chips.tsx';
import { DeadlineList } from '../../look/DeadlineList.tsx';
import { Icon } from '../../look/icons.tsx';
import { counted, momentDate, outcomeMeaning } from '../../look/wording.ts';
import { Notes } from '../Notes.tsx';
import { hashOf, placeIn } from './address.ts';
import { CaseFacts } from './CaseFacts.tsx';
import { ItemView } from './CaseItem.tsx';
import { CopyButtons } from './CopyButtons.tsx';
import { SearchHits } from './SearchHits.tsx';
import { SourceText } from './SourceText.tsx';

/** In CSS pixels, as narrow.css has it: then the case stands in the list's place. */
export const NARROW = 760;

export function CaseView(props: {
  id: string;
  /** What is searched for. */
  typed: string;
  /** The cases before and behind this one in the list; null where there is none. */
  neighbours: (string | null)[];
  onStep: (id: string) => void;
  /** False while several are selected: those have a button of their own. */
  deletable: boolean;
  onDelete: (id: string) => void;
  onRestore: (id: string) => void;
  onClose: () => void;
}) {
  const { id, typed, neighbours, onStep, deletable, onDelete, onRestore, onClose } = props;
  const [opened, setOpened] = useState<{ one: Case; deletedAt: string | null } | null | undefined>(undefined);
  const one = opened?.one ?? (opened === null ? null : undefined);
  const inBin = opened?.deletedAt != null;
  const [others, setOthers] = useState<CaseRow[]>([]);
  const [failed, setFailed] = useState('');
  const article = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(
    () =>
      follow(
        caseDatabase(),
        () => caseInPlace(caseDatabase(), id),
        (found) => {
          setOpened(found);
          if (found !== null) void sameNumber(caseDatabase(), found.one).then(setOthers, () => {}); // a hint, and no more
        },
        (error) => setFailed(`This case could not be read: ${error.reason}`),
      ),
    [id],
  );
  useEffect(() => heading.current?.focus({ preventScroll: innerWidth > NARROW }), [one === undefined]);

  return (
    // Escape closes what was opened, wherever in it the focus stands.
    <article
      ref={article}
      class="case"
      aria-label="Opened case"
      onKeyDown={(event) => event.key === 'Escape' && !isTyping(event) && onClose()}
    >
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {one?.determination.caseNumber ?? (one == null ? 'Case' : 'Case without a number')}
        </h2>
        {one?.determination.outcome == null ? null : <OutcomeChip outcome={one.determination.outcome} />}
        {one?.redacted === true ? <span class="chip plain">Redacted</span> : null}
        <span class="buttons">
          {one == null ? null : <CopyButtons one={one} />}
          {one == null || !deletable ? null : (
            <button type="button" class="button small" onClick={() => (inBin ? onRestore(id) : onDelete(id))}>
              {inBin ? 'Restore' : 'Delete'}
            </button>
          )}
          {(['Previous case', 'Next case'] as const).map((name, index) => {
            const neighbour = neighbours[index] ?? null;
            return (
              <button
                key={name}
                type="button"
                class="button small"
                aria-label={name}
                title={name}
                disabled={neighbour === null}
                onClick={() => neighbour !== null && onStep(neighbour)}
              >
                <Icon name={index === 0 ? 'previous' : 'next'} />
              </button>
            );
          })}
          <button type="button" class="button small" onClick={onClose}>
            <Icon name="close" /> Close
          </button>
        </span>
      </header>
      {failed === '' ? null : (
        <p class="notice" role="alert">
          {failed}
        </p>
      )}
      {one === null ? <p class="quiet">This case is not in the library any more.</p> : null}
      {inBin ? <p class="notice">This case is in the bin.</p> : null}
      {others.length === 0 ? null : (
        <p class="notice">
          {counted(others.length, 'other case')} in your library {others.length === 1 ? 'has' : 'have'} this number:{' '}
          {others.map((other, index) => (
            <Fragment key={other.id}>
              {index === 0 ? '' : ', '}
              <a href={`#${hashOf({ ...placeIn(location.hash), opened: other.id })}`}>captured on {momentDate(other.capturedAt)}</a>
            </Fragment>
          ))}
        </p>
      )}
      {one == null ? null : <SearchHits typed={typed} of={one} article={article} />}
      {one == null ? null : <CaseContent one={one} />}
    </article>
  );
}

/** Escape in a field may end an input method's word, or be meant for what is typed. */
function isTyping({ target, isComposing }: KeyboardEvent): boolean {
  return isComposing || (target as Element).matches('textarea, input');
}

function CaseContent({ one }: { one: Case }) {
  const { determination, source } = one;
  const [current, setCurrent] = useState<string | null>(null);
  const record = useRef<HTMLDivElement>(null);
  const point = (pointer: string) => {
    setCurrent(pointer);
    const value = [...(record.current?.querySelectorAll<HTMLElement>('[data-pointer]') ?? [])]
      .filter(({ dataset }) => pointer === dataset.pointer || pointer.startsWith(`${dataset.pointer}/`))
      .at(-1);
    value?.scrollIntoView({ block: 'nearest' });
    value?.focus();
  };
  return (
    <>
      {determination.outcome === null ? null : <p>{outcomeMeaning(determination.outcome, determination.items.length)}</p>}
      <Notes one={one} />
      <div class="record" ref={record}>
        <CaseFacts determination={determination} onPoint={setCurrent} />
        {determination.findings.map((finding, index) => (
          <FindingNotice
            key={index}
            message={finding.message}
            onShow={restsOnWords(determination, index) ? () => setCurrent(`/findings/${index}`) : undefined}
          />
        ))}
        {determination.items.map((item, index) => (
          <ItemView key={item.number} item={item} at={`/items/${index}`} onPoint={setCurrent} />
        ))}
        {determination.caseSummary === null ? null : (
          <details>
            <summary>Clinical case summary</summary>
            <p>{determination.caseSummary}</p>
          </details>
        )}
        <DeadlineList determination={determination} />
      </div>
      <h3 class="text-heading">
        Text of the letter
        {current === null ? null : (
          <button type="button" class="button small" onClick={() => point(current)}>
            <Icon name="previous" /> Back to the value
          </button>
        )}
      </h3>
      <SourceText text={one.text} determination={determination} current={current} onPoint={point} />
      <p class="quiet source">
        Captured on {momentDate(one.capturedAt)}
        {(source.title || source.pageUrl) === null ? '' : ' from '}
        {source.pageUrl !== null && /^https?:/.test(source.pageUrl) ? (
          <a href={source.pageUrl} target="_blank" rel="noopener noreferrer">
            {source.title || source.pageUrl} <Icon name="leaves" />
          </a>
        ) : (
          source.title
        )}
      </p>
    </>
  );
}
