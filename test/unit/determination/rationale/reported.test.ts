// Verdicts that are somebody else's, of something else, or taken back: they decide nothing, and raise no finding. And plain
// decisions in a reviewer's own few words.
import { describe, expect, it } from 'vitest';
import { readConclusion } from '../../../../src/determination/rationale/conclusion.ts';

const read = (rationale: string, treatment = 'Examplol 10/325mg') => readConclusion(rationale, 0, rationale.length, treatment);

describe("another's verdict", () => {
  it.each([
    'UR found that this was not medically necessary. I disagree. He works full time with it.',
    'The claims administrator denied this as "not medically necessary" for want of notes. They are here now.',
    'Utilization review determined that Examplol was not medically necessary. The notes give what was missing.',
    'The previous reviewer concluded that the scan was not medically necessary. Since then he has become weak.',
    'This was non-certified by UR as not medically necessary. There is progressive weakness.',
    'UR denied the assistant because the surgery was not medically necessary.',
    "The treating physician's appeal states that Examplol is medically necessary for his spasms. The guideline is silent.",
    "According to the patient's attorney the drug is medically necessary. The records are silent.",
    'The UR physician approved #30 as medically necessary to wean.',
  ])('is none of this rationale: %s', (rationale) => expect(read(rationale)).toBeNull());

  it.each([
    ['UR found that this was not medically necessary. I agree with that.', 'not-medically-necessary'],
    ['The provider states that it helps. Therefore, Examplol is medically necessary.', 'medically-necessary'],
    ['The request by the provider is considered not medically necessary.', 'not-medically-necessary'],
    ['As asked for by the treating physician, this is found to be medically necessary.', 'medically-necessary'],
    ['The claims administrator approved 4 visits and the additional 8 visits are not medically necessary.', 'not-medically-necessary'],
    ['Since UR denied the surgery the cold unit is not medically necessary.', 'not-medically-necessary'],
    ['The provider has not stated why it is medically necessary.', 'not-medically-necessary'],
    ['According to the medical records the drug is medically necessary.', 'medically-necessary'],
    ['Although the provider considered surgery, this scan is not medically necessary.', 'not-medically-necessary'],
    ['As the treating physician stated, he cannot take it, and the request is not medically necessary.', 'not-medically-necessary'],
    ['UR denied it for want of notes, but the request is medically necessary.', 'medically-necessary'],
    ['UR found the tablet not medically necessary. The request is medically necessary.', 'medically-necessary'],
  ])('stands beside its own: %s', (rationale, conclusion) => expect(read(rationale)?.value).toBe(conclusion));
});

describe('a verdict that is taken back, or of something else', () => {
  it.each([
    'The surgery was found to be medically necessary. The cold unit, though, is a convenience and is not.',
    'The surgery has been deemed medically necessary. However, a sling has already been provided.',
    'Some therapy is medically necessary after this surgery. The number requested exceeds what is usual.',
    '6 sessions would be medically necessary. 12 sessions would not.',
  ])('is not sure: %s', (rationale) => expect(read(rationale, 'Cold therapy unit')?.sure ?? false).toBe(false));

  it.each([
    'The request for Examplol is medically necessary.',
    'The request for Examplol is not medically necessary. The drug should not be stopped at once; weaning is advised.',
    'The request for Examplol is medically necessary. See the guideline for its use.',
  ])('is sure otherwise: %s', (rationale) => expect(read(rationale)?.sure).toBe(true));

  it('concedes what it begins with', () => {
    expect(read('Though the therapy was not medically necessary without one, the evaluation is supported.')?.sure ?? false).toBe(false);
  });
});

describe('a decision without a word of necessity', () => {
  it.each([
    ["The request isn't certified.", 'not-medically-necessary'],
    ['Request is not certified.', 'not-medically-necessary'],
    ['Request certified.', 'medically-necessary'],
    ["Can't be certified.", 'not-medically-necessary'],
    ['It should be certified.', 'medically-necessary'],
    ['Examplol 10/325mg #60 is non-certified.', 'not-medically-necessary'],
    ['Examplol 10/325mg #60 is certified.', 'medically-necessary'],
    ['Examplol 10/325mg #60 is denied.', 'not-medically-necessary'],
    ['It helps little. Denied.', 'not-medically-necessary'],
    ['It helps much. Approved.', 'medically-necessary'],
    ['It is my opinion that the request be denied.', 'not-medically-necessary'],
    ['I recommend denial.', 'not-medically-necessary'],
    ['This reviewer recommends approval.', 'medically-necessary'],
    ['Non-certification is recommended.', 'not-medically-necessary'],
    ['I would approve this request.', 'medically-necessary'],
    ['I cannot recommend this request.', 'not-medically-necessary'],
    ['I would uphold the UR denial.', 'not-medically-necessary'],
    ['I recommend overturning the denial.', 'medically-necessary'],
    ['The UR determination is reversed.', 'medically-necessary'],
    ["UR's decision is affirmed.", 'not-medically-necessary'],
    ['The previous non-certification stands.', 'not-medically-necessary'],
    ["I agree with UR's determination.", 'not-medically-necessary'],
    ['The guideline criteria have been met.', 'medically-necessary'],
    ['The criteria for it are not met.', 'not-medically-necessary'],
    ['Not med. necessary.', 'not-medically-necessary'],
    ['The scan is med. necessary.', 'medically-necessary'],
    ["Medical necessity for 52 more can't be supported.", 'not-medically-necessary'],
  ])('%s', (rationale, conclusion) => expect(read(rationale)?.value ?? null).toBe(conclusion));

  it.each([
    'The request may be reasonable, however there are no notes of function.',
    'This request may be approved with more notes.',
    'Six visits can be approved. More of them require notes.',
    'The prior reviewer recommended denial. It helps him.',
    'The treating physician recommends approval. No film is included.',
    'The guidelines recommend a shot when these criteria are met.',
    'UR recommended denial.',
    'He is certified in rescue work.',
    'The reviewer is certified by a board.',
  ])('is none: %s', (rationale) => expect(read(rationale)).toBeNull());
});
