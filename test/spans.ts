// Do a record's spans hold? Folding the slice of a text value must yield the value again.

import { fold } from '../src/determination/text/view.ts';
import type { Determination } from '../src/determination/types.ts';

/** Values whose span points at the words that they were derived from, and not at the value itself. */
const DERIVED =
  /^\/(?:dates\/|priority$|patient\/|findings\/)|\/(?:outcome|conclusion|quantity|period)$|\/citations\/\d+$|^\/items\/\d+$|\/treatment$|Guideline$|^$/;

/** Sentences about the spans that do not hold; none when all do. */
export function brokenSpans(determination: Determination, text: string): string[] {
  return Object.entries(determination.spans).flatMap(([pointer, [from, to]]) => {
    if (!(from >= 0 && from < to && to <= text.length)) return [`${pointer}: [${from}, ${to}) is no place in a text of ${text.length}`];
    const value = valueAt(determination, pointer);
    if (value === undefined || value === null) return [`${pointer}: there is no such value`];
    if (DERIVED.test(pointer)) return [];
    const wording = typeof value === 'object' && 'text' in value ? value.text : value;
    const read = fold(text.slice(from, to));
    const same = pointer === '/caseNumber' ? read.toUpperCase() === wording : read === wording;
    return same ? [] : [`${pointer}: ${JSON.stringify(wording)} is not what stands there: ${JSON.stringify(read)}`];
  });
}

/** Sentences about values that were read and have no span. */
export function missingSpans({ spans, ...record }: Determination): string[] {
  const missing: string[] = [];
  const walk = (value: unknown, pointer: string) => {
    if (value === null || UNPLACED.test(pointer)) return;
    if (Array.isArray(value) && !pointer.endsWith('/period')) for (const [index, one] of value.entries()) walk(one, `${pointer}/${index}`);
    else if (typeof value === 'object' && !Array.isArray(value) && !WHOLE.test(pointer))
      for (const [key, one] of Object.entries(value)) walk(one, `${pointer}/${key}`);
    else if (spans[pointer] === undefined) missing.push(`${pointer} has no span`);
  };
  walk(record, '');
  return missing;
}

/** Not read off a place of their own: the form, the derived case outcome, an item's number, what a paragraph amounts to. */
const UNPLACED = /^\/(?:form|outcome)$|\/(?:number|cited)$/;
/** One span for the whole value. */
const WHOLE = /\/citations\/\d+$|\/(?:original|authorized)$|^\/findings\/\d+$/;

function valueAt(determination: Determination, pointer: string): unknown {
  let value: unknown = determination;
  for (const key of pointer.split('/').slice(1)) value = (value as Record<string, unknown> | undefined)?.[key];
  return value;
}
