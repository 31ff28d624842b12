// @vitest-environment happy-dom
// One text from every source: the same letter as text, page and PDF gives the same record and id.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { portalPages } from '../../../fixtures/make-portals.ts';
import { readDeterminations } from '../../../src/determination/parse.ts';
import { readDocument } from '../../../src/source/dom.ts';
import { readPdf } from '../../../src/source/pdf.ts';
import { rangeOf } from '../../../src/source/pieces.ts';
import { letterPdf, letterText, withoutSpans } from '../../letters.ts';

const PAGES: [string, string][] = [
  ['plain-paragraphs.html', 'section-cited'],
  ['line-per-element.html', 'contradictions'],
  ['table.html', 'partial-remaining'],
  ['frame-content.html', 'long-heading'],
  ['readonly-textarea.html', 'partial-leaving'],
  ['separate-fields.html', 'contradictions'],
  ['preformatted.html', 'page-cited-2014'],
  ['nested-scrolling.html', 'twenty-items'],
  ['two-letters.html', 'two-letters'],
];

const bodyOf = (html: string) => /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? html;
const show = (html: string) => {
  document.body.innerHTML = html;
  return readDocument(document.body);
};
const essence = (text: string) =>
  readDeterminations(text).map(({ determination, identity }) => ({ identity, ...withoutSpans(determination) }));

afterEach(() => document.body.replaceChildren());

describe('a page', () => {
  it.each(PAGES)('%s gives the record of %s', (page, letter) => {
    expect(essence(show(bodyOf(portalPages()[page] ?? '')).text)).toEqual(essence(letterText(letter)));
  });

  it('is read however deep its scripts nest it', () => {
    const { document: deep } = parseHTML(
      `<html><body>${'<div>'.repeat(5000)}<pre>${letterText('section-cited')}</pre><script>Decision rationale:</script>${'</div>'.repeat(5000)}</body></html>`,
    );
    const { text, pieces } = readDocument(deep.body, null);
    expect(text).toContain('Heat wrap for the lower back: Upheld');
    expect(pieces).toHaveLength(1);
  });

  it('leaves out what no reader sees, and what is no part of the text', () => {
    const { text } = show(
      '<p>shown</p><p hidden>not</p><script>no()</script><nav>menu</nav><button>Print</button><p style="display:none">gone</p>',
    );
    expect(text).toBe('shown');
  });

  it('reads what is visible in what is not', () => {
    const { text } = show('<div style="visibility:hidden">menu <p style="visibility:visible">The letter</p> more</div><p>end</p>');
    expect(text).toBe('The letter\n\nend');
  });

  it('leaves out what lies over the letter, unless it is one', () => {
    const over = '<dialog open>Cookies are necessary.</dialog><div popover>News</div><div role="alertdialog">Your session ends</div>';
    expect(show(`<p>It is not necessary.</p>${over}`).text).toBe('It is not necessary.');
    expect(show('<dialog open><p>The request is not medically necessary.</p></dialog>').text).toBe(
      'The request is not medically necessary.',
    );
  });

  it('leaves out icons that a font draws, and keeps a button amid a sentence', () => {
    const { text } = show(
      '<h3>Brace: Upheld <i class="material-icons">info</i><span>expand_more</span></h3><p>Based on <button>MTUS</button> Low Back.</p><button>MTUS</button>',
    );
    expect(text).toBe('Brace: Upheld \n\nBased on MTUS Low Back.');
  });

  it('tells words in buttons from what a button does', () => {
    expect(show('<h3><button>Heat</button> wrap: Upheld</h3>').text).toBe('Heat wrap: Upheld');
    expect(show('<p>looked for. <button>Copy</button> The request</p>').text).toBe('looked for.  The request');
    expect(show('<h3>Heat wrap: <span class="chip fa-fw">Upheld</span></h3>').text).toBe('Heat wrap: Upheld');
  });

  it('ends pages where a viewer shows each in an element of its own', () => {
    const { text } = show('<div class="page">one<div>1</div></div><div class="page">two<div>2</div></div><div class="page-tools">x</div>');
    expect(text).toBe('one\n1\n\f\ntwo\n2\nx');
  });

  it('has the record of a letter whose pages have bare numbers at their ends', () => {
    const all = letterText('section-cited').split('\n');
    const pages = [all.slice(0, 18), all.slice(18)].map(
      (part, page) => `<div class="page">${part.map((line) => `<div>${line}</div>`).join('')}<div>${page + 1}</div></div>`,
    );
    expect(essence(show(pages.join('')).text)[0]?.identity).toEqual(essence(letterText('section-cited'))[0]?.identity);
  });

  it('keeps lines, gaps and cells apart', () => {
    expect(show('<div>a<br>b</div><p>c</p><table><tr><td>d</td><td>e</td></tr></table>').text).toBe('a\nb\n\nc\n\nd\te');
  });

  it('starts a gap where bold begins', () => {
    expect(show('<div>end.</div><div><b>Heading: Upheld</b></div><div>label</div>').text).toBe('end.\n\nHeading: Upheld\nlabel');
  });

  it('reads open shadow roots', () => {
    document.body.innerHTML = '<x-letter></x-letter>';
    const root = document.querySelector('x-letter')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>inside</p>';
    expect(readDocument(document.body).text).toBe('inside');
  });

  it('gives ranges over its words, across elements, and none in a text field', () => {
    const source = show('<p>The <b>knee</b> brace</p><textarea>in a field</textarea>');
    const at = source.text.indexOf('knee brace');
    const range = rangeOf(source, at, at + 'knee brace'.length);
    expect([range?.startContainer.textContent, range?.startOffset, range?.endContainer.textContent, range?.endOffset]).toEqual([
      'knee',
      0,
      ' brace',
      6,
    ]);
    const field = source.text.indexOf('field');
    expect(rangeOf(source, field, field + 5)).toBeNull();
  });

  it('gives no range once the words have left the page', () => {
    const source = show('<p>The knee brace</p>');
    document.body.replaceChildren();
    expect(rangeOf(source, 4, 8)).toBeNull();
  });
});

describe('a PDF', () => {
  it.each(['section-cited', 'twenty-items'])('of %s gives the record of its text', async (name) => {
    const pdf = await getDocument({ data: letterPdf(name), verbosity: 0 }).promise;
    expect(essence(await readPdf(pdf))).toEqual(essence(letterText(name)));
  });

  it('printed from a browser gives the same record: what the browser adds at the edges is none of it', async () => {
    const data = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../fixtures/pdfs/printed.pdf')));
    const text = await readPdf(await getDocument({ data, verbosity: 0 }).promise);
    expect(text).not.toContain('portal.example');
    expect(essence(text)).toEqual(essence(letterText('twenty-items')));
  });

  it('with several damaged pages fails once, and with nothing else', async () => {
    const unheard: unknown[] = [];
    const hear = (reason: unknown) => unheard.push(reason);
    process.on('unhandledRejection', hear);
    const damaged = { numPages: 8, getPage: async (page: number) => Promise.reject(new Error(`page ${page}`)) };
    await expect(readPdf(damaged as never)).rejects.toThrow('page 1');
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', hear);
    expect(unheard).toEqual([]);
  });
});

describe('a field', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is read where it is in sight, and not where a style hides it', () => {
    document.body.innerHTML = '<textarea>a letter</textarea>';
    const field = document.querySelector('textarea') as HTMLTextAreaElement;
    field.value = 'a letter';
    field.checkVisibility = () => true;
    expect(readDocument(document.body).text).toContain('a letter');
    field.checkVisibility = () => false;
    expect(readDocument(document.body).text).toBe('');
  });
});
