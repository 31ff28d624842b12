// The folded view and its way back to the source.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeterminations } from '../../../../src/determination/parse.ts';
import { fold, toSource, viewOf } from '../../../../src/determination/text/view.ts';
import { brokenSpans } from '../../../spans.ts';

describe('folding', () => {
  it.each([
    ['a  b\n\n c', 'a b c'],
    ['\ufeffCase\u00a0Number', 'Case Number'],
    ['post-\noperative', 'post-operative'],
    ['weight-\nbearing, image-\nguided, state-\nof-the-art', 'weight-bearing, image-guided, state-of-the-art'],
    ['manage-\nment, harm-\nless, in-\ndependent', 'management, harmless, independent'],
    ['manage\u00ad\nment', 'management'],
    ['man\u00adagement', 'management'],
    ['man\u200bage\u2060ment', 'management'],
    ['\u2066the\u2069 \u202aknee\u202e \u200fis', 'the knee is'],
    ['a\u2000b\u200ac\u2028d\u2029e\u202ff\u205fg\u3000h\u1680i\u0085j', 'a b c d e f g h i j'],
    ['on 10-28-\n2016 the', 'on 10-28-2016 the'],
    ['Regulations-and-\nGuidance', 'Regulations-and-Guidance'],
    ['word -\nanother', 'word - another'],
    ['one\r\ntwo\ftwo', 'one two two'],
    ['the knee\nPage 2 of 3\n\fis stable', 'the knee is stable'],
    ['the knee\n3\n\fis stable', 'the knee is stable'],
    ['two weeks\n3 times a day', 'two weeks 3 times a day'],
    ['the knee\nFinal Determination Letter for IMR Case Number CM99-0001009\nPage 2\n\fis stable', 'the knee is stable'],
    ['the knee Final Determination Letter for IMR Case Number CM99-0001009 page 2 is stable', 'the knee is stable'],
    ['the date\nFinal Determination Letter for IMR Case Number CM99-0001009 Page 3\nof 10-11-2016', 'the date of 10-11-2016'],
    ['a period Final Determination Letter for IMR Case Number CM99-0001009 page 4 of 60 days', 'a period of 60 days'],
    ['the knee\nFINAL DETERMINATION LETTER FOR IMR CASE NUMBER CM99-0001009\nPAGE 2\n\fis stable', 'the knee is stable'],
    ['so far Final Determination Letter for IMR Case Number CM99-0001009 Page 2 of 3 nothing', 'so far nothing'],
    ['it is\nFinal Determination Letter for IMR Case Number CM99-0001009 page 4 of 9\nstable', 'it is stable'],
    ['see\nFinal Determination Letter for IMR Case Number CM99-0001009\n\npage 269 on scores', 'see page 269 on scores'],
    ['strength is 5 Final Determination Letter for IMR Case Number CM99-0001009 page 6 of 5 today', 'strength is 5 of 5 today'],
    ['relief Final Determination Letter for IMR Case Number CM99-0001009 page 18 of 70% today', 'relief of 70% today'],
    ['the\u200e\nknee', 'the knee'],
    ['the knee\n\n\n2\n\n\nis stable', 'the knee is stable'],
    ['three\n\n2\n\nvisits', 'three 2 visits'],
    ['the knee\n2\n\fis stable.\n3', 'the knee is stable.'],
    ['the knee\n2\n\fis at grade\n4', 'the knee is at grade 4'],
    ['the knee Final Determination Letter for IMR Case Number CM99-0001009 3 is stable', 'the knee is stable'],
    ['stable. Final Determination Letter for IMR Case Number CM99-0001009 3', 'stable.'],
    ['for Final Determination Letter for IMR Case Number CM99-0001009 3 visits', 'for 3 visits'],
    ['for Final Determination Letter for IMR Case Number CM99-0001009 2 or 3 days', 'for 2 or 3 days'],
    ['for Final Determination Letter for IMR Case Number CM99-0001009 12 Physical Therapy Sessions', 'for 12 Physical Therapy Sessions'],
    ['Final Determination Letter for IMR Case Number CM99-0001009 page 2 of 3 12 visits', '12 visits'],
    ['the knee\n2 | Page\nis stable', 'the knee is stable'],
    ['the knee\n2 | P a g e\nis stable', 'the knee is stable'],
    ['the knee\n\fCase Number: CM99-0001009 Page 3 of 6\nis stable', 'the knee is stable'],
    ['the knee\n\fIMR Case Number: CM99-0001009 | Page 3\nis stable', 'the knee is stable'],
    ['the knee\nCase Number: CM99-0001009 Page 3\nis stable', 'the knee Case Number: CM99-0001009 Page 3 is stable'],
    ['is stable.\n\fCase Number: CM99-0001009\nDate Assigned', 'is stable. Case Number: CM99-0001009 Date Assigned'],
    ['Request:\n\n\n12\n\n\nsessions', 'Request: 12 sessions'],
    ['the knee\n3 of 5\n\fis stable', 'the knee is stable'],
    ['the knee\nPg. 3\n\fis stable', 'the knee is stable'],
    ['sessions,\n\f12', 'sessions, 12'],
    ['the knee\nCM99-0001009 Page 3\n\fis stable', 'the knee is stable'],
    ['the knee\nPage | 2\n\fis stable', 'the knee is stable'],
    ['the knee\n| Page 2 |\nis stable', 'the knee is stable'],
    ['the knee\n2 CM99-0001009\n\fis stable', 'the knee is stable'],
    ['the knee\nPage 2 of 3\nis stable', 'the knee is stable'],
    ['the knee\nPage 2 / 3\nis stable', 'the knee is stable'],
    ['the knee\n2/3\n\fis stable', 'the knee is stable'],
    ['the knee\nFinal Determination Letter for the IMR Case No. CM99-0001009\n2\n\fis stable', 'the knee is stable'],
    ['the knee\nPage 2/3\nis stable', 'the knee is stable'],
    ['the knee\np. 3\n\fis stable', 'the knee is stable'],
    ['the knee\n- 3 -\n\fis stable', 'the knee is stable'],
    ['the knee\nCM99-0001009\n\fis stable', 'the knee is stable'],
    ['the knee\n11/22/26, 1:20 AM Claims portal\nhttps://portal.example/a?b=1 1/2\n\fis stable', 'the knee is stable'],
    ['the knee\nfile:///home/a/letter.html 1/2\n\f11/22/26, 1:20 AM Claims portal\nis stable', 'the knee is stable'],
    ['the knee\n\f04/08/2015  10:21  FAX 916 555 0142  P.001/002\nis stable', 'the knee is stable'],
    ['seen on\n11/22/16, 1:20 PM for pain', 'seen on 11/22/16, 1:20 PM for pain'],
    ['seen on\n\f11/22/16 for pain', 'seen on 11/22/16 for pain'],
    ['seen on\n\f11/22/16 10:15', 'seen on 11/22/16 10:15'],
    ['see\nhttps://a.example/b 1/2 of it\n\fhere', 'see https://a.example/b 1/2 of it here'],
    ['> the knee\n> is stable\n> > at 10/325\n>\n> today', 'the knee is stable at 10/325 today'],
    ['relief of\n> 50% is\nenough', 'relief of > 50% is enough'],
    ['>> the knee\n>> is stable\n>> today', 'the knee is stable today'],
    ['', ''],
    [' \n ', ''],
  ])('folds %j to %j', (source, folded) => {
    expect(fold(source)).toBe(folded);
  });

  it.each('weeks ml boxes gm refills months times x days mg prescriptions tabs treatments patches capsules mcg pairs views'.split(' '))(
    'takes no count for the number of a page: 3 %s',
    (what) => expect(fold(`for Final Determination Letter for IMR Case Number CM99-0001009 3 ${what}`)).toBe(`for 3 ${what}`),
  );

  it.each('sessions years visits minutes months treatments hours'.split(' '))('takes no count for that of the pages: of 60 %s', (what) =>
    expect(fold(`for Final Determination Letter for IMR Case Number CM99-0001009 page 4 of 60 ${what}`)).toBe(`for of 60 ${what}`),
  );

  it.each(
    'first three evidence full one high low cost six part long site mid two well drug multi pain four short cross anti non second right self pre half five all left work'.split(
      ' ',
    ),
  )('keeps the hyphen behind "%s" at a line end', (first) => expect(fold(`${first}-\nxample`)).toBe(`${first}-xample`));

  it.each(
    'handed resistant related sided making assisted controlled specific circulating in-one induced supervised by-one flow based to-the on-one and-so'.split(
      ' ',
    ),
  )('keeps the hyphen before "%s" at a line end', (second) => expect(fold(`exam-\n${second}`)).toBe(`exam-${second}`));

  it('is stable: what is folded folds to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '1', '-', ' ', '\n', '\f', '\u00a0', '\u00ad', '.', 'é') }), (source) => {
        const once = fold(source);
        expect(fold(once)).toBe(once);
      }),
    );
  });

  it('leads every place back to the same character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '1', '-', ' ', '\n', '\r', '\f', '\u00a0', '\u00ad', '>', '😀') }),
        (source) => {
          const view = viewOf(source);
          for (let at = 0; at < view.text.length; at += 1) {
            if (view.text[at] === ' ') continue;
            const [from, to] = toSource(view, at, at + 1);
            expect(source.slice(from, to)).toBe(view.text[at]);
          }
        },
      ),
    );
  });
});

it('a value begins behind a hyphen that joins it to its label', () => {
  const text = 'HOW THE IMR FINAL DETERMINATION WAS MADE\nCLINICAL CASE SUMMARY-\nnot, therefore, Upheld';
  const [reading] = readDeterminations(text);
  expect(reading?.determination.caseSummary).toBe('not, therefore, Upheld');
  expect(brokenSpans(reading?.determination ?? expect.fail(), text)).toEqual([]);
});
