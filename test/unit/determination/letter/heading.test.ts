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
