// The guidelines that determinations cite, as data. A new guideline is a new row (and its id in types.ts).
//
// Sources: 8 CCR 9792.20 and following (regulation sections and their published addresses); ACOEM Practice Guidelines,
// 2nd edition (2004) for chapters and printed pages, of which chapters 8, 9 and 12 agree with library records and the
// others are approximate: they only tell apart chapters that a citation names itself.
import type { Guideline, GuidelineId } from './types.ts';

const T8 = 'https://www.dir.ca.gov/t8/';
const ACOEM_2 =
  'ACOEM Practice Guidelines, 2nd edition. Replaced December 2017; a letter is judged by what was in force when it was written.';
const MTUS_REPLACED = 'Replaced by current ACOEM guidelines in December 2017; a letter is judged by what was in force when it was written.';
const SUBSCRIPTION = 'Published by subscription: the link opens the publisher, not the cited page.';

export const CATALOGUE: readonly Guideline[] = [
  mtus('mtus-general-approaches', 'General Approaches', ['general approaches'], '9792.22', '9792_22', { chapters: [1, 2, 3, 4, 5, 6, 7] }),
  mtus('mtus-neck-upper-back', 'Neck and Upper Back Complaints', ['neck and upper back complaints'], '9792.23.1', '9792_23_1', {
    chapters: [8],
    printedPages: [165, 194],
    regions: ['neck', 'upper-back'],
  }),
  mtus('mtus-shoulder', 'Shoulder Complaints', ['shoulder complaints'], '9792.23.2', '9792_23_2', {
    chapters: [9],
    printedPages: [195, 225],
    regions: ['shoulder'],
  }),
  mtus('mtus-elbow', 'Elbow Complaints', ['elbow complaints', 'elbow disorders guidelines', 'elbow disorders'], '9792.23.3', '9792_23_3', {
    chapters: [10],
    printedPages: [226, 252],
    regions: ['elbow'],
  }),
  mtus(
    'mtus-forearm-wrist-hand',
    'Forearm, Wrist, and Hand Complaints',
    ['forearm, wrist, and hand complaints', 'forearm, wrist and hand complaints'],
    '9792.23.4',
    '9792_23_4',
    { chapters: [11], printedPages: [253, 285], regions: ['forearm-wrist-hand'] },
  ),
  mtus('mtus-low-back', 'Low Back Complaints', ['low back complaints'], '9792.23.5', '9792_23_5', {
    chapters: [12],
    printedPages: [286, 328],
    regions: ['low-back'],
  }),
  mtus('mtus-knee', 'Knee Complaints', ['knee complaints'], '9792.23.6', '9792_23_6', {
    chapters: [13],
    printedPages: [329, 360],
    regions: ['knee'],
  }),
  mtus('mtus-ankle-foot', 'Ankle and Foot Complaints', ['ankle and foot complaints'], '9792.23.7', '9792_23_7', {
    chapters: [14],
    printedPages: [361, 386],
    regions: ['ankle-foot'],
  }),
  mtus('mtus-stress', 'Stress-Related Conditions', ['stress-related conditions', 'stress related conditions'], '9792.23.8', '9792_23_8', {
    chapters: [15],
  }),
  mtus('mtus-eye', 'Eye', ['eye complaints', 'eye disorders', 'eye'], '9792.23.9', '9792_23_9', { chapters: [16], regions: ['eye'] }),
  mtus(
    'mtus-acupuncture',
    'Acupuncture Treatment',
    [
      'acupuncture medical treatment guidelines',
      'acupuncture treatment guidelines',
      'acupuncture medical treatment',
      'acupuncture treatment',
      'acupuncture guidelines',
    ],
    '9792.24.1',
    '9792_24_1',
    { remark: MTUS_REPLACED },
  ),
  mtus(
    'mtus-chronic-pain',
    'Chronic Pain Medical Treatment',
    [
      'chronic pain medical treatment guidelines',
      'chronic pain treatment guidelines',
      'chronic pain medical treatment',
      'chronic pain treatment',
      'chronic pain guidelines',
    ],
    '9792.24.2',
    '9792_24_2',
    { remark: MTUS_REPLACED },
  ),
  mtus(
    'mtus-postsurgical',
    'Postsurgical Treatment',
    [
      'postsurgical treatment guidelines',
      'post-surgical treatment guidelines',
      'post surgical treatment guidelines',
      'postsurgical rehabilitation guidelines',
      'postsurgical treatment',
      'post-surgical treatment',
      'post surgical treatment',
    ],
    '9792.24.3',
    '9792_24_3',
    { remark: MTUS_REPLACED },
  ),
  mtus(
    'mtus-opioids',
    'Opioid Treatment',
    ['opioids treatment guidelines', 'opioid treatment guidelines', 'opioids treatment', 'opioid treatment'],
    '9792.24.4',
    '9792_24_4',
    { remark: MTUS_REPLACED },
  ),
  {
    ...row('mtus-formulary', 'MTUS drug formulary'),
    titles: ['mtus drug formulary', 'drug formulary', 'mtus formulary', 'mtus drug list', 'drug list'],
    regulation: '9792.27.1',
    address: 'https://www.dir.ca.gov/dwc/MTUS/MTUS-Formulary.html',
  },
  { ...row('mtus-other', 'Medical Treatment Utilization Schedule'), address: 'https://www.dir.ca.gov/dwc/MTUS/MTUS.html' },
  { ...row('odg', 'Official Disability Guidelines (ODG)'), address: 'https://www.mcg.com/odg/', remark: SUBSCRIPTION },
  { ...row('acoem', 'ACOEM Practice Guidelines (not MTUS)'), address: 'https://www.mdguidelines.com/', remark: SUBSCRIPTION },
  row('other', 'Other source'),
];

const BY_ID = new Map<GuidelineId, Guideline>(CATALOGUE.map((guideline) => [guideline.id, guideline]));

/** Every id has a row: the catalogue's test holds that with the compiler's help. */
export function guidelineOf(id: GuidelineId): Guideline {
  return BY_ID.get(id) ?? row(id, id);
}

/** The guideline of an ACOEM 2nd edition chapter. */
export function guidelineOfChapter(chapter: number): Guideline | null {
  return CATALOGUE.find((guideline) => guideline.chapters.includes(chapter)) ?? null;
}

function row(id: GuidelineId, name: string): Guideline {
  return { id, name, titles: [], address: null, regulation: null, chapters: [], printedPages: null, regions: [], remark: null };
}

function mtus(id: GuidelineId, name: string, titles: string[], regulation: string, page: string, more: Partial<Guideline>): Guideline {
  return { ...row(id, `MTUS ${name}`), titles, regulation, address: `${T8}${page}.html`, remark: ACOEM_2, ...more };
}
