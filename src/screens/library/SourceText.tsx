// The letter's text with every value where it was read: a click there shows it in the record, and the other way round.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { restsOnWords } from '../../determination/findings/resting.ts';
import type { Determination } from '../../determination/types.ts';

/** Values that are marked: not those that hold others whole, such as an item. */
const MARKED =
  /^\/(?:caseNumber|priority|dates\/\w+|expertReviewer\/\w+\/\d+|patient\/\w+|items\/\d+\/(?:request|outcome|conclusion|treatment\/(?:strength|quantity|period|original|authorized)|(?:claimsAdministrator|maximus)Guideline\/citations\/\d+)|findings\/\d+)$/;

interface Part {
  text: string;
  /** The values that stand here, the innermost first. */
  pointers: string[];
}

export function SourceText(props: {
  text: string;
  determination: Determination;
  current: string | null;
  onPoint: (pointer: string) => void;
}) {
  const { text, determination, current, onPoint } = props;
  const parts = useMemo(() => partsOf(text, determination), [text, determination]);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current === null) return;
    const mark = [...(box.current?.querySelectorAll<HTMLElement>('mark') ?? [])].find(({ dataset }) =>
      isPartOf(dataset.pointers?.split(' ') ?? [], current),
    );
    mark?.scrollIntoView({ block: 'center' });
  }, [current]);
  return (
    // A scrolling region has to be reached by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section ref={box} class="source-text" tabIndex={0} aria-label="Text of the letter">
      {parts.map((part, index) =>
        part.pointers.length === 0 ? (
          part.text
        ) : (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the record's own values are buttons that lead here; this is their way back
          <mark
            key={index}
            data-pointers={part.pointers.join(' ')}
            class={current !== null && isPartOf(part.pointers, current) ? 'current' : undefined}
            onClick={() => onPoint(part.pointers[0] ?? '')}
          >
            {part.text}
          </mark>
        ),
      )}
    </section>
  );
}

function restsOnAll(determination: Determination, pointer: string): boolean {
  const [, index] = /^\/findings\/(\d+)$/.exec(pointer) ?? [];
  return index !== undefined && !restsOnWords(determination, Number(index));
}

function isPartOf(pointers: readonly string[], outer: string): boolean {
  return pointers.some((pointer) => pointer === outer || pointer.startsWith(`${outer}/`));
}

/** The text cut at the ends of all marked values. */
export function partsOf(text: string, determination: Determination): Part[] {
  const marked = Object.entries(determination.spans)
    .filter(([pointer]) => MARKED.test(pointer) && !restsOnAll(determination, pointer))
    .map(([pointer, [from, to]]) => ({ pointer, from, to }))
    .sort((a, b) => a.from - b.from);
  const cuts = [...new Set([0, text.length, ...marked.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  let next = 0;
  let open: typeof marked = [];
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    open = open.filter((one) => one.to >= to);
    for (; (marked[next]?.from ?? text.length) <= from; next += 1) open.push(...marked.slice(next, next + 1));
    const here = open.filter((one) => one.to >= to).sort((a, b) => a.to - a.from - (b.to - b.from));
    return { text: text.slice(from, to), pointers: here.map(({ pointer }) => pointer) };
  });
}
