// The dates of a notice of 2013, which it tells in sentences: "An application for Independent Medical Review was filed on
// 9/6/2013 disputing the Utilization Review Denial dated 8/30/2013. A Notice of Assignment ... was provided ... on 9/23/2013."
import { DATE, isoDate } from '../text/dates.ts';
import type { Place } from '../text/place.ts';
import type { Dates } from '../types.ts';

const SENTENCES: readonly (readonly [keyof Dates, RegExp])[] = [
  ['applicationReceived', new RegExp(`\\bapplication for (?:an )?Independent Medical Review was (?:filed|received) on (${DATE})`, 'i')],
  ['urDenial', new RegExp(`\\bUtilization Review [^.]{1,40}?\\bdated (${DATE})`, 'i')],
  ['assigned', new RegExp(`\\bNotice of Assignment\\b[^.]{1,120}?\\bon (${DATE})`, 'i')],
];

/** Each date with its place; those that no sentence in [from, to) tells are missing. */
export function readFiling(text: string, { from, to }: Place): { field: keyof Dates; date: string; place: Place }[] {
  const part = text.slice(from, to);
  return SENTENCES.flatMap(([field, pattern]) => {
    const match = pattern.exec(part);
    const wording = match?.[1];
    const date = wording === undefined ? null : isoDate(wording);
    if (match === null || wording === undefined || date === null) return [];
    const at = from + match.index + match[0].length - wording.length;
    return [{ field, date, place: { from: at, to: at + wording.length } }];
  });
}
