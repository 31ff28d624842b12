// What must happen by when, counted from the decision date: the only date of its kind that the letter prints. The clocks
// themselves run from receipt or service, and whoever shows these days says so.

import type { Determination } from '../types.ts';
import { isWorkingDay } from './holidays.ts';

export interface Deadline {
  kind: 'authorize' | 'reimburse' | 'appeal' | 'appeal-after-mail';
  /** ISO. */
  day: string;
  source: string;
}

const DAY = 86_400_000;
const IMPLEMENT = '8 CCR 9792.10.7(a)';
const APPEAL = 'Labor Code 4610.6(h)';

/**
 * Nothing where the letter prints no decision date. Working days leave out weekends and court holidays; an appeal's last day
 * that is no working day moves to the next one (8 CCR 10600).
 */
export function deadlinesOf({ dates, items }: Pick<Determination, 'dates' | 'items'>): Deadline[] {
  if (dates.decision === null || items.length === 0) return [];
  const decided = new Date(`${dates.decision}T00:00:00Z`);
  const overturned = items.some((item) => item.outcome === 'overturned');
  return [
    ...(overturned
      ? [
          { kind: 'authorize' as const, day: iso(workingDaysAfter(decided, 5)), source: IMPLEMENT },
          { kind: 'reimburse' as const, day: iso(daysAfter(decided, 20)), source: IMPLEMENT },
        ]
      : []),
    { kind: 'appeal', day: iso(onWorkingDay(daysAfter(decided, 30))), source: APPEAL },
    { kind: 'appeal-after-mail', day: iso(onWorkingDay(daysAfter(decided, 35))), source: '8 CCR 10575(c)' },
  ];
}

function daysAfter(day: Date, days: number): Date {
  return new Date(day.getTime() + days * DAY);
}

function workingDaysAfter(day: Date, days: number): Date {
  let at = day;
  for (let counted = 0; counted < days; ) {
    at = daysAfter(at, 1);
    if (isWorkingDay(at)) counted += 1;
  }
  return at;
}

function onWorkingDay(day: Date): Date {
  let at = day;
  while (!isWorkingDay(at)) at = daysAfter(at, 1);
  return at;
}

function iso(day: Date): string {
  return day.toISOString().slice(0, 10);
}
