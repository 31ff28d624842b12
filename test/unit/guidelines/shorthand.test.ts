// Citations as reviewers shorten them: chapters without their number or their title, lists of pages, several guidelines in one
// sentence; and paragraphs that say in their own way that nothing was cited.
import { describe, expect, it } from 'vitest';
import { readGuidelineParagraph } from '../../../src/guidelines/citations.ts';
import type { Citation } from '../../../src/guidelines/types.ts';
import { cite } from './cite.ts';

const read = (text: string) => readGuidelineParagraph(text).citations.map(({ citation }) => citation);
const mtus = (rest: string) => `Decision based on MTUS ${rest}`;
const ACOEM = 'American College of Occupational and Environmental Medicine (ACOEM)';

describe('guidelines of the MTUS', () => {
  it.each<[string, Citation[]]>([
    [
      'Decision based on CA MTUS Chronic Pain Guidelines Opioids Page(s): 80.',
      [cite('mtus-chronic-pain', { section: 'Opioids', pages: [[80, 80]] })],
    ],
    [
      'The Claims Administrator based its decision on the Opioid Treatment Guidelines, page 5, which is part of the MTUS.',
      [cite('mtus-opioids', { pages: [[5, 5]] })],
    ],
    ['The Expert Reviewer based his/her decision on the Elbow Disorders Guidelines, which is part of the MTUS.', [cite('mtus-elbow')]],
    ['California MTUS Low Back Complaints 2004.', [cite('mtus-low-back', { year: 2004 })]],
    ['Decision based on the MTUS Drug Formulary.', [cite('mtus-formulary')]],
    [mtus('Opioids Treatment Guidelines 2016.'), [cite('mtus-opioids', { year: 2016 })]],
    [mtus('Post Surgical Treatment Guidelines, page 27.'), [cite('mtus-postsurgical', { pages: [[27, 27]] })]],
    [mtus('ACOEM (2004) Chapter 13 Knee Complaints, p. 339.'), [cite('mtus-knee', { chapter: 13, pages: [[339, 339]] })]],
    [mtus(`${ACOEM}, 2nd Edition, (2004) Chapter 8, pages 165-194.`), [cite('mtus-neck-upper-back', { chapter: 8, pages: [[165, 194]] })]],
    [mtus('(ACOEM) Chapter 12 Low Back Complaints Page(s): 303.'), [cite('mtus-low-back', { chapter: 12, pages: [[303, 303]] })]],
    [mtus('ACOEM Low Back Chapter, page 303.'), [cite('mtus-low-back', { pages: [[303, 303]] })]],
    [mtus('ACOEM Neck and Upper Back Page(s): 177.'), [cite('mtus-neck-upper-back', { pages: [[177, 177]] })]],
    [
      mtus('ACOEM Neck and Upper Back Complaints Chapter 8, Low Back Complaints Chapter 12, pages 182, 304.'),
      [cite('mtus-neck-upper-back', { chapter: 8, pages: [[182, 182]] }), cite('mtus-low-back', { chapter: 12, pages: [[304, 304]] })],
    ],
    [
      mtus('ACOEM Chapter 12 Low Back Complaints Page(s): Chapter 12, page 287.'),
      [cite('mtus-low-back', { chapter: 12, pages: [[287, 287]] })],
    ],
    // A part of the body alone is a chapter's name only beside ACOEM's.
    [mtus('Shoulder, page 3.'), [cite('mtus-other', { section: 'Shoulder', pages: [[3, 3]] })]],
    [mtus('Low Back Complaints 2004 Section(s): Physical Methods.'), [cite('mtus-low-back', { year: 2004, section: 'Physical Methods' })]],
    [mtus('Low Back Complaints 2004: Physical Methods.'), [cite('mtus-low-back', { year: 2004, section: 'Physical Methods' })]],
    [mtus('Chronic Pain Medical Treatment 2009, Section (s): Opioids.'), [cite('mtus-chronic-pain', { year: 2009, section: 'Opioids' })]],
    [
      mtus('Chronic Pain Medical Treatment Guidelines (May 2009), Opioids, page 80.'),
      [cite('mtus-chronic-pain', { year: 2009, section: 'Opioids', pages: [[80, 80]] })],
    ],
    [
      mtus('Chronic Pain Medical Treatment Guidelines, Effective July 18, 2009, Examplol, Page 29 of 127.'),
      [cite('mtus-chronic-pain', { year: 2009, section: 'Examplol', pages: [[29, 29]] })],
    ],
  ])('%s', (text, citations) => {
    expect(read(text)).toEqual(citations);
  });
});

describe('pages', () => {
  const chronicPain = (...pages: [number, number][]) => [cite('mtus-chronic-pain', { section: 'Opioids', pages })];
  it.each<[string, Citation[]]>([
    ['Page(s): 78, 80 of 127', chronicPain([78, 78], [80, 80])],
    ['Page 78 of 127; page 91 of 127', chronicPain([78, 78], [91, 91])],
    ['pages 75-80, page 91', chronicPain([75, 80], [91, 91])],
    ['page 78 (Weaning)', chronicPain([78, 78])],
    ['pages 74 through 96', chronicPain([74, 96])],
    ['pages 74 to 96 and 110', chronicPain([74, 96], [110, 110])],
    ['pg. 74, pg. 80', chronicPain([74, 74], [80, 80])],
    ['page 74 and page 80', chronicPain([74, 74], [80, 80])],
    ['Page(s): 74, 80, and 96', chronicPain([74, 74], [80, 80], [96, 96])],
    // A last page with more digits stands for itself; one before the first is none.
    ['Page(s): 98-101', chronicPain([98, 101])],
    ['Page(s): 74-12', chronicPain([74, 74])],
  ])('%s', (pages, citations) => {
    expect(read(mtus(`Chronic Pain Treatment Guidelines Opioids ${pages}.`))).toEqual(citations);
  });
});

describe('ODG and others in the same sentence', () => {
  const odg = cite('odg', { section: 'Pain Chapter' });
  const chronicPain = cite('mtus-chronic-pain', { year: 2009, section: 'Opioids' });
  it.each<[string, Citation[]]>([
    [mtus('Chronic Pain Medical Treatment 2009, Section(s): Opioids; ODG Pain Chapter.'), [chronicPain, odg]],
    [
      mtus('Chronic Pain Medical Treatment 2009, Section(s): Opioids, and Non-MTUS Citation Official Disability Guidelines, Pain Chapter.'),
      [chronicPain, odg],
    ],
    [
      mtus('ACOEM Chapter 9 page 202. Official Disability Guidelines (ODG) Pain Chapter.'),
      [cite('mtus-shoulder', { chapter: 9, pages: [[202, 202]] }), odg],
    ],
    ['MTUS, ODG.', [cite('odg')]],
    [
      mtus('ACOEM Chapter 9, ODG, Chronic Pain Treatment Guidelines Opioids Page(s): 78.'),
      [cite('mtus-shoulder', { chapter: 9 }), cite('odg'), cite('mtus-chronic-pain', { section: 'Opioids', pages: [[78, 78]] })],
    ],
    [
      mtus(
        'Low Back Complaints 2004, Section(s): Imaging, ODG Low Back Chapter, Chronic Pain Medical Treatment 2009, Section(s): Opioids.',
      ),
      [cite('mtus-low-back', { year: 2004, section: 'Imaging' }), cite('odg', { section: 'Low Back Chapter' }), chronicPain],
    ],
    ['The Claims Administrator based its decision on the Non-MTUS Official Disability Guidelines (ODG), Pain Chapter.', [odg]],
    ['Decision based on Non-MTUS Citation Not addressed by MTUS. ODG, Pain Chapter.', [odg]],
    ['Decision based on Non-MTUS Citation ODG Pain Chapter, and FDA.', [odg, cite('other', { section: 'FDA' })]],
    ['Decision based on Non-MTUS Citation ODG Pain Chapter. FDA: Examplol.', [odg, cite('other', { section: 'FDA: Examplol' })]],
    [
      'Decision based on Non-MTUS Citation ODG Pain Chapter and Journal of Examples, 2015.',
      [odg, cite('other', { section: 'Journal of Examples, 2015' })],
    ],
    [
      'Decision based on Non-MTUS Citation ODG Pain Chapter; and http://www.drugs.example/a.html.',
      [odg, cite('other', { urls: ['http://www.drugs.example/a.html'] })],
    ],
    [
      'Decision based on Non-MTUS Citation ODG Pain Chapter. Examplol: http://www.drugs.example/a.html.',
      [odg, cite('other', { section: 'Examplol', urls: ['http://www.drugs.example/a.html'] })],
    ],
    [
      'Decision based on Non-MTUS Citation The Neck and Upper Back Chapter of the ODG.',
      [cite('odg', { section: 'The Neck and Upper Back Chapter of the' })],
    ],
    [
      'Decision based on Non-MTUS Citation Work Loss Data Institute, LLC; Corpus Christi, TX; www.odg-twc.com; Section: Pain Chapter.',
      [cite('odg', { section: 'Pain Chapter', urls: ['www.odg-twc.com'] })],
    ],
    [
      'Decision based on Non-MTUS Citation http://www.a.example/PMC2/ Neurology. 2008 Feb.',
      [cite('other', { section: 'Neurology. 2008 Feb', urls: ['http://www.a.example/PMC2/'] })],
    ],
  ])('%s', (text, citations) => {
    expect(read(text)).toEqual(citations);
  });
});

it.each([
  'None cited.',
  'No references were provided.',
  'No criteria were listed.',
  'Guideline was not identified.',
  'Not applicable.',
  'Not cited.',
  'The Claims Administrator did not reference any criteria.',
  'The Claims Administrator did not identify a guideline.',
  'No medical treatment guideline was given.',
  'Guidelines were not referenced.',
  'N/A',
  'Not provided.',
  'No guidelines cited.',
  'No evidence-based guideline was cited.',
  'No citation was provided by the claims administrator.',
  'Guidelines were not cited.',
  'The Claims Administrator did not cite a guideline for its decision.',
  'The Claims Administrator did not provide any evidence-based criteria.',
  'MTUS does not address this request. No evidence-based guideline was cited.',
])('nothing was cited: %s', (text) => {
  expect(readGuidelineParagraph(text)).toEqual({ cited: false, citations: [] });
});

it('any number of guidelines in one sentence', () => {
  const text = mtus('ACOEM Chapter 9 page 202; ODG Shoulder Page(s): 1, Chapter 9'.repeat(5000));
  expect(read(text).filter(({ guideline }) => guideline === 'odg')).toHaveLength(5000);
});

it('what is cited stays, though evidence was not provided', () => {
  const text =
    'The Claims Administrator based its decision on the Official Disability Guidelines (ODG), Pain Chapter. No evidence was provided.';
  expect(readGuidelineParagraph(text)).toMatchObject({ cited: true, citations: [{ citation: cite('odg', { section: 'Pain Chapter' }) }] });
});
