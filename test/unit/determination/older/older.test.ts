// The forms of 2013: told apart, read as far as their labels go, and beside letters of the labelled form.
import { describe, expect, it } from 'vitest';
import { readDeterminations } from '../../../../src/determination/parse.ts';
import { letterText } from '../../../letters.ts';

const read = (text: string) => readDeterminations(text).map(({ determination }) => determination);
const forms = (text: string) => read(text).map(({ form, items }) => `${form} ${items.length}`);

describe('the notice of 2013', () => {
  const sentence = (request: string, not = '') =>
    `MAXIMUS Federal Services, Inc. has determined the request for ${request} is ${not}medically necessary and appropriate.`;

  it('is read without title, numbers, or reasons, and says what is missing', () => {
    const [one] = read(`${sentence('a knee brace', 'not ')}\n${sentence('a cane')}\n`);
    expect(one?.items.map((item) => [item.request, item.outcome, item.rationale])).toEqual([
      ['a knee brace', 'upheld', null],
      ['a cane', 'overturned', null],
    ]);
    expect(one?.findings.map((finding) => finding.kind)).toEqual(['incomplete', 'incomplete', 'incomplete']);
  });

  it('tells its dates in sentences', () => {
    const filed =
      'An application for Independent Medical Review was filed on 9/6/2013, about the Utilization Review Denial dated 8/30/2013. A Notice of Assignment went to the parties on 9/23/2013.';
    const [one] = read(`Notice of Independent Medical Review Determination\nDated: 9/26/2013\n${sentence('a cane')}\n${filed}\n`);
    expect(one?.dates).toEqual({
      injury: null,
      urDenial: '2013-08-30',
      applicationReceived: '2013-09-06',
      assigned: '2013-09-23',
      decision: '2013-09-26',
    });
  });

  it('is read in other words', () => {
    const text = letterText('notice-2013');
    const changed = text
      .replaceAll('has determined the request', 'has determined that the request')
      .replaceAll(/Relied Upon by the Expert Reviewer to Make\nHis\/Her Decision:/g, 'Relied on by the Physician Reviewer:');
    const parts = (letter: string) =>
      read(letter).flatMap(({ items }) => items.map((item) => [item.request, item.outcome, item.rationale]));
    expect(parts(changed)).toEqual(parts(text));
  });

  it.each([
    ['are medically necessary and appropriate.', 'overturned'],
    ['was medically necessary/appropriate', 'overturned'],
    ['were not medically necessary and appropriate.', 'upheld'],
  ])('decides by its verdict: %s', (verdict, outcome) => {
    const [one] = read(`MAXIMUS has determined the requests for canes ${verdict} So it is.`);
    expect(one?.items.map((item) => [item.request, item.outcome])).toEqual([['canes', outcome]]);
  });

  it('keeps a date of its header, whatever a sentence tells', () => {
    const header = 'Notice of Independent Medical Review Determination\nDate of UR Decision: 8/1/2013\n';
    const [one] = read(`${header}${sentence('a cane')}\nThis is about the Utilization Review Denial dated 8/30/2013.\n`);
    expect(one?.dates.urDenial).toBe('2013-08-01');
  });

  it('takes a request with the word "is" in it whole', () => {
    const [one] = read(`1) ${sentence('a brace that is hinged', 'not')}`);
    expect(one?.items.map((item) => [item.request, item.outcome])).toEqual([['a brace that is hinged', 'upheld']]);
  });

  it('keeps a rationale that opens with the words of its heading', () => {
    const text = letterText('notice-2013').replace('Exercise on land has', 'Regarding the request for it, exercise on land has');
    expect(read(text)[0]?.items[0]?.rationale).toMatch(/^Regarding the request for it, exercise.*appropriate\.$/);
  });

  it('is no letter of its own where another letter quotes it', () => {
    const text = letterText('section-cited').replace('She\nslipped', `${sentence('a cane', 'not ')} She\nslipped`);
    expect(forms(text)).toEqual(['dwc-labelled 2']);
  });

  it('is no letter where a sentence only speaks of one', () => {
    expect(read('MAXIMUS Federal Services, Inc. has determined many things.')).toEqual([]);
    expect(read('A Notice of Independent Medical Review Determination was sent on Monday.')).toEqual([]);
  });
});

describe('the decision of late 2013', () => {
  const decision = (items: string) => `IMR DECISION(S) AND RATIONALE(S)\nDecided as set forth below:\n${items}`;
  const based =
    'The Claims Administrator based its decision on the MTUS. The Physician Reviewer based his/her decision on ODG, Knee Chapter.';

  it('keeps verdicts inside a rationale apart from headings', () => {
    const [one] = read(
      decision(
        `1. A brace is not medically necessary and appropriate. ${based} The Physician Reviewer's decision rationale: In week 2. the cane is medically necessary and appropriate. The brace is not medically necessary and appropriate. 2. A cane is medically necessary and appropriate. ${based} The Physician Reviewer's decision rationale: It helps.`,
      ),
    );
    expect(one?.items.map((item) => [item.request, item.outcome])).toEqual([
      ['A brace', 'upheld'],
      ['A cane', 'overturned'],
    ]);
    expect(one?.items[1]?.rationale).toBe('It helps.');
  });

  it.each([
    ['its beginning (how the determination was made)', /HOW THE IMR.*?(?=CLINICAL CASE)/s],
    ['the clinical case summary', /CLINICAL CASE.*?(?=IMR DECISION)/s],
    ['the decisions', /(?<=forth below:\n).*/s],
  ])('says that it lacks %s', (part, words) => {
    const [one] = read(letterText('decision-2013').replace(words, ''));
    expect(one?.findings.map(({ message }) => message)).toEqual([`This letter lacks ${part}.`]);
  });

  it.each([
    'The Physician Reviewer’s rationale for the decision:',
    "The Expert Reviewer's decision rationale:",
    "The Medical Reviewer's decision rationale:",
    'Rationale:',
  ])('has its rationale under %j', (label) => {
    const text = letterText('decision-2013');
    const rationales = (letter: string) => read(letter).flatMap(({ items }) => items.map((item) => item.rationale));
    expect(rationales(text.replaceAll("The Physician Reviewer's decision rationale:", label))).toEqual(rationales(text));
  });

  it.each(['based', 'cited', 'relied', 'used', 'utilized', 'found', 'determined', 'stated', 'also'])(
    'has the guidelines in sentences of both sides: %s',
    (verb) => {
      const said = `The Claims Administrator ${verb} so much. The reviewer ${verb} more.`;
      const [one] = read(decision(`1. A brace is not medically necessary and appropriate. ${said} Rationale: It is old.`));
      const { claimsAdministratorGuideline, maximusGuideline } = one?.items[0] ?? {};
      expect([claimsAdministratorGuideline?.text, maximusGuideline?.text]).toEqual([
        `The Claims Administrator ${verb} so much.`,
        `The reviewer ${verb} more.`,
      ]);
    },
  );

  it('has no rationale where its label is missing', () => {
    const [one] = read(letterText('decision-2013').replace(/The Physician Reviewer's decision rationale:.*?(?=2\. Soothex)/s, ''));
    expect(one?.items.map((item) => item.rationale === null)).toEqual([true, false]);
    expect(one?.findings.map(({ message }) => message)).toEqual(['Item 1: this letter lacks the rationale.']);
  });

  it('ends its summary where the list of documents follows it', () => {
    const text = letterText('decision-2013');
    const [documents = ''] = /DOCUMENTS REVIEWED.*?(?=CLINICAL CASE)/s.exec(text) ?? [];
    const moved = text.replace(documents, '').replace('IMR DECISION(S)', `${documents}IMR DECISION(S)`);
    expect(read(moved)[0]?.caseSummary).toBe(read(text)[0]?.caseSummary);
  });

  it('needs a number for an item that names no guidelines', () => {
    const sentences = ['A brace is not medically necessary and appropriate.', 'A cane is medically necessary and appropriate.'];
    expect(read(decision(sentences.map((one, index) => `${index + 1}. ${one}`).join(' '))).flatMap(({ items }) => items)).toHaveLength(2);
    expect(read(decision(sentences.join(' '))).flatMap(({ items }) => items)).toEqual([]);
  });

  it('may have the labels of the later form', () => {
    const [one] = read(
      decision(
        'A brace: Upheld\nClaims Administrator guideline: None.\nMAXIMUS guideline: None.\nDecision rationale: It is not necessary.\n',
      ),
    );
    expect([one?.form, one?.items[0]?.request]).toEqual(['dwc-decision-2013', 'A brace']);
  });
});

describe('the professional review of 2013', () => {
  it('is overturned where its label says that the treatment is necessary', () => {
    const text = letterText('review-2013').replace('IS/WAS NOT\nMEDICALLY', 'IS/WAS\nMEDICALLY');
    const [one] = read(text);
    expect([one?.outcome, one?.findings.map((finding) => finding.kind)]).toEqual(['overturned', ['outcome-mismatch']]);
  });

  it.each([
    'RATIONALE FOR WHY THE REQUESTED SERVICES WERE NOT MEDICALLY NECESSARY:',
    'RATIONALE FOR WHY THE REQUESTED TREATMENT IS NOT MEDICALLY NECESSARY:',
    'RATIONALE FOR WHY THE REQUESTED SERVICE/TREATMENT ARE/WERE NOT MEDICALLY NECESSARY:',
    'RATIONALE FOR WHY THE REQUESTED TREATMENTS/SERVICES WAS/IS NOT MEDICALLY NECESSARY:',
  ])('has its outcome in the label %j', (label) => {
    const text = letterText('review-2013');
    const [one] = read(text.replace(/RATIONALE FOR WHY.*?NECESSARY:/s, label));
    const [plain] = read(text);
    expect(one?.items.map((item) => [item.outcome, item.rationale])).toEqual(plain?.items.map((item) => [item.outcome, item.rationale]));
  });

  it.each([
    'MEDICAL TREATMENT GUIDELINES RELIED UPON BY THE MEDICAL REVIEWER:',
    'MEDICAL TREATMENT GUIDELINE RELIED UPON BY EXPERT REVIEWER AND WHY:',
  ])('has its guideline under %j', (label) => {
    const text = letterText('review-2013');
    const [one] = read(text.replace(/MEDICAL TREATMENT GUIDELINE.*?WHY:/s, label));
    expect(one?.items[0]?.maximusGuideline?.text).toBe(read(text)[0]?.items[0]?.maximusGuideline?.text);
  });

  it('is one of two, the second of which has lost its title', () => {
    const text = letterText('review-2013');
    const untitled = text.replace('MEDICAL PROFESSIONAL REVIEW', '');
    expect(untitled).not.toBe(text);
    const two = read(`${text}\n${untitled}`);
    expect(two.map((one) => one.items.map((item) => item.request))).toEqual(
      [text, text].flatMap(read).map((one) => one.items.map((item) => item.request)),
    );
  });

  it.each([
    ['the case summary', /CASE SUMMARY:.*?(?=DOCUMENTS)/s],
    ['the case summary', /CASE SUMMARY:.*?(?=MEDICAL TREATMENT)/s],
    ["the reviewer's qualifications", /MEDICAL REVIEWER QUALIFICATIONS.*/s],
  ])('is read without %s, and says so', (part, words) => {
    const text = letterText('review-2013');
    const [one] = read(text.replace(words, ''));
    expect(one?.items.map((item) => item.request)).toEqual(read(text)[0]?.items.map((item) => item.request));
    expect(one?.findings.map(({ message }) => message)).toEqual([`This letter lacks ${part}.`]);
  });

  it('decides nothing where the label with the outcome is missing', () => {
    const text = letterText('review-2013').replace('RATIONALE FOR WHY', 'REASONS WHY');
    const [one] = read(text);
    expect([one?.items, one?.outcome, one?.findings[0]?.message]).toEqual([[], null, 'This letter lacks the decision.']);
  });
});

describe('letters of several forms in one text', () => {
  const names = ['notice-2013', 'section-cited', 'review-2013', 'decision-2013', 'notice-2013', 'nothing-cited'];
  it.each([
    ['as they are', (text: string) => text],
    ['on one line', (text: string) => text.replace(/\s+/g, ' ')],
  ])('are read in order, %s', (_, render) => {
    const alone = names.map((name) => forms(render(letterText(name)))[0]);
    expect(forms(names.map((name) => render(letterText(name))).join('\n'))).toEqual(alone);
  });
});
