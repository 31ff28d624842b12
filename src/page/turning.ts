// Text that runs down, up or upside down, as on a page that a viewer has turned: places are worked out as if it ran to the
// right, and turned back to be shown.

import { parentOf } from './parents.ts';

/** In degrees, clockwise. */
export type Turn = 0 | 90 | 180 | 270;

export interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** By how much an element is turned as a whole, to the nearest quarter. */
export function turnOf(element: Element): Turn {
  let degrees = 0;
  for (let one: Element | null = element; one !== null; one = parentOf(one)) {
    const { transform } = getComputedStyle(one);
    const [, a = '1', b = '0', c = '0', d = '1'] = /^matrix\(([^,]+), ([^,]+), ([^,]+), ([^,]+)/.exec(transform) ?? [];
    if (Number(a) * Number(d) < Number(b) * Number(c)) continue; // mirrored, and turned by nothing
    degrees += (Math.atan2(Number(b), Number(a)) * 180) / Math.PI;
  }
  return ((((Math.round(degrees / 90) * 90) % 360) + 360) % 360) as Turn;
}

/** A place in the window as it lies to text that runs to the right. */
export function upright({ left, top, right, bottom }: Edges, turn: Turn): Edges {
  if (turn === 90) return { left: top, top: -right, right: bottom, bottom: -left };
  if (turn === 180) return { left: -right, top: -bottom, right: -left, bottom: -top };
  if (turn === 270) return { left: -bottom, top: left, right: -top, bottom: right };
  return { left, top, right, bottom };
}

/** The way back from `upright`. */
export function turned(edges: Edges, turn: Turn): Edges {
  return upright(edges, ((360 - turn) % 360) as Turn);
}

/** Brings a box that lies at the window's corner to a place in upright text, turned as the text is. */
export function movedTo(left: number, top: number, turn: Turn): string {
  const corner = turned({ left, top, right: left, bottom: top }, turn);
  const move = `translate(${Math.round(corner.left)}px, ${Math.round(corner.top)}px)`;
  return turn === 0 ? move : `${move} rotate(${turn}deg)`;
}
