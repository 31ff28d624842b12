// Which letters a text holds, and of what form. A text may hold several, of several forms.
//
// The labelled form and the decision of late 2013 share their section headings, and are told apart by the last of them. The
// notice and the professional review of 2013 have wordings of their own: where one begins, whatever stood before it ends.
import { lastMatch } from '../patterns/matches.ts';
import { labelledOutline } from './letter/labelled.ts';
import { BODY_HEADING, DECISIONS_HEADING, ISSUES_HEADING, placesOf } from './letter/labels.ts';
import { findLetters } from './letter/letters.ts';
import { decisionOutline } from './older/decision.ts';
import { NOTICE_WORDINGS, noticeOutline, noticeStarts } from './older/notice.ts';
import { REVIEW_WORDINGS, reviewOutline, reviewStarts } from './older/review.ts';
import type { Outline } from './outline.ts';
import type { Place } from './text/place.ts';
import type { View } from './text/view.ts';

/**
 * Forms that no section heading of the others begins: where their letters start, how one in [from, to) is laid out, and the
 * wordings that no other form has. What begins after the last of those is another letter.
 */
const OWN_WORDINGS = [
  { starts: noticeStarts, outline: noticeOutline, own: NOTICE_WORDINGS },
  { starts: reviewStarts, outline: reviewOutline, own: REVIEW_WORDINGS },
] as const;

/** Every letter in a text, in order. */
export function outlinesOf(view: View): Outline[] {
  const { text } = view;
  const begun = OWN_WORDINGS.flatMap(({ starts, ...form }) => starts(text).map((at) => ({ at, ...form }))).sort((a, b) => a.at - b.at);
  const quoted = begun.length === 0 ? [] : quotations(view.labels);
  let next = 0;
  const starts = begun.filter(({ at }) => {
    while ((quoted[next]?.to ?? text.length) <= at) next += 1;
    return (quoted[next]?.from ?? text.length) > at;
  });
  const outlines = sectioned(view, 0, starts[0]?.at ?? text.length);
  starts.forEach(({ at, outline, own }, index) => {
    const to = starts[index + 1]?.at ?? text.length;
    const after = sectioned(view, at + (lastMatch(text.slice(at, to), own)?.index ?? 0), to);
    const one = outline(view, at, after[0]?.from ?? to);
    if (one !== null) outlines.push(one);
    for (const letter of after) outlines.push(letter);
  });
  return outlines;
}

/** A letter may quote another: what stands between its first section and its decisions begins none. */
function quotations(labels: string): Place[] {
  const places = (wording: string) => placesOf(labels, wording, 0, labels.length);
  const bodies = places(BODY_HEADING);
  const decisions = [...places(ISSUES_HEADING), ...places(DECISIONS_HEADING)].sort((a, b) => a - b);
  let next = 0;
  return bodies.flatMap((from, index) => {
    while ((decisions[next] ?? labels.length) < from) next += 1;
    const to = decisions[next] ?? labels.length;
    return to < (bodies[index + 1] ?? labels.length) ? [{ from, to }] : [];
  });
}

function sectioned(view: View, from: number, to: number): Outline[] {
  return findLetters(view.labels, from, to)
    .map((letter) => (letter.decisions ? decisionOutline : labelledOutline)(view, letter))
    .filter((outline) => outline !== null);
}
