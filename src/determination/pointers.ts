// JSON Pointers of a record's values, each made once: a string that is put together anew for each letter costs more, as a
// key, than finding the place that it points to.

/** Letters have a few items; pointers beyond these are made as they are asked for. */
const KEPT = 200;

/** The pointers of a list's entries: `/findings/0` and so on. */
export class ListPointers {
  private readonly list: string;
  private readonly kept: string[] = [];

  constructor(list: string) {
    this.list = list;
  }

  at(index: number): string {
    const known = this.kept[index];
    if (known !== undefined) return known;
    const pointer = `${this.list}/${index}`;
    if (index < KEPT) this.kept[index] = pointer;
    return pointer;
  }
}

export interface ParagraphPointers {
  whole: string;
  text: string;
  citations: ListPointers;
}

interface ItemPointers {
  whole: string;
  request: string;
  outcome: string;
  treatment: string;
  name: string;
  strength: string;
  quantity: string;
  period: string;
  codes: ListPointers;
  original: string;
  authorized: string;
  claimsAdministratorGuideline: ParagraphPointers;
  maximusGuideline: ParagraphPointers;
  rationale: string;
  conclusion: string;
}

export const HEADER_POINTERS = {
  caseNumber: '/caseNumber',
  priority: '/priority',
  injury: '/dates/injury',
  urDenial: '/dates/urDenial',
  applicationReceived: '/dates/applicationReceived',
  assigned: '/dates/assigned',
  decision: '/dates/decision',
} as const;

export const SPECIALTIES = new ListPointers('/expertReviewer/specialties');
export const LICENCES = new ListPointers('/expertReviewer/licensedIn');
export const FINDINGS = new ListPointers('/findings');

const items: ItemPointers[] = [];

/** The pointers of the item at an index of the record's list. */
export function itemPointers(index: number): ItemPointers {
  const known = items[index];
  if (known !== undefined) return known;
  const pointers = pointersOf(`/items/${index}`);
  if (index < KEPT) items[index] = pointers;
  return pointers;
}

function pointersOf(item: string): ItemPointers {
  const treatment = `${item}/treatment`;
  return {
    whole: item,
    request: `${item}/request`,
    outcome: `${item}/outcome`,
    treatment,
    name: `${treatment}/name`,
    strength: `${treatment}/strength`,
    quantity: `${treatment}/quantity`,
    period: `${treatment}/period`,
    codes: new ListPointers(`${treatment}/codes`),
    original: `${treatment}/original`,
    authorized: `${treatment}/authorized`,
    claimsAdministratorGuideline: paragraphPointers(`${item}/claimsAdministratorGuideline`),
    maximusGuideline: paragraphPointers(`${item}/maximusGuideline`),
    rationale: `${item}/rationale`,
    conclusion: `${item}/conclusion`,
  };
}

function paragraphPointers(whole: string): ParagraphPointers {
  return { whole, text: `${whole}/text`, citations: new ListPointers(`${whole}/citations`) };
}
