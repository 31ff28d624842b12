// Moving the panel, by pointer or arrow keys, and keeping it within the window.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PanelPlace } from './state.ts';

const STEP = 24;
const EDGE = 4;
const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

interface Moving {
  style: { left: string; top: string; right: string; bottom: string } | undefined;
  onPointerDown(event: PointerEvent): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** `moved` is called with the place where the panel comes to rest. */
export function useMoving(
  panel: RefObject<HTMLElement | null>,
  place: PanelPlace['at'],
  moved: (at: { x: number; y: number }) => void,
): Moving {
  const [at, setAt] = useState(place);
  useEffect(() => setAt(place), [place]);
  const [, setWindow] = useState('');
  useEffect(() => {
    // A window made smaller would leave the panel outside.
    const resized = () => setWindow(`${innerWidth} ${innerHeight}`);
    addEventListener('resize', resized);
    return () => removeEventListener('resize', resized);
  }, []);

  const within = (x: number, y: number) => {
    const box = panel.current?.getBoundingClientRect();
    return {
      x: Math.round(Math.max(EDGE, Math.min(x, innerWidth - (box?.width ?? 0) - EDGE))),
      y: Math.round(Math.max(EDGE, Math.min(y, innerHeight - Math.min(box?.height ?? 0, 80) - EDGE))),
    };
  };

  const onPointerDown = (event: PointerEvent) => {
    const box = panel.current?.getBoundingClientRect();
    if (event.button !== 0 || box === undefined || (event.target as Element).closest('.fold') !== null) return;
    const handle = event.currentTarget as HTMLElement;
    const [dx, dy] = [event.clientX - box.left, event.clientY - box.top];
    let last: { x: number; y: number } | null = null;
    const move = (next: PointerEvent) => {
      if (last === null && Math.hypot(next.clientX - event.clientX, next.clientY - event.clientY) < 4) return;
      last = within(next.clientX - dx, next.clientY - dy);
      setAt(last);
    };
    const end = () => {
      handle.removeEventListener('pointermove', move);
      if (last !== null) moved(last);
    };
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', end, { once: true }); // let go, or taken away
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    const box = panel.current?.getBoundingClientRect();
    if (arrow === undefined || box === undefined) return;
    event.preventDefault();
    const next = within(box.left + arrow[0] * STEP, box.top + arrow[1] * STEP);
    setAt(next);
    moved(next);
  };

  const shown = at === null ? null : within(at.x, at.y);
  return {
    style: shown === null ? undefined : { left: `${shown.x}px`, top: `${shown.y}px`, right: 'auto', bottom: 'auto' },
    onPointerDown,
    onKeyDown,
  };
}
