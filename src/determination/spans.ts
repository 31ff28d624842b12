// Collects where each value of a record was read.

import type { ListPointers } from './pointers.ts';
import type { Place } from './text/place.ts';
import { toSource, type View } from './text/view.ts';
import type { Spans } from './types.ts';

export class SpanBook {
  readonly spans: Spans = {};
  private readonly view: View;

  constructor(view: View) {
    this.view = view;
  }

  /** Notes that the value at a JSON Pointer was read from a place; a value that was not read has none. */
  add(pointer: string, place: Place | null): void {
    if (place !== null && place.to > place.from) this.spans[pointer] = toSource(this.view, place.from, place.to);
  }

  /** Notes the places of a list's entries, in order. */
  addAll(list: ListPointers, places: readonly Place[]): void {
    places.forEach((place, index) => {
      this.add(list.at(index), place);
    });
  }
}
