// Dates as the letters write them, made ISO. No clock: a two-digit year is read against 1950-2049.

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:[a-z]{0,6})\\.?';

const DAY_MONTH = '(?:0?[1-9]|[12]\\d|3[01])';
const NUMBERS = `${DAY_MONTH}(?:\\s?/\\s?${DAY_MONTH}\\s?/\\s?(?:\\d{4}|\\d{2})|\\s?-\\s?${DAY_MONTH}\\s?-\\s?(?:\\d{4}|\\d{2})|\\.${DAY_MONTH}\\.\\d{4})(?![\\d/]|\\s?(?:mg|mcg|ml|%))`;
/** 11/17/2004, 11-17-04, 11.17.2004, November 17, 2004, 17 November 2004, 2004-11-17. Not 7.5/10, nor section 3.3.10. */
export const DATE = `(?:(?<![\\d./])${NUMBERS}|\\d{4}-\\d{2}-\\d{2}|${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?(?:,\\s?|\\s)(?:of\\s)?\\d{4}|\\d{1,2}(?:st|nd|rd|th)?[\\s-](?:of\\s)?${MONTH},?[\\s-]\\d{4})`;

/** The usual style: month, day, year. */
const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;

/** ISO date of one written date, or null where no such day exists. */
export function isoDate(written: string): string | null {
  const [, first, second, third] = NUMERIC.exec(written) ?? [];
  if (first !== undefined) return iso(Number(third), Number(first), Number(second));
  const numbers = written.match(/\d+/g)?.map(Number) ?? [];
  const name = written.match(/[a-z]{3}/i)?.[0].toLowerCase();
  const [a = 0, b = 0, c = 0] = numbers;
  if (name !== undefined) {
    if (numbers.length < 2) return null; // no year
    const month = MONTHS.findIndex((full) => full.startsWith(name)) + 1;
    return iso(b, month, a); // both orders name the day first among the numbers
  }
  return /^\d{4}-/.test(written) ? iso(a, b, c) : iso(c, a, b);
}

function iso(year: number, month: number, day: number): string | null {
  const full = year < 100 ? year + (year < 50 ? 2000 : 1900) : year;
  if (full < 1900 || full > 2100 || month < 1 || month > 12 || day < 1 || day > daysIn(full, month)) return null;
  return `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
