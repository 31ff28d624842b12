// What leaves the library: CSV, Markdown, redacted cases.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { casesOfText } from '../../../src/cases/capture.ts';
import { csvHead, csvRows } from '../../../src/cases/csv.ts';
import { exported } from '../../../src/cases/exporting.ts';
import { exportedFileJsonSchema } from '../../../src/cases/jsonSchema.ts';
import { markdownOf } from '../../../src/cases/markdown.ts';
import { type Found, redactCase, redactText } from '../../../src/cases/redaction.ts';
import { NUMBER_RULES } from '../../../src/cases/redactionRules.ts';
import { type Case, caseSchema } from '../../../src/cases/schema.ts';
import { letterNames, letterText } from '../../letters.ts';
import { brokenSpans } from '../../spans.ts';

const source = {
  url: 'https://portal.example/CM99-0001001',
  pageUrl: 'https://portal.example/CM99-0001001',
  title: 'A',
  via: 'page' as const,
};
const casesOf = (text: string) => Array.fromAsync(casesOfText(text, source, new Date('2026-11-20T00:00:00Z')));
const EXPORTED = new Date('2026-11-22T10:00:00Z');
let one: Case;
beforeAll(async () => {
  const [first] = await casesOf(letterText('partial-remaining'));
  if (first === undefined) throw new Error('no case');
  one = { ...first, note: '=HYPERLINK("x")', tags: ['@sum', 'two; parts'] };
});

describe('CSV', () => {
  it('has one row per item, and every row the columns of the head', () => {
    const { data } = Papa.parse<string[]>((csvHead() + csvRows(one)).replace('\ufeff', '').trimEnd());
    expect(data).toHaveLength(3);
    expect(new Set(data.map((row) => row.length)).size).toBe(1);
    const [head = [], first = []] = data;
    const cell = (name: string) => first[head.indexOf(name)];
    expect([cell('Quantity'), cell('Quantity requested'), cell('Outcome')]).toEqual(['35', '60', 'upheld']);
  });

  it.each(['+1', '=HYPERLINK("https://evil.example","x")\nand a second line', '-1\r\n=1', '@SUM(A1)'])('runs %j as no formula', (typed) => {
    const cells = Papa.parse<string[]>(
      csvRows({ ...one, note: typed, determination: { ...one.determination, caseNumber: typed } }),
    ).data.flat();
    expect(cells.filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);
  });
});

describe('Markdown', () => {
  it('gives items, citations as links, the note', () => {
    const text = markdownOf(one);
    expect(text).toMatch(/^# IMR final determination CM99-0001002/);
    expect(text).toContain('## 1. Examplol 10/325mg \\#35: Upheld');
    expect(text).toMatch(/- \[.*\]\(<https:\/\//);
  });

  it('lets no address leave its link', () => {
    const [item] = one.determination.items;
    const hostile = 'https://x.example/a>b)[c](javascript:1)\n<img src=x>';
    const citations = [{ guideline: 'other' as const, section: null, year: null, chapter: null, pages: [], urls: [hostile] }];
    const cited = {
      ...one.determination,
      items: [{ ...item, maximusGuideline: { text: '', cited: true, citations } }],
    } as Case['determination'];
    expect(markdownOf({ ...one, determination: cited })).toContain('](<https://x.example/a%3Eb)[c](javascript:1)%3Cimg%20src=x%3E>)');
  });

  it('lets no words of the letter become markup', () => {
    expect(markdownOf({ ...one, note: '\tindented' })).toContain('   indented');
    expect(markdownOf({ ...one, note: '1. first\nAT&amp;T' })).toContain('1\\. first\nAT\\&amp;T');
    expect(markdownOf({ ...one, note: '# heading\n<img src=x>\n- item' })).toContain('\\# heading\n\\<img src=x\\>\n\\- item');
  });
});

describe('NDJSON', () => {
  it('has a case per line', async () => {
    const cases = await casesOf(letterText('two-letters'));
    const pieces = await Array.fromAsync(exported(ofAll(cases), 'ndjson', '1.0.0', new Date()));
    expect(
      pieces
        .join('')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(cases);
  });
});

describe('the redaction aid', () => {
  it.each([
    ['Call (916) 555-0100 or 916-555-0101.', 'Call [phone] or [phone].'],
    ['SSN 123-45-6789, ADJ1234567', 'SSN [SSN], [WCAB number]'],
    ['Mail j.doe@example.com, see https://example.com/a?b=1.', 'Mail [e-mail], see [address].'],
    ['Sacramento, CA 95813-8009', 'Sacramento, CA [ZIP]'],
    ['Claim Number: AB-123456 DOB: 1/2/1970', 'Claim Number: [number] DOB: [date of birth]'],
    ['Employee: Jane Q Sample', 'Employee: [name]'],
    ['Seen by Dr. Jane Sample and Max Muster, M.D. today', 'Seen by [name] and [name] today'],
    ['A 93-year-old man hurt on 10-27-16.', 'A [90+]-year-old man hurt on 2016.'],
    ['CM16-\n0234202, CM16-02\u00ad34202, SSN 123-45-\n6789', '[case number], [case number], SSN [SSN]'],
    ['hurt on June 28,\n\n2011, seen in October 2016 and 12/2016', 'hurt on 2011, seen in 2016 and 2016'],
    ['pain 7.5/10, section 3.3.10 Opioids, 8/10. 12 sessions', 'pain 7.5/10, section 3.3.10 Opioids, 8/10. 12 sessions'],
    ['Primary Treating Physician: Upheld', 'Primary Treating Physician: Upheld'],
    ['with Dr. Smith\nMRI Lumbar: Upheld', 'with [name]\nMRI Lumbar: Upheld'],
    ['Low Back Pain Physical Therapy PA', 'Low Back Pain Physical Therapy PA'],
    ['EMPLOYEE: JANE SAMPLE', 'EMPLOYEE: [name]'],
    ['Employee:\nJosé García\nClaim Number:\nWC123456', 'Employee:\n[name]\nClaim Number: [number]'],
    ['Employee:\nClaim Number:', 'Employee:\nClaim Number:'],
    ['Provider: Dr. Max Muster', 'Provider: [name]'],
    ['seen by Max Muster, FNP and DR. ÁVILA', 'seen by [name] and [name]'],
    ['Claim Number 05-123456, Phone: 2135550100, Reno, NV 89501', 'Claim Number [number], Phone: [phone], Reno, NV [ZIP]'],
    ['aged 92, ninety-two year old', 'aged [90+], [90+] year old'],
    ['She was seen on March 14, and on Sept. 3rd.', 'She was seen on [date], and on [date].'],
    ['hurt on 5-Jan-16, seen 2016-03, 11-2016, on the 5th of January', 'hurt on 2016, seen 2016, 2016, on the [date]'],
    ['SSN 123 45 6789, age 52 123-45-6789', 'SSN [SSN], age 52 [SSN]'],
    ['from 01/2013-06/2014 and 06/2013-2014', 'from 2013-2014 and 2013-2014'],
    ['Level 4 May be needed, visit 3 March of Dimes, seen on 4 May', 'Level 4 May be needed, visit 3 March of Dimes, seen on [date]'],
    ['6 Decompression sessions, 12 Marcaine injections, 2 Augmentin', '6 Decompression sessions, 12 Marcaine injections, 2 Augmentin'],
    ['Dr. J. Muster, DR. J. MUSTER, Dr.Muster and Dr. J Muster agree', '[name], [name], [name] and [name] agree'],
    ['Drs. Muster and Sample; J. Muster, M.D.; Max Muster MD', '[names]; [name]; [name]'],
    ['Patient: J. Muster', 'Patient: [name]'],
    ['seen by Dr.\nMuster today', 'seen by [name] today'],
    ['seen by Dr.\nPhysical therapy: Upheld', 'seen by Dr.\nPhysical therapy: Upheld'],
    ['27-OCT-16, 27OCT2016, OCTOBER 27 and october 27, 10.27.16', '2016, 2016, [date] and [date], 2016'],
    ['hurt on 2016.10.27, seen 2016/11/02', 'hurt on 2016, seen 2016'],
    ['seen on 3/14, from 10/27-11/3/2016, pain of 8/10', 'seen on [date], from 2016, pain of 8/10'],
    ['Section 3.3.10 and 4.2.16, Reno, CALIFORNIA 95813', 'Section 3.3.10 and 4.2.16, Reno, CALIFORNIA [ZIP]'],
    ['93\u2011year\u2011old, 93 y old', '[90+]\u2011year\u2011old, [90+] y old'],
    ['MTUS Low Back Complaints 2004, Examplol 10/325mg #60, 80 units', 'MTUS Low Back Complaints 2004, Examplol 10/325mg #60, 80 units'],
  ])('%s', (text, redacted) => expect(redactText(text, {})).toBe(redacted));

  it.each(letterNames)('leaves %s readable, its spans right, and nothing that names it', async (name) => {
    for (const letter of await casesOf(letterText(name))) {
      const found: Found = {};
      const redacted = redactCase({ ...letter, note: `About ${letter.determination.caseNumber}`, tags: ['a'] }, found, EXPORTED);
      expect(caseSchema.safeParse(redacted).error).toBeUndefined();
      expect(brokenSpans(redacted.determination, redacted.text)).toEqual([]);
      expect(redacted.determination.items.map((item) => item.outcome)).toEqual(letter.determination.items.map((item) => item.outcome));
      expect(JSON.stringify(redacted)).not.toMatch(/CM99-|portal\.example|\d{1,2}\/\d{1,2}\/\d{4}/);
      expect(redacted.id).toMatch(/^redacted:/);
      expect(redacted).toMatchObject({ note: '', tags: [], capturedAt: EXPORTED.toISOString(), updatedAt: EXPORTED.toISOString() });
      expect(redacted.determination.dates.decision).toBeNull();
    }
  });
});

describe('the redaction aid on damaged letters', () => {
  it.each(['93F who fell', '93 M with pain', '93 (93) year old man', 'ninety-three year old man'])('leaves no age of %s', async (words) => {
    const text = letterText('section-cited').replace(/(?<=including all medical records:\s+)\S/, `The injured worker is a ${words}. $&`);
    const [letter] = await casesOf(text);
    expect(letter?.determination.patient.age).toBe(93);
    const redacted = letter === undefined ? undefined : redactCase(letter, {}, EXPORTED);
    expect(redacted?.determination.patient.age ?? 0).toBeLessThan(90);
    expect(redacted?.text).not.toMatch(/93|ninety/i);
  });

  it('gives no case that then says something else', async () => {
    const [letter] = await casesOf(letterText('section-cited'));
    if (letter === undefined) throw new Error('no case');
    const { determination } = letter;
    const items = determination.items.map((item) => ({ ...item, outcome: 'overturned' as const }));
    expect(() => redactCase({ ...letter, determination: { ...determination, items } }, {}, EXPORTED)).toThrow(/can no longer be read/);
  });

  it('gives no case that still bears its number', async () => {
    const [letter] = await casesOf(letterText('section-cited'));
    const byNumber = NUMBER_RULES.find(({ kind }) => kind === 'case number');
    if (letter === undefined || byNumber === undefined) throw new Error('no case, or no rule');
    // As a spelling would do that the reader knows and the rule does not.
    vi.spyOn(byNumber, 'replacement').mockImplementation((match) => match);
    expect(() => redactCase(letter, {}, EXPORTED)).toThrow(/could not be taken out by rule/);
    vi.restoreAllMocks();
  });

  it('takes a number out however its hyphen is written, or left out', async () => {
    for (const number of ['CM99\u22120001001', 'CM99\u20130001001', 'CM990001001']) {
      const [letter] = await casesOf(letterText('section-cited').replaceAll('CM99-0001001', number));
      expect(letter === undefined ? number : redactCase(letter, {}, EXPORTED).text).not.toMatch(/0001001/);
    }
  });

  it('takes running lines with the number along, and keeps every decision', async () => {
    const lines = letterText('twenty-items').split('\n');
    const furnished = lines.flatMap((line, index) =>
      index % 12 === 11 ? [line, 'Final Determination Letter for IMR Case Number CM99-0001007', '3', '\f'] : [line],
    );
    const [letter] = await casesOf(furnished.join('\n'));
    if (letter === undefined) throw new Error('no case');
    const redacted = redactCase(letter, {}, EXPORTED);
    expect(redacted.text).not.toContain('CM99');
    expect(redacted.determination.items.map((item) => item.request)).toEqual(letter.determination.items.map((item) => item.request));
  });
});

async function* ofAll(cases: Case[]): AsyncGenerator<Case> {
  yield* cases;
}

it('ships the JSON Schema that the import itself uses', () => {
  const shipped = readFileSync(join(import.meta.dirname, '../../../public/imr-lens-cases-1.schema.json'), 'utf8');
  expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(exportedFileJsonSchema())));
});
