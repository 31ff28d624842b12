// California's court holidays, by rule: days on which no court sits and no working day is counted.
//
// Source: Code of Civil Procedure section 135 and the Judicial Council's yearly calendars. A holiday on a Saturday is kept on
// the Friday before, one on a Sunday on the Monday after.

type Rule =
  | { month: number; day: number; since?: number; until?: number }
  /** The nth weekday of a month, 0 for Sunday; -1 for the last one. `plus`: days after it. */
  | { month: number; weekday: number; nth: number; plus?: number; since?: number; until?: number };

const RULES: readonly Rule[] = [
  { month: 1, day: 1 },
  { month: 1, weekday: 1, nth: 3 }, // Martin Luther King Jr. Day
  { month: 2, day: 12 }, // Lincoln Day
  { month: 2, weekday: 1, nth: 3 }, // Presidents' Day
  { month: 3, day: 31 }, // Cesar Chavez Day
  { month: 5, weekday: 1, nth: -1 }, // Memorial Day
  { month: 6, day: 19, since: 2023 }, // Juneteenth
  { month: 7, day: 4 },
  { month: 9, weekday: 1, nth: 1 }, // Labor Day
  { month: 9, weekday: 5, nth: 4, since: 2022 }, // Native American Day
  { month: 10, weekday: 1, nth: 2, until: 2021 }, // Columbus Day
  { month: 11, day: 11 }, // Veterans Day
  { month: 11, weekday: 4, nth: 4 }, // Thanksgiving
  { month: 11, weekday: 4, nth: 4, plus: 1 },
  { month: 12, day: 25 },
];

const DAY = 86_400_000;

/** Is this day (UTC midnight) neither Saturday, nor Sunday, nor a court holiday? */
export function isWorkingDay(day: Date): boolean {
  const weekday = day.getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  const year = day.getUTCFullYear();
  // New Year's Day of the next year may be kept on this year's last Friday.
  return ![year, year + 1].some((one) => holidaysOf(one).includes(day.getTime()));
}

function holidaysOf(year: number): number[] {
  return RULES.filter(({ since = 0, until = Number.POSITIVE_INFINITY }) => year >= since && year <= until).map((rule) => dayOf(rule, year));
}

function dayOf(rule: Rule, year: number): number {
  if ('day' in rule) {
    const at = Date.UTC(year, rule.month - 1, rule.day);
    const weekday = new Date(at).getUTCDay();
    return weekday === 6 ? at - DAY : weekday === 0 ? at + DAY : at;
  }
  const from = rule.nth > 0 ? Date.UTC(year, rule.month - 1, 1) : Date.UTC(year, rule.month, 0);
  const off = new Date(from).getUTCDay();
  const first = rule.nth > 0 ? (rule.weekday - off + 7) % 7 : -((off - rule.weekday + 7) % 7);
  return from + (first + 7 * Math.max(0, rule.nth - 1) + (rule.plus ?? 0)) * DAY;
}
