// A card beside what it explains: shown on hover or focus, stays while pointed at, goes with Escape (WCAG 1.4.13).
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

const DELAY = 140;
const WIDTH = 320;
const GAP = 6;

interface CardState {
  /** Where the card stands; null while it is hidden. */
  at: { left: number; top: number | null; bottom: number | null } | null;
  /** The card's own. */
  element: RefObject<HTMLDivElement | null>;
  hide(): void;
  /** For the element that the card belongs to, the card within it. */
  handlers: {
    onMouseEnter(event: MouseEvent): void;
    onMouseLeave(): void;
    onFocusIn(event: FocusEvent): void;
    onFocusOut(): void;
  };
}

/** `boxOf`: what the card stands beside, in the window. */
export function useCard(boxOf: () => DOMRect | null): CardState {
  const [at, setAt] = useState<CardState['at']>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const element = useRef<HTMLDivElement>(null);
  const beside = useRef<DOMRect | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (at === null) return;
    // A card that is pointed at goes with Escape as well, wherever the focus is.
    const stopping = new AbortController();
    const listen = { capture: true, passive: true, signal: stopping.signal } as const;
    addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), listen);
    // It stays beside its words: the layer moves them in the frame that follows.
    addEventListener('scroll', () => requestAnimationFrame(() => requestAnimationFrame(() => !stopping.signal.aborted && show())), listen);
    return () => stopping.abort();
  }, [at]);
  const later = (act: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, DELAY);
  };
  const show = () => {
    const box = boxOf();
    if (box === null) return setAt(null);
    const left = Math.max(8, Math.min(box.left, innerWidth - WIDTH - 8));
    setAt({ left, top: box.bottom + GAP, bottom: null });
    beside.current = box;
  };
  // Its height is known once it is shown: above, only where it has no room below.
  useLayoutEffect(() => {
    const card = element.current?.getBoundingClientRect();
    const box = beside.current;
    if (at === null || at.top === null || card === undefined || box === null) return;
    if (card.bottom > innerHeight && box.top > card.height + GAP) setAt({ ...at, top: null, bottom: innerHeight - box.top + GAP });
  }, [at]);
  const hide = () => {
    clearTimeout(timer.current);
    setAt(null);
  };
  return {
    at,
    element,
    hide,
    handlers: {
      onMouseEnter: () => later(show),
      onMouseLeave: () => later(hide),
      onFocusIn: (event) => {
        if ((event.target as Element).matches(':focus-visible')) show();
      },
      onFocusOut: hide,
    },
  };
}

export function Card({ id, state: { at, element }, children }: { id: string; state: CardState; children: ComponentChildren }) {
  const px = (length: number | null) => (length === null ? 'auto' : `${length}px`);
  const place = at === null ? undefined : { left: px(at.left), top: px(at.top), bottom: px(at.bottom) };
  return (
    <div ref={element} class="card" role="tooltip" id={id} hidden={at === null} style={place}>
      {children}
    </div>
  );
}
