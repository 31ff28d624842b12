// How rationales close, in few words or in none of necessity, behind what somebody else holds.
import { describe, expect, it } from 'vitest';
import { readConclusion } from '../../../../src/determination/rationale/conclusion.ts';

const NOT = 'not-medically-necessary';
const FOR = 'medically-necessary';
const read = (rationale: string, treatment = 'Examplol') => readConclusion(rationale, 0, rationale.length, treatment);

describe("what somebody else holds is not the rationale's own verdict", () => {
  it.each([
    'The treating provider appealed, stating that the request is medically necessary.',
    'The provider indicates the request is medically necessary.',
    'The provider documents that the request is medically necessary.',
    'Per the provider this request is medically necessary.',
    'The surgeon appealed because he believes the request is medically necessary.',
    'The provider writes "the request is medically necessary".',
    'The appeal letter states that Examplol is medically necessary.',
    'The RFA notes that Examplol is medically necessary.',
    'He feels that Examplol is medically necessary.',
    'The position that it is medically necessary was once accepted.',
    'According to the pharmacist the drug is medically necessary.',
    'An earlier IMR found that Examplol was medically necessary.',
  ])('%s', (words) => {
    expect(read(words)).toBeNull();
    for (const close of ['Not medically necessary.', 'Request is not medically necessary.', 'Non-certified.', 'The criteria are not met.'])
      expect(read(`${words} Pain is no better. ${close}`)?.value, close).toBe(NOT);
  });

  it.each(['The denial letter says this request is not medically necessary.', 'Per UR, Examplol is not medically necessary.'])(
    '%s',
    (words) => {
      for (const close of ['Approved.', 'The request is certified.'])
        expect(read(`${words} It is well tolerated. ${close}`)?.value, close).toBe(FOR);
    },
  );

  it.each([
    ['The provider has not explained why a second drug would be medically necessary.', NOT],
    ['The provider documented that therapy has failed, and the request is medically necessary.', FOR],
    ['The appeal shows new weakness, so the request is medically necessary.', FOR],
    ['While the provider notes that the pain persists, the request is not medically necessary.', NOT],
    ['Despite the provider noting that pain persists, the request is not medically necessary.', NOT],
    ['The patient reports that the medication helps her sleep, the request is medically necessary.', FOR],
    [
      'Examplol is medically necessary for spasm. While the provider states that pain persists, the request is not medically necessary.',
      NOT,
    ],
    ['Per the provider, the patient has failed therapy and the request is medically necessary.', FOR],
    ['He felt that it did not help and it is not medically necessary.', NOT],
    ['According to the patient he has improved and the request is medically necessary.', FOR],
  ])('unless it is: %s', (rationale, value) => expect(read(rationale)?.value).toBe(value));
});

describe('what is said of a claim decides', () => {
  it.each([
    ["The provider's claim that Examplol is medically necessary is not supported by the records.", NOT],
    ["The prescriber's view that the drug is medically necessary can't be sustained.", NOT],
    ['The evidence that this device is medically necessary is weak.', NOT],
    ['The evidence that this device is medically necessary is convincing.', FOR],
    ["UR's finding that the drug isn't medically necessary can't be sustained.", FOR],
    ['There is no evidence that this drug is not medically necessary. Approved.', FOR],
    ['Examplol is unlikely to be medically necessary here.', NOT],
    ['It remains to be shown that Examplol is medically necessary.', NOT],
    ["It's difficult to see how more of it would be medically necessary.", NOT],
    ['Not only medically necessary but overdue.', FOR],
    ['There is no evidence that conservative care failed and the request is not medically necessary.', NOT],
    ['There is no indication that surgery is planned so the study is not medically necessary.', NOT],
    ['Since there is no evidence that it helped it is not medically necessary.', NOT],
    ['The medical neccessity of the request is not established.', NOT],
    ['There is not any question that Examplol is medically necessary.', FOR],
    ['There is nothing to contradict that Examplol is medically necessary.', FOR],
  ])('%s', (rationale, value) => expect(read(rationale)?.value).toBe(value));
});

describe('a rule, a case of another kind, or another day gives way to what the rationale ends with', () => {
  it.each([
    ['Opioids are medically necessary for some patients, provided that function improves. It did not. The request can’t be granted.', NOT],
    ['In order for Examplol to be medically necessary, function must improve. It did not. The criteria are not met.', NOT],
    ['The request is medically necessary. This isn’t an endorsement of a fusion, which may well be found not medically necessary.', FOR],
    ['Request is not medically necessary. Weaning is recommended and medically necessary.', NOT],
    ['Examplol #40 is medically necessary for weaning. The remaining #20 is not medically necessary.', NOT],
    [
      'The requested visits exceed the guideline and are not medically necessary. The six visits already authorized are medically necessary.',
      NOT,
    ],
    ['The purchase is too much and is not medically necessary. A rental is medically necessary and has been authorized.', NOT],
    ['There is no reason to hold this not medically necessary. It is.', FOR],
    ['The contention that Examplol is not medically necessary is without merit.', FOR],
    ['At five days a brace would have been medically necessary. Eight months later it was not.', NOT],
    ['For two weeks after the operation Examplol is medically necessary. Ongoing use is not recommended.', FOR],
  ])('%s', (rationale, value) => expect(read(rationale)?.value).toBe(value));

  it('is not sure of what would have been', () => {
    expect(read('Six visits would have been medically necessary.')?.sure).toBe(false);
  });
});

describe('the close', () => {
  it.each([
    ['The purchase cannot be recommended.', NOT],
    ['Use of Examplol is supported.', FOR],
    ['Continued use is not supported by the evidence.', NOT],
    ['Imaging is not warranted at this point.', NOT],
    ["The criteria aren't met.", NOT],
    ["This study isn't necessary.", NOT],
    ["The documentation doesn't support the request.", NOT],
    ['The request is non-necessary.', NOT],
    ['The request is rejected.', NOT],
    ['The request is granted.', FOR],
    ['Therefore non-certified.', NOT],
    ['Continued use of Examplol is appropriate.', FOR],
    ['The request is consistent with the guidelines.', FOR],
    ['The UR denial was in error.', FOR],
    ['The UR decision is not supported.', FOR],
    ['The decision to continue Examplol is not appropriate.', NOT],
    ['There is no reason why this would not be medically necessary.', FOR],
    ['The provider has now established medical necessity.', FOR],
    ['The provider has not established medical necessity.', NOT],
    ['I recommend authorization.', FOR],
    ['I would not certify.', NOT],
    ['I am unable to certify this request.', NOT],
    ["I'm unable to certify.", NOT],
    ['I must deny.', NOT],
    ['I must approve.', FOR],
    ['Not approved.', NOT],
    ['I concur with the utilization review determination.', NOT],
    ['I agree with UR.', NOT],
    ['I disagree with the UR decision.', FOR],
    ['The UR decision should stand.', NOT],
    ['Recommendation: Uphold.', NOT],
    ['Recommendation: Overturn.', FOR],
    ['There is no medical indication for this request.', NOT],
    ['There is no justification for the request.', NOT],
    ['The boot is appropriate and necessary.', FOR],
    ['Necessary and appropriate.', FOR],
    ['I conclude medical necessity exists.', FOR],
    ["The request doesn't meet medical necessity.", NOT],
    ["The boot hasn't met medical necessity.", NOT],
    ['Medical necessity has yet to be established.', NOT],
    ['It has yet to be shown that the boot is medically necessary.', NOT],
    ['The provider has yet to demonstrate that the boot is medically necessary.', NOT],
  ])('%s', (close, value) => expect(read(`The records were read. ${close}`, 'Examplol boot')?.value).toBe(value));
});
