// Letters as portals print them: words of buttons, icons and counters around headings and labels, colons drawn by a style.
import { describe, expect, it } from 'vitest';
import { readDeterminations } from '../../../../src/determination/parse.ts';
import { letterText } from '../../../letters.ts';

const LETTER = letterText('section-cited');
const HEADING = /^(.*): (Upheld|Overturned)$/gm;
const itemsOf = (text: string) =>
  readDeterminations(text).flatMap(({ determination }) => determination.items.map(({ request, outcome }) => `${request}: ${outcome}`));
const WANTED = ['Heat wrap for the lower back: upheld', 'MRI of the left shoulder without contrast: overturned'];

describe('headings', () => {
  it.each(['1', ' expand_more', ' ▾', ' #', ' ¶', ' ✓', ' [Show]', ' View rationale', ' (collapsed)', '\nCopy link', '\nEdit\nFlag'])(
    'end with their outcome, whatever the page writes behind it: %j',
    (behind) => {
      const text = LETTER.replace(HEADING, (heading) => heading + behind);
      expect(itemsOf(text)).toEqual(WANTED);
      expect(itemsOf(text.replace(/\s+/g, ' '))).toEqual(WANTED);
    },
  );

  it.each(['Item 1 ', '1. ', '#1 ', '▸ ', 'Upheld\n', 'Add note\n0 comments\n', 'Issue 2 of 3:\n'])(
    'begin with their request, whatever the page writes before it: %j',
    (before) => expect(itemsOf(LETTER.replace(HEADING, (heading) => before + heading))).toEqual(WANTED),
  );

  it.each([
    '-----',
    'No comments',
    '3 replies',
    'Previous item',
    'Back to top',
    'Show less',
    'Reply',
    'Next',
    'Show more',
    'Treatment 2 / 3',
    'View item',
    'No notes',
    'Add tags',
    'Flag',
    'Add comment',
    'Link',
    'Overturned',
    'Top',
    'Expand all',
    '3 notes',
    'Print',
    'Decision 2',
    'Add a note',
    '1 attachment',
    'Request 2:',
    'Next item',
    'Collapse all',
    'Edit',
    'Show',
    'Hide',
    'Share',
    'Download',
    'Save',
    'View',
    'Copy',
    'Expand',
    'Details',
  ])('begin below a line of the page: %j', (line) =>
    expect(itemsOf(LETTER.replace(HEADING, (heading) => `${line}\n${heading}`))).toEqual(WANTED),
  );

  it.each(['•', 'Issue 2 of 3:', 'Copy · Save · Download', '#21', 'Print | Share', 'Item no. 2'])(
    'begin behind a sign or a number of the page: %j',
    (sign) => expect(itemsOf(LETTER.replace(HEADING, (heading) => `${sign} ${heading}`).replace(/\s+/g, ' '))).toEqual(WANTED),
  );

  it('keep a number of tablets before their name', () => {
    const text = LETTER.replace(HEADING, '#60 $1: $2');
    expect(itemsOf(text)).toEqual(WANTED.map((item) => `#60 ${item}`));
  });

  it('keep a count of their own behind that of the items', () => {
    const text = LETTER.replace(HEADING, 'Item 1 of 2\n1 $1: $2');
    expect(itemsOf(text)).toEqual(WANTED.map((item) => `1 ${item}`));
    expect(itemsOf(text.replace(/\s+/g, ' '))).toEqual(WANTED.map((item) => `1 ${item}`));
  });

  it('give their outcome a label of its own', () => {
    expect(itemsOf(LETTER.replace(HEADING, '$1\nDecision: $2'))).toEqual(WANTED);
  });

  it('are no sentences that speak of an outcome', () => {
    const text = LETTER.replace(HEADING, '$1 was asked for. The former decision was: Upheld. It is decided below.');
    expect(itemsOf(text)).toEqual([]);
  });
});

describe('an item whose heading cannot be read', () => {
  it.each([0, 1])('is told of, and its words are no part of another: number %i', (lost) => {
    let number = -1;
    const text = LETTER.replace(HEADING, (heading, request: string) => {
      number += 1;
      return number === lost ? `${request}: to be decided` : heading;
    });
    expect(itemsOf(text)).toEqual([WANTED[1 - lost]]);
    const [reading] = readDeterminations(text);
    expect(reading?.determination.findings.map(({ kind }) => kind)).toContain('incomplete');
  });
});

describe('labels', () => {
  it('are known without the colons that a style draws', () => {
    const text = LETTER.replace(/(guideline|rationale):/g, '$1\n');
    expect(itemsOf(text)).toEqual(WANTED);
    const [reading] = readDeterminations(text);
    const [plain] = readDeterminations(LETTER);
    expect(reading?.determination.items).toEqual(plain?.determination.items);
  });

  it('hold amid directional marks', () => {
    expect(itemsOf(LETTER.replace(/Claims|Upheld|MAXIMUS/g, '\u202a$&\u202c'))).toEqual(WANTED);
  });
});
