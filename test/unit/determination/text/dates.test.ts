// Dates as the letters write them.
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../../src/determination/text/dates.ts';

describe('dates', () => {
  it.each([
    ['11/17/2004', '2004-11-17'],
    ['1/24/00', '2000-01-24'],
    ['10-26-16', '2016-10-26'],
    ['3/9/85', '1985-03-09'],
    ['November 2, 2016', '2016-11-02'],
    ['Sept. 5, 2014', '2014-09-05'],
    ['17 November 2004', '2004-11-17'],
    ['2016-10-27', '2016-10-27'],
    ['02/30/2016', null],
    ['13/13/2016', null],
    ['17th November 2004', '2004-11-17'],
  ])('reads %s', (written, iso) => expect(isoDate(written)).toBe(iso));
});
