// Which letters a text holds, and of what form. A text may hold several, of several forms.
//
// The labelled form and the decision of late 2013 share their section headings, and are told apart by the last of them. The
// notice and the professional review of 2013 have wordings of their own: where one begins, whatever stood before it ends.
import { lastMatch } from '../patterns/matches.ts';
import { labelledOutline } from './labelled.ts';
import { BODY_HEADING, DECISIONS_HEADING, ISSUES_HEADING } from './labels.ts';
import { findLetters } from './letters.ts';
import { decisionOutline } from './older/decision.ts';
import { NOTICE_WORDINGS, noticeOutline, noticeStarts } from './older/notice.ts';
import { REVIEW_WORDINGS, reviewOutline, reviewStarts } from './older/review.ts';
import type { Outline } from './outline.ts';
import type { View } from './view.ts';

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
  const starts = OWN_WORDINGS.flatMap(({ starts, ...form }) => starts(text).map((at) => ({ at, ...form })))
    .filter(({ at }) => !isQuoted(view.labels, at))
    .sort((a, b) => a.at - b.at);
  const outlines = sectioned(view, 0, starts[0]?.at ?? text.length);
  starts.forEach(({ at, outline, own }, index) => {
    const to = starts[index + 1]?.at ?? text.length;
    const after = sectioned(view, at + (lastMatch(text.slice(at, to), own)?.index ?? 0), to);
    const one = outline(view, at, after[0]?.from ?? to);
    if (one !== null) outlines.push(one);
    outlines.push(...after);
  });
  return outlines;
}

/** A letter may quote another: what stands between its first section and its decisions begins none. */
function isQuoted(labels: string, at: number): boolean {
  const body = labels.lastIndexOf(BODY_HEADING, at);
  if (body < 0) return false;
  const next = (wording: string) => {
    const found = labels.indexOf(wording, body + BODY_HEADING.length);
    return found < 0 ? labels.length : found;
  };
  const decisions = Math.min(next(ISSUES_HEADING), next(DECISIONS_HEADING));
  return at < decisions && decisions < next(BODY_HEADING);
}

function sectioned(view: View, from: number, to: number): Outline[] {
  return findLetters(view.labels, from, to)
    .map((letter) => (letter.decisions ? decisionOutline : labelledOutline)(view, letter))
    .filter((outline) => outline !== null);
}
