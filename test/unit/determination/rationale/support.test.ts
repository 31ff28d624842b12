// Rationales that say what there is no support for, what would have to be shown, and what somebody else holds: their words of
// medical necessity are none of their verdict.
import { describe, expect, it } from 'vitest';
import { readConclusion } from '../../../../src/determination/rationale/conclusion.ts';

const read = (rationale: string, treatment = 'Examplol 10/325mg') =>
  readConclusion(rationale, 0, rationale.length, treatment)?.value ?? null;

describe('support that is not there', () => {
  it.each([
    'There was nothing measured on two visits that the clinic sent us to support the medical necessity of Examplol.',
    'No score of pain, no list of duties and no count of tablets was kept to support the medical necessity of Examplol.',
    'The clinic has not sent the films, the notes of the last visits or any other finding that supports the medical necessity of the tablets.',
    'None of the pages that came from the clinic or from the pharmacy supports the medical necessity of Examplol.',
    'Insufficient proof of gain was kept by the clinic to establish the medical necessity of more tablets.',
    'He does not have an ulcer or a condition for which Examplol would be medically necessary.',
  ])('denies: %s', (rationale) => expect(read(rationale)).toBe('not-medically-necessary'));

  it.each([
    'He had no relief from rest, and the weak arm supports the medical necessity of Examplol.',
    'There is no doubt that his weak arm supports the medical necessity of Examplol.',
    'The scan is normal but the weak arm supports the medical necessity of Examplol.',
    'There is no ulcer, but there is a weak arm that supports the medical necessity of Examplol.',
  ])('is none of these: %s', (rationale) => expect(read(rationale)).toBe('medically-necessary'));
});

describe('a rule', () => {
  it.each([
    'MTUS considers a second course medically necessary after half a year. He had the first in May.',
    'A list of duties is required to establish that a helper is medically necessary. There is none.',
    'The clinic has to show that more than six weeks of it are medically necessary.',
    'It is the responsibility of the clinic to show that the tablets are medically necessary.',
    'To be medically necessary, the block would have to follow a film.',
    'Two talks would have to be held before surgery could be considered medically necessary.',
    'Baths are medically necessary for those who cannot stand. He can.',
  ])('decides nothing by itself: %s', (rationale) => expect(read(rationale)).toBeNull());

  it.each([
    ['Baths are not medically necessary for those who only want to rest. He has a wound. The request is supported.', 'medically-necessary'],
    ['In 2015 an IMR found Examplol medically necessary. The request is not certified.', 'not-medically-necessary'],
    ['The surgeon argued on Monday that it is medically necessary. The request is not supported.', 'not-medically-necessary'],
    ['Dr. Sample writes that it is medically necessary. The request is not certified.', 'not-medically-necessary'],
  ])('gives way to what is said of the request: %s', (rationale, value) => expect(read(rationale)).toBe(value));
});

describe("another's verdict", () => {
  it.each([
    ['The claims administrator correctly concluded that Examplol is not medically necessary.', 'not-medically-necessary'],
    ['I cannot agree that Examplol is not medically necessary for him.', 'medically-necessary'],
    ['The claim that it was wrote off is old. The claims administrator wrote that Examplol is not medically necessary.', null],
  ])('may be shared, or not: %s', (rationale, value) => expect(read(rationale)).toBe(value));
});

describe('a course that tapers', () => {
  it.each([
    ['The request for an Examplol taper is medically necessary.', 'medically-necessary'],
    ['He is being weaned from another drug and the request is medically necessary.', 'medically-necessary'],
    ['Visits will let him wean from the boot, and are medically necessary.', 'medically-necessary'],
    ['Examplol is not medically necessary. For weaning, ten tablets are medically necessary.', 'not-medically-necessary'],
    [
      'The request is not medically necessary. The last one was cut down to allow a taper, which is medically necessary.',
      'not-medically-necessary',
    ],
  ])('is decided like any other, and weaning besides is not: %s', (rationale, value) => expect(read(rationale)).toBe(value));
});

describe('the last sentence', () => {
  it.each([
    ['The leg is strong. An Examplol course is not medically indicated at this time.', 'not-medically-necessary'],
    ['Rest was tried for a day. More Examplol cannot be certified.', 'not-medically-necessary'],
    ['Rest was tried for a day. Examplol should not be authorized.', 'not-medically-necessary'],
    ['Rest was tried for a day. I would therefore uphold the denial of Examplol.', 'not-medically-necessary'],
  ])('may decide in other words: %s', (rationale, value) => expect(read(rationale)).toBe(value));
});

describe('an aside', () => {
  it.each([
    'The clinic needs to show that it is medically necessary.',
    'The clinic must show that the tablets are medically necessary.',
    'That is too much as only six visits are medically necessary.',
    'The scan is not medically necessary per UR. He has a weak arm.',
    'The denial of the scan as not medically necessary was read.',
    'It was "not medically necessary" in the first review.',
    'He works even though rest is medically necessary.',
    'The burden is on the clinic to prove that it is medically necessary.',
    'He has a sign for which a scan would be medically necessary.',
    'Doses are adjusted as needed and medically necessary.',
    'Therapy goes on unless deemed medically necessary.',
    'Discuss any medically necessary aids with him.',
    'He was sent home although a cane was medically necessary.',
    'It may become medically necessary.',
    'Therapy goes on if medically necessary.',
    "The surgeon's position that it is medically necessary was read.",
    'This does not mean that it is medically necessary.',
    'It might be medically necessary.',
    'ODG regards a second course medically necessary after a year.',
    'He should undergo only medically necessary tests.',
    'Even if the surgery is medically necessary, the rental exceeds what is allowed.',
    'That does not imply that it is medically necessary.',
    'The argument that it is medically necessary was read.',
    'Only when the leg is weak is a scan medically necessary.',
    'He may come until medically necessary.',
    'They request a medically necessary brace.',
    'This is not to be construed as a finding that it is medically necessary.',
    'In the event of a fall another one would be medically necessary.',
    'The applicant claims this is medically necessary.',
    'Tablets may be given, as medically necessary.',
    'Films wait until surgery would be considered medically necessary.',
    'The therapist contends that it is medically necessary.',
    'Films are done as medically necessary.',
    'The other requests are medically necessary.',
    'The surgeon opines that it is medically necessary.',
    'It should be continued as medically necessary.',
    'The patient feels that it is medically necessary.',
  ])('decides nothing: %s', (rationale) => expect(read(rationale)).toBeNull());
});
