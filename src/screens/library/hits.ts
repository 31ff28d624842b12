// The words that were searched for, where an opened case says them: found, tinted, brought into sight.
import { placesOf } from '../../cases/searching.ts';

const HIT = 'search-hit';
const CURRENT = 'search-hit-current';

/** Every place in the element's text, in reading order. */
export function hitsIn(element: Element | null | undefined, words: readonly string[]): Range[] {
  if (element == null || words.length === 0) return [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const hits: Range[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const [from, to] of placesOf(node.nodeValue ?? '', words)) {
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      hits.push(range);
    }
  }
  return hits;
}

export function tintHits(hits: readonly Range[], current: Range | undefined): void {
  CSS.highlights.set(HIT, new Highlight(...hits));
  CSS.highlights.set(CURRENT, new Highlight(...(current === undefined ? [] : [current])));
}

export function untintHits(): void {
  CSS.highlights.delete(HIT);
  CSS.highlights.delete(CURRENT);
}

/** Opens what is folded over the hit, and scrolls to it, within its box and in the page. */
export function bringIntoSight(hit: Range): void {
  const parent = hit.startContainer.parentElement;
  const folded = parent?.closest('details');
  if (folded != null) folded.open = true;
  const box = parent?.closest('.source-text');
  if (box == null) return;
  box.scrollTop += middleOf(hit) - middleOf(box);
  box.scrollIntoView({ block: 'center' });
}

function middleOf(place: Range | Element): number {
  const { top, height } = place.getBoundingClientRect();
  return top + height / 2;
}
