// What a request asks for: strengths, codes, periods, names.
import { describe, expect, it } from 'vitest';
import { readTreatment } from '../../../../src/determination/request/treatment.ts';

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
    ['Examplol 1gm #120', '1gm', 120],
    ['Infusol 2 gm q8h', '2 gm', null],
    ['Infusol 1.25g IV q12h', '1.25g', null],
    ['Examplol50mg #60', '50mg', 60],
    ['Examplol10/325mg#60', '10/325mg', 60],
    ['Examplol 600 mgs, #90', '600 mgs', 90],
    ['Puffol 90 mcg/act inhaler #1', '90 mcg/act', 1],
    ['Patchol 700mg/patch #30', '700mg/patch', 30],
    ['Patchol 100 ug/hr #15', '100 ug/hr', 15],
    ['Insulin pen 100u/ml #5', '100u/ml', 5],
    ['Health intervention 4-6 units 96152', null, null],
    ['Saltol 20mEq #30', '20mEq', 30],
    ['Powderol 17gm packets #30', '17gm', 30],
    ['Rubbol cream 120gm #1', null, 1],
    ['Rubbol gel 1% 100gm #3', '1%', 3],
    ['Retro psychological testing 7 units', null, null],
    ['Insulin 20 units', '20 units', null],
    ['Implants at #19 and #30 (D6010 x2)', null, null],
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
    ['Examplol 500mg #21 for dental extractions', '500mg', 21],
    ['Hand therapy 2 x 6 - 12 visits', null, 12],
    ['Office visit x 1 time', null, 1],
    ['Hand therapy L4-5 - 6 sessions', null, 6],
    ['Work hardening phase 2 - 12 sessions', null, 12],
    ['Hand therapy sessions x 12 each hand', null, 12],
    ['Manual therapy 12 units', null, null],
    ['Toxinol 5 units', '5 units', null],
    ['Syrupol 20 grams', null, null],
    ['Cuff 120/180 for the left arm', null, null],
    ['Oilol #60, 2 refills', null, 60],
    ['2 boxes of strips #100', null, 100],
    ['Crown for tooth, qty 2', null, 2],
    ['Two treatments per week group sessions', null, null],
  ])('%s', (request, strength, quantity) => {
    const { treatment } = readTreatment(request, { from: 0, to: request.length });
    expect([treatment.strength, treatment.quantity]).toEqual([strength, quantity]);
  });

  it.each([
    ['6 month gym membership', '6 month gym membership'],
    ['a 28 day functional restoration program', '28 day functional restoration program'],
    ['A total of 24 physical therapy visits', 'physical therapy visits'],
    ['One (1) month rental of a muscle stimulator', 'One (1) month rental of a muscle stimulator'],
    ['Psychological testing 7 units', 'Psychological testing'],
    ['Two (2) view x-ray of the hand', 'Two (2) view x-ray of the hand'],
    ['Total of 24 sessions of hand therapy', 'hand therapy'],
    ['6 sessions (2x3) of hand therapy and a visit', 'hand therapy and a visit'],
    ['Hand therapy; twelve (12) visits (2x6)', 'Hand therapy'],
    ['Retrospective review for dates of service 1/5/15 through 3/5/15: Examplol 550mg #60', 'Examplol'],
    ['Retrospective request for date of service 7-9-2015 for one urine test', 'one urine test'],
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
    ['97110%', []],
    ['Examplol 50000 mcg', []],
    ['Examplol 50000 ml', []],
    ['Examplol 50000 mg', []],
    ['97110-2', []],
    ['Examplol 50000 #12', []],
    ['Injection J1885 and 20610', ['J1885', '20610']],
    ['Strips #10000', []],
    ['Vitamin 50000 units', []],
    ['MRI of the back; CPT#72148', ['72148']],
    ['MRI of the back (CPT-72148)', ['72148']],
  ])('finds the codes in %s', (request, codes) => {
    expect(readTreatment(request, { from: 0, to: request.length }).treatment.codes).toEqual(codes);
  });

  it('knows codes and periods', () => {
    const request = 'Retrospective Examplol 1159F DOS: 11/14/16';
    const { treatment } = readTreatment(request, { from: 0, to: request.length });
    expect(treatment.codes).toEqual(['1159F']);
    expect(treatment.period).toEqual(['2016-11-14', '2016-11-14']);
  });

  it.each(['DOS: 11/4/16, 11/18/16', 'DOS 11/4/16; 11/11/16 & 11/18/16', 'dates of service 11/18/16, 11/11/16, and 11/4/16'])(
    'were given from the first day to the last: %s',
    (words) => {
      const request = `Hand therapy 2 visits, ${words}`;
      expect(readTreatment(request, { from: 0, to: request.length }).treatment.period).toEqual(['2016-11-04', '2016-11-18']);
    },
  );

  it.each(['97140 Units: 4', 'J3301 Units 4'])('keep a code before its count: %s', (request) => {
    expect(readTreatment(request, { from: 0, to: request.length }).treatment.codes).toEqual([request.slice(0, 5)]);
  });

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
    ['(Examplol 10mg #30', 'Examplol'],
    ['3 times a month massage', 'massage'],
    ['1 tube of Rubbol cream', 'Rubbol cream'],
    ['Continued usage of Examplol', 'Examplol'],
    ['Request for Examplol 50mg', 'Examplol'],
    ['3 hrs/day home attendant', 'home attendant'],
    ['Hand therapy for six weeks', 'Hand therapy'],
    ['Injection (2 of 3)', 'Injection'],
    ['2 times a week then once', '2 times a week then once'],
    ['2 bottles of Examplol', 'Examplol'],
    ['Prospective request for hand therapy x 6', 'hand therapy'],
    ['30 capsules of Examplol', 'Examplol'],
    ['Examplol DOS 1/5/15', 'Examplol'],
    ['2 times a week to the hand', '2 times a week to the hand'],
    ['Blocks at L3, and L4', 'Blocks at L3, and L4'],
    ['Examplol with 50mg', 'Examplol'],
    ['2 x/week for 3 months hand therapy', 'hand therapy'],
    ['Compounded cream (Creamol 10%, Otherol 6%) 240 grams', 'Compounded cream'],
    ['Retrospective (DOS 12/01/2016): Examplol 60mg', 'Examplol'],
    ['Retro (12/01/2016) Examplol 60mg', 'Examplol'],
    ['Retrospective - DOS 12/01/2016 - Nerve testing', 'Nerve testing'],
    ['500mg Examplol #60', 'Examplol'],
    ['5%, examplol patch #30', 'examplol patch'],
    ['Use of Examplol 50mg', 'Examplol'],
    ['Decision for Examplol 50mg', 'Examplol'],
    ['Unknown prescription of Examplol', 'Examplol'],
    ['2 boxes of Examplol patches', 'Examplol patches'],
    ['"Examplol 10mg #30', 'Examplol'],
    ['"Examplol" 10mg #30', '"Examplol"'],
    ['Examplol [10 mg] #120', 'Examplol'],
    ['2 times a week for 6 weeks hand therapy', 'hand therapy'],
    ['3 x a week for 4 weeks hand therapy', 'hand therapy'],
    ['4 hours/day x 5 days/week home attendant', 'home attendant'],
    ['One to two visits per week of hand therapy', 'hand therapy'],
    ['1 visit per month with a psychiatrist', '1 visit per month with a psychiatrist'],
    ['Two (2) times a week hand therapy for four (4) weeks', 'hand therapy'],
    ['Psychological evaluation & 6 sessions', 'Psychological evaluation'],
    ['Consultation plus 4 sessions', 'Consultation'],
    ['Hand therapy 2x3 = 6 sessions', 'Hand therapy 2x3'],
    ['4 hours a day x 5 days a week home attendant', 'home attendant'],
    ['#60', null],
  ])('are named without what stands around it: %s', (request, name) =>
    expect(readTreatment(request, { from: 0, to: request.length }).treatment.name).toBe(name),
  );
});
