// The header: labels and values in every order.
import { describe, expect, it } from 'vitest';
import { readDeterminations } from '../../../../src/determination/parse.ts';
import { readHeader } from '../../../../src/determination/parts/header.ts';
import { readReviewer } from '../../../../src/determination/parts/reviewer.ts';
import { letterText } from '../../../letters.ts';

describe('the header', () => {
  const expected = {
    injury: '2016-10-27',
    urDenial: '2016-11-15',
    applicationReceived: '2016-12-05',
    assigned: '2016-12-09',
    decision: '2017-01-06',
  };

  it('is read in row order', () => {
    const text =
      'Case Number: CM16-0234202 Date Assigned: 12/09/2016 Date of Injury: 10/27/2016 Decision Date: 01/06/2017 UR Denial Date: 11/15/2016 Priority: Standard Application Received: 12/05/2016';
    const header = readHeader(text, 0, text.length);
    expect([header.caseNumber, header.priority, header.dates]).toEqual(['CM16-0234202', 'standard', expected]);
  });

  it('is read where all values come before their labels', () => {
    const text = 'CM16-0234202 12/09/2016 10/27/2016 Case Number: Date Assigned: Date of Injury:';
    const header = readHeader(text, 0, text.length);
    expect([header.caseNumber, header.dates.assigned, header.dates.injury]).toEqual(['CM16-0234202', '2016-12-09', '2016-10-27']);
  });

  it('does not take a date before it for one of its own', () => {
    const text = 'Opened 03/04/2018 Case Number: CM16-0234202 Date Assigned: 12/09/2016 Date of Injury: 10/27/2016';
    expect(readHeader(text, 0, text.length).dates).toMatchObject({ assigned: '2016-12-09', injury: '2016-10-27' });
  });

  it('gives no date before its first label to a label that has none', () => {
    const text = 'Opened 03/04/2018 Case Number: CM16-0234202 Date of Injury:';
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
    const text = 'The Decision Date 01/06/2017 was told.';
    expect(readHeader(text, 0, text.length).places).toEqual([]);
  });

  it('is read where two labels share one value', () => {
    const text = 'Case Number: Decision Date: CM16-0234202';
    expect(readHeader(text, 0, text.length).caseNumber).toBe('CM16-0234202');
  });

  it('is read where a table leaves the colons out', () => {
    const text =
      'Case Number CM16−0234202 Date Assigned 12/09/2016 Date of Injury 10/27/2016 Decision Date 01/06/2017 UR Denial Date 11/15/2016 Priority Standard Application Received 12/05/2016';
    const header = readHeader(text, 0, text.length);
    expect([header.caseNumber, header.priority, header.dates]).toEqual(['CM16-0234202', 'standard', expected]);
    const credentials = 'State(s) of Licensure California, Oregon Certification(s)/Specialty Orthopedic Surgery';
    const { specialties, licensedIn } = readReviewer(credentials, 0, credentials.length);
    expect([licensedIn, specialties].map((list) => list.map((entry) => entry.text))).toEqual([
      ['California', 'Oregon'],
      ['Orthopedic Surgery'],
    ]);
  });

  it("is read where a portal's own fields stand amid the letter's", () => {
    const [, body = ''] = letterText('section-cited').split(/(?=HOW THE IMR)/);
    const fields = 'View detail [ CM16-0234202 ]\nCase Number\tCM16-0234202\nAge\t38\nGender\tfemale\nUR Denial Date\t11/15/2016\n';
    const [reading] = readDeterminations(`${fields}Date Assigned\t12/09/2016\nState Of Licensure\tOhio\n${body}`);
    const { caseNumber, dates, expertReviewer } = reading?.determination ?? {};
    expect([caseNumber, dates?.urDenial, dates?.assigned]).toEqual(['CM16-0234202', '2016-11-15', '2016-12-09']);
    expect(expertReviewer?.licensedIn).toEqual(['California', 'Oregon']);
  });

  it('is read in column order', () => {
    const text =
      'Case Number: Decision Date: Priority: CM16-0234202 01/06/2017 Expedited Date Assigned: UR Denial Date: Date of Injury: Application Received: 12/09/2016 11/15/2016 10/27/2016 12/05/2016';
    const header = readHeader(text, 0, text.length);
    expect([header.caseNumber, header.priority, header.dates]).toEqual(['CM16-0234202', 'expedited', expected]);
  });
});
