// A letter may stand in a file among other documents: where the page after its last one begins. Nothing but the words at a
// page's edge tells; a rationale may go over a page, too.
import { oneOf } from '../../patterns/compose.ts';
import { endsSentence, MEDICALLY_NECESS } from '../text/prose.ts';
import { isPageEnd, segmentAt, type View } from '../text/view.ts';

/** A verdict, or the advice that follows one on opioids, this near a page's end closes a rationale. */
const NEAR = 250;
const CLOSES = new RegExp(
  String.raw`\b${MEDICALLY_NECESS}|\bnot necess|\bunnecessary\b|\b${oneOf('wean taper terminat discontinu')}\w*\b[^.]*\.\s?$`,
  'i',
);
/** No rationale is so long; what goes on beyond it is another document. */
const LONGEST = 12_000;
/** A page's words, at most. */
const PAGE = 4000;
const TITLE = /^\p{Lu}[\p{Lu}\p{N}\s().,/&:'’-]{19}/u;
/** Words by which a sentence goes on from the one before it, or gives advice. */
const GOES_ON =
  /^(?:\p{Ll}|(?:Furthermore|Moreover|However|Additionally|In addition|Therefore|Thus|As such|Also|Consequently)\b|[^.!?]*\b(?:opioid|wean|taper|abrupt|treating (?:physician|provider)|guidelines?\b|MTUS))/u;
const SPEAKS_OF_CASE = /^(?:The|This|There|These|In this case)\b[^.!?]*\b(?:is|are|was|were|has|have|had|does|did|do)\b/;
const PROSE = /^\p{Lu}\p{Ll}*\s\p{Ll}/u;
/** A physician's report calls a treatment necessary, too; a denial or a request is the reviewer's. */
const VERDICT_ON_REQUEST =
  /\b(?:is|are)\snot\smedical(?:ly)? necess|\bno\s(?:\w+\s)?medical necess|\bmedical necessity\b[^.]{0,120}\b(?:is|has)\snot\b|\brequest[^.]{0,160}\b(?:is|are)\smedical(?:ly)? necess/i;

/** Where the first page of another document begins in [from, to), or `to`; the last item's label or rationale ends at `from`. */
export function nextDocument({ text, starts, lineEnds }: View, from: number, to: number): number {
  for (let index = segmentAt({ starts }, from) + 1; index < starts.length; index += 1) {
    const start = starts[index] ?? 0;
    if (start >= to) break;
    if (!isPageEnd(lineEnds[index] ?? 0) || start <= from || !endsSentence(text, start)) continue;
    if (start - from > LONGEST) return start;
    if (!CLOSES.test(text.slice(Math.max(from, start - NEAR), start))) continue;
    const page = text.slice(start, Math.min(to, start + PAGE));
    if (TITLE.test(page) || !(GOES_ON.test(page) || givesReasons(page, start - from))) return start;
  }
  return to;
}

/** Some reviewers begin with their verdict, or draw it twice: sentences follow, and the verdict on the request behind them. */
function givesReasons(page: string, length: number): boolean {
  return length < NEAR ? SPEAKS_OF_CASE.test(page) : PROSE.test(page) && VERDICT_ON_REQUEST.test(page);
}
