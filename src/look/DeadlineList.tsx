// Deadlines that follow from the decision date, and that they really run from another day.
import { type Deadline, deadlinesOf } from '../determination/law/deadlines.ts';
import type { Determination } from '../determination/types.ts';
import { longDate } from './wording.ts';

const WORDS: Record<Deadline['kind'], string> = {
  authorize: 'Authorize what was overturned (5 working days)',
  reimburse: 'Reimburse what was provided already (20 days)',
  appeal: 'Appeal to the WCAB (30 days)',
  'appeal-after-mail': 'Appeal, when served by mail in California (35 days)',
};

export function DeadlineList({ determination }: { determination: Determination }) {
  const deadlines = deadlinesOf(determination);
  if (deadlines.length === 0) return null;
  return (
    <details class="deadlines">
      <summary>Deadlines, counted from the decision date</summary>
      <dl>
        {deadlines.map(({ kind, day, source }) => (
          <>
            <dt title={source}>{WORDS[kind]}</dt>
            <dd>
              <time dateTime={day}>{longDate(day)}</time>
            </dd>
          </>
        ))}
      </dl>
      <p class="quiet">
        The law counts from the day on which you received the letter (authorization) or it was served (appeal). The letter does not print
        those days: take your own and count again. Weekends and court holidays are left out of working days; an appeal period that would end
        on one ends on the next court day.
      </p>
    </details>
  );
}
