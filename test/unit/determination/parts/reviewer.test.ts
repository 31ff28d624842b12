// Who reviewed: specialties and licences, in lists and in sentences.
import { describe, expect, it } from 'vitest';
import { readReviewer } from '../../../../src/determination/parts/reviewer.ts';

describe('the reviewer', () => {
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
