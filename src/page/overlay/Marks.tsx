// Badges at the headings, links over the citations, signs beside findings. They are laid over the page; its own text stays.
import { useEffect, useRef } from 'preact/hooks';
import { OutcomeChip } from '../../look/chips.tsx';
import { Icon } from '../../look/icons.tsx';
import { decidedPart } from '../../look/wording.ts';
import type { BadgeMark, FindingMark, LinkMark } from '../marks.ts';
import { Card, useCard } from './Card.tsx';
import type { Register } from './layer.ts';

/** Out of sight until it is placed. */
export function Badge({ mark, range, register, onClick }: { mark: BadgeMark; range: Range; register: Register; onClick: () => void }) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => (element.current === null ? undefined : register('badge', range, element.current)), [range, register]);
  return (
    <button ref={element} type="button" class="badge cut" aria-label={mark.name} title={mark.name} onClick={onClick}>
      <OutcomeChip outcome={mark.item.outcome} part={decidedPart(mark.item)} />
    </button>
  );
}

/** A real link, so that middle click, keyboard and "copy address" work; its lines are laid under the citation's words. */
export function CitationLink({ mark, register }: { mark: LinkMark; register: Register }) {
  const lines = useRef<HTMLSpanElement>(null);
  useEffect(() => (lines.current === null ? undefined : register('lines', mark.range, lines.current)), [mark.range, register]);
  const card = useCard(() => lines.current?.lastElementChild?.getBoundingClientRect() ?? null);
  const { title, facts, remark } = mark.card;
  return (
    <span class="cited" {...card.handlers}>
      <a class="citation" href={mark.address} target="_blank" rel="noopener noreferrer" aria-describedby={`card-${mark.id}`}>
        <span class="name">{mark.name}</span>
        <span class="lines" ref={lines} />
      </a>
      <Card id={`card-${mark.id}`} state={card}>
        <strong>{title}</strong>
        <dl>
          {facts.map(([label, value]) => (
            <>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
        <p class="quiet">{remark ?? `Opens ${new URL(mark.address).hostname}.`}</p>
      </Card>
    </span>
  );
}

/** The words are underlined in the page; the sign in the margin says the finding's sentence. */
export function FindingSign({ mark, register, onClick }: { mark: FindingMark; register: Register; onClick: () => void }) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => (element.current === null ? undefined : register('margin', mark.range, element.current)), [mark.range, register]);
  const card = useCard(() => element.current?.getBoundingClientRect() ?? null);
  return (
    <span class="found" {...card.handlers}>
      <button ref={element} type="button" class="sign cut" aria-label={`Finding: ${mark.message}`} onClick={onClick}>
        <Icon name="finding" />
      </button>
      <Card id={`card-${mark.id}`} state={card}>
        <p class="finding">{mark.message}</p>
      </Card>
    </span>
  );
}
