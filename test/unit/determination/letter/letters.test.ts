// Half letters, several, and what stands where in one.
import { describe, expect, it } from 'vitest';
import { readDeterminations } from '../../../../src/determination/parse.ts';

const letter = (items: string) => `IMR ISSUES, DECISIONS AND RATIONALES\nDecided as set forth below:\n${items}`;
const body = (rationale: string) => `Claims Administrator guideline: None.\nMAXIMUS guideline: None.\nDecision rationale: ${rationale}\n`;
const requests = (text: string) => readDeterminations(text)[0]?.determination.items.map((item) => item.request);

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
