// Guidelines outside the MTUS, as letters name them: ODG, ACOEM's later editions, addresses, books, journals.
import { expect, it } from 'vitest';
import { readGuidelineParagraph } from '../../../src/guidelines/citations.ts';
import type { Citation } from '../../../src/guidelines/types.ts';
import { cite } from './cite.ts';

const outside = (rest: string) => `Decision based on Non-MTUS Citation ${rest}`;

it.each<[string, Citation[]]>([
  [outside('https://www.odg.example/odg-pain.'), [cite('other', { urls: ['https://www.odg.example/odg-pain'] })]],
  [outside('http:// www.a.example/b.html.'), [cite('other', { urls: ['http://www.a.example/b.html'] })]],
  [outside('https://a.example/full?sid= 99a1.'), [cite('other', { urls: ['https://a.example/full?sid=99a1'] })]],
  [outside('https://a.example/slow _motion.pdf.'), [cite('other', { urls: ['https://a.example/slow_motion.pdf'] })]],
  [outside('https://a.example/tablets/ details.'), [cite('other', { urls: ['https://a.example/tablets/details'] })]],
  [
    outside('https://a.example/tablets/ details of use.'),
    [cite('other', { section: 'details of use', urls: ['https://a.example/tablets/'] })],
  ],
  [outside('https://a.example/slow- motion.'), [cite('other', { urls: ['https://a.example/slow-motion'] })]],
  [
    outside('https://a.example/ www.b.example.'),
    [cite('other', { urls: ['https://a.example/'] }), cite('other', { urls: ['www.b.example'] })],
  ],
  [
    outside('https://a.example/b,https://c.example/d.'),
    [cite('other', { urls: ['https://a.example/b'] }), cite('other', { urls: ['https://c.example/d'] })],
  ],
  [outside('ODG Pain; Vitamin B, Vitamin K, zinc.'), [cite('odg', { section: 'Pain; Vitamin B, Vitamin K, zinc' })]],
  [outside('Roe ML, ed. UpToDate. Reno: 2014.'), [cite('other', { section: 'Roe ML, ed. UpToDate. Reno: 2014' })]],
  [outside('ODG, Neck; Outpatient PT. Low Back chapter.'), [cite('odg', { section: 'Neck; Outpatient PT. Low Back chapter' })]],
  [outside('ODG Pain; Hepatitis C. Treatment'), [cite('odg', { section: 'Pain; Hepatitis C. Treatment' })]],
  [outside('ODG Pain; Vitamin B, Vitamin K supplements.'), [cite('odg', { section: 'Pain; Vitamin B, Vitamin K supplements' })]],
  [
    outside("ODG, Pain Chapter, Examplol and the Physicians' Desk Reference."),
    [cite('odg', { section: 'Pain Chapter, Examplol' }), cite('other', { section: "Physicians' Desk Reference" })],
  ],
  [
    outside('Official Disability Guidelines (ODG), Third Edition, Low Back Chapter, MRI.'),
    [cite('odg', { section: 'Low Back Chapter, MRI' })],
  ],
  [outside('Official Disability Guidelines (ODG) Guidelines Knee, MRI.'), [cite('odg', { section: 'Knee, MRI' })]],
  [
    outside('ODG 2014, Shoulder, Surgery; Mosby drug reference, Examplol.'),
    [cite('odg', { section: 'Shoulder, Surgery' }), cite('other', { section: 'Mosby drug reference, Examplol' })],
  ],
  [outside('A Clinic and Mayo Clinic study.'), [cite('other', { section: 'A Clinic and Mayo Clinic study' })]],
  [outside('http://a.example/articles/PMC1/.'), [cite('other', { urls: ['http://a.example/articles/PMC1/'] })]],
  [outside('ODG Pain Chapter, and www.b.example.'), [cite('odg', { section: 'Pain Chapter' }), cite('other', { urls: ['www.b.example'] })]],
  [
    outside('ODG Drug Formulary, www.odg.example/list/formulary.htm. drugs.com. Epocrates Online, www.e.example.'),
    [
      cite('odg', { section: 'Drug Formulary', urls: ['www.odg.example/list/formulary.htm'] }),
      cite('other', { section: 'Epocrates Online', urls: ['www.e.example'] }),
    ],
  ],
  [
    outside('Society of Examples, Statement; http://a.example/b.'),
    [cite('other', { section: 'Society of Examples, Statement', urls: ['http://a.example/b'] })],
  ],
  [
    outside('ODG, Pain Chapter. Opioids, http://odg.example/pain.'),
    [cite('odg', { section: 'Pain Chapter. Opioids', urls: ['http://odg.example/pain'] })],
  ],
  [
    outside('ODG Low Back, Assistants; Centers for Medicare, Physician Fee Schedule Search, 27447 http://www.fees.example/a.'),
    [
      cite('odg', { section: 'Low Back, Assistants' }),
      cite('other', { section: 'Centers for Medicare, Physician Fee Schedule Search, 27447', urls: ['http://www.fees.example/a'] }),
    ],
  ],
  [
    outside('ODG, Head Chapter: Nerve blocks. https://www.labels.example/a.pdf'),
    [cite('odg', { section: 'Head Chapter: Nerve blocks' }), cite('other', { urls: ['https://www.labels.example/a.pdf'] })],
  ],
  [
    outside('ODG Pain Chapter. http://www.odg-twc.example/pain.htm'),
    [cite('odg', { section: 'Pain Chapter', urls: ['http://www.odg-twc.example/pain.htm'] })],
  ],
  [
    outside('ODG, Low Back, Tests and the ACC/AHA 2007 Guidelines (http://hearts.example/1).'),
    [cite('odg', { section: 'Low Back, Tests' }), cite('other', { section: 'ACC/AHA 2007 Guidelines', urls: ['http://hearts.example/1'] })],
  ],
  [
    outside('Jaw Care, Author: Jo Doe, DDS; Chief Editor: Max Roe, MD, MBA. Medscape Reference.'),
    [cite('other', { section: 'Jaw Care, Author: Jo Doe, DDS; Chief Editor: Max Roe, MD, MBA. Medscape Reference' })],
  ],
  [outside('2014 Society Guideline on Hearts.'), [cite('other', { section: '2014 Society Guideline on Hearts' })]],
  [
    outside('ODG, Head Chapter, Toxins; Roe SL, Doe AB. Toxins in practice.'),
    [cite('odg', { section: 'Head Chapter, Toxins' }), cite('other', { section: 'Roe SL, Doe AB. Toxins in practice' })],
  ],
  [outside('ODG-Pain chapter, Opioids.'), [cite('odg', { section: 'Pain chapter, Opioids' })]],
  [outside('Knee chapter, ODG.'), [cite('odg', { section: 'Knee chapter' })]],
  [outside('Hernia chapter of the ODG.'), [cite('odg', { section: 'Hernia chapter of the' })]],
  [outside('American College of Occupational & Environmental Medicine (ACOEM), Knee.'), [cite('acoem', { section: 'Knee' })]],
  [
    outside('ODG Knee; A list of knees http://a.example/b.'),
    [cite('odg', { section: 'Knee' }), cite('other', { section: 'A list of knees', urls: ['http://a.example/b'] })],
  ],
  [outside('Pain, ODG.'), [cite('odg', { section: 'Pain' })]],
  [outside('ACOEM (American College of Occupational and Environmental Medicine), Knee.'), [cite('acoem', { section: 'Knee' })]],
  [outside('the ACOEM, Knee.'), [cite('acoem', { section: 'Knee' })]],
  [
    outside('Official Disability Guidelines (ODG) Pain; ODG-Low Back.'),
    [cite('odg', { section: 'Pain' }), cite('odg', { section: 'Low Back' })],
  ],
  [outside('ODG (TWC) Low Back.'), [cite('odg', { section: 'Low Back' })]],
  [outside('ODG/Low Back/MRI.'), [cite('odg', { section: 'Low Back/MRI' })]],
  [outside('(ODG) Low Back.'), [cite('odg', { section: 'Low Back' })]],
  [outside('Official Disability Guidelines (ODG ) Pain.'), [cite('odg', { section: 'Pain' })]],
  [outside('Low Back Chapter, Official Disability Guidelines (ODG).'), [cite('odg', { section: 'Low Back Chapter' })]],
  [outside('ODG Guidelines Low Back Chapter.'), [cite('odg', { section: 'Low Back Chapter' })]],
  [outside('ODG and ACOEM.'), [cite('odg'), cite('acoem')]],
  [outside('ODG Shoulder, ACOEM.'), [cite('odg', { section: 'Shoulder' }), cite('acoem')]],
  [
    outside('ACOEM Practice Guidelines, Second Edition (2004), Chapter 7, pages 127, 156.'),
    [
      cite('acoem', {
        chapter: 7,
        pages: [
          [127, 127],
          [156, 156],
        ],
      }),
    ],
  ],
  [outside('ACOEM Guidelines, 2nd Ed., Chapter 7, p. 127.'), [cite('acoem', { chapter: 7, pages: [[127, 127]] })]],
  [
    outside('ACOEM, Low Back Complaints, Chapter 12, page 303.'),
    [cite('acoem', { chapter: 12, section: 'Low Back Complaints', pages: [[303, 303]] })],
  ],
  [
    outside('ODG Knee Chapter; Medicare Coverage: Wheelchairs.'),
    [cite('odg', { section: 'Knee Chapter' }), cite('other', { section: 'Medicare Coverage: Wheelchairs' })],
  ],
  [
    outside('Official Disability Guidelines, Oﬃcial Disability Guidelines (ODG), Knee Chapter.'),
    [cite('odg'), cite('odg', { section: 'Knee Chapter' })],
  ],
  [outside('ODG (Official Disability Guidelines), Ankle and Foot Chapter.'), [cite('odg', { section: 'Ankle and Foot Chapter' })]],
  [outside('Official Disability Guidelines [ODG], Knee.'), [cite('odg', { section: 'Knee' })]],
  [outside('ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 7, page 127.'), [cite('acoem', { chapter: 7, pages: [[127, 127]] })]],
  [
    outside('ODG, Low Back, MRIs, and ACOEM Low Back Disorders.'),
    [cite('odg', { section: 'Low Back, MRIs' }), cite('acoem', { section: 'Low Back Disorders' })],
  ],
  [outside('ODG and Other Medical Treatment Guidelines ACOEM, 3rd Edition.'), [cite('odg'), cite('acoem')]],
  [outside('Official Disability Guidelines, ODG, Low Back.'), [cite('odg', { section: 'Low Back' })]],
  [
    outside('ODG, Work Loss Data Institute, LLC; Corpus Christi, TX; www.odg.example; Section: Knee & Leg (Acute).'),
    [cite('odg', { section: 'Knee & Leg (Acute)', urls: ['www.odg.example'] })],
  ],
  [
    outside('http://a.example/b/, and the American College of Radiology Criteria.'),
    [cite('other', { urls: ['http://a.example/b/'] }), cite('other', { section: 'American College of Radiology Criteria' })],
  ],
  [
    outside('https://a.example/0388.html, Clinical Policy Bulletin: Transportation.'),
    [cite('other', { section: 'Clinical Policy Bulletin: Transportation', urls: ['https://a.example/0388.html'] })],
  ],
  [
    outside('ODG Drug Formulary, www.odg.example; Epocrates Online, www.e.example; FDA, Examplol.'),
    [
      cite('odg', { section: 'Drug Formulary', urls: ['www.odg.example'] }),
      cite('other', { section: 'Epocrates Online', urls: ['www.e.example'] }),
      cite('other', { section: 'FDA, Examplol' }),
    ],
  ],
  [outside('ODG Guidelines, Knee Chapter.'), [cite('odg', { section: 'Knee Chapter' })]],
  [outside('ODG, www.odg.example, Knee, MRI.'), [cite('odg', { section: 'Knee, MRI', urls: ['www.odg.example'] })]],
  [
    outside('Official Disability Guidelines (ODG) Low Back, Supports and ACOEM V.3 Low Back.'),
    [cite('odg', { section: 'Low Back, Supports' }), cite('acoem', { section: 'V.3 Low Back' })],
  ],
  [outside('Non-MTUS Official Disability Guidelines (ODG), Knee.'), [cite('odg', { section: 'Knee' })]],
  [outside('MTUS Chronic Pain Medical Treatment Guidelines, Opioids.'), [cite('mtus-chronic-pain', { section: 'Opioids' })]],
  [outside('Official Disability Guidelines (ODG), Low Back Chapter, MRI.'), [cite('odg', { section: 'Low Back Chapter, MRI' })]],
  [outside('Official Disability Guidelines (ODG).'), [cite('odg')]],
  [outside('Offical Disabilty Guidelines (ODG-TWC) Knee.'), [cite('odg', { section: 'Knee' })]],
  [outside('The Official Disability Guidelines (ODG), Pain.'), [cite('odg', { section: 'Pain' })]],
  [outside('http://www.example.org/pubmed/ 12345678.'), [cite('other', { urls: ['http://www.example.org/pubmed/12345678'] })]],
  [outside('ODG Neck Chapter, pg. 607.'), [cite('odg', { section: 'Neck Chapter', pages: [[607, 607]] })]],
  [
    outside('Official Disability Guidelines, Knee Official Disability Guidelines (ODG), Therapy.'),
    [cite('odg', { section: 'Knee' }), cite('odg', { section: 'Therapy' })],
  ],
  [
    outside('Official Disability Guidelines (ODG), Low Back Chapter and ACOEM Practice Guidelines, 3rd Edition, Low Back.'),
    [cite('odg', { section: 'Low Back Chapter' }), cite('acoem', { section: 'Low Back' })],
  ],
  [outside('ACOEM: Low back disorders, imaging.'), [cite('acoem', { section: 'Low back disorders, imaging' })]],
  [
    outside('ODG Knee/DME and Other Medical Treatment Guidelines https://example.org/a-and- b/c.pdf.'),
    [cite('odg', { section: 'Knee/DME' }), cite('other', { urls: ['https://example.org/a-and-b/c.pdf'] })],
  ],
  [
    outside('http://one.example.org/a, http://two.example.org/b.'),
    [cite('other', { urls: ['http://one.example.org/a'] }), cite('other', { urls: ['http://two.example.org/b'] })],
  ],
  [outside('A Textbook of Medicine (2010), Jones.'), [cite('other', { section: 'A Textbook of Medicine (2010), Jones' })]],
])('%s', (text, expected) => expect(readGuidelineParagraph(text).citations.map(({ citation }) => citation)).toEqual(expected));

it.each([
  'ODG Guidelines - Knee',
  "ODG Treatment in Workers' Compensation (TWC), Knee",
  'ODG, Corpus Christi, Texas, Knee',
  'ODG, the Section(s): Knee',
  "ODG's Knee",
  'ODG online version, Knee',
  'ODG, 12th annual edition, Knee',
  'ODG Treatment in Workers Comp, Knee',
  'Official Disability Guidelines (ODG/TWC), Knee',
  'ODG, First edition, Knee',
  'ODG 11th Edition, Knee',
  'Official Disability Guidelines’ Knee',
  'ODG-TWC Knee',
  'ODG by MCG, Knee',
  'ODG web-based version, Knee',
  'ODG (web), Knee',
  'ODG Update, Knee',
  'ODG, current version, Knee',
  'ODG Treatment Index, Knee',
  'ODG web edition, Knee',
])('the editions and publishers of ODG are no part of its section: %s', (text) => {
  expect(readGuidelineParagraph(outside(`${text}.`)).citations.map(({ citation }) => citation)).toEqual([cite('odg', { section: 'Knee' })]);
});

it.each([
  'New York guideline',
  'Roe S, et al. Knees',
  'U.S. Food and Drug',
  'National Library',
  'Centers for Disease Control',
  'Title 8 rule',
  'American Pain Society',
  'Blue Cross policy',
  'Washington State guideline',
  'Aetna policy',
  'Labor Code 4600',
  'Cigna policy',
  'Colorado guideline',
])('behind ODG and a semicolon, another source: %s', (source) => {
  const { citations } = readGuidelineParagraph(outside(`ODG Knee; ${source}.`));
  expect(citations.map(({ citation }) => citation)).toEqual([cite('odg', { section: 'Knee' }), cite('other', { section: source })]);
});

it.each([
  'Medical Disability Advisor',
  'Lexi-comp',
  'Monthly Prescribing Reference',
  'Mayo Clinic',
  'UpToDate',
  'AAOS',
  'MedlinePlus',
  'Cochrane',
  'CMS',
  'Epocrates',
  'WebMD',
  'PubMed',
  'RxList',
  'Drugs.com',
  'Medscape',
  'NIH',
  'AMA',
])('behind ODG and a stop, another source: %s', (source) => {
  const { citations } = readGuidelineParagraph(outside(`ODG Knee. ${source}, Examplol.`));
  expect(citations.map(({ citation }) => citation)).toEqual([
    cite('odg', { section: 'Knee' }),
    cite('other', { section: `${source}, Examplol` }),
  ]);
});
