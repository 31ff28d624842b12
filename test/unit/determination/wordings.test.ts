// Values as reviewers word them: verdicts around "therefore", counts and measures, codes, licences, dates of injury; and
// rationales whose last sentence lacks its stop above a gap.
import { describe, expect, it } from 'vitest';
import { readDeterminations } from '../../../src/determination/parse.ts';
import type { Item } from '../../../src/determination/types.ts';

const body = (rationale: string) => `Claims Administrator guideline: None.\nMAXIMUS guideline: None.\nDecision rationale: ${rationale}\n`;
const letter = (items: string, summary = '') =>
  `HOW THE IMR FINAL DETERMINATION WAS MADE\nx\nCLINICAL CASE SUMMARY\n${summary}\nIMR ISSUES, DECISIONS AND RATIONALES\nDecided as set forth below:\n${items}`;
const itemOf = (request: string, rationale = 'It is not medically necessary.'): Item | undefined =>
  readDeterminations(letter(`${request}: Upheld\n${body(rationale)}`))[0]?.determination.items[0];

describe('a conclusion', () => {
  it.each([
    'The request is not therefore medically necessary.',
    'The brace is not, therefore, medically necessary.',
    'The requests are not, hence, medically necessary.',
    'The request is not, accordingly, medically necessary.',
    'The request would not, therefore, be medically necessary.',
    'The request cannot therefore be deemed medically necessary.',
    'The request cannot, therefore, be considered medically necessary.',
    'The request has not, therefore, been shown to be medically necessary.',
    'The request does not therefore meet medical necessity.',
    'None of the braces, therefore, are medically necessary.',
    'No part of the request is therefore medically necessary.',
    'Neither the brace nor, therefore, its rental is medically necessary.',
    'Therefore, the requested item is not certified.',
    'Therefore, Examplol 5mg #30 is not certified.',
  ])('denies: %s', (rationale) => expect(itemOf('Brace', rationale)?.conclusion).toBe('not-medically-necessary'));

  it.each([
    'The criteria are met, therefore, the request is medically necessary.',
    'It was not tried before, therefore the request is medically necessary.',
    'The request is therefore medically necessary.',
    'He has not improved and therefore the brace is medically necessary.',
    'The request is of medical necessity.',
    'The request has medical necessity.',
  ])('affirms: %s', (rationale) => expect(itemOf('Brace', rationale)?.conclusion).toBe('medically-necessary'));
});

describe('a quantity', () => {
  it.each<[string, number | null]>([
    ['60 minute massage sessions, left shoulder', null],
    ['Two hour sessions of psychotherapy', null],
    ['1 hour RN visits 2 times weekly', null],
    ['8 week course of aquatic therapy sessions', null],
    ['30 day treatment with a bone growth stimulator', null],
    ['Soothex 100 units treatment for headaches', null],
    ['Tooth 19 root canal treatment', null],
    ['Phase 2 work hardening visits', null],
    ['Grade 1 mobilization treatment', null],
    ['Shockwave treatment 2000 shocks', null],
    ['Crowns for teeth #2 and #3', null],
    ['Tooth #3, #14 and #19 root canal', null],
    ['Laser treatment x 6 to the left wrist', 6],
    ['Examplol 100mg capsule Qty:60 Refills:2', 60],
    ['Examplol 100mg quantity:60', 60],
    ['Examplol 100mg QTY=60', 60],
    ['Examplol 100mg #: 60', 60],
    ['Chiropractic QTY:8', 8],
    ['12 sessions of hand therapy', 12],
  ])('%s: %s', (request, quantity) => expect(itemOf(request)?.treatment.quantity).toBe(quantity));
});

it.each<[string, string[]]>([
  ['CPT code 97110/97140 therapy', ['97110', '97140']],
  ['Consultation 99204-99205', ['99204', '99205']],
  ['97110, 97112, 97140-59 therapy', ['97110', '97112', '97140']],
  ['A4556, A4557; E0730-NU', ['A4556', 'A4557', 'E0730']],
  ['Examplol 10/325mg #60', []],
])('codes: %s', (request, codes) => expect(itemOf(request)?.treatment.codes).toEqual(codes));

it.each([
  ['State(s) of Licensure: Texas, Washington, D.C.\nCertification(s)/Specialty: Neurology', ['Texas', 'Washington, D.C.']],
  [
    'The expert reviewer is Board Certified in Neurology and is licensed to practice in Washington, D.C. and Maryland.',
    ['Washington, D.C.', 'Maryland'],
  ],
  ['The expert reviewer is Board Certified in Neurology and is licensed to practice in Washington, D.C. He works.', ['Washington, D.C']],
])('licences: %s', (credentials, licences) => {
  const text = letter(`A: Upheld\n${body('No.')}`).replace('WAS MADE\nx', `WAS MADE\n${credentials}`);
  expect(readDeterminations(text)[0]?.determination.expertReviewer.licensedIn).toEqual(licences);
});

it('an injury whose date stands before what happened', () => {
  const text = letter(`A: Upheld\n${body('No.')}`, 'This is a 29 year old male who on 02/03/16 was struck by a forklift.');
  expect(readDeterminations(text)[0]?.determination.dates.injury).toBe('2016-02-03');
});

describe('a gap above a heading', () => {
  const before = 'The records were read in full and tell of no trial of the care that comes first. '.repeat(9);
  it.each([
    'The request is not medically necessary per MTUS guidelines',
    'Therefore this is not medically necessary for this patient',
    'Therefore, the request is not certified',
    'The drug should be weaned, not stopped',
    'The request is not medically necessary;',
  ])('ends a rationale that lacks its stop: %s', (end) => {
    const text = letter(`Cane: Upheld\n${body(before + end)}\nKnee MRI without contrast: Upheld\n${body('No.')}`).replaceAll(
      /\n(?=MAXIMUS|Decision|Claims)/g,
      '\n\n',
    );
    const items = readDeterminations(text)[0]?.determination.items;
    expect(items?.map(({ request }) => request)).toEqual(['Cane', 'Knee MRI without contrast']);
    expect(items?.[0]?.rationale?.endsWith(end)).toBe(true);
  });
});

it('a header in capitals', () => {
  const header = 'CASE NUMBER: CM99-0000001\nDATE OF INJURY: 02/03/2016\nDECISION DATE: 12/09/2016\nPRIORITY: EXPEDITED\n';
  const [reading] = readDeterminations(header + letter(`A: Upheld\n${body('No.')}`));
  const { caseNumber, priority, dates } = reading?.determination ?? {};
  expect([caseNumber, priority, dates?.injury, dates?.decision]).toEqual(['CM99-0000001', 'expedited', '2016-02-03', '2016-12-09']);
});
