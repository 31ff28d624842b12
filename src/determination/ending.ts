// Where a letter's last rationale ends, when a portal's own words follow it.
import { endsSentence } from './prose.ts';
import { isPageEnd, segmentAt, type View } from './view.ts';

/** How portals go on after a letter. A line that begins so, after a finished sentence, is no longer the letter's. */
const CHROME =
  /^(?:©|\(c\)\s|copyright\b|all rights reserved|back to\b|return to\b|go to\b|print\b|download\b|save\b|share\b|close\b|next\b|previous\b|prev\b|home\b|help\b|contact\b|about\b|privacy\b|terms\b|powered by\b|log ?out|sign out|session\b|page \d|skip to\b|top of page|document (?:\d|viewer|id|end)|end of (?:document|letter|report)|version\b|last (?:updated|modified|viewed)|generated\b|viewed by\b|printed\b|attachments?\b|comments?\b|notes?:|related\b|view (?:all|pdf|original|next|previous)|claim(?:s portal| (?:no|number|id|status))|case (?:notes|history|status|actions)|file name|uploaded|received by|status:)/i;
const CHROME_ANYWHERE = /©|\ball rights reserved\b|\bprivacy policy\b|\bterms of (?:use|service)\b|\s[|•·›»]\s/i;
const CLOSING = /\b(?:necessary|necessity|appropriate|at this time)\s?$/;
const VERDICT = /\bmedical(?:ly)? necess|\bnot? necess/i;

/** End of the letter's own words in [from, to), given that its last item's label stands at `from`. */
export function lastLetterLine(view: View, from: number, to: number, gapEnds: number): number {
  const { text, starts, lineEnds } = view;
  const first = segmentAt(view, from) + 1;
  for (let index = first; index < starts.length; index += 1) {
    const start = starts[index] ?? 0;
    if (start >= to) break;
    const ends = lineEnds[index] ?? 0;
    if (ends === 0 || start <= from) continue;
    const closed = closes(text, from, start);
    const gap = ends >= gapEnds && !isPageEnd(ends);
    if (!closed && !gap) continue;
    if (isChrome(text.slice(start, lineEnd(view, index, to)))) return trimEnd(text, from, start);
    if (closed && !isPageEnd(ends) && isStray(text, view, index, from, to)) return trimEnd(text, from, start);
  }
  return trimEnd(text, from, to);
}

/** Can the rationale have ended here? After a full stop, or after the verdict's own words. */
function closes(text: string, from: number, at: number): boolean {
  return endsSentence(text, at) || CLOSING.test(text.slice(Math.max(from, at - 20), at));
}

function isChrome(line: string): boolean {
  return line.length < 200 && (CHROME.test(line) || CHROME_ANYWHERE.test(line));
}

/** A last line without a sentence's end, after the verdict: a button's or a link's words. */
function isStray(text: string, view: View, index: number, from: number, to: number): boolean {
  const start = view.starts[index] ?? 0;
  if (!VERDICT.test(text.slice(Math.max(from, start - 300), start))) return false;
  const rest = text.slice(start, to).trimEnd();
  return rest.length < 400 && !/[.!?]["'”’)]?$/.test(rest) && !VERDICT.test(rest) && !/[.!?]\s/.test(rest);
}

function lineEnd(view: View, index: number, to: number): number {
  let next = index + 1;
  while (next < view.starts.length && (view.lineEnds[next] ?? 0) === 0) next += 1;
  return Math.min(view.starts[next] ?? to, to);
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) === 0x20) end -= 1;
  return end;
}
