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
    'The physician advisor found that this was not medically necessary.',
    'The provider noted that it is medically necessary.',
    'The visits have been certified by UR as medically necessary.',
    'The peer reviewer stated that it was not medically necessary.',
    'The adjuster denied this as not medically necessary.',
    'UR opined that it was not medically necessary.',
    'UR felt that it was not medically necessary.',
    'UR found that the scan was old and that it was not medically necessary. There is a new one.',
    "The treating physician's appeal states that Examplol is medically necessary for his spasms. The guideline is silent.",
    "According to the patient's attorney the drug is medically necessary. The records are silent.",
    'The UR physician approved #30 as medically necessary to wean.',
  ])('is none of this rationale: %s', (rationale) => expect(read(rationale)).toBeNull());

  it.each([
    ['UR found that this was not medically necessary. I agree with that.', 'not-medically-necessary'],
    ['UR found that this was not medically necessary. That determination is correct.', 'not-medically-necessary'],
    ['UR found that this was not medically necessary. The denial is appropriate.', 'not-medically-necessary'],
    ['UR found that this was not medically necessary. The undersigned agrees.', 'not-medically-necessary'],
    ['UR found that this was not medically necessary. This reviewer agrees.', 'not-medically-necessary'],
    ['UR found that this was not medically necessary. I concur.', 'not-medically-necessary'],
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
    'Six visits would be medically necessary.',
    'A cold unit is not medically necessary. Further care is medically necessary.',
    'Rest is not medically necessary for him. Heat is medically necessary for him.',
  ])('is not sure: %s', (rationale) => expect(read(rationale, 'Cold therapy unit')?.sure ?? false).toBe(false));

  it.each([
    'The request for Examplol is medically necessary.',
    'The request for Examplol is not medically necessary. The drug should not be stopped at once; weaning is advised.',
    'The request for Examplol is medically necessary. See the guideline for its use.',
    'The request for Examplol is medically necessary. The UR denial does not give a reason.',
    'The request for Examplol is not medically necessary. The notes do not show a gain.',
  ])('is sure otherwise: %s', (rationale) => expect(read(rationale)?.sure).toBe(true));

  it.each([
    'However, a sling was provided.',
    'A sling came, though.',
    'But a sling was provided.',
    'A sling will do instead.',
    'The notes are not clear.',
    'The leg was not weak.',
    'It does not help.',
    'They do not help.',
    'It would not help.',
    'He has not tried it.',
    'They have not tried it.',
    'It can not help.',
    'It cannot help.',
    'The count exceeds six.',
    'The count is excessive.',
    'Twelve are too many.',
    'It may come later.',
    'The sling is a different matter.',
  ])('is not sure before %j', (words) => {
    expect(read(`Some therapy is medically necessary after this surgery. ${words}`, 'Cold therapy unit')?.sure).toBe(false);
  });

  it.each([
    'I disagree.',
    'That is incorrect.',
    'It is reversed.',
    'It is overturned.',
    'The aids are now reasonable.',
    'The unit is now appropriate.',
    'It is now supported.',
    'It is now indicated.',
    'It is now approved.',
    'It is now warranted.',
    'The criteria are now met.',
  ])('is not sure, if it denies, before %j', (words) => {
    expect(read(`Some therapy is not medically necessary after this surgery. ${words}`, 'Cold therapy unit')?.sure).toBe(false);
  });

  it.each([
    'Wean it; it does not go at once.',
    'The taper is not short.',
    'It is not stopped abruptly.',
    'Withdrawal is not likely.',
    'Discontinuation is not urgent.',
  ])('is sure before advice: %j', (words) => expect(read(`The request for Examplol is medically necessary. ${words}`)?.sure).toBe(true));

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
    ['Although UR denied it, the request is certified.', 'medically-necessary'],
    ['Examplol is indicated here on all of these grounds.', 'medically-necessary'],
  ])('%s', (rationale, conclusion) => expect(read(rationale)?.value ?? null).toBe(conclusion));

  it.each([
    'It is',
    'This is',
    'That is',
    'They are',
    'These are',
    'Those are',
    'Both are',
    'All are',
    'The drug is',
    'The medicine is',
    'The medication is',
    'The surgery is',
    'The procedure is',
    'The injection is',
    'The imaging is',
    'The test is',
    'The testing is',
    'The item is',
    'The device is',
    'The unit is',
    'The therapy is',
    'The study is',
    'The studies are',
    'The treatment is',
    'The service is',
    'The use of it is',
    'The proposed course is',
    'The prescribed course is',
    'Six visits are',
    '12 sessions are',
    'Ten tablets are',
    'As such, it is',
    'However, it is',
    'Overall, it is',
    'Based on this, it is',
    'Given that, it is',
    'In light of that, it is',
    'In view of this, it is',
    'For that reason, it is',
    'The necessity of it is',
  ])('is of the request, in other words: %s approved', (subject) => {
    expect(read(`${subject} approved.`)?.value).toBe('medically-necessary');
  });

  it.each(['The house is', 'A bath is', 'Braces are'])('is of something else: %s approved', (subject) => {
    expect(read(`${subject} approved.`)).toBeNull();
  });

  it.each([
    'His request for a scan is therefore indicated.',
    'His request for a scan is therefore medically indicated.',
    'The request is appropriate.',
    'His request for a scan is therefore supported.',
    'The request is reasonable.',
    'The request is necessary.',
    'The request is authorized.',
    'The request is substantiated.',
    'His request for a scan is therefore approved.',
    'Approval is recommended.',
    'I can approve the request.',
    'My recommendation is for approval.',
    'Request approved.',
    'It is warranted.',
    'He meets all of the criteria.',
    'The requirement has been satisfied.',
    'I reverse the denial.',
    'Therefore, authorization is recommended.',
    'He is weak. Certified.',
    'He is weak. Denial overturned.',
    'It is necessary and appropriate.',
  ])('affirms: %s', (rationale) => expect(read(rationale)?.value).toBe('medically-necessary'));

  it.each([
    "These requests aren't supported.",
    'I will not certify the request.',
    'Denial is recommended.',
    'It is recommended for denial.',
    'Request non-certified.',
    'Her requested scan is not supported.',
    'Request denied.',
    'This request can not be supported.',
    'I deny this request.',
    'The request should be non-certified.',
    'The request is recommended to be denied.',
    'The determination is for non-certification.',
    'I agree with the denial.',
    'The requirements are not fulfilled.',
    'It is not needed.',
    'He is well. Denial upheld.',
    'The determination should be upheld.',
    'The decision is therefore upheld.',
    'They do not meet it.',
    'It is not consistent with the guideline.',
    'It is not appropriate.',
    'Thus it is denied.',
    'The requirement is not satisfied.',
    'It is clearly not indicated.',
    'I concur with the decision to deny.',
    'He is well. Decision upheld.',
    'The denial is sustained.',
    'I would uphold the determination.',
    'It does not meet what the guideline asks for.',
    'It should be denied.',
    'It cannot be approved.',
    'I agree with UR’s decision.',
    'I affirm the denial.',
  ])('denies: %s', (rationale) => expect(read(rationale)?.value).toBe('not-medically-necessary'));

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
    'He had the last request approved. The notes are old.',
    'Rest was tried. Approved drugs come first.',
    'I would approve the request if a film were sent.',
    'Therefore, it is denied by the plan each year.',
    'It is certified by the plan each year.',
    'Certification is recommended by the surgeon.',
    'Films of both hips are indicated.',
    'Examplol is indicated when the pain is acute.',
    'A course of Examplol is indicated and well known.',
  ])('is none: %s', (rationale) => expect(read(rationale)).toBeNull());
});
