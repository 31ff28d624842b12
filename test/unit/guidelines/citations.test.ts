// Citation wordings of every known form.
import { describe, expect, it } from 'vitest';
import { readGuidelineParagraph } from '../../../src/guidelines/citations.ts';
import type { Citation, GuidelineId } from '../../../src/guidelines/types.ts';
import { cite } from './cite.ts';

const read = (text: string) => readGuidelineParagraph(text).citations.map(({ citation }) => citation);
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
    [mtus('Acupuncture Guidelines 2007.'), [cite('mtus-acupuncture', { year: 2007 })]],
    [mtus('Low Back Complaints Chapter (ACOEM, Chapter 12), page 303.'), [cite('mtus-low-back', { chapter: 12, pages: [[303, 303]] })]],
    [mtus('Post-Surgical Treatment 2009.'), [cite('mtus-postsurgical', { year: 2009 })]],
    [mtus('Stress Related Conditions 2004.'), [cite('mtus-stress', { year: 2004 })]],
    [mtus('Acupuncture Treatment 2007.'), [cite('mtus-acupuncture', { year: 2007 })]],
    [mtus('Acupuncture Medical Treatment Guidelines 2007.'), [cite('mtus-acupuncture', { year: 2007 })]],
    [mtus('Eye Complaints 2004.'), [cite('mtus-eye', { year: 2004 })]],
    [mtus('Postsurgical Rehabilitation Guidelines 2009.'), [cite('mtus-postsurgical', { year: 2009 })]],
    [
      mtus('Chronic Pain Treatment Guidelines, Section: Opioids, page 80.'),
      [cite('mtus-chronic-pain', { section: 'Opioids', pages: [[80, 80]] })],
    ],
    [
      mtus('Chronic Pain Treatment Guidelines Opioids page 80, Figure 2.'),
      [cite('mtus-chronic-pain', { section: 'Opioids', pages: [[80, 80]] })],
    ],
    [mtus('Opioids Treatment 2016.'), [cite('mtus-opioids', { year: 2016 })]],
    [mtus('Stress-Related Conditions 2004.'), [cite('mtus-stress', { year: 2004 })]],
    [mtus('Post-surgical Treatment Guidelines 2009.'), [cite('mtus-postsurgical', { year: 2009 })]],
    [mtus('Elbow Complaints 2007.'), [cite('mtus-elbow', { year: 2007 })]],
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
      mtus('Low Back Complaints 2004, Section(s): Imaging, and Hip Disorders 2018, Section(s): Films.'),
      [cite('mtus-low-back', { year: 2004, section: 'Imaging' }), cite('mtus-other', { year: 2018, section: 'Hip Disorders, Films' })],
    ],
    [
      mtus('Low Back Complaints 2004, Section(s): Imaging, and Hip Disorders 2018.'),
      [cite('mtus-low-back', { year: 2004, section: 'Imaging' }), cite('mtus-other', { year: 2018, section: 'Hip Disorders' })],
    ],
    [
      mtus('Chronic Pain Medical Treatment 2009, Section(s): Opioids, Studies of 2008, and more.'),
      [cite('mtus-chronic-pain', { year: 2009, section: 'Opioids, Studies of 2008, and more' })],
    ],
    [
      mtus('Knee Complaints 2004, Section(s): Braces; ODG does not address this.'),
      [cite('mtus-knee', { year: 2004, section: 'Braces; ODG does not address this' })],
    ],
    [mtus('ACOEM Chapter 99 Examples, page 4.'), [cite('mtus-other', { chapter: 99, section: 'Examples', pages: [[4, 4]] })]],
    [mtus('Low Back Complaints Chapter 12, page 303.'), [cite('mtus-low-back', { chapter: 12, pages: [[303, 303]] })]],
    [
      mtus('Chronic Pain Treatment Guidelines Opioids, page 80, Opioids.'),
      [cite('mtus-chronic-pain', { section: 'Opioids', pages: [[80, 80]] })],
    ],
    [
      mtus('Chronic Pain Treatment Guidelines Opioids, page 80 and Weaning.'),
      [cite('mtus-chronic-pain', { section: 'Opioids', pages: [[80, 80]] }), cite('mtus-chronic-pain', { section: 'Weaning' })],
    ],
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

  it.each<[number, GuidelineId, Citation['pages'][number]]>([
    [8, 'mtus-neck-upper-back', [165, 194]],
    [9, 'mtus-shoulder', [195, 225]],
    [10, 'mtus-elbow', [226, 252]],
    [11, 'mtus-forearm-wrist-hand', [253, 285]],
    [12, 'mtus-low-back', [286, 328]],
    [13, 'mtus-knee', [329, 360]],
    [14, 'mtus-ankle-foot', [361, 386]],
  ])('gives chapter %i its own pages, and none of its neighbours', (chapter, guideline, [first, last]) => {
    const chapters = [chapter - 1, chapter, chapter + 1].filter((one) => one >= 8 && one <= 14);
    const text = mtus(
      `ACOEM ${chapters.map((one) => `Chapter ${one}`).join(' and ')} Page(s): ${first - 1}; ${first}; ${last}; ${last + 1}.`,
    );
    expect(read(text).find((citation) => citation.chapter === chapter)).toEqual(
      cite(guideline, {
        chapter,
        pages:
          chapters.at(-1) === chapter
            ? [
                [first, first],
                [last, last],
                [last + 1, last + 1],
              ]
            : [
                [first, first],
                [last, last],
              ],
      }),
    );
  });

  it.each<[number, GuidelineId]>([
    ...[1, 2, 3, 4, 5, 6, 7].map((chapter): [number, GuidelineId] => [chapter, 'mtus-general-approaches']),
    [15, 'mtus-stress'],
    [16, 'mtus-eye'],
  ])('knows chapter %i by its number alone', (chapter, guideline) => {
    expect(read(mtus(`ACOEM Chapter ${chapter}, page 4.`))).toEqual([cite(guideline, { chapter, pages: [[4, 4]] })]);
  });

  it('says whether anything was cited', () => {
    expect(readGuidelineParagraph('The Expert Reviewer did not cite any medical evidence for its decision.').cited).toBe(false);
    expect(readGuidelineParagraph(mtus('Knee Complaints 2004.')).cited).toBe(true);
    expect(readGuidelineParagraph('Decision based on MTUS.')).toEqual({ cited: true, citations: [] });
    expect(readGuidelineParagraph('Rules of the clinic.')).toEqual({ cited: true, citations: [] });
    expect(readGuidelineParagraph('MTUS is silent.').citations).toEqual([]);
    expect(readGuidelineParagraph('ODG does not cover it.').citations).toEqual([]);
  });

  it('points at the words of each citation', () => {
    const text = mtus('Low Back Complaints 2004, Section(s): Physical Methods, and Knee Complaints 2004.');
    expect(readGuidelineParagraph(text).citations.map(({ from, to }) => text.slice(from, to))).toEqual([
      'MTUS Low Back Complaints 2004, Section(s): Physical Methods',
      'Knee Complaints 2004',
    ]);
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
    [
      'The Claims Administrator based its decision on the Physicians Desk Reference.',
      [cite('other', { section: 'Physicians Desk Reference' })],
    ],
    ['The Claims Administrator relied on the ODG, Pain Chapter.', [cite('odg', { section: 'Pain Chapter' })]],
    ['The Claims Administrator based its decision on the California MTUS, Knee Complaints.', [cite('mtus-knee')]],
    ['The Claims Administrator based its decision on the CA MTUS Guidelines, Knee Complaints.', [cite('mtus-knee')]],
    ['The Claims Administrator based its decision on the ODG, Knee, that is not a part of the MTUS.', [cite('odg', { section: 'Knee' })]],
    [
      'The Claims Administrator based its decision on the Knee Complaints, which are part of the MTUS, and the ODG, Knee.',
      [cite('mtus-knee'), cite('odg', { section: 'Knee' })],
    ],
    [
      'The Claims Administrator based its decision on the Medical Treatment Utilization Schedule (MTUS), Knee Complaints.',
      [cite('mtus-knee')],
    ],
    ['The Claims Administrator based its decision on any guideline.', []],
    [
      'The Claims Administrator based its decision on ACOEM Knee Complaints as well as on the ODG, Knee.',
      [cite('mtus-knee'), cite('odg', { section: 'Knee' })],
    ],
    ['The Claims Administrator based its decision on outside sources.', []],
    ['The Claims Administrator based its decision on other criteria.', []],
    ['The Expert Reviewer relied upon the ODG, Knee.', [cite('odg', { section: 'Knee' })]],
    [
      'The Claims Administrator based its decision on the American College of Occupational and Environmental Medicine, Chapter 13.',
      [cite('mtus-knee', { chapter: 13 })],
    ],
    ['The Claims Administrator cited the ODG, Pain Chapter. The notes were read.', [cite('odg', { section: 'Pain Chapter' })]],
    ['The Expert Reviewer cited medical evidence.', []],
  ])('%s', (text, citations) => {
    expect(readGuidelineParagraph(text).citations.map((reading) => reading.citation)).toEqual(citations);
  });

  it.each('Since It They This She These There He As In'.split(' '))('end with their sentence: %s', (word) => {
    expect(read(`The Expert Reviewer cited the ODG, Knee. ${word} so on.`)).toEqual([cite('odg', { section: 'Knee' })]);
  });

  it.each('the his her their its'.split(' '))('are those on which a decision was based: %s', (whose) => {
    expect(read(`The Expert Reviewer based ${whose} decision upon the ODG, Knee.`)).toEqual([cite('odg', { section: 'Knee' })]);
  });
});
