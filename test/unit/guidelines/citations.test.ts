// Citation wordings of every known form.
import { describe, expect, it } from 'vitest';
import { addressOf, nameOf } from '../../../src/guidelines/address.ts';
import { CATALOGUE, guidelineOf } from '../../../src/guidelines/catalogue.ts';
import { readGuidelineParagraph } from '../../../src/guidelines/citations.ts';
import type { Citation, GuidelineId } from '../../../src/guidelines/types.ts';
import { cite } from './cite.ts';

const read = (text: string) => readGuidelineParagraph(text).citations.map(({ citation }) => citation);
/** The compiler holds that none is missing. */
const IDS: Record<GuidelineId, true> = {
  'mtus-general-approaches': true,
  'mtus-neck-upper-back': true,
  'mtus-shoulder': true,
  'mtus-elbow': true,
  'mtus-forearm-wrist-hand': true,
  'mtus-low-back': true,
  'mtus-knee': true,
  'mtus-ankle-foot': true,
  'mtus-stress': true,
  'mtus-eye': true,
  'mtus-acupuncture': true,
  'mtus-chronic-pain': true,
  'mtus-postsurgical': true,
  'mtus-opioids': true,
  'mtus-formulary': true,
  'mtus-other': true,
  odg: true,
  acoem: true,
  other: true,
};
const mtus = (rest: string) => `Decision based on MTUS ${rest}`;

describe('citations', () => {
  it.each<[string, Citation[]]>([
    ['The Claims Administrator did not cite any medical evidence for its decision.', []],
    [
      mtus('Shoulder Complaints 2004; see also ODG Shoulder, and Chronic Pain Medical Treatment 2009, Section(s): Opioids.'),
      [
        cite('mtus-shoulder', { year: 2004 }),
        cite('odg', { section: 'Shoulder' }),
        cite('mtus-chronic-pain', { year: 2009, section: 'Opioids' }),
      ],
    ],
    [
      mtus('Chronic Pain Treatment Guidelines Counselling; see also ODG, Counselling for Pain. Page(s): 101-102; see also 23-24.'),
      [
        cite('mtus-chronic-pain', {
          section: 'Counselling',
          pages: [
            [101, 102],
            [23, 24],
          ],
        }),
        cite('odg', { section: 'Counselling for Pain' }),
      ],
    ],
    [
      mtus('Chronic Pain Treatment Guidelines Biofeedback Page(s): 24-25. See also ODG Biofeedback.'),
      [cite('mtus-chronic-pain', { section: 'Biofeedback', pages: [[24, 25]] }), cite('odg', { section: 'Biofeedback' })],
    ],
    [
      mtus('ACOEM Chapter 12 Low Back Complaints Page(s): Table 12-8, page 309.'),
      [cite('mtus-low-back', { chapter: 12, section: 'Table 12-8', pages: [[309, 309]] })],
    ],
    [mtus('ACOEM Chapter 16 Eye Chapter Page(s): 421.'), [cite('mtus-eye', { chapter: 16, pages: [[421, 421]] })]],
    [mtus('Low Back Complaints 2004, page 303.'), [cite('mtus-low-back', { year: 2004, pages: [[303, 303]] })]],
    [
      mtus('Chronic Pain Medical Treatment 2009, pages 22, 67-68.'),
      [
        cite('mtus-chronic-pain', {
          year: 2009,
          pages: [
            [22, 22],
            [67, 68],
          ],
        }),
      ],
    ],
    [mtus('Knee Complaints 2004 Page(s): 343-345.'), [cite('mtus-knee', { year: 2004, pages: [[343, 345]] })]],
    [
      mtus('ACOEM Chapter 5 Cornerstones of Disability Prevention and Management, Chapter 12 Low Back Complaints Page(s): 92; 303.'),
      [
        cite('mtus-general-approaches', { chapter: 5, section: 'Cornerstones of Disability Prevention and Management', pages: [[92, 92]] }),
        cite('mtus-low-back', { chapter: 12, pages: [[303, 303]] }),
      ],
    ],
    [mtus('Chronic Pain Treatment Guidelines, page 9, 8 C.C.R. 9792.20-9792.26.'), [cite('mtus-chronic-pain', { pages: [[9, 9]] })]],
    [
      mtus('Shoulder Complaints (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 9) page 207.'),
      [cite('mtus-shoulder', { chapter: 9, pages: [[207, 207]] })],
    ],
    [
      'The Claims Administrator based its decision on the Knee Complaints, page 339, part of the MTUS. The Claims Administrator also based its decision on the Official Disability Guidelines (ODG), Knee Chapter, which is not part of the MTUS.',
      [cite('mtus-knee', { pages: [[339, 339]] }), cite('odg', { section: 'Knee Chapter' })],
    ],
    [
      mtus('Chronic Pain Treatment Guidelines Tablets, page(s) 79, 80 and 88.'),
      [
        cite('mtus-chronic-pain', {
          section: 'Tablets',
          pages: [
            [79, 79],
            [80, 80],
            [88, 88],
          ],
        }),
      ],
    ],
    [mtus('Chronic Pain Treatment Guidelines Page(s): page 46 through 47.'), [cite('mtus-chronic-pain', { pages: [[46, 47]] })]],
    [mtus('Chronic Pain Treatment Guidelines Tablets (pg 60).'), [cite('mtus-chronic-pain', { section: 'Tablets', pages: [[60, 60]] })]],
    [
      mtus('ACOEM Chapter 12 Low Back Complaints Page(s): 303-305, 308; Table 12-8.'),
      [
        cite('mtus-low-back', {
          chapter: 12,
          pages: [
            [303, 305],
            [308, 308],
          ],
        }),
      ],
    ],
    [mtus('ACOEM Chapter 10 Elbow Disorders (Revised 2007) Page(s): 33-40.'), [cite('mtus-elbow', { chapter: 10, pages: [[33, 40]] })]],
    [
      mtus('ACOEM Guidelines, Chapter 12, Low Back Complaints, pages 303-305.'),
      [cite('mtus-low-back', { chapter: 12, pages: [[303, 305]] })],
    ],
    [mtus('Low Back Complaints Chapter, page 303.'), [cite('mtus-low-back', { pages: [[303, 303]] })]],
    ['Decision based on Non‑MTUS Citation Official Disability Guidelines (ODG), Knee.', [cite('odg', { section: 'Knee' })]],
    [mtus('Eye Disorders 2004.'), [cite('mtus-eye', { year: 2004 })]],
    [mtus('Knee Complaints 2004.'), [cite('mtus-knee', { year: 2004 })]],
    [
      mtus(
        'Low Back Complaints 2004, Section(s): Physical Methods, and Chronic Pain Medical Treatment 2016, Section(s): NSAIDs, GI symptoms & cardiovascular risk.',
      ),
      [
        cite('mtus-low-back', { year: 2004, section: 'Physical Methods' }),
        cite('mtus-chronic-pain', { year: 2016, section: 'NSAIDs, GI symptoms & cardiovascular risk' }),
      ],
    ],
    [
      mtus('Postsurgical Treatment 2009, Section(s): Forearm, Wrist, & Hand.'),
      [cite('mtus-postsurgical', { year: 2009, section: 'Forearm, Wrist, & Hand' })],
    ],
    [
      mtus('Opioid Treatment 2016, Section(s): 3.3.9 Opioids: Keeping on.'),
      [cite('mtus-opioids', { year: 2016, section: '3.3.9 Opioids: Keeping on' })],
    ],
    [mtus('Ankle & Foot Complaints 2004.'), [cite('mtus-ankle-foot', { year: 2004 })]],
    [mtus('Hip Disorders 2018, Section(s): Imaging.'), [cite('mtus-other', { year: 2018, section: 'Hip Disorders, Imaging' })]],
    [
      mtus(
        'ACOEM Chapter 8 Neck and Upper Back Complaints, Chapter 12 Low Back Complaints Page(s): 300; 179-80; 174-175,Chronic Pain Treatment Guidelines injections Page(s): 46.',
      ),
      [
        cite('mtus-neck-upper-back', {
          chapter: 8,
          pages: [
            [179, 180],
            [174, 175],
          ],
        }),
        cite('mtus-low-back', { chapter: 12, pages: [[300, 300]] }),
        cite('mtus-chronic-pain', { section: 'injections', pages: [[46, 46]] }),
      ],
    ],
    [
      mtus('Chronic Pain Treatment Guidlines Relaxants (for pain) Page(s): 63, 65.'),
      [
        cite('mtus-chronic-pain', {
          section: 'Relaxants (for pain)',
          pages: [
            [63, 63],
            [65, 65],
          ],
        }),
      ],
    ],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('says whether anything was cited', () => {
    expect(readGuidelineParagraph('The Expert Reviewer did not cite any medical evidence for its decision.').cited).toBe(false);
    expect(readGuidelineParagraph(mtus('Knee Complaints 2004.')).cited).toBe(true);
  });

  it('points at the words of each citation', () => {
    const text = mtus('Low Back Complaints 2004, Section(s): Physical Methods, and Knee Complaints 2004.');
    expect(readGuidelineParagraph(text).citations.map(({ from, to }) => text.slice(from, to))).toEqual([
      'MTUS Low Back Complaints 2004, Section(s): Physical Methods',
      'Knee Complaints 2004',
    ]);
  });
});

describe('the catalogue', () => {
  it('has one row for each id, and web addresses only', () => {
    expect(CATALOGUE.map((guideline) => guideline.id).toSorted()).toEqual(Object.keys(IDS).toSorted());
    for (const { id, address, name } of CATALOGUE) {
      expect(guidelineOf(id).name).toBe(name);
      if (address !== null) expect(new URL(address).protocol).toBe('https:');
    }
  });

  it('leads a citation to its regulation, or to its own address', () => {
    expect(addressOf(cite('mtus-low-back'))).toBe('https://www.dir.ca.gov/t8/9792_23_5.html');
    expect(addressOf(cite('other', { urls: ['https://example.org/x'] }))).toBe('https://example.org/x');
    expect(addressOf(cite('other'))).toBeNull();
    expect(addressOf(cite('other', { urls: ['javascript:alert(1)'] }))).toBeNull();
  });

  it('names a citation with its edition, section and pages', () => {
    expect(nameOf(cite('mtus-low-back', { year: 2004, section: 'Physical Methods' }))).toBe(
      'MTUS Low Back Complaints (2004), Physical Methods',
    );
    expect(
      nameOf(
        cite('mtus-chronic-pain', {
          section: 'Opioid',
          pages: [
            [76, 80],
            [82, 82],
          ],
        }),
      ),
    ).toBe('MTUS Chronic Pain Medical Treatment, Opioid, pages 76–80, 82');
  });
});

describe('guidelines named in sentences of 2013', () => {
  it.each([
    [
      'The Claims Administrator based its decision on the MTUS: Chronic Pain Medical Treatment Guidelines, pg. 78, and on the Official Disability Guidelines, Pain Chapter.',
      [cite('mtus-chronic-pain', { pages: [[78, 78]] }), cite('odg', { section: 'Pain Chapter' })],
    ],
    [
      'The Physician Reviewer based his/her decision on the ACOEM Guidelines, Chapter 12, which is part of the MTUS, and the ODG, Low Back Chapter, MRI.',
      [cite('mtus-low-back', { chapter: 12 }), cite('odg', { section: 'Low Back Chapter, MRI' })],
    ],
    [
      'The Claims Administrator based its decision on the ODG, Pain Chapter, Opioids, which is not part of the MTUS. The provider agreed.',
      [cite('odg', { section: 'Pain Chapter, Opioids' })],
    ],
    ['The Claims Administrator based its decision on recommendation(s) outside of the MTUS Guidelines.', []],
  ])('%s', (text, citations) => {
    expect(readGuidelineParagraph(text).citations.map((reading) => reading.citation)).toEqual(citations);
  });
});
