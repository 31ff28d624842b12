// The header: labels and values in every order.
import { describe, expect, it } from 'vitest';
import { readDeterminations } from '../../../../src/determination/parse.ts';
import { readHeader } from '../../../../src/determination/parts/header.ts';
import { readReviewer } from '../../../../src/determination/parts/reviewer.ts';
import { letterText } from '../../../letters.ts';

describe('the header', () => {
  const expected = {
    injury: '2016-10-20',
    urDenial: '2017-02-15',
    applicationReceived: '2017-03-05',
    assigned: '2017-03-09',
    decision: '2017-04-06',
  };

  it('is read in row order', () => {
    const text =
      'Case Number: CM99-0001012 Date Assigned: 03/09/2017 Date of Injury: 10/20/2016 Decision Date: 04/06/2017 UR Denial Date: 02/15/2017 Priority: Standard Application Received: 03/05/2017';
    const header = readHeader(text, 0, text.length);
    expect([header.caseNumber, header.priority, header.dates]).toEqual(['CM99-0001012', 'standard', expected]);
  });

  it('is read where all values come before their labels', () => {
    const text = 'CM99-0001012 03/09/2017 10/20/2016 Case Number: Date Assigned: Date of Injury:';
    const header = readHeader(text, 0, text.length);
    expect([header.caseNumber, header.dates.assigned, header.dates.injury]).toEqual(['CM99-0001012', '2017-03-09', '2016-10-20']);
  });

  it('does not take a date before it for one of its own', () => {
    const text = 'Opened 03/04/2018 Case Number: CM99-0001012 Date Assigned: 03/09/2017 Date of Injury: 10/20/2016';
    expect(readHeader(text, 0, text.length).dates).toMatchObject({ assigned: '2017-03-09', injury: '2016-10-20' });
  });

  it('gives no date before its first label to a label that has none', () => {
    const text = 'Opened 03/04/2018 Case Number: CM99-0001012 Date of Injury:';
    expect(readHeader(text, 0, text.length).dates.injury).toBeNull();
  });

  it.each([
    ['Date Assigned: 2015-01-02', '2015-01-02'],
    ['Date of UR Denial: 1/2/2015', '2015-01-02'],
    ['Injury Date: 1/2/2015', '2015-01-02'],
    ['Date Assigned: 1.2.2015', '2015-01-02'],
  ])('knows the label of %s', (text, value) => {
    const { caseNumber, priority, dates } = readHeader(text, 0, text.length);
    expect([caseNumber, priority, ...Object.values(dates)].filter((one) => one !== null)).toEqual([value]);
  });

  it('is no label in a sentence', () => {
    const text = 'The Decision Date 04/06/2017 was told.';
    expect(readHeader(text, 0, text.length).places).toEqual([]);
  });

  it('is read where two labels share one value', () => {
    const text = 'Case Number: Decision Date: CM99-0001012';
    expect(readHeader(text, 0, text.length).caseNumber).toBe('CM99-0001012');
  });

  it('is read where a table leaves the colons out', () => {
    const text =
      'Case Number CM99−0001012 Date Assigned 03/09/2017 Date of Injury 10/20/2016 Decision Date 04/06/2017 UR Denial Date 02/15/2017 Priority Standard Application Received 03/05/2017';
    const header = readHeader(text, 0, text.length);
    expect([header.caseNumber, header.priority, header.dates]).toEqual(['CM99-0001012', 'standard', expected]);
    const credentials = 'State(s) of Licensure California, Oregon Certification(s)/Specialty Orthopedic Surgery';
    const { specialties, licensedIn } = readReviewer(credentials, 0, credentials.length);
    expect([licensedIn, specialties].map((list) => list.map((entry) => entry.text))).toEqual([
      ['California', 'Oregon'],
      ['Orthopedic Surgery'],
    ]);
  });

  it("is read where a portal's own fields stand amid the letter's", () => {
    const [, body = ''] = letterText('section-cited').split(/(?=HOW THE IMR)/);
    const fields = 'View detail [ CM99-0001012 ]\nCase Number\tCM99-0001012\nAge\t38\nGender\tfemale\nUR Denial Date\t02/15/2017\n';
    const [reading] = readDeterminations(`${fields}Date Assigned\t03/09/2017\nState Of Licensure\tOhio\n${body}`);
    const { caseNumber, dates, expertReviewer } = reading?.determination ?? {};
    expect([caseNumber, dates?.urDenial, dates?.assigned]).toEqual(['CM99-0001012', '2017-02-15', '2017-03-09']);
    expect(expertReviewer?.licensedIn).toEqual(['California', 'Oregon']);
  });

  it('is read in column order', () => {
    const text =
      'Case Number: Decision Date: Priority: CM99-0001012 04/06/2017 Expedited Date Assigned: UR Denial Date: Date of Injury: Application Received: 03/09/2017 02/15/2017 10/20/2016 03/05/2017';
    const header = readHeader(text, 0, text.length);
    expect([header.caseNumber, header.priority, header.dates]).toEqual(['CM99-0001012', 'expedited', expected]);
  });
});
