// Contradictions that are there, and what only looks like one.
import { describe, expect, it } from 'vitest';
import { restsOnWords } from '../../../../src/determination/findings/resting.ts';
import { readDeterminations } from '../../../../src/determination/parse.ts';
import type { Finding } from '../../../../src/determination/types.ts';

interface Parts {
  request: string;
  outcome?: string;
  maximus?: string;
  rationale?: string;
}

function findingsIn({ request, outcome = 'Upheld', maximus = 'None.', rationale = 'It is not medically necessary.' }: Parts): Finding[] {
  const text = `IMR ISSUES, DECISIONS AND RATIONALES\nDecided as set forth below:\n${request}: ${outcome}\nClaims Administrator guideline: None.\nMAXIMUS guideline: ${maximus}\nDecision rationale: ${rationale}\n`;
  const { items = [], findings = [] } = readDeterminations(text)[0]?.determination ?? {};
  expect(items).toHaveLength(1); // nothing is found in a letter that is not read
  return findings.filter(({ kind }) => kind !== 'incomplete');
}

const kindsIn = (parts: Parts) => findingsIn(parts).map(({ kind }) => kind);

describe('a finding', () => {
  it.each<[Parts, string]>([
    [
      { request: '12 sessions of hand therapy', rationale: 'The request for 18 sessions of hand therapy is not medically necessary.' },
      'The rationale speaks of 18, the request of 12.',
    ],
    [
      { request: 'Examplol 50mg #60', rationale: 'The request for Examplol 50mg #90 is not medically necessary.' },
      'The rationale speaks of #90, the request of #60.',
    ],
    [
      { request: 'Knee brace', rationale: 'The request is medically necessary.' },
      'The heading says Upheld, so the denial stands; the rationale concludes that the treatment is medically necessary.',
    ],
    [
      { request: 'Knee brace', outcome: 'Overturned' },
      'The heading says Overturned, so the treatment must be provided; the rationale concludes that the treatment is not medically necessary.',
    ],
    [
      { request: 'Braces for the left hand and ankle', maximus: 'Decision based on MTUS Knee Complaints 2004, and Eye 2004.' },
      'The request is for the forearm, wrist or hand and ankle or foot, but the guideline that MAXIMUS cites is MTUS Knee Complaints and MTUS Eye.',
    ],
  ])('says what contradicts what: %o', (parts, message) =>
    expect(findingsIn(parts).map((finding) => finding.message)).toEqual([`Item 1: ${message}`]),
  );
});

describe('quantity-mismatch', () => {
  it.each([
    ['Examplol 10/325mg #120', 'Therefore, Examplol 10/325mg #90 is not medically necessary.'],
    ['Examplol 10/325mg #120', 'The request for Examplol 10/325mg, #180 is not medically necessary.'],
    ['Examplol 7.5 mg #60 x 2 refills', 'The request for Examplol 10 mg #60 x2 refills is not medically necessary.'],
    ['Examplol 10/325mg #60 with 1 refill', 'The request for Examplol 10/325mg #90 with 1 refill is not medically necessary.'],
    ['Examplol 300mg', 'The request for Examplol 600mg is not medically necessary.'],
    ['Hand therapy 12 sessions', 'The request for hand therapy 8 sessions for the left thumb is not medically necessary.'],
    ['12 sessions of hand therapy', 'The request for 18 sessions of hand therapy is not medically necessary.'],
    ['8 hand therapy sessions', 'The request for 12 hand therapy sessions is not medically necessary.'],
    ['Eight acupuncture visits', 'The request for twelve acupuncture visits is not medically necessary.'],
    ['8 sessions of hand therapy', 'The requested 12 sessions of hand therapy are not medically necessary.'],
    ['8 sessions of hand therapy', 'The request for 12 sessions is not medically necessary.'],
    ['8 sessions of hand therapy', 'The request for 12 OT sessions is not medically necessary.'],
    ['Examplol 50mg #60', 'The criteria above not having been met, Examplol 50mg #120 is not medically necessary.'],
    ['Examplol 50mg #120', 'The request for 60 tablets of Examplol 50mg is not medically necessary.'],
    ['Examplol 10/325mg #60', 'Therefore, the request for Examplol 10/325mg, 90 tablets, is not medically necessary.'],
    ['Examplol 350mg #60', 'There is no medical necessity for Examplol 350 mg #90.'],
    ['Examplol 10/325mg #60', 'The medical necessity of the request for Examplol 10/325mg #90 is not established.'],
    ['Examplol 10/325mg #60', 'There is no medical necessity for Examplol 7.5/325mg #60.'],
    ['Examplol #60', 'The request for Examplol #90 is not medically necessary.'],
    ['Examplol 50mg #60', 'Examplol 75mg #60 is not medically necessary.'],
  ])('%s: %s', (request, rationale) => expect(kindsIn({ request, rationale })).toEqual(['quantity-mismatch']));

  it.each([
    ['12 sessions of hand therapy', 'The request for 12 sessions of hand therapy is not medically necessary.'],
    ['Examplol 10/325mg #60 with 1 refill', 'The request for Examplol 10/325mg #120 is not medically necessary.'],
    ['2 refills of Examplol 10/325mg #60', 'The request for Examplol 10/325mg #60 is not medically necessary.'],
    ['Examplol 0.5 mg #30', 'The request for Examplol .5mg #30 is not medically necessary.'],
    ['Examplol 50mg #60', 'Examplol 50mg #60 with Examplol ER 150mg #30 is not medically necessary.'],
    ['Examplol 4mg #90', 'The request for Examplol 4mg, 1 tab t.i.d., is not medically necessary.'],
    ['Examplol 50mg #60', 'The request for Examplol 50.0 mg #60 is not medically necessary.'],
    ['Examplol 15 mg #60', 'The request for Examplol 15 milligrams #60 is not medically necessary.'],
    ['Examplol 100 mcg #30', 'The request for Examplol 0.1 mg #30 is not medically necessary.'],
    ['Examplol 25mcg/hr patch #10', 'The request for Examplol 25 mcg per hour patch #10 is not medically necessary.'],
    ['Examplol patch 75mcg/hr #10', 'The request for Examplol patch 75 mcg #10 is not medically necessary.'],
    ['Tylenol #3 300/30mg #60', 'The request for Tylenol #3 300/30mg #60 is not medically necessary.'],
    ['Three refills of Examplol 75mg #60', 'The request for three refills of Examplol 75mg #60 is not medically necessary.'],
    [
      'Examplol 10/325mg #120',
      'It was modified to Examplol 10/325mg #60 to allow a taper, therefore the request for #120 is not medically necessary.',
    ],
    ['Examplol 10/325mg #120', 'As he was given Examplol 5/325mg #60 by another doctor, this request is not medically necessary.'],
    ['Examplol 10/325mg #120', 'He takes Examplol 10/325mg #180 per month and the request is not medically necessary.'],
    [
      'Examplol ER 150mg #30',
      'She has been on Examplol 50mg #90 without change and therefore the request for the other form is not medically necessary.',
    ],
    ['Examplol 10/325mg #120', 'As only Examplol 10/325mg #60 would be needed for a wean, the request is not medically necessary.'],
    ['Examplol 10/325mg #120', 'The request for Examplol 10/325 #120 is not medically necessary.'],
    ['Examplol 10 mg #120', 'The request for Examplol 10mg #120 is not medically necessary.'],
    ['Hand therapy 12 visits', 'The request for hand therapy exceeding 10 visits is not medically necessary.'],
    ['Hand therapy 12 visits', 'The request for hand therapy, after 24 visits without a gain, is not medically necessary.'],
    ['Hand therapy 12 visits', 'The request for hand therapy beyond the 6 visit trial is not medically necessary.'],
    ['Hand therapy 12 visits', 'The request for hand therapy in addition to the 10 visits completed is not medically necessary.'],
    ['Examplol 10/325mg #120', 'The additional Examplol 10/325mg #60 is not medically necessary.'],
    ['Examplol 30mg #90', 'The request for Examplol at 135mg MED is not medically necessary.'],
    ['Examplol 300mg #90', 'The request for Examplol 900mg daily is not medically necessary.'],
    ['Examplol 10/325mg #60', 'The request for Examplol 10 mg #60 is not medically necessary.'],
    ['Examplol 5% patch #30', 'The request for Examplol 700mg #30 is not medically necessary.'],
    ['Examplol 350mg #60', 'There is no medical necessity for Examplol 350 mg #60.'],
    ['Hand therapy x 12 visits', 'The medical necessity for hand therapy of 24 visits in total is not established.'],
    ['Hand therapy x 12 visits', 'The medical necessity for hand therapy 6 visits at a time is not established.'],
    ['Examplol 20mg #60', 'The medical necessity of Examplol 40mg BID is not established.'],
    ['Hand therapy evaluation and 8 visits', 'The requested 9 visits are not medically necessary.'],
    ['Examplol #60', 'Examplol #90 is not medically necessary.'],
    ['Examplol 50mg', 'The request for Examplol 50mg #90 is not medically necessary.'],
    ['Examplol 10 mg #60', 'The request for Examplol 10/325mg #60 is not medically necessary.'],
    ['Examplol 50mg #60', 'The medical necessity of Otherol 20mg #30 is not established.'],
  ])('not in %s: %s', (request, rationale) => expect(kindsIn({ request, rationale })).toEqual([]));

  it.each([
    'more than',
    'less than',
    'on top of',
    'given',
    'in light of',
    'in view of',
    'despite',
    'rather than',
    'versus',
    'over',
    'above',
    'past',
    'outside the',
    'with',
    'having completed',
  ])('not where a number is set beside the request: %s 10 visits', (words) => {
    const rationale = `The request for hand therapy ${words} 10 visits is not medically necessary.`;
    expect(kindsIn({ request: 'Hand therapy 12 visits', rationale })).toEqual([]);
  });

  it.each(['completed', 'recommended', 'allowed', 'already given', 'previously given', 'prior to it', 'altogether', 'on trial'])(
    'not where a number is of other visits: 10 visits %s',
    (words) => {
      const rationale = `The request for hand therapy 10 visits ${words} is not medically necessary.`;
      expect(kindsIn({ request: 'Hand therapy 12 visits', rationale })).toEqual([]);
    },
  );

  it.each([
    'has',
    'have',
    'had',
    'would',
    'should',
    'hence',
    'thus',
    'therefore',
    'which',
    'that',
    'because',
    'since',
    'without',
    'authorized',
    'approved',
    'certified',
    'prescribed',
    'provided',
    'dispensed',
  ])('not where another clause begins with "%s"', (word) => {
    const rationale = `The request for Examplol 5mg ${word} #90 is not medically necessary.`;
    expect(kindsIn({ request: 'Examplol 5mg #60', rationale })).toEqual([]);
  });

  it.each([
    'is',
    'are',
    'was',
    'were',
    'has',
    'would be',
    'cannot therefore be',
    'is thus',
    'is also',
    'is now',
    'is considered',
    'is deemed',
    'has been found to be',
    'is as established',
  ])('whatever the verb of the verdict is: %s', (verb) => {
    const rationale = `The request for Examplol 5mg #90 ${verb} not medically necessary.`;
    expect(kindsIn({ request: 'Examplol 5mg #60', rationale })).toEqual(['quantity-mismatch']);
  });
});

describe('partial-arithmetic', () => {
  const partial = (original: string, authorized: string, rest: string) =>
    `${original} was the original request. ${authorized} was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${rest}`;

  it('counts what stands first', () => {
    const request = partial('12 hand therapy sessions', '6 hand therapy sessions', '8 hand therapy sessions');
    expect(kindsIn({ request })).toEqual(['partial-arithmetic']);
    expect(kindsIn({ request: partial('Eighteen hand sessions', 'Twelve hand sessions', 'Six hand sessions') })).toEqual([]);
  });

  it('is done only of what remains', () => {
    const request =
      'Examplol 5mg #60 was the original request. The Claims Administrator authorized Examplol 5mg #20, leaving the original request IMR eligible. The original request, Examplol 5mg #60';
    expect(kindsIn({ request })).toEqual([]);
  });

  it('lets the rationale speak of the whole', () => {
    const request = partial('Examplol 5mg #60', 'Examplol 5mg #20', 'Examplol 5mg #40');
    expect(kindsIn({ request, rationale: 'The request for Examplol 5mg #60 is not medically necessary.' })).toEqual([]);
  });
});

describe('no arithmetic of two units', () => {
  it.each([
    ['Examplol #60 x 3', 'Examplol #60', 'Examplol #60 x 2'],
    ['10 pairs of insoles', '4 pairs of insoles', '5 pairs of insoles'],
    ['Examplol #60 with 3 refills', 'Examplol #60', 'Examplol #60 with 2 refills'],
    ['Examplol #60 (3 month supply)', 'Examplol #60 (1 month supply)', 'Examplol #60 (2 month supply)'],
    ['Home aide, 8 hours a day, 20 visits', 'Home aide, 4 hours a day, 20 visits', 'Home aide, 4 hours a day, 20 visits'],
  ])('%s', (original, authorized, rest) => {
    const request = `${original} was the original request. ${authorized} was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${rest}`;
    expect(kindsIn({ request })).toEqual([]);
  });
});

describe('body-region-mismatch', () => {
  const under = (guideline: string) => `Decision based on MTUS ${guideline} 2004.`;

  it.each([
    ['Lumbar injection at L4-5', 'Neck and Upper Back Complaints'],
    ['MRI of the neck', 'Low Back Complaints'],
    ['MRI of the lumbar spine', 'Knee Complaints'],
    ['Achilles tendon repair', 'Low Back Complaints'],
    ['MRI of the right ankle', 'Knee Complaints'],
    ['X-ray of the left elbow', 'Shoulder Complaints'],
    ['Low back brace', 'Knee Complaints'],
    ['MRI of the left shoulder', 'Knee Complaints'],
    ['Wrist splint', 'Low Back Complaints'],
    ['Rotator cuff repair', 'Low Back Complaints'],
    ['Injection at C5-C6', 'Knee Complaints'],
    ['Injection at T4-T5', 'Knee Complaints'],
    ['Injection at L4-L5', 'Knee Complaints'],
    ['Fusion at L5-S1', 'Shoulder Complaints'],
    ['Lumbosacral brace', 'Knee Complaints'],
    ['Carpal tunnel release', 'Low Back Complaints'],
    ['Trigger finger release', 'Low Back Complaints'],
    ['Thumb splint', 'Knee Complaints'],
    ['Forearm sleeve', 'Knee Complaints'],
    ['Plantar injection', 'Knee Complaints'],
    ['X-rays of both feet', 'Knee Complaints'],
    ['Heel injection', 'Knee Complaints'],
    ['Great toe fusion', 'Knee Complaints'],
    ['Corneal patch', 'Knee Complaints'],
    ['Visit for the left eye', 'Knee Complaints'],
    ['Knee brace', 'Eye'],
  ])('%s under %s', (request, guideline) => expect(kindsIn({ request, maximus: under(guideline) })).toEqual(['body-region-mismatch']));

  it.each([
    ['Visit to a hand surgeon', 'Shoulder Complaints'],
    ['12 sessions of hand therapy', 'Shoulder Complaints'],
    ['Brace for the wrist', 'Elbow Complaints'],
    ['Hand-held shower', 'Low Back Complaints'],
    ['Work place with hand tools', 'Neck and Upper Back Complaints'],
    ['Knee pillow', 'Low Back Complaints'],
    ['Right stellate ganglion block at C6', 'Forearm, Wrist, and Hand Complaints'],
    ['Lumbar sympathetic block', 'Ankle and Foot Complaints'],
    ['MRI of the thoracic spine', 'Low Back Complaints'],
    ['Knee scooter', 'Ankle and Foot Complaints'],
    ['EMG of the right hand', 'Neck and Upper Back Complaints'],
    ['Heel lift', 'Low Back Complaints'],
    ['Therapy for the neck, back and shoulder', 'Low Back Complaints'],
    ['Ergonomic chair with neck support', 'Low Back Complaints'],
    ['MRI of the shoulder', 'Neck and Upper Back Complaints'],
    ['X-ray of the neck', 'Shoulder Complaints'],
    ['Elbow sleeve', 'Forearm, Wrist, and Hand Complaints'],
    ['Wheelchair with knee rests', 'Low Back Complaints'],
    ['Crutches for the knee', 'Low Back Complaints'],
    ['Walker for a knee injury', 'Low Back Complaints'],
    ['Cane with wrist strap', 'Low Back Complaints'],
    ['Foot orthotics for the ankle', 'Knee Complaints'],
    ['Foot drop stimulator', 'Knee Complaints'],
    ['8 foot ramp', 'Low Back Complaints'],
    ['Bed wedge for the shoulder', 'Low Back Complaints'],
    ['Mattress for the neck', 'Low Back Complaints'],
    ['Neck massager', 'Low Back Complaints'],
    ['Seat cushion for the knee', 'Low Back Complaints'],
    ['NCV of the left wrist', 'Low Back Complaints'],
    ['Nerve conduction study of the left wrist', 'Low Back Complaints'],
    ['Electromyogram of the left wrist', 'Low Back Complaints'],
    ['Electrodiagnostic study of the left wrist', 'Low Back Complaints'],
    ['MRI of the brain and neck', 'Low Back Complaints'],
    ['Hernia repair and knee brace', 'Low Back Complaints'],
    ['X-ray of the hips and knee', 'Low Back Complaints'],
    ['Ultrasound of the left leg and knee', 'Low Back Complaints'],
    ['Doppler of the upper extremities and wrist', 'Low Back Complaints'],
  ])('not %s under %s', (request, guideline) => expect(kindsIn({ request, maximus: under(guideline) })).toEqual([]));
});

describe('outcome-mismatch', () => {
  it.each([
    ['Therapy is medically necessary for him; however, the number of sessions exceeds what is advised.', []],
    ['The request for 30 days exceeds the 7 days that are medically necessary.', []],
    ['The request is partially medically necessary.', []],
    ['Based on the above, the request for aqua therapy is not medically necessary; land therapy is medically necessary.', []],
    ['The request is medically necessary.', ['outcome-mismatch']],
    ['A pool is not medically necessary. Regular exercise is medically necessary for those in pain.', []],
    ['The notes were read. The criteria are met.', []],
    ['A pool is medically necessary after surgery. Twelve sessions are not medically necessary.', []],
    ['Medical necessity of the surgery has been established. A pool is not medically necessary.', []],
    ['The pool program is medically necessary.', ['outcome-mismatch']],
  ])('%s', (rationale, kinds) => expect(kindsIn({ request: 'Aqua therapy', rationale })).toEqual(kinds));
});

it('rests on words of its own, or on the letter as a whole', () => {
  const items =
    'Knee brace: Upheld\nClaims Administrator guideline: None.\nMAXIMUS guideline: None.\nDecision rationale: It is medically necessary.\n';
  const [reading] = readDeterminations(`IMR ISSUES, DECISIONS AND RATIONALES\nDecided as set forth below:\n${items}`);
  const { determination } = reading ?? expect.fail();
  expect(determination.findings.map(({ kind }, index) => [kind, restsOnWords(determination, index)])).toEqual([
    ['outcome-mismatch', true],
    ['incomplete', false],
  ]);
  expect(restsOnWords(determination, 2)).toBe(false);
});
