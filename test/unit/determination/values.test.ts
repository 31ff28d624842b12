// Single values: dates, header, treatments, partial approvals, people.
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../src/determination/dates.ts';
import { readHeader } from '../../../src/determination/header.ts';
import { readInjuryDate, readPatient } from '../../../src/determination/patient.ts';
import { readReviewer } from '../../../src/determination/reviewer.ts';
import { readTreatment } from '../../../src/determination/treatment.ts';

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

  it('is read in column order', () => {
    const text =
      'Case Number: Decision Date: Priority: CM16-0234202 01/06/2017 Expedited Date Assigned: UR Denial Date: Date of Injury: Application Received: 12/09/2016 11/15/2016 10/27/2016 12/05/2016';
    const header = readHeader(text, 0, text.length);
    expect([header.caseNumber, header.priority, header.dates]).toEqual(['CM16-0234202', 'expedited', expected]);
  });
});

describe('treatments', () => {
  it.each([
    ['Examplol 10/325mg #35', '10/325mg', 35],
    ['Examplol 7.5-325mg #112', '7.5-325mg', 112],
    ['Creamol 4%-27.5%-0.0325% 121gm #1', '4%-27.5%-0.0325%', 1],
    ['Syrupol 25mg/ml oral suspension 420ml', '25mg/ml', null],
    ['Mixol 5%/Otherol 5%, 120grams #1', null, 1],
    ['Eight (8) physical therapy sessions', null, 8],
    ['Twelve visits of hand therapy', null, 12],
    ['Physical therapy 6 sessions 2 times a week for 3 weeks', null, 6],
    ['Physical therapy 3 times a week for 2 weeks', null, null],
    ['Post-op therapy 12-18 sessions', null, null],
    ['1 cervical injection', null, 1],
    ['Twenty-four therapy sessions', null, 24],
    ['Physical therapy x12 visits', null, 12],
    ['Strips #1,000', null, 1000],
    ['4 lead TENS unit', null, null],
    ['One night stay', null, null],
    ['Three refills of Examplol 75mg #60', '75mg', 3],
    ['Oral gel 20 grams', null, null],
    ['Hand therapy 2 sessions weekly for 3 weeks', null, null],
    ['Hand therapy, 3 visits a week for 4 weeks', null, null],
    ['PT 2 visits/wk x 6 wks = 12 visits', null, 12],
    ['Hand therapy 2 times a week for 6 weeks (12)', null, 12],
    ['12 (twelve) visits of hand therapy', null, 12],
    ['1 X-ray of the right hand', null, 1],
    ['3 Tesla MRI of the brain', null, null],
    ['Level 4 office visit', null, null],
    ['Tylenol with Codeine #3 300-30mg #60', '300-30mg', 60],
    ['Examplol 10/325 #90', '10/325', 90],
    ['Examplol 10–325mg #120', '10–325mg', 120],
    ['Sprayol 4mg/0.1ml #2', '4mg/0.1ml', 2],
    ['Patchol patch 10 mcg per hour #4', '10 mcg per hour', 4],
    ['Drug screen x 12 units', null, null],
    ['Cold unit, 14 days rental', null, null],
    ['Examplol 40 mg/cc', '40 mg/cc', null],
    ['Examplol 15 milligrams, No. 60', '15 milligrams', 60],
    ['Examplol 5mg 60 count', '5mg', 60],
    ['Examplol .5mg #60', '.5mg', 60],
    ['Retrospective request for 1 urine test (DOS 11/14/2016)', null, 1],
    ['6 to 8 sessions of hand therapy', null, null],
    ['Hand therapy 6 to 8 visits', null, null],
    ['Six to eight visits of hand therapy', null, null],
    ['3 views X-ray of the right hand', null, null],
    ['24 hr home attendant', null, null],
    ['Hand therapy (6-sessions)', null, 6],
    ['Hand therapy (8) visits', null, 8],
    ['Hand therapy 12 visits/sessions', null, 12],
    ['Hand therapy 2 times a week for 4 weeks (8 total)', null, 8],
    ['Hand therapy 2 times a week for 4 weeks = 8', null, 8],
    ['Hand treatments two (2) times a week for four (4) weeks', null, null],
    ['Hand treatment two (2) to three (3) times a week', null, null],
    ['Hand treatment, 1 time per week for 6 weeks', null, null],
    ['Office visits 1 every month for 6 months', null, null],
    ['Hand therapy 8 - 10 sessions', null, null],
    ['Twelve 45-minute hand therapy sessions', null, 12],
    ['Examplol 10/325, #120', '10/325', 120],
    ['Examplol 10/325 with 2 refills', '10/325', null],
    ['Creamol 20%, Qty: 120 grams', '20%', null],
    ['Lotionol #113.4ml', null, null],
    ['Syrupol 10gm/15ml', '10gm/15ml', null],
    ['Trigger point injections, 4 units', null, null],
    ['Toxinol 200 units', '200 units', null],
    ['Root canal #19 and crown #19', null, null],
    ['One on one pool therapy', null, null],
    ['20 mmHg compression stockings', null, null],
  ])('%s', (request, strength, quantity) => {
    const { treatment } = readTreatment(request, { from: 0, to: request.length });
    expect([treatment.strength, treatment.quantity]).toEqual([strength, quantity]);
  });

  it.each([
    ['6 month gym membership', '6 month gym membership'],
    ['Eighteen (18) sessions of hand therapy', 'hand therapy'],
    ['Up to 6 sessions of hand therapy', 'hand therapy'],
    ['Hand therapy two (2) times a week', 'Hand therapy'],
    ['Additional hand therapy x 6', 'Additional hand therapy'],
    ['1 refill of Examplol 350mg #60', 'Examplol'],
    ['Bilateral L3, L4, L5 blocks', 'Bilateral L3, L4, L5 blocks'],
    ['Tylenol #3 #60', 'Tylenol #3'],
    ['Urine test (G0431)', 'Urine test'],
    ['Associated surgical service: 2 leg wraps', 'leg wraps'],
  ])('names %s', (request, name) => expect(readTreatment(request, { from: 0, to: request.length }).treatment.name).toBe(name));

  it.each([
    ['Anesthesia 00630', ['00630']],
    ['Examplol 50000 #12', []],
    ['Injection J1885 and 20610', ['J1885', '20610']],
    ['Strips #10000', []],
    ['Vitamin 50000 units', []],
  ])('finds the codes in %s', (request, codes) => {
    expect(readTreatment(request, { from: 0, to: request.length }).treatment.codes).toEqual(codes);
  });

  it('knows codes and periods', () => {
    const request = 'Retrospective Examplol 1159F DOS: 11/14/16';
    const { treatment } = readTreatment(request, { from: 0, to: request.length });
    expect(treatment.codes).toEqual(['1159F']);
    expect(treatment.period).toEqual(['2016-11-14', '2016-11-14']);
  });

  it.each(['DOS: 11/4/16, 11/18/16', 'DOS 11/4/16; 11/11/16 & 11/18/16', 'dates of service 11/4/16, 11/11/16, and 11/18/16'])(
    'were given from the first day to the last: %s',
    (words) => {
      const request = `Hand therapy 2 visits, ${words}`;
      expect(readTreatment(request, { from: 0, to: request.length }).treatment.period).toEqual(['2016-11-04', '2016-11-18']);
    },
  );

  it('take no international units for a code', () => {
    const request = 'Vitamin D 50000 IU #4';
    expect(readTreatment(request, { from: 0, to: request.length }).treatment.codes).toEqual([]);
  });

  it.each([
    'date of service (DOS): 11/14/2016',
    '(Date of Service (DOS) 11/14/16)',
    'D.O.S. 11/14/2016',
    'with date of service on 11/14/2016',
  ])('know when they were given: %s', (words) => {
    const request = `Retrospective request for Examplol 50mg #60, ${words}`;
    expect(readTreatment(request, { from: 0, to: request.length }).treatment.period).toEqual(['2016-11-14', '2016-11-14']);
  });

  it.each([
    ['60 tablets of Examplol', 'Examplol'],
    ['Compounded cream (Creamol 10%, Otherol 6%) 240 grams', 'Compounded cream'],
    ['Retrospective (DOS 12/01/2016): Examplol 60mg', 'Examplol'],
  ])('are named without what stands around it: %s', (request, name) =>
    expect(readTreatment(request, { from: 0, to: request.length }).treatment.name).toBe(name),
  );
});

describe('partial approvals', () => {
  const remaining = 'The remaining IMR eligible portion of the original request,';
  const leaving = 'leaving the original request IMR eligible. The original request,';
  it.each<[string, number | null, number | null, number | null]>([
    [`Examplol #60 was the original request. Examplol #25 was approved by Claims Administrator. ${remaining} Examplol #35`, 60, 25, 35],
    [`Examplol #60 was the original request. The Claims Administrator has authorized Examplol #25 ${leaving} Examplol #60`, 60, 25, 60],
    [`Examplol #60 was the original request. The Claims Administrator authorized Examplol #25. ${remaining} Examplol #35`, 60, 25, 35],
    [`Eight visits were the original request. Six visits were authorized by the Claims Administrator. ${remaining} two visits`, 8, 6, 2],
    [`Examplol #60 was the original request. Some of it was allowed. ${remaining} Examplol #35`, 60, null, 35],
    [
      `Examplol #60 was the original request. Examplol #25 was authorized by the Claim Administrator. ${remaining} Examplol #35`,
      60,
      25,
      35,
    ],
    [
      `Examplol #60 was the original request. The Claims Administrator partially authorized Examplol #25 ${leaving} Examplol #60`,
      60,
      25,
      60,
    ],
    [
      'Examplol #60 was the original request. Examplol #25 was authorized by the Claims Administrator. The remaining portion of the original request, Examplol #35',
      60,
      25,
      35,
    ],
    [
      'Examplol #60 was the original request. The Claims Administrator authorized Examplol #25, leaving the original request IMR eligible. Examplol #60',
      60,
      25,
      60,
    ],
    [
      'Examplol #60 was the original request. The Claims Administrator authorized Examplol #25, leaving the original request IMR eligible. The original request is Examplol #60',
      60,
      25,
      60,
    ],
    [
      'Examplol #60 was the original request. Examplol #25 was authorized by the Claims Administrator. The remaining IMR eligible portion, Examplol #35',
      60,
      25,
      35,
    ],
  ])('%s', (request, original, authorized, quantity) => {
    const { treatment } = readTreatment(request, { from: 0, to: request.length });
    expect([treatment.original?.quantity ?? null, treatment.authorized?.quantity ?? null, treatment.quantity]).toEqual([
      original,
      authorized,
      quantity,
    ]);
  });
});

describe('people', () => {
  it.each([
    ['This is a 62-year-old male patient hurt on 1/2/2014.', 62, 'male'],
    ['A now 45 year old woman.', 45, 'female'],
    ['A fifty-two year old man.', 52, 'male'],
    ['The patient, age 47, is a female.', 47, 'female'],
    ['A fifty two (52) year old boy.', 52, 'male'],
    ['A 36 year old cook who hurt her hand.', 36, 'female'],
    ['A 36 year old cook who hurt his/her hand.', 36, null],
    [
      `${'The worker was seen again. '.repeat(20)}The worker is, as all of the notes that were read tell us, a 49-year-old woman.`,
      49,
      'female',
    ],
    ['A 29-year-oldmale.', 29, 'male'],
    ['A 45 year male.', 45, 'male'],
    ['Pain at the age of onset 3/4.', null, null],
    ['The applicant filed a claim.', null, null],
  ])('%s', (summary, age, sex) => expect(readPatient(summary, 0, summary.length).patient).toEqual({ age, sex }));

  it('takes no score for a date', () => {
    const summary = 'The injury resulted in pain of 7.5/10.';
    expect(readInjuryDate(summary, 0, summary.length)).toBeNull();
  });

  it.each([
    ['A 41-year-old female with a 9/12/05 date of injury, who was seen on 5/6/14.', '2005-09-12'],
    ['He slipped and fell on 06/18/2014.', '2014-06-18'],
    ['She was injured on August 24,2001.', '2001-08-24'],
    ['The injury of August 24th of 2001 was to the hand.', '2001-08-24'],
    ['A cook with a hand injury who underwent a repair on 5/5/2014. The date of injury was 3/3/2013.', '2013-03-03'],
    ['He was injured lifting a box and had a scan on 5/5/2014. DOI: 3/3/2013.', '2013-03-03'],
    ['A clerk who was in a work-related accident on 11/8/2016.', '2016-11-08'],
    ['On 11/8/2016, she injured her back.', '2016-11-08'],
    ['The date of injury is 10-Jan-2012.', '2012-01-10'],
    ['She was injured on the 5th of March 2011.', '2011-03-05'],
    ['On 11/8/2016 the patient sustained a burn.', '2016-11-08'],
    ['She sustained a fall at work on 11-08-16 and was seen on 12-01-16.', '2016-11-08'],
  ])('takes the injury date from %s', (summary, date) => expect(readInjuryDate(summary, 0, summary.length)?.date).toBe(date));

  it('takes the injury date from the sentence that speaks of the injury', () => {
    const summary = 'Seen on 5/5/2015. She sustained an industrial injury on 10-28-16.';
    expect(readInjuryDate(summary, 0, summary.length)?.date).toBe('2016-10-28');
  });

  it('parts specialties that a sentence joins, and no board that has an "and" in its name', () => {
    const specialties = (words: string) => {
      const text = `The reviewer is Board Certified in ${words} and is licensed to practice in the District of Columbia.`;
      const read = readReviewer(text, 0, text.length);
      expect(read.licensedIn.map((entry) => entry.text)).toEqual(['District of Columbia']);
      return read.specialties.map((entry) => entry.text);
    };
    expect(specialties('Anesthesiology and Pain Management')).toEqual(['Anesthesiology', 'Pain Management']);
    expect(specialties('Physical Medicine and Rehabilitation and Pain Medicine')).toEqual([
      'Physical Medicine and Rehabilitation',
      'Pain Medicine',
    ]);
    expect(specialties('Psychiatry and Neurology')).toEqual(['Psychiatry and Neurology']);
  });

  it('reads a specialty under a label of its own', () => {
    const text = 'State(s) of Licensure: California Specialty: Neurology';
    const { specialties, licensedIn } = readReviewer(text, 0, text.length);
    expect([specialties, licensedIn].map((entries) => entries.map((entry) => entry.text))).toEqual([['Neurology'], ['California']]);
  });

  it('reads credentials by columns, both labels before both lists', () => {
    const text = 'State(s) of Licensure: Certification(s)/Specialty: California, New York Orthopedic Surgery,Sports Medicine';
    const { specialties, licensedIn } = readReviewer(text, 0, text.length);
    expect(licensedIn.map((entry) => entry.text)).toEqual(['California', 'New York']);
    expect(specialties.map((entry) => entry.text)).toEqual(['Orthopedic Surgery', 'Sports Medicine']);
  });

  it('reads the prose form of the credentials', () => {
    const text =
      'The expert reviewer is Board Certified in Neurology, has a subspecialty in Neuromuscular Medicine and is licensed to practice in New Jersey and California. He/she works.';
    const { specialties, licensedIn } = readReviewer(text, 0, text.length);
    expect(specialties.map((entry) => entry.text)).toEqual(['Neurology', 'Neuromuscular Medicine']);
    expect(licensedIn.map((entry) => entry.text)).toEqual(['New Jersey', 'California']);
  });
});
