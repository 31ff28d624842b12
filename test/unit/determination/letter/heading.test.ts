// What is a heading, and what only looks like one.
import { describe, expect, it } from 'vitest';
import { readDeterminations } from '../../../../src/determination/parse.ts';

const letter = (items: string) => `IMR ISSUES, DECISIONS AND RATIONALES\nDecided as set forth below:\n${items}`;
const body = (rationale: string) => `Claims Administrator guideline: None.\nMAXIMUS guideline: None.\nDecision rationale: ${rationale}\n`;
const requests = (text: string) => readDeterminations(text)[0]?.determination.items.map((item) => item.request);

describe('headings', () => {
  it.each([
    [
      'after a rationale without a full stop',
      `A: Upheld\n${body('It is not medically necessary')}Knee brace: Upheld\n${body('No.')}`,
      ['A', 'Knee brace'],
    ],
    [
      'of several lines, with colons',
      `A: Upheld\n${body('Not needed.')}Service: cold therapy: a unit\nfor the knee: Overturned\n${body('It is.')}`,
      ['A', 'Service: cold therapy: a unit for the knee'],
    ],
    [
      'with the outcome on the next line',
      `A: Upheld\n${body('Not needed.')}Knee brace:\nOverturned\n${body('It is.')}`,
      ['A', 'Knee brace'],
    ],
    [
      'with a decimal and an abbreviation',
      `A: Upheld\n${body('Not needed.')}Examplol 7.5mg vs. Soothex 5mg: Upheld\n${body('No.')}`,
      ['A', 'Examplol 7.5mg vs. Soothex 5mg'],
    ],
    [
      'broken by a page',
      `A: Upheld\n${body('Not needed.')}Knee brace with\n\f\nhinges: Upheld\n${body('No.')}`,
      ['A', 'Knee brace with hinges'],
    ],
    [
      'after a verdict without a full stop that goes on',
      `A: Upheld\n${body('It is not medically necessary at this time')}Home health aide: Upheld\n${body('No.')}`,
      ['A', 'Home health aide'],
    ],
    [
      'on one line, with full stops inside',
      `A: Upheld ${body('It is not medically necessary.').replaceAll('\n', ' ')}TENS unit. Rental 30 days: Upheld ${body('No.')}`,
      ['A', 'TENS unit. Rental 30 days'],
    ],
    [
      'after advice on opioids that a line end breaks',
      `A: Upheld\n${body('It is not medically necessary. This medical necessity\ndecision should not be taken as advice to stop. The worker is advised to ask a doctor.')}Knee brace: Upheld\n${body('No.')}`,
      ['A', 'Knee brace'],
    ],
    [
      'after a last sentence without its full stop, whose line could have held more',
      `A: Upheld\n${body('The notes of the last visits were read, and they tell of no other trial.\nTherefore the request is not medically necessary per the guideline')}MRI of the lumbar spine\nwithout contrast: Upheld\n${body('No.')}`,
      ['A', 'MRI of the lumbar spine without contrast'],
    ],
    [
      'after a last sentence that ends in an abbreviation',
      `A: Upheld\n${body('The notes of the last visits were read, and they tell of no other trial.\nThere is no need for 50 mg.')}Knee brace: Upheld\n${body('No.')}`,
      ['A', 'Knee brace'],
    ],
    [
      "under a portal's count, the first of all",
      `Item 1 of 2\nA: Upheld\n${body('Not needed.')}Item 2 of 2\nKnee brace: Upheld\n${body('No.')}`,
      ['A', 'Knee brace'],
    ],
    ['whose colon is lost', `A: Upheld\n${body('Not needed.')}Knee brace Overturned\n${body('It is.')}`, ['A', 'Knee brace']],
    [
      'behind a stop that no space follows',
      `A: Upheld ${body('The wrap did not help.').replaceAll('\n', ' ').trimEnd()}Knee brace: Upheld ${body('No.')}`,
      ['A', 'Knee brace'],
    ],
    ['in brackets and asterisks', `A: **Upheld**\n${body('Not needed.')}B: [Overturned]\n${body('Yes.')}`, ['A', 'B']],
    [
      'under labels in other capitals',
      `A: Upheld\n${body('No.').replace('guideline:', 'Guideline:').replace('rationale', 'Rationale')}`,
      ['A'],
    ],
    [
      "under a portal's buttons and counts",
      `A: Upheld\n${body('Not needed.')}Print | Share\nItem 2 of 2\nKnee brace: Upheld\n${body('No.')}`,
      ['A', 'Knee brace'],
    ],
    [
      'on one line after short closing sentences',
      `A: Upheld ${body('It is not medically necessary. Weaning is recommended.').replaceAll('\n', ' ')}B one: Upheld ${body('It is not medically necessary, per the guideline.').replaceAll('\n', ' ')}C two: Upheld ${body('No.')}`,
      ['A', 'B one', 'C two'],
    ],
    ...[
      'Slow weaning is advised.',
      'Recommend weaning.',
      'Certified.',
      'Reference: ODG.',
      '6 visits are advised.',
      'Not certified.',
      'Weaning over a month.',
      'Wean.',
      'It stands.',
      'Home exercise is advised.',
      'The above decision stands.',
      'Non-certified.',
      'Hence it is denied.',
      'No refills.',
      'Upheld.',
      'Physician care may go on.',
      'Thank you.',
      'We agree.',
      'That remains so.',
      'Those were approved.',
      'This exceeds it.',
      'Please note it was late.',
      'As noted, it is old.',
      'He needs rest.',
      'She wants it.',
      'They should stop.',
      'Other care was approved.',
      'However, it is old.',
      'No others exist.',
      'ODG recommends rest.',
      'Consider rest.',
      'Six were approved.',
      'Modification is allowed.',
      'If so, it would be.',
      'Of these none is new.',
      'Overturned.',
      'These are old.',
      'See MTUS page 80.',
      'Provider notes do not exist.',
      'For this it is denied.',
      'Withdrawal should be slow.',
      'Note that it is old.',
      'An exam was not done.',
      'I agree with UR.',
      'The guideline wants a trial first. Weaning may be considered.',
      'Deny.',
    ].map((words): [string, string, string[]] => [
      `on one line after "${words}"`,
      `A: Upheld ${body(`It is not medically necessary. ${words}`).replaceAll('\n', ' ')}B one: Upheld ${body('No.')}`,
      ['A', 'B one'],
    ]),
    ...['(ODG, 2016)', '[MTUS 2009]', 'References: http://a.example/soma.html'].map((source): [string, string, string[]] => [
      `behind a source without a stop: ${source}`,
      `A: Upheld\n${body(`The notes were read. It is not medically necessary. ${source}`)}MRI of the knee: Upheld\n${body('No.')}`,
      ['A', 'MRI of the knee'],
    ]),
    ...[
      'In home health care, 4 hrs/day. 5 days per week',
      'Physician supervised program. 10 weeks',
      'Examplol brand, not generic. 10/325mg #60',
      'Home exercise kit. Qty: 1',
      'Examplol 1 tab p.o. (by mouth)\n#60',
      'Therapy 2 x 6. (12 visits)\nfor the hand',
    ].map((request): [string, string, string[]] => [
      `whole with a stop inside: ${request}`,
      `A: Upheld\n${body('It is not medically necessary.')}${request}: Upheld\n${body('No.')}`,
      ['A', request.replace('\n', ' ')],
    ]),
    [
      'on one line with a small letter first',
      `A: Upheld ${body('The request is therefore not medically necessary per the guideline.').replaceAll('\n', ' ')}bilateral braces: Upheld ${body('No.')}`,
      ['A', 'bilateral braces'],
    ],
    [
      'after a rationale that ends without its full stop, behind a gap',
      `A: Upheld\n\n${body('It was read. Medical necessity is not established').replaceAll('\n', '\n\n')}Knee brace: Upheld\n\n${body('No.').replaceAll('\n', '\n\n')}`,
      ['A', 'Knee brace'],
    ],
    [
      'whose partial approval speaks of several',
      `A: Upheld\n${body('It is not medically necessary.')}Eight visits were the original request. Six visits were authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, two visits are: Upheld\n${body('No.')}`,
      [
        'A',
        'Eight visits were the original request. Six visits were authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, two visits',
      ],
    ],
    ['in capitals', `A: UPHELD\n${body('Not needed.')}`, ['A']],
    [
      'under labels in small letters',
      `A: Upheld\n${body('No.').replace(/Claims.*?:|MAXIMUS.*?:|Decision.*?:/g, (label) => label.toLowerCase())}`,
      ['A'],
    ],
    [
      'behind the last sentence of a rationale, in its line',
      `A: Upheld\n${body('The wrap was worn for a week.\nAs it did nothing for her, the request should be denied.').trimEnd()} Knee brace: Upheld\n${body('No.')}`,
      ['A', 'Knee brace'],
    ],
  ])('are found %s', (_, items, expected) => {
    expect(requests(letter(items))).toEqual(expected);
  });

  it('are not made of the words upheld and overturned inside a rationale', () => {
    const text = letter(
      `A: Upheld\n${body('The first review said: Upheld\nand the second: Overturned\nbut neither binds. It is not medically necessary.')}B: Upheld\n${body('No.')}`,
    );
    expect(requests(text)).toEqual(['A', 'B']);
  });

  it('are not made of the original-request sentences inside a rationale', () => {
    const quoted =
      'X #60 was the original request. X #40 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, X #20, is not medically necessary.';
    expect(requests(letter(`A: Upheld\n${body(quoted)}Knee brace: Upheld\n${body('No.')}`))).toEqual(['A', 'Knee brace']);
  });

  it.each(['Knee brace upheld', 'The denial Upheld', 'It was said to be Upheld'])(
    'need a colon, or a capital behind a request: %s',
    (line) => {
      expect(requests(letter(`A: Upheld\n${body('Not needed.')}${line}\n${body('No.')}`))).toEqual(['A']);
    },
  );

  it('need an outcome: a label alone makes no item', () => {
    expect(readDeterminations('Claims Administrator guideline: '.repeat(1000))).toEqual([]);
  });
});

describe('parts of letters', () => {
  it('says what the beginning of a letter lacks', () => {
    const [reading] = readDeterminations(
      'HOW THE IMR FINAL DETERMINATION WAS MADE\nSo.\nCLINICAL CASE SUMMARY\nAfter reading all medical records:\nA 40 year old male who fell.',
    );
    expect(reading?.determination.items).toEqual([]);
    expect(reading?.determination.outcome).toBeNull();
    expect(reading?.determination.findings.map((finding) => finding.message)).toEqual(['This letter lacks the decisions.']);
  });

  it('reads a heading that the text ends with, and says what is missing', () => {
    const [reading] = readDeterminations(
      letter(`A: Upheld\n${body('It is not medically necessary.')}Knee brace with\nhinges: Overturned\n`),
    );
    expect(reading?.determination.items.map((item) => [item.request, item.outcome, item.rationale])).toEqual([
      ['A', 'upheld', 'It is not medically necessary.'],
      ['Knee brace with hinges', 'overturned', null],
    ]);
    expect(reading?.determination.findings.at(-1)?.message).toMatch(
      /^Item 2: this letter lacks the claims administrator's guideline, MAXIMUS's guideline and the rationale/,
    );
  });

  it.each([
    'This is what was decided: upheld.',
    'Therefore, the denial is upheld.',
    'The decision to deny it is upheld',
    'The denial is overturned.',
  ])('makes no heading of a last sentence: %s', (sentence) => {
    const items = readDeterminations(letter(`A: Upheld\n${body(`It is not medically necessary. ${sentence}`)}`))[0]?.determination.items;
    expect(items?.map((item) => [item.request, item.rationale])).toEqual([['A', `It is not medically necessary. ${sentence}`]]);
  });

  it('is one letter, whose lead sentence speaks of the clinical case summary, though a fixed wording is missing', () => {
    const start =
      'HOW THE IMR FINAL DETERMINATION WAS MADE\nSo.\nCLINICAL CASE SUMMARY\nThe reviewer developed the following clinical case summary, including all medical records:\nA 40 year old male who fell.\n';
    const changed = `${start}${letter(`A: Upheld\n${body('It is not medically necessary.').replace('MAXIMUS guideline', 'MAXIMUS Guideline')}`)}`;
    const readings = readDeterminations(changed);
    expect(readings.map(({ determination }) => [determination.caseSummary, determination.items.length])).toEqual([
      ['A 40 year old male who fell.', 1],
    ]);
  });

  it('says that a heading within an item could not be read', () => {
    const [reading] = readDeterminations(letter(`A: Upheld\n${body('Not needed.')}Knee brace\n${body('It is.')}`));
    expect(reading?.determination.findings.map(({ kind, message }) => [kind, message])).toContainEqual([
      'incomplete',
      'Item 1: another item seems to follow within it, whose heading could not be read.',
    ]);
  });

  it('gives no empty label of a header by rows the next label’s value', () => {
    const header =
      'Case Number: CM99-0000001 Date Assigned: 12/01/2016\nDate of Injury: Decision Date: 12/09/2016\nUR Denial Date: 11/04/2016 Priority: Standard\n';
    const [reading] = readDeterminations(
      `${header}HOW THE IMR FINAL DETERMINATION WAS MADE\nSo.\n${letter(`A: Upheld\n${body('No need.')}`)}`,
    );
    expect(reading?.determination.dates).toMatchObject({
      injury: null,
      assigned: '2016-12-01',
      decision: '2016-12-09',
      urDenial: '2016-11-04',
    });
  });

  it('reads a label that is read in two halves, its value between them', () => {
    const header = 'Case Number: CM99-0000001\nPriority:  Standard   Application   11/21/2016\n   Received:\n';
    const [reading] = readDeterminations(
      `${header}HOW THE IMR FINAL DETERMINATION WAS MADE\nSo.\n${letter(`A: Upheld\n${body('No need.')}`)}`,
    );
    expect(reading?.determination.dates.applicationReceived).toBe('2016-11-21');
  });

  it("leaves a portal's count above an item out of the rationale before it", () => {
    const [reading] = readDeterminations(
      letter(`A: Upheld\n${body('It is not medically necessary.')}Item 2 of 2\nB: Upheld\n${body('No.')}`),
    );
    expect(reading?.determination.items[0]?.rationale).toBe('It is not medically necessary.');
  });

  it('reads a header whose values stand before their labels', () => {
    const header = 'CM99-0000001\n12/09/2016\nStandard\nCase Number:\nDecision Date:\nPriority:\n';
    const [reading] = readDeterminations(
      `${header}HOW THE IMR FINAL DETERMINATION WAS MADE\nSo.\n${letter(`A: Upheld\n${body('No need.')}`)}`,
    );
    const { caseNumber, priority, dates } = reading?.determination ?? {};
    expect([caseNumber, priority, dates?.decision]).toEqual(['CM99-0000001', 'standard', '2016-12-09']);
  });

  it('knows labels with a space before their colon', () => {
    const items = letter(`A: Upheld\n${body('Not needed.')}B: Overturned\n${body('It is.')}`).replaceAll(/(guideline|rationale):/g, '$1 :');
    const [reading] = readDeterminations(items);
    expect(reading?.determination.items.map((item) => [item.request, item.maximusGuideline?.text, item.rationale])).toEqual([
      ['A', 'None.', 'Not needed.'],
      ['B', 'None.', 'It is.'],
    ]);
  });

  it.each([
    'It is not medically necessary. (Sample, 2007)',
    'It is not medically necessary;',
    'It is not medically necessary. [MTUS p. 80]',
  ])('begin with a small letter behind a gap: %s', (rationale) => {
    const sentence =
      'Half a year of exercise at home has done nothing for the knee, and the notes of every visit since then say so. '.repeat(2);
    const items = letter(`A: Upheld\n${body(sentence + rationale)}knee brace for the left side: Overturned\n${body(sentence)}`);
    expect(requests(items.replaceAll('\n', '\n\n'))).toEqual(['A', 'knee brace for the left side']);
  });

  it.each([
    'The request is not medically necessary',
    'Therefore it is not medically necessary and appropriate',
    'Therefore it is not medically neccessary',
    'Therefore it is not medically-necesary',
    'As such, medical necessity is not established',
    'There is no proof of benefit, thus not medically necessary:',
    'The request is not medically necessary;',
    'The request is not medically necessary )',
    'The request is not medically necessary. (see ODG)',
  ])('begin with a small letter behind a verdict without its stop, on one line: %s', (rationale) => {
    const items = `A: Upheld ${body(`No record shows a benefit. ${rationale}`)}knee brace #1: Overturned ${body('Yes.')}`;
    const [reading] = readDeterminations(letter(items).replaceAll('\n', ' '));
    expect(reading?.determination.items.map((item) => item.request)).toEqual(['A', 'knee brace #1']);
    expect(reading?.determination.items[0]?.conclusion).toBe('not-medically-necessary');
  });

  it.each([
    'The request is not medically necessary in this case',
    'It is not medically necessary as submitted',
    'There is no medical necessity at the present time',
    'It is not medically necessary as written',
    'It is not medically necessary given the above',
    'It is not medically necessary as stated',
    'It is unnecessary in this case',
    'It is not medically necessary as requested',
  ])('begin with a capital behind a verdict without its stop, on one line: %s', (rationale) => {
    const items = `A: Upheld ${body(`It was read. ${rationale}`)}Knee brace: Upheld ${body('No.')}`;
    expect(requests(letter(items).replaceAll('\n', ' '))).toEqual(['A', 'Knee brace']);
  });

  it('do not begin amid a verdict that goes on', () => {
    const said = 'The brace is not medically necessary for the knee. It is not medically necessary in this case; weaning is advised.';
    const items = `A: Upheld ${body(said)}Knee brace: Overturned ${body('Yes.')}`;
    expect(requests(letter(items).replaceAll('\n', ' '))).toEqual(['A', 'Knee brace']);
  });

  it('reads the end of a letter alone', () => {
    const [reading] = readDeterminations(
      `of the rest. It is not medically necessary.\nKnee brace: Overturned\n${body('It is medically necessary.')}`,
    );
    expect(reading?.determination.items.map((item) => [item.request, item.outcome])).toEqual([['Knee brace', 'overturned']]);
    expect(reading?.determination.findings[0]?.kind).toBe('incomplete');
  });

  it('are of two letters, where the same section comes again', () => {
    const text = `${letter(`A: Upheld\n${body('Not needed.')}`)}${letter(`B: Overturned\n${body('Needed.')}`)}`;
    expect(readDeterminations(text).map(({ determination }) => determination.items.map((item) => item.request))).toEqual([['A'], ['B']]);
  });

  it('take no sentence on the Clinical Case Summary for its heading', () => {
    const start = `HOW THE IMR FINAL DETERMINATION WAS MADE\nSo.\nCLINICAL CASE SUMMARY\nThe reviewer developed the following Clinical Case Summary, including all medical records:\nA cook fell.\n`;
    const items = letter(`A: Upheld\n${body('It is not medically necessary.').replace('MAXIMUS guideline', 'MAXIMUS Guideline')}`);
    expect(readDeterminations(start + items).map(({ determination }) => determination.caseSummary)).toEqual(['A cook fell.']);
  });

  it.each([
    '',
    'A letter about something else.',
    'HOW THE IMR FINAL DETERMINATION WAS MADE',
    'The request was Upheld.',
    'HOW THE IMR FINAL DETERMINATION WAS MADE\nSummary of it: Upheld',
    'CLINICAL CASE SUMMARY\nThe worker is a cook who fell from a stair and hurt a knee.',
  ])('finds none in %j', (text) => {
    expect(readDeterminations(text)).toEqual([]);
  });
});
