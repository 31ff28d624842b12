// One letter in the panel: its facts, its items, what contradicts itself, and what must happen by when.
import { useEffect, useRef } from 'preact/hooks';
import type { Determination, Item } from '../../determination/types.ts';
import { FindingNotice, OutcomeChip } from '../../look/chips.tsx';
import { DeadlineList } from '../../look/DeadlineList.tsx';
import { authorizedPart, decidedPart, longDate, REMAINING, requestInShort } from '../../look/wording.ts';
import type { BadgeMark, FindingMark } from '../marks.ts';
import type { OverlayActions } from './state.ts';

export function Letter(props: {
  determination: Determination;
  several: boolean;
  /** Its number among the page's letters, from 0. */
  letter: number;
  badges: BadgeMark[];
  findings: FindingMark[];
  current: string | null;
  actions: OverlayActions;
}) {
  const { determination, several, letter, badges, findings, current, actions } = props;
  return (
    <article>
      {several ? (
        <h2>
          {determination.caseNumber ?? 'No case number'}{' '}
          {determination.outcome === null ? null : <OutcomeChip outcome={determination.outcome} />}
        </h2>
      ) : null}
      <Facts determination={determination} />
      <ol>
        {badges.map((badge) => (
          <ItemRow key={badge.id} badge={badge} current={badge.id === current} actions={actions} />
        ))}
      </ol>
      {determination.items.length === 0 ? <p class="quiet empty">No decided item could be read in this part of a letter.</p> : null}
      {determination.findings.map((finding, index) => {
        const mark = findings.find(({ id }) => id === `${letter}/findings/${index}`);
        return (
          <FindingNotice
            key={index}
            id={`notice-${letter}/findings/${index}`}
            message={finding.message}
            onShow={mark === undefined ? undefined : () => actions.showFinding(mark.id)}
          />
        );
      })}
      <DeadlineList determination={determination} />
    </article>
  );
}

function Facts({ determination }: { determination: Determination }) {
  const { dates, expertReviewer, items } = determination;
  const overturned = items.filter((item) => item.outcome === 'overturned').length;
  const facts = [
    ['Items', items.length < 2 ? null : `${items.length - overturned} upheld, ${overturned} overturned`],
    ['Decided', dates.decision === null ? null : longDate(dates.decision)],
    ['Injury', dates.injury === null ? null : longDate(dates.injury)],
    ['Reviewer', expertReviewer.specialties.join(', ') || null],
  ].filter((fact) => fact[1] !== null);
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(([label, value]) => (
        <>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}

/** Of a part that no number tells: what was asked for, what was granted before, and that the rest was decided. */
function Rest({ item: { treatment } }: { item: Item }) {
  return (
    <>
      <small>Requested: {treatment.original?.text}</small>
      <small>Already authorized: {treatment.authorized?.text}</small>
      <small>Decided: the rest</small>
    </>
  );
}

/** Where the page has no place for the badge, the item's button stands here, under the badge's name. */
function ItemRow({ badge, current, actions }: { badge: BadgeMark; current: boolean; actions: OverlayActions }) {
  const { item } = badge;
  const part = decidedPart(item);
  const authorized = authorizedPart(item);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView?.({ block: 'nearest' }); // gone to by a shortcut, it may be further down
  }, [current]);
  return (
    <li ref={row} class={current ? 'current' : ''} id={`item-${badge.id}`}>
      <button
        type="button"
        class="item"
        aria-label={badge.range === null ? badge.name : undefined}
        aria-describedby={badge.range === null ? `words-${badge.id}` : undefined}
        title={badge.range === null ? undefined : `Show item ${item.number} in the page`}
        aria-current={current ? 'true' : undefined}
        onClick={() => actions.showItem(badge.id)}
      >
        <OutcomeChip outcome={item.outcome} />
        <span class="words" id={`words-${badge.id}`}>
          <span class="request">
            {item.number}. {requestInShort(item)}
          </span>
          {authorized === null ? null : part === REMAINING ? (
            <Rest item={item} />
          ) : (
            <small>
              {part === null ? '' : `${part}; `}
              {authorized}
            </small>
          )}
        </span>
      </button>
    </li>
  );
}
