// Citations as hurried hands and joined lines leave them: broken behind hyphens, with slips of the pen, with what ACOEM has added.
import { describe, expect, it } from 'vitest';
import { readGuidelineParagraph } from '../../../src/guidelines/citations.ts';
import type { Citation } from '../../../src/guidelines/types.ts';
import { cite } from './cite.ts';

const read = (text: string) => readGuidelineParagraph(text).citations.map(({ citation }) => citation);
const mtus = (rest: string) => `Decision based on MTUS ${rest}`;
const outside = (rest: string) => `Decision based on Non-MTUS Citation ${rest}`;
const LOW_BACK = { year: 2004, section: 'Special Studies' };

describe('a line that ended behind a hyphen', () => {
  it.each<[string, Citation[]]>([
    [
      `${mtus('Low Back Complaints 2004, Section(s): Special Studies.')} Decision based on Non- MTUS Citation ODG, Low Back Chapter, MRI.`,
      [cite('mtus-low-back', LOW_BACK), cite('odg', { section: 'Low Back Chapter, MRI' })],
    ],
    [mtus('Stress- Related Conditions 2004.'), [cite('mtus-stress', { year: 2004 })]],
    [mtus('Post- Surgical Treatment Guidelines 2009.'), [cite('mtus-postsurgical', { year: 2009 })]],
    ['The Expert Reviewer based his/her decision on the Non- MTUS ODG, Pain.', [cite('odg', { section: 'Pain' })]],
  ])('%s', (text, citations) => expect(read(text)).toEqual(citations));
});

describe('titles', () => {
  it.each<[string, Citation[]]>([
    ['Low Back Complaints, 2004, Section(s): Special Studies.', [cite('mtus-low-back', LOW_BACK)]],
    ['Low Back Complaints2004, Sections(s): Special Studies.', [cite('mtus-low-back', LOW_BACK)]],
    ['ACOEM Low Back Complaints 2004, Section(s): Special Studies.', [cite('mtus-low-back', LOW_BACK)]],
    ['Low Bakc Complaints 2004, Section(s): Special Studies.', [cite('mtus-low-back', LOW_BACK)]],
    ['Forearm/Wrist/Hand Complaints 2004.', [cite('mtus-forearm-wrist-hand', { year: 2004 })]],
    ['Forearm Wrist and Hand Complaints 2004.', [cite('mtus-forearm-wrist-hand', { year: 2004 })]],
    ['Forearm, Wrist, Hand Complaints 2004.', [cite('mtus-forearm-wrist-hand', { year: 2004 })]],
    ['Neck/Upper Back Complaints 2004.', [cite('mtus-neck-upper-back', { year: 2004 })]],
    ['Chornic Pain Medical Treament 2009, Section(s): Opioids.', [cite('mtus-chronic-pain', { year: 2009, section: 'Opioids' })]],
    ['Chronic Pain Treament Guidelines Opioids Page(s): 80.', [cite('mtus-chronic-pain', { section: 'Opioids', pages: [[80, 80]] })]],
    ['Chronic Pain 2009, Section(s): Opioids.', [cite('mtus-chronic-pain', { year: 2009, section: 'Opioids' })]],
    ['Accupuncture Treatment 2007.', [cite('mtus-acupuncture', { year: 2007 })]],
    ['Acupuncture 2007.', [cite('mtus-acupuncture', { year: 2007 })]],
    ['Chronic Pain Treatment Guidelines Opioids. Page(s): 80.', [cite('mtus-chronic-pain', { section: 'Opioids', pages: [[80, 80]] })]],
    ['Chronic Pain Treatment Guidelines pages 74-96, Opioids.', [cite('mtus-chronic-pain', { section: 'Opioids', pages: [[74, 96]] })]],
    ['Toe Complaints Page(s): 370.', [cite('mtus-other', { section: 'Toe Complaints', pages: [[370, 370]] })]],
    ['Hip Complaints 2004.', [cite('mtus-other', { year: 2004, section: 'Hip Complaints' })]],
  ])('%s', (rest, citations) => expect(read(mtus(rest))).toEqual(citations));
});

describe('chapters and pages', () => {
  it.each<[string, Citation[]]>([
    ...['Chapter 9- Shoulder', 'Chapter 9 - Shoulder', 'Chapter 9. Shoulder', 'Chapter 9; Shoulder'].map((named): [string, Citation[]] => [
      `ACOEM ${named} Complaints Page(s): 207.`,
      [cite('mtus-shoulder', { chapter: 9, pages: [[207, 207]] })],
    ]),
    [
      'ACOEM Chapter 12 Low Back Complaints Page(s): 303, Table 12-7, 308.',
      [
        cite('mtus-low-back', {
          chapter: 12,
          pages: [
            [303, 303],
            [308, 308],
          ],
        }),
      ],
    ],
    [
      'ACOEM Chapter 8, Chapter 9 Page(s): 165; 200.',
      [cite('mtus-neck-upper-back', { chapter: 8, pages: [[165, 165]] }), cite('mtus-shoulder', { chapter: 9, pages: [[200, 200]] })],
    ],
    ['Knee Complaints 2004. No evidence was cited.', [cite('mtus-knee', { year: 2004 })]],
    ['ACOEM Chapter 9 Shoulder Complaints Page(s): Table 9-6, 213.', [cite('mtus-shoulder', { chapter: 9, pages: [[213, 213]] })]],
  ])('%s', (rest, citations) => expect(read(mtus(rest))).toEqual(citations));
});

describe('what was adopted since December 2017', () => {
  const other = (year: number, section: string) => cite('mtus-other', { year, section });
  it.each<[string, Citation[]]>([
    ['Elbow Disorders 2018, Section(s): Rest.', [other(2018, 'Elbow Disorders, Rest')]],
    ['Elbow Disorders 2007, Section(s): Rest.', [cite('mtus-elbow', { year: 2007, section: 'Rest' })]],
    ['Low Back Disorders (ACOEM 2019), Section(s): MRI.', [other(2019, 'Low Back Disorders, MRI')]],
    ['Coronavirus (COVID-19) 2021, Section(s): Rest.', [other(2021, 'Coronavirus (COVID-19), Rest')]],
    [
      'Workplace Mental Health: Anxiety Disorders and Sleep 2021, Section(s): Psychotherapy, and Drug Formulary.',
      [other(2021, 'Workplace Mental Health: Anxiety Disorders and Sleep, Psychotherapy'), cite('mtus-formulary')],
    ],
    [
      'Low Back Complaints 2004, Section(s): Special Studies, and Drug Formulary.',
      [cite('mtus-low-back', LOW_BACK), cite('mtus-formulary')],
    ],
    ['Formulary 2018.', [cite('mtus-formulary', { year: 2018 })]],
    ['Drug List 2018.', [cite('mtus-formulary', { year: 2018 })]],
    [
      'Ankle and Foot Disorders 2018, and Drug Formulary 2019.',
      [other(2018, 'Ankle and Foot Disorders'), cite('mtus-formulary', { year: 2019 })],
    ],
  ])('%s', (rest, citations) => expect(read(mtus(rest))).toEqual(citations));
});

describe('ODG by other names', () => {
  it.each(['Official Diability Guidelines', 'Officical Disability Guide', 'Occupational Disability Guidelines (ODG)', 'O.D.G.'])(
    '%s',
    (name) => expect(read(outside(`${name}, Pain Chapter.`))).toEqual([cite('odg', { section: 'Pain Chapter' })]),
  );
});

it('of ODG end before the words that join ACOEM on', () =>
  expect(read(outside('ODG Knee and the ACOEM, 3rd Edition.'))).toEqual([cite('odg', { section: 'Knee' }), cite('acoem')]));

it('end where words follow that are none of an address', () =>
  expect(read(outside('http://sample.example/pain /spine and others'))[0]?.urls).toEqual(['http://sample.example/pain']));

describe('addresses that a line end broke', () => {
  it.each([
    ['http://sample.example/Lateral_ Pain.', 'http://sample.example/Lateral_Pain'],
    ['http://sample.example/?term=vitamin+ D+pain.', 'http://sample.example/?term=vitamin+D+pain'],
    ['http://sample.example/a~AN~ T113/Wrist.', 'http://sample.example/a~AN~T113/Wrist'],
    ['http://sample.example/pro/sample .html.', 'http://sample.example/pro/sample.html'],
    ['http://sample.example/pain /sample-overview.', 'http://sample.example/pain/sample-overview'],
    ['http://sample.example/a /b-c/d.', 'http://sample.example/a/b-c/d'],
    ['http://sample.example/wiki/Sample_(drug).', 'http://sample.example/wiki/Sample_(drug)'],
  ])('%s', (address, url) => expect(read(outside(address))).toEqual([cite('other', { urls: [url] })]));
});
