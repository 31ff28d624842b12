// Days counted from a decision: working days, court holidays, and last days that move.
import { describe, expect, it } from 'vitest';
import { deadlinesOf } from '../../../../src/determination/law/deadlines.ts';
import { isWorkingDay } from '../../../../src/determination/law/holidays.ts';
import { expectedOf } from '../../../letters.ts';

const working = (day: string) => isWorkingDay(new Date(`${day}T00:00:00Z`));

describe('court holidays', () => {
  it.each([
    ['2017-01-02', 'New Year on a Sunday, kept on Monday'],
    ['2021-12-31', 'New Year on a Saturday, kept the Friday before'],
    ['2017-01-16', 'Martin Luther King Jr. Day'],
    ['2017-02-13', 'Lincoln Day, kept on Monday'],
    ['2017-02-20', "Presidents' Day"],
    ['2017-03-31', 'Cesar Chavez Day'],
    ['2017-05-29', 'Memorial Day'],
    ['2017-10-09', 'Columbus Day until 2021'],
    ['2017-07-04', 'Independence Day'],
    ['2017-09-04', 'Labor Day'],
    ['2021-10-11', 'the last Columbus Day'],
    ['2022-09-23', 'the first Native American Day'],
    ['2023-06-19', 'the first Juneteenth'],
    ['2017-11-10', 'Veterans Day on a Saturday, kept the Friday before'],
    ['2017-11-23', 'Thanksgiving'],
    ['2017-12-25', 'Christmas'],
    ['2018-01-01', 'New Year'],
    ['2023-09-22', 'Native American Day since 2022'],
    ['2017-11-24', 'the day after Thanksgiving'],
    ['2016-12-26', 'Christmas on a Sunday'],
    ['2017-01-07', 'a Saturday'],
  ])('%s: %s', (day) => expect(working(day)).toBe(false));

  it.each(['2017-01-03', '2022-10-10', '2023-10-09', '2017-06-19', '2022-06-20', '2017-09-22', '2017-11-22'])(
    '%s is a working day',
    (day) => {
      expect(working(day)).toBe(true);
    },
  );
});

describe('deadlines', () => {
  const letter = (decision: string | null, name = 'section-cited') => {
    const [one] = expectedOf(name);
    if (one === undefined) throw new Error('no letter');
    return deadlinesOf({ ...one.determination, dates: { ...one.determination.dates, decision } }).map(({ kind, day }) => [kind, day]);
  };

  it('counts working days over a holiday, and moves an appeal that ends on a weekend', () => {
    expect(letter('2017-01-12')).toEqual([
      ['authorize', '2017-01-20'],
      ['reimburse', '2017-02-01'],
      ['appeal', '2017-02-14'], // February 11 is a Saturday, the 13th Lincoln Day
      ['appeal-after-mail', '2017-02-16'],
    ]);
  });

  it('leaves an appeal where it ends on a working day', () => {
    expect(letter('2017-03-06')).toEqual([
      ['authorize', '2017-03-13'],
      ['reimburse', '2017-03-26'],
      ['appeal', '2017-04-05'],
      ['appeal-after-mail', '2017-04-10'],
    ]);
  });

  it('has nothing to authorize where every denial stands', () => {
    expect(letter('2017-01-12', 'review-2013').map(([kind]) => kind)).toEqual(['appeal', 'appeal-after-mail']);
  });

  it('says nothing without a decision date', () => expect(letter(null)).toEqual([]));
});
