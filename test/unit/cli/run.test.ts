// The command line: what goes in, what comes out, in order, and the exit status.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text as whole } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { textOfHtml } from '../../../src/cli/file.ts';
import { run } from '../../../src/cli/run.ts';
import { decoded } from '../../../src/source/bytes.ts';
import { expectedOf, letterText, withoutSpans } from '../../letters.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures');
const folder = mkdtempSync(join(tmpdir(), 'imr-lens-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function parse(args: string[], input: string | Buffer = '') {
  const output = new PassThrough();
  const errors = new PassThrough();
  const printed = whole(output);
  const status = await run(args, { input: Readable.from([input]), output, errors });
  output.end();
  errors.end();
  const lines = (await printed).split('\n').filter((line) => line !== '');
  return {
    status,
    lines,
    records: lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line)),
    errors: await whole(errors),
  };
}

const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('files', () => {
  it('of every kind give the same record, one line each, in order', async () => {
    const paths = [
      `${FIXTURES}/letters/section-cited.txt`,
      `${FIXTURES}/letters/section-cited.pdf`,
      `${FIXTURES}/portals/plain-paragraphs.html`,
    ];
    const { status, records } = await parse(paths);
    expect(status).toBe(0);
    expect(records.map((record) => record.file)).toEqual(paths);
    const expected = expectedOf('section-cited').map((one) => withoutSpans(one.determination));
    for (const record of records) expect(record.determinations.map(withoutSpans)).toEqual(expected);
  });

  const LETTER = readFileSync(`${FIXTURES}/letters/section-cited.txt`, 'utf8');
  const escaped = LETTER.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;').replaceAll('"', '&quot;');
  it.each<[string, string]>([
    ['in a text field', `<!doctype html><html><body><textarea>${escaped}</textarea></body></html>`],
    ['without a body tag', `<!doctype html><html><pre>${escaped}</pre></html>`],
    [
      'line by line in fields without a type',
      LETTER.split('\n')
        .map((line) => `<div><input value="${line.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></div>`)
        .join(''),
    ],
    ['beside a hidden copy of it', `<pre>${escaped}</pre><div style="display: none"><pre>${escaped}</pre></div>`],
    ['whose headings unfold', `<pre>${escaped}</pre>`.replace(/^.*: (?:Upheld|Overturned)$/gm, '<button>$&</button>')],
  ])('of HTML give the letter %s', async (_, html) => {
    const { records } = await parse([file('letter.html', html)]);
    const expected = expectedOf('section-cited').map((one) => withoutSpans(one.determination));
    expect(records[0]?.determinations.map(withoutSpans)).toEqual(expected);
  });

  it('that cannot be read have their own line, and do the others no harm', async () => {
    const good = `${FIXTURES}/letters/nothing-cited.txt`;
    const { status, records } = await parse([
      join(folder, 'missing.txt'),
      folder,
      file('not-a.pdf', 'just text'),
      file('damaged.pdf', '%PDF-1.7\ngarbage'),
      file('empty.txt', ''),
      file('other.txt', 'Dear sir'),
      good,
    ]);
    expect(status).toBe(1);
    expect(records.map((record) => record.error)).toEqual([
      'There is no such file.',
      'This is a folder, not a file.',
      'This file is not a PDF, whatever its name says.',
      'This PDF is damaged.',
      'No IMR final determination was found in this text.',
      'No IMR final determination was found in this text.',
      undefined,
    ]);
    expect(records.at(-1).determinations).toHaveLength(1);
  });

  it('are named on standard input with --files-from -', async () => {
    const { status, records } = await parse(
      ['--files-from', '-'],
      `${FIXTURES}/letters/nothing-cited.txt\n\n${FIXTURES}/letters/two-letters.txt\n`,
    );
    expect(status).toBe(0);
    expect(records.map((record) => record.determinations.length)).toEqual([1, 2]);
  });

  it('are printed with the text that the spans index, when it is asked for', async () => {
    const { records } = await parse(['--text', `${FIXTURES}/portals/table.html`]);
    const [from, to] = records[0].determinations[0].spans['/caseNumber'];
    expect(records[0].text.slice(from, to)).toBe('CM99-0001002');
  });
});

describe('standard input', () => {
  it('is one text with -', async () => {
    const { status, records } = await parse(['-'], letterText('one-line'));
    expect([status, records[0].file, records[0].determinations.length]).toEqual([0, '-', 1]);
  });

  it('is read in the encodings that files are', async () => {
    const { records } = await parse(['-'], Buffer.from(`\ufeff${letterText('one-line')}`, 'utf16le'));
    expect(records[0].determinations).toHaveLength(1);
  });

  it.each([
    ['--files-from', '-', `${FIXTURES}/letters/one-line.txt\r\n`],
    ['--records', '', `${JSON.stringify({ id: 'ä', text: letterText('one-line') })}\r\n`],
  ])('may be UTF-16, as some shells write it: %s', async (option, value, lines) => {
    const { status, records } = await parse(
      [option, value].filter((word) => word !== ''),
      Buffer.from(`\ufeff${lines}`, 'utf16le'),
    );
    expect([status, records[0].determinations.length]).toEqual([0, 1]);
  });

  it('is records with --records: their ids come back, bad lines are answered', async () => {
    const input = [
      JSON.stringify({ id: 'a', text: letterText('nothing-cited') }),
      'no json',
      JSON.stringify({ id: 7 }),
      '',
      JSON.stringify({ id: 'b', text: 'none' }),
    ].join('\n');
    const { status, records } = await parse(['--records'], input);
    expect(status).toBe(1);
    expect(records.map((record) => [record.id, record.determinations.length, record.error?.slice(0, 20)])).toEqual([
      ['a', 1, undefined],
      [null, 0, 'Line 2 is no record:'],
      [7, 0, 'Line 3 is no record:'],
      ['b', 0, 'No IMR final determi'],
    ]);
  });
});

describe('lines of standard input', () => {
  it('end at line feeds alone, wherever they are cut', async () => {
    const records = ['one\u2028two', 'three\u2029four', 'café'].map((text, index) => JSON.stringify({ id: index, text }));
    const bytes = Buffer.from(`${records.join('\r\n')}\n\n`);
    const output = new PassThrough();
    const printed = whole(output);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, index) => bytes.subarray(index * 7, index * 7 + 7));
    await run(['--records', '--text'], { input: Readable.from(pieces), output, errors: new PassThrough() });
    output.end();
    const answers = (await printed)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, text }) => [id, text])).toEqual([
      [0, 'one\u2028two'],
      [1, 'three\u2029four'],
      [2, 'café'],
    ]);
  });
});

describe('wrong usage', () => {
  it.each([[[]], [['--bogus', 'a.txt']], [['--records', 'a.txt']], [['--files-from', 'list.txt']], [['-', 'a.txt']]])(
    '%j ends with 2 and says how it is used',
    async (args) => {
      const { status, lines, errors } = await parse(args);
      expect(status).toBe(2);
      expect(lines).toEqual([]);
      expect(errors).toMatch(/^[^\n]{5,}\.\nUsage:/); // what was wrong, then how it is used
    },
  );
});

describe('bytes', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('Müller – 5°'), 'Müller – 5°'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x4d, 0x00, 0xfc, 0x00]), 'Mü'],
    ['Windows-1252', new Uint8Array([0x4d, 0xfc, 0x93, 0x61, 0x94]), 'Mü“a”'],
  ])('in %s are text', (_, bytes, text) => expect(decoded(bytes)).toBe(text));

  it('of an HTML fragment are its text', () => expect(textOfHtml('<p>one</p><p>two</p>')).toBe('one\n\ntwo'));
});
