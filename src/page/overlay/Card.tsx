// A card beside what it explains: shown on hover or focus, stays while pointed at, goes with Escape (WCAG 1.4.13).
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

const DELAY = 140;
const WIDTH = 320;
const GAP = 6;
const TALLEST = 220;

export interface CardState {
  /** Where the card stands; null while it is hidden. */
  at: { left: number; top: number | null; bottom: number | null } | null;
  hide(): void;
  /** For the element that the card belongs to, the card within it. */
  handlers: {
    onMouseEnter(event: MouseEvent): void;
    onMouseLeave(): void;
    onFocusIn(event: FocusEvent): void;
    onFocusOut(): void;
    onKeyDown(event: KeyboardEvent): void;
  };
}

/** `boxOf`: what the card stands beside, in the window. */
export function useCard(boxOf: () => DOMRect | null): CardState {
  const [at, setAt] = useState<CardState['at']>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (at === null) return;
    // A card that is pointed at goes with Escape as well, wherever the focus is.
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setAt(null);
    addEventListener('keydown', onKey, { capture: true, passive: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, [at]);
  const later = (act: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, DELAY);
  };
  const show = () => {
    const box = boxOf();
    if (box === null) return;
    const left = Math.max(8, Math.min(box.left, innerWidth - WIDTH - 8));
    const above = box.bottom + GAP + TALLEST > innerHeight && box.top > TALLEST;
    setAt({ left, top: above ? null : box.bottom + GAP, bottom: above ? innerHeight - box.top + GAP : null });
  };
  const hide = () => {
    clearTimeout(timer.current);
    setAt(null);
  };
  return {
    at,
    hide,
    handlers: {
      onMouseEnter: () => later(show),
      onMouseLeave: () => later(hide),
      onFocusIn: (event) => {
        if ((event.target as Element).matches(':focus-visible')) show();
      },
      onFocusOut: hide,
      onKeyDown: (event) => {
        if (event.key !== 'Escape' || at === null) return;
        event.stopPropagation();
        hide();
      },
    },
  };
}

export function Card({ id, at, children }: { id: string; at: CardState['at']; children: ComponentChildren }) {
  const px = (length: number | null) => (length === null ? 'auto' : `${length}px`);
  const place = at === null ? undefined : { left: px(at.left), top: px(at.top), bottom: px(at.bottom) };
  return (
    <div class="card" role="tooltip" id={id} hidden={at === null} style={place}>
      {children}
    </div>
  );
}
