// Badges at the headings and links over the citations. They are laid over the page; the page's own text stays as it is.
import { useEffect, useRef } from 'preact/hooks';
import { OutcomeChip } from '../../look/chips.tsx';
import { decidedPart } from '../../look/wording.ts';
import type { BadgeMark, LinkMark } from '../marks.ts';
import type { Placed } from '../placing.ts';

export type Register = (kind: Placed['kind'], range: Range, element: HTMLElement) => () => void;

export function Badge({ mark, range, register, onClick }: { mark: BadgeMark; range: Range; register: Register; onClick: () => void }) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => (element.current === null ? undefined : register('badge', range, element.current)), [range, register]);
  return (
    <button ref={element} type="button" class="badge" aria-label={mark.name} onClick={onClick}>
      <OutcomeChip outcome={mark.item.outcome} part={decidedPart(mark.item)} />
    </button>
  );
}

/** A real link, so that middle click, keyboard and "copy address" work; its lines are laid under the citation's words. */
export function CitationLink({ mark, register }: { mark: LinkMark; register: Register }) {
  const lines = useRef<HTMLSpanElement>(null);
  useEffect(() => (lines.current === null ? undefined : register('link', mark.range, lines.current)), [mark.range, register]);
  return (
    <a class="citation" href={mark.address} target="_blank" rel="noopener noreferrer" title={mark.name}>
      <span class="name">{mark.name}</span>
      <span class="lines" ref={lines} />
    </a>
  );
}
