// A PDF's lines as pdf.js gives them: what stamps, watermarks and old printers add to a page's own text.
import { describe, expect, it } from 'vitest';
import { withoutMargins } from '../../../src/source/margins.ts';
import { linesOf } from '../../../src/source/pdfLines.ts';

const HEIGHT = 12;
/** Its place in points from the page's lower left corner. */
const item = (str: string, y: number, { x = 72, hasEOL = true, turned = 0 } = {}) => {
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
  return { str, hasEOL, height: HEIGHT, transform: [HEIGHT * cos, HEIGHT * sin, -HEIGHT * sin, HEIGHT * cos, x, y] };
};
const BODY = [item('Knee brace purchase: Upheld', 700), item('Decision rationale: The knee is', 680), item('stable. It is not', 660)];
const textsOf = (items: object[]) => linesOf(items).map(({ text }) => text);

describe('the lines of a page', () => {
  it('end where the next words stand elsewhere, whatever the drawing says', () => {
    const glued = [...BODY.slice(0, 2), item('stable. It is not', 660, { hasEOL: false }), item('Page 2 of 3', 30)];
    expect(textsOf(glued)).toEqual([...textsOf(BODY), 'Page 2 of 3']);
  });

  it('keep what is raised a little, and pieces of one line together', () => {
    const raised = [item('the 2', 660, { hasEOL: false }), item('nd', 664, { hasEOL: false }), item(' request', 660)];
    expect(textsOf(raised)).toEqual(['the 2nd request']);
  });

  it('leave out what stands askew, and tell the items of the rest by their order on the page', () => {
    const marked = [item('COPY FOR COUNSEL', 400, { turned: 45 }), ...BODY];
    expect(textsOf(marked)).toEqual(textsOf(BODY));
    expect(linesOf(marked).flatMap(({ pieces }) => pieces.map((piece) => piece.item))).toEqual([1, 2, 3]);
    const turned = [item('Knee brace', 700, { turned: 90 }), item('stable', 680, { turned: 90 })];
    expect(textsOf(turned)).toEqual(['Knee brace', 'stable']);
  });

  it('take a word once that is drawn twice to look bold', () => {
    expect(textsOf([item('CLINICAL CASE SUMMARY', 700, { hasEOL: false }), item('CLINICAL CASE SUMMARY', 700, { x: 72.3 })])).toEqual([
      'CLINICAL CASE SUMMARY',
    ]);
    expect(textsOf([item('no ', 700, { hasEOL: false }), item('no ', 700, { x: 90 })])).toEqual(['no no ']);
  });

  it('begin with what was stamped above them, and lack what was stamped over them', () => {
    expect(textsOf([...BODY, item('Exhibit C', 760)])).toEqual(['Exhibit C', ...textsOf(BODY)]);
    expect(textsOf([...BODY, item('RECEIVED', 690, { x: 400 }), item('APR 10 2015', 676, { x: 400 })])).toEqual(textsOf(BODY));
  });

  it('stay as they were drawn in columns, and where a page was drawn from its end on', () => {
    const columns = [
      item('Case Number:', 700),
      item('Priority:', 680),
      item('Reviewed', 660),
      item('CM99-0000001', 700),
      item('Standard', 680),
    ];
    expect(textsOf(columns)).toEqual(['Case Number:', 'Priority:', 'Reviewed', 'CM99-0000001', 'Standard']);
    expect(textsOf(BODY.toReversed())).toEqual(textsOf(BODY).reverse());
  });
});

describe('margins', () => {
  const page = (above: string, below: string, body = BODY) => linesOf([item(above, 770), ...body, item(below, 20)]);
  const texts = (lines: { text: string }[]) => lines.map(({ text }) => text);
  const first = page('11/22/2026, 1:20 AM Claims portal', 'https://portal.example/1 1/3');
  const second = page('11/22/2026, 1:20 AM Claims portal', 'https://portal.example/1 2/3');

  it('lack what the next page or the one before has there, too, but for its numbers', () => {
    expect(texts(withoutMargins(first, [second]))).toEqual(textsOf(BODY));
    expect(texts(withoutMargins(second, [first, page('Another letter', 'DEF 000411')]))).toEqual(textsOf(BODY));
  });

  it('keep what no other page has, or has elsewhere', () => {
    expect(withoutMargins(first, [])).toEqual(first);
    expect(texts(withoutMargins(first, [page('Another letter', 'page')]))).toHaveLength(5);
    const lower = linesOf([item('11/22/2026, 1:20 AM Claims portal', 740), ...BODY]);
    expect(texts(withoutMargins(first, [lower]))).toHaveLength(5);
  });

  it('keep what begins letters that stand in one file, and words that no gap parts from the text', () => {
    const letters = [1, 2].map((number) => linesOf([item(`Case Number: CM99-000000${number}`, 770), ...BODY]));
    expect(texts(withoutMargins(letters[0] ?? [], letters.slice(1)))).toHaveLength(4);
    const joined = [1, 2].map((number) => linesOf([item(`The ${number} visits`, 720), ...BODY, item('given', 640)]));
    expect(texts(withoutMargins(joined[0] ?? [], joined.slice(1)))).toHaveLength(5);
  });
});
