// Which rows of a long list are in sight. TanStack's virtualizer does the reckoning; the table keeps its rows' own heights.
import { observeWindowOffset, observeWindowRect, Virtualizer, type VirtualizerOptions, windowScroll } from '@tanstack/virtual-core';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';

const ROW_HEIGHT = 62;
/** Shorter lists are shown whole. */
const WHOLE = 150;

interface Windowed {
  list: { current: HTMLTableElement | null };
  from: number;
  to: number;
  /** Heights in pixels of what is left out. */
  before: number;
  after: number;
}

export function useWindowed(count: number): Windowed {
  const list = useRef<HTMLTableElement>(null);
  const [, renew] = useReducer((times: number) => times + 1, 0);
  const virtual = useRef<Virtualizer<Window, Element> | null>(null);
  const options: VirtualizerOptions<Window, Element> = {
    count,
    getScrollElement: () => window,
    estimateSize: () => ROW_HEIGHT,
    overscan: 20,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    scrollMargin: list.current?.offsetTop ?? 0,
    initialOffset: () => window.scrollY,
    onChange: () => renew(0),
  };
  virtual.current ??= new Virtualizer(options);
  virtual.current.setOptions(options);
  useLayoutEffect(() => virtual.current?._willUpdate());
  useEffect(() => virtual.current?._didMount(), []);
  if (count <= WHOLE) return { list, from: 0, to: count, before: 0, after: 0 };
  const items = virtual.current.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = (items.at(-1)?.index ?? Math.min(count, WHOLE) - 1) + 1;
  return { list, from: first, to: last, before: first * ROW_HEIGHT, after: (count - last) * ROW_HEIGHT };
}
