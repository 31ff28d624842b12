// The header, and people.
import { describe, expect, it } from 'vitest';
import { readDeterminations } from '../../../../src/determination/parse.ts';
import { readHeader } from '../../../../src/determination/parts/header.ts';
import { readInjuryDate } from '../../../../src/determination/parts/injuryDate.ts';
import { readPatient } from '../../../../src/determination/parts/patient.ts';
import { readReviewer } from '../../../../src/determination/parts/reviewer.ts';
import { letterText } from '../../../letters.ts';

describe('the header', () => {
  const expected = {
    injury: '2016-10-27',
    urDenial: '2016-11-15',
    applicationReceived: '2016-12-05',
    assigned: '2016-12-09',
    decision: '2017-01-06',
  };

  it('is read in row order', () => {
    const text =
      'Case Number: CM16-0234202 Date Assigned: 12/09/2016 Date of Injury: 10/27/2016 Decision Date: 01/06/2017 UR Denial Date: 11/15/2016 Priority: Standard Application Received: 12/05/2016';
    const header = readHeader(text, 0, text.length);
    expect([header.caseNumber, header.priority, header.dates]).toEqual(['CM16-0234202', 'standard', expected]);
  });

  it('is read where all values come before their labels', () => {
    const text = 'CM16-0234202 12/09/2016 10/27/2016 Case Number: Date Assigned: Date of Injury:';
    const header = readHeader(text, 0, text.length);
    expect([header.caseNumber, header.dates.assigned, header.dates.injury]).toEqual(['CM16-0234202', '2016-12-09', '2016-10-27']);
  });

  it('does not take a date before it for one of its own', () => {
    const text = 'Opened 03/04/2018 Case Number: CM16-0234202 Date Assigned: 12/09/2016 Date of Injury: 10/27/2016';
    expect(readHeader(text, 0, text.length).dates).toMatchObject({ assigned: '2016-12-09', injury: '2016-10-27' });
  });

  it('gives no date before its first label to a label that has none', () => {
    const text = 'Opened 03/04/2018 Case Number: CM16-0234202 Date of Injury:';
    expect(readHeader(text, 0, text.length).dates.injury).toBeNull();
  });

  it.each([
    ['Date Assigned: 2015-01-02', '2015-01-02'],
    ['Date of UR Denial: 1/2/2015', '2015-01-02'],
    ['Injury Date: 1/2/2015', '2015-01-02'],
    ['Date Assigned: 1.2.2015', '2015-01-02'],
  ])('knows the label of %s', (text, value) => {
    const { caseNumber, priority, dates } = readHeader(text, 0, text.length);
    expect([caseNumber, priority, ...Object.values(dates)].filter((one) => one !== null)).toEqual([value]);
  });

  it('is no label in a sentence', () => {
    const text = 'The Decision Date 01/06/2017 was told.';
    expect(readHeader(text, 0, text.length).places).toEqual([]);
  });

  it('is read where two labels share one value', () => {
    const text = 'Case Number: Decision Date: CM16-0234202';
    expect(readHeader(text, 0, text.length).caseNumber).toBe('CM16-0234202');
  });

  it('is read where a table leaves the colons out', () => {
    const text =
      'Case Number CM16−0234202 Date Assigned 12/09/2016 Date of Injury 10/27/2016 Decision Date 01/06/2017 UR Denial Date 11/15/2016 Priority Standard Application Received 12/05/2016';
    const header = readHeader(text, 0, text.length);
    expect([header.caseNumber, header.priority, header.dates]).toEqual(['CM16-0234202', 'standard', expected]);
    const credentials = 'State(s) of Licensure California, Oregon Certification(s)/Specialty Orthopedic Surgery';
    const { specialties, licensedIn } = readReviewer(credentials, 0, credentials.length);
    expect([licensedIn, specialties].map((list) => list.map((entry) => entry.text))).toEqual([
      ['California', 'Oregon'],
      ['Orthopedic Surgery'],
    ]);
  });

  it("is read where a portal's own fields stand amid the letter's", () => {
    const [, body = ''] = letterText('section-cited').split(/(?=HOW THE IMR)/);
    const fields = 'View detail [ CM16-0234202 ]\nCase Number\tCM16-0234202\nAge\t38\nGender\tfemale\nUR Denial Date\t11/15/2016\n';
    const [reading] = readDeterminations(`${fields}Date Assigned\t12/09/2016\nState Of Licensure\tOhio\n${body}`);
    const { caseNumber, dates, expertReviewer } = reading?.determination ?? {};
    expect([caseNumber, dates?.urDenial, dates?.assigned]).toEqual(['CM16-0234202', '2016-11-15', '2016-12-09']);
    expect(expertReviewer?.licensedIn).toEqual(['California', 'Oregon']);
  });

  it('is read in column order', () => {
    const text =
      'Case Number: Decision Date: Priority: CM16-0234202 01/06/2017 Expedited Date Assigned: UR Denial Date: Date of Injury: Application Received: 12/09/2016 11/15/2016 10/27/2016 12/05/2016';
    const header = readHeader(text, 0, text.length);
    expect([header.caseNumber, header.priority, header.dates]).toEqual(['CM16-0234202', 'expedited', expected]);
  });
});

describe('people', () => {
  it.each([
    ['This is a 62-year-old male patient hurt on 1/2/2014.', 62, 'male'],
    ['A now 45 year old woman.', 45, 'female'],
    ['A fifty-two year old man.', 52, 'male'],
    ['The patient, age 47, is a female.', 47, 'female'],
    ['A fifty two (52) year old boy.', 52, 'male'],
    ['A 36 year old cook who hurt her hand.', 36, 'female'],
    ['A 36 year old cook who hurt his/her hand.', 36, null],
    ['A 36 year old cook who was seen by Dr. Roe, and her notes tell.', 36, null],
    ['(S)he has pain.', null, null],
    [
      `${'The worker was seen again. '.repeat(20)}The worker is, as all of the notes that were read tell us, a 49-year-old woman.`,
      49,
      'female',
    ],
    ['A 29-year-oldmale.', 29, 'male'],
    ['A 45 year male.', 45, 'male'],
    ['Pain at the age of onset 3/4.', null, null],
    ['The applicant filed a claim.', null, null],
    ['The worker is a 41 year old who fell. She has pain. Her supervisor, a 60 year old male, saw it.', 41, 'female'],
    ['The worker is a 47 year old who hurt his back. He lives with his sister, a 49 year old female.', 47, 'male'],
    ['The worker is a 51 year old. He hurt his back. His wife is a female nurse.', 51, 'male'],
    ['Ms. Sample is a 41-year-old injured on 5/6/14. The male driver was at fault.', 41, 'female'],
    ['A 71-year-old retired cook fell. Thereafter he had surgery. A female neighbor helps.', 71, 'male'],
    ['A 51 year old fell. The evaluating male physician noted that she was tender.', 51, null],
    ['A 51-year-old employee. She has two male children.', 51, 'female'],
    ['The worker is 42 years old. This 42 year old male fell from a roof.', 42, 'male'],
    ['The worker, age 41, lives with a girl. He works as a cook.', 41, 'male'],
    ['The records tell of a 145 year old male.', null, 'male'],
  ])('%s', (summary, age, sex) => expect(readPatient(summary, 0, summary.length).patient).toEqual({ age, sex }));

  it.each([
    'The injury resulted in pain of 7.5/10.',
    'He sustained 70% relief from an injection on 3/4/2016.',
    'She suffered a stroke on 5/6/2016.',
    'The injury is healing as of 3/3/2014.',
    'A previous work injury on 1/2/2015 was told.',
    'An injury with a visit on 1/2/2015.',
    'A pre-existing injury of 1/2/2015 was told.',
    'An injury with a report of 1/2/2015.',
    'An earlier knee injury of 1/2/2015.',
    'An injury evaluated on 1/2/2015.',
    'An injury with x-rays on 1/2/2015.',
    'A prior injury on 1/2/2015 was told.',
    'A remote injury of 1/2/2015 was told.',
    'An injury examined on 1/2/2015.',
    'A sports injury of 1/2/2015 was told.',
    'An injury seen on 1/2/2015.',
    'An injury with follow-up on 1/2/2015.',
    'She was injured on 02/30/2016.',
    'A clerk with an injury of the back, status post surgery on 5/5/2014.',
  ])('takes no score, and no other day, for the day of the injury: %s', (summary) =>
    expect(readInjuryDate(summary, 0, summary.length)).toBeNull(),
  );

  it.each([
    ['A 41-year-old female with a 9/12/05 date of injury, who was seen on 5/6/14.', '2005-09-12'],
    ['He slipped and fell on 06/18/2014.', '2014-06-18'],
    ['Date of loss 1/2/2015.', '2015-01-02'],
    ['On 1/2/2015, while lifting, he strained his back.', '2015-01-02'],
    ['She sustained a knee injury and was seen on the same day, 1/2/2015.', '2015-01-02'],
    ['She developed numbness on 1/2/2015.', '2015-01-02'],
    ['He suffered a bad fracture on 1/2/2015.', '2015-01-02'],
    ['A collision of 1/2/2015.', '2015-01-02'],
    ['A 1/2/2015 work injury.', '2015-01-02'],
    ['She sustained a sprain on 1/2/2015.', '2015-01-02'],
    ['Date of accident: 1/2/2015.', '2015-01-02'],
    ['The date of onset was 1/2/2015.', '2015-01-02'],
    ['A 1/2/2015 occupational knee injury.', '2015-01-02'],
    ['She was assaulted on 1/2/2015.', '2015-01-02'],
    ['A claim of 1/2/2015.', '2015-01-02'],
    ['An incident on 1/2/2015.', '2015-01-02'],
    ['1/2/2015 DOI.', '2015-01-02'],
    ['He strained his back on 1/2/2015.', '2015-01-02'],
    ['She was injured as an x-ray technician on 3/3/2011.', '2011-03-03'],
    ['The injured worker was seen on 5/5/2014. The injury was on 3/3/2014.', '2014-03-03'],
    ['She was injured on August 24,2001.', '2001-08-24'],
    ['The injury of August 24th of 2001 was to the hand.', '2001-08-24'],
    ['A cook with a hand injury who underwent a repair on 5/5/2014. The date of injury was 3/3/2013.', '2013-03-03'],
    ['He was injured lifting a box and had a scan on 5/5/2014. DOI: 3/3/2013.', '2013-03-03'],
    ['A clerk who was in a work-related accident on 11/8/2016.', '2016-11-08'],
    ['On 11/8/2016, she injured her back.', '2016-11-08'],
    ['The date of injury is 10-Jan-2012.', '2012-01-10'],
    ['A nurse who was injured during a home visit on 3/3/2011.', '2011-03-03'],
    ['She was injured on the 5th of March 2011.', '2011-03-05'],
    ['She was injured on the 1st of March 2011.', '2011-03-01'],
    ['She was injured on the 2nd of March, 2011.', '2011-03-02'],
    ['She was injured on March 3rd, 2011.', '2011-03-03'],
    ['She was injured on 22-Dec-2011.', '2011-12-22'],
    ['On 11/8/2016 the patient sustained a burn.', '2016-11-08'],
    ['She sustained a fall at work on 11-08-16 and was seen on 12-01-16.', '2016-11-08'],
    ['A cook with a prior knee injury on 6-4-2001. She sustained an industrial injury on 2-5-2014.', '2014-02-05'],
    ['A cook who had a non-industrial injury on 6/4/2001. He injured his back at work on 2/5/2014.', '2014-02-05'],
    ['He re-injured his back on 9/9/2014. The original industrial injury was on 3/3/2012.', '2012-03-03'],
    ['She was hurt in a collision on 5/5/2014, not at work. The industrial injury was on 1/2/2013.', '2013-01-02'],
    ['On 1/2/2013, this 41 year old cook fell at work.', '2013-01-02'],
    ['On January 2, 2013, the patient, a 41-year-old cook, slipped at work.', '2013-01-02'],
    ['A cook with an industrial accident of 9/6/2007.', '2007-09-06'],
    ['A cook whose accident date was 2/25/2009.', '2009-02-25'],
    ['A cook s/p work related fall 11/19/12.', '2012-11-19'],
    ['He reported back pain after lifting on 3/23/2015.', '2015-03-23'],
    ['She had an onset of neck pain on 1/2/2013 while at work.', '2013-01-02'],
    ['The 48 yr. old cook with injury dated 1-19-11.', '2011-01-19'],
    ['On 11/19/2001, this now 55 year-old cook was injured when a shelf fell.', '2001-11-19'],
    ['A cook who had his hand caught in a press on Nov. 1st, 2013.', '2013-11-01'],
    ['A cook with D.O.I. 11/1/13.', '2013-11-01'],
    ['A cook with low back pain since 11/1/2013 when he lifted a box.', '2013-11-01'],
    ['A cook after a trauma at work on 11/1/13.', '2013-11-01'],
    ['On 3/1/14, while at work as a cook, this 56-year-old man was hurt when a shelf fell. He told of it on 3/4/14.', '2014-03-01'],
  ])('takes the injury date from %s', (summary, date) => expect(readInjuryDate(summary, 0, summary.length)?.date).toBe(date));

  it.each([
    ['The patient has a 10-year-old injury to the back. She is a 59 year old female.', 59],
    ['It is a six-year-old claim of a 44-year-old man.', 44],
    ['The patient is a man of 63 years.', 63],
    ['The records tell of a 10 year old injury with pain.', null],
    ['A 40 year old injured in a fall.', 40],
    ['The patient is a 45-year-old building maintenance worker.', 45],
    ['A 52 year old MRI technologist.', 52],
    ['A male of 20 years experience, aged 47.', 47],
  ])('knows whose age it is: %s', (summary, age) => expect(readPatient(summary, 0, summary.length).patient.age).toBe(age));

  it.each([
    ['A 40-year-old nurse who was injured while lifting a 300 pound male patient. She has back pain.', 40, 'female'],
    ['The patient is a 41-year-old driver. He was treated by a female chiropractor.', 41, 'male'],
    ['A 40 year old patient who was assaulted by a male student. Her back hurts.', 40, 'female'],
    ['The worker is a 45 year old technician who was attacked by a female patient.', 45, null],
    ['The patient is a 33 year old female physical therapist.', 33, 'female'],
    ['The patient is a right handed male nurse.', null, 'male'],
    ['The patient is a 45-year-old, right-hand dominant female nurse.', 45, 'female'],
    ['The worker has a son who is 12 years old. She works as a cook.', null, null],
    ['He lives with his 8 year old son.', null, 'male'],
    ['She has smoked since age 18.', null, 'female'],
    ['A 10-year-old MRI was reviewed.', null, null],
    ['A 10 year old industrial claim was told.', null, null],
    ['A 52-year-old MRI technologist.', 52, null],
    ['While transferring a 90-year-old female resident, this 45 year old male assistant hurt his back.', 45, 'male'],
    ['The worker was kicked when a 16 year old male student fell.', null, null],
    ['This review is for a 54 year old female.', 54, 'female'],
    ['In 2010 the patient, then 56 years old, fell. The patient is now a 60-year-old female.', 60, 'female'],
    ['A 51 y.o. M DOI 07/30/2013.', 51, 'male'],
    ['Pt: 30 y M.', 30, 'male'],
    ['The worker, 51, male, was injured on 7/30/13.', 51, 'male'],
    ['The patient is male, 51.', 51, 'male'],
    ['The age of the patient, a male, is 28.', 28, 'male'],
    ['This is a male patient of 39 years who fell.', 39, 'male'],
    ['The claim was filed by a 54 year old female.', 54, 'female'],
    ['Changes typical for a 50 year old were seen.', null, null],
    ['47F injured on 11/27/2012.', 47, 'female'],
    ['A 41yo RHD M with back pain.', 41, 'male'],
    ["The patient's age is 41.", 41, null],
    ['Mr. Sample is a 45-year-old carpenter.', 45, 'male'],
    ['A carpenter. Ms. Sample, PT, noted stiffness.', null, null],
    ['A woman of 63 years.', 63, 'female'],
    ['A 41 year-old right hand dominant M with pain.', 41, 'male'],
    ['A 10 year old complaint was told.', null, null],
    ['It is normal for a 50 year old.', null, null],
    ['He fell from a 10-year-old ladder.', null, 'male'],
    ['He has two sons, one 12 years old.', null, 'male'],
    ['A 30 years of age female.', 30, 'female'],
    ['Age: 47. Female.', 47, 'female'],
    ['A 10-year-old building.', null, null],
    ['He has smoked since the 20 years of age.', null, 'male'],
    ['She was hurt by a male passenger.', null, 'female'],
    ['It is expected for a 50 year old.', null, null],
    ['Her husband is 60 years old.', null, 'female'],
    ['A 10-year-old scar was seen.', null, null],
    ['A 47 y.o. lady.', 47, 'female'],
    ['This is Mr. Sample.', null, 'male'],
    ['She was hurt by a male inmate.', null, 'female'],
    ['A 10-year-old vehicle.', null, null],
    ['The worker has a daughter who is 12 years old.', null, null],
    ['This is more than a 50 year old has.', null, null],
    ['47M s/p fall.', 47, 'male'],
    ['A 10 year old accident was told.', null, null],
    ['47 F who fell.', 47, 'female'],
    ['She was hurt by a male client.', null, 'female'],
    ['47F, DOI 1/2/2014.', 47, 'female'],
    ['A 47-y-o gentleman.', 47, 'male'],
    ['A 10-year-old study was read.', null, null],
    ['47F w/ pain.', 47, 'female'],
    ['A 10-year-old fusion was seen.', null, null],
    ['A 10-year-old back injury was told.', null, null],
    ['A 47 year woman.', 47, 'female'],
    ['She was struck by a 16 year old male.', null, 'female'],
    ['Miss Sample is a carpenter.', null, 'female'],
    ['A 41 y/o RHD F with pain.', 41, 'female'],
    ['She was helped by a male coworker.', null, 'female'],
    ['47M with back pain.', 47, 'male'],
    ['A 62 yr old male.', 62, 'male'],
    ['She was hurt by a male suspect.', null, 'female'],
    ['She was hurt carrying a 9 year old boy.', null, 'female'],
    ['She was bitten by a 16 year old male.', null, 'female'],
    ['She was hurt moving a 90 year old male.', null, 'female'],
    ['She was pushed by a 16 year old male.', null, 'female'],
    ['She was hurt pushing a 90 year old male.', null, 'female'],
    ['She was hurt helping a 90 year old male.', null, 'female'],
    ['She was hurt restraining a 16 year old male.', null, 'female'],
    ['She was hurt assisting a 90-year-old male.', null, 'female'],
    ['The worker is 51 years old. A brother is a male cook. She hurt her back.', 51, 'female'],
    ['A 45-year-old right-handed female nurse.', 45, 'female'],
    ['The worker is 45 years old. He fell on her.', 45, null],
    ['The worker takes drug M with food.', null, null],
    ['A fever of 99 F was seen.', null, null],
  ])('knows who is meant: %s', (summary, age, sex) => {
    const read = readPatient(summary, 0, summary.length);
    expect(read.patient).toEqual({ age, sex });
    for (const place of [read.age, read.sex]) if (place !== null) expect(summary.slice(place.from, place.to).trim()).not.toBe('');
  });

  it.each([
    ['is board-certified in Family Medicine and is licensed to practice in California.', ['Family Medicine'], ['California']],
    [
      'is Board Certified in Neurology, has a sub-specialty in Pain Medicine and is licensed to practice in Ohio.',
      ['Neurology', 'Pain Medicine'],
      ['Ohio'],
    ],
    [
      'is Board Certified in Orthopedic Surgery and Hand Surgery and is licensed to practice in Ohio.',
      ['Orthopedic Surgery', 'Hand Surgery'],
      ['Ohio'],
    ],
    [
      'is Board Certified in Internal Medicine and Pulmonary Diseases and is licensed to practice in Ohio.',
      ['Internal Medicine', 'Pulmonary Diseases'],
      ['Ohio'],
    ],
    ['is a licensed physician who is Board Certified in Neurology and is licensed to practice in: Ohio.', ['Neurology'], ['Ohio']],
    ['is Board Certified in Neurology and has an active license to practice in Ohio.', ['Neurology'], ['Ohio']],
  ])('reads credentials in other words: %s', (words, specialties, licensedIn) => {
    const text = `The physician reviewer ${words}`;
    const read = readReviewer(text, 0, text.length);
    expect(read.specialties.map((entry) => entry.text)).toEqual(specialties);
    expect(read.licensedIn.map((entry) => entry.text)).toEqual(licensedIn);
  });

  it('takes no prose for an entry of a list', () => {
    const text = `Certification(s)/Specialty: Neurology, ${'and so on and on '.repeat(8)}`;
    expect(readReviewer(text, 0, text.length).specialties.map((entry) => entry.text)).toEqual(['Neurology']);
  });

  it('takes no stop at the end of a list for a part of it, but that of "D.C."', () => {
    const text = 'State(s) of Licensure: California, Washington, D.C. Certification(s)/Specialty: Neurology, Pain Management.';
    const read = readReviewer(text, 0, text.length);
    expect(read.specialties.map((entry) => entry.text)).toEqual(['Neurology', 'Pain Management']);
    expect(read.licensedIn.at(-1)?.text).toMatch(/D\.C\.$/);
  });

  it('reads a licence as a specialty, where the prose form has no other', () => {
    const text = 'The expert reviewer is Licensed in Acupuncture and is licensed to practice in California.';
    const { specialties, licensedIn } = readReviewer(text, 0, text.length);
    expect([specialties, licensedIn].map((list) => list.map((entry) => entry.text))).toEqual([['Acupuncture'], ['California']]);
  });

  it('takes the injury date from the sentence that speaks of the injury', () => {
    const summary = 'Seen on 5/5/2015. She sustained an industrial injury on 10-28-16.';
    expect(readInjuryDate(summary, 0, summary.length)?.date).toBe('2016-10-28');
  });

  it('parts specialties that a sentence joins, and no board that has an "and" in its name', () => {
    const specialties = (words: string) => {
      const text = `The reviewer is Board Certified in ${words} and is licensed to practice in the District of Columbia.`;
      const read = readReviewer(text, 0, text.length);
      expect(read.licensedIn.map((entry) => entry.text)).toEqual(['District of Columbia']);
      return read.specialties.map((entry) => entry.text);
    };
    expect(specialties('Anesthesiology and Pain Management')).toEqual(['Anesthesiology', 'Pain Management']);
    expect(specialties('Physical Medicine and Rehabilitation and Pain Medicine')).toEqual([
      'Physical Medicine and Rehabilitation',
      'Pain Medicine',
    ]);
    expect(specialties('Environmental and Occupational Medicine')).toEqual(['Environmental and Occupational Medicine']);
    expect(specialties('Psychiatry and Neurology')).toEqual(['Psychiatry and Neurology']);
  });

  it('reads one label where the other is missing', () => {
    const text = 'Certification(s)/Specialty: Neurology';
    const { specialties, licensedIn } = readReviewer(text, 0, text.length);
    expect([specialties, licensedIn].map((list) => list.map((entry) => entry.text))).toEqual([['Neurology'], []]);
  });

  it.each([
    ['State of Licensure: Ohio Specialties: Neurology', ['Neurology'], ['Ohio']],
    ['The doctor is Board-Certified in Neurology, and is licensed to practice in Ohio.', ['Neurology'], ['Ohio']],
    [
      'The psychologist is a licensed psychologist who is Board Certified in Neurology and licensed to practice in Ohio.',
      ['Neurology'],
      ['Ohio'],
    ],
    [
      'State(s) of Licensure: Ohio; Texas Certification(s)/Specialties: Neurology; Psychiatry',
      ['Neurology', 'Psychiatry'],
      ['Ohio', 'Texas'],
    ],
    [
      'The expert reviewer is Board Certified in Neurology, have a subspecialty in Pain Medicine and is licensed to practice in Ohio, Texas & Utah.',
      ['Neurology', 'Pain Medicine'],
      ['Ohio', 'Texas', 'Utah'],
    ],
    ['State of Licensure: Ohio Certiﬁcation: Neurology', ['Neurology'], ['Ohio']],
    ['The expert reviewer is a licensed Chiropractor and is licensed to practice in Ohio.', ['Chiropractor'], ['Ohio']],
  ])('reads credentials: %s', (text, specialties, licensedIn) => {
    const read = readReviewer(text, 0, text.length);
    expect(read.specialties.map((entry) => entry.text)).toEqual(specialties);
    expect(read.licensedIn.map((entry) => entry.text)).toEqual(licensedIn);
  });

  it.each([
    'Emergency Medicine',
    'Preventive Medicine',
    'Family Practice',
    'Sports Medicine',
    'Orthopaedic Surgery',
    'Physical Medicine',
    'Internal Medicine',
    'Occupational Medicine',
    'Acupuncture',
    'Psychology',
    'Neurosurgery',
    'Rheumatology',
  ])('parts %s from the board behind it', (board) => {
    const text = `The expert reviewer is Board Certified in ${board} and Psychiatry and is licensed to practice in Ohio.`;
    expect(readReviewer(text, 0, text.length).specialties.map((entry) => entry.text)).toEqual([board, 'Psychiatry']);
  });

  it.each(['North Dakota', 'Washington, D.C.', 'West Virginia', 'District of Columbia', 'South Carolina', 'Wyoming', 'Alaska', 'Delaware'])(
    'parts %s from the specialties behind it',
    (state) => {
      const text = `State(s) of Licensure: Certification(s)/Specialty: ${state} Neurology`;
      const { specialties, licensedIn } = readReviewer(text, 0, text.length);
      expect([licensedIn, specialties].map((list) => list.map((entry) => entry.text))).toEqual([[state], ['Neurology']]);
    },
  );

  it('reads a specialty under a label of its own', () => {
    const text = 'State(s) of Licensure: California Specialty: Neurology';
    const { specialties, licensedIn } = readReviewer(text, 0, text.length);
    expect([specialties, licensedIn].map((entries) => entries.map((entry) => entry.text))).toEqual([['Neurology'], ['California']]);
  });

  it('reads credentials by columns, both labels before both lists', () => {
    const text = 'State(s) of Licensure: Certification(s)/Specialty: California, New York Orthopedic Surgery,Sports Medicine';
    const { specialties, licensedIn } = readReviewer(text, 0, text.length);
    expect(licensedIn.map((entry) => entry.text)).toEqual(['California', 'New York']);
    expect(specialties.map((entry) => entry.text)).toEqual(['Orthopedic Surgery', 'Sports Medicine']);
  });

  it('reads the prose form of the credentials', () => {
    const text =
      'The expert reviewer is Board Certified in Neurology, has a subspecialty in Neuromuscular Medicine and is licensed to practice in New Jersey and California. He/she works.';
    const { specialties, licensedIn } = readReviewer(text, 0, text.length);
    expect(specialties.map((entry) => entry.text)).toEqual(['Neurology', 'Neuromuscular Medicine']);
    expect(licensedIn.map((entry) => entry.text)).toEqual(['New Jersey', 'California']);
  });
});
