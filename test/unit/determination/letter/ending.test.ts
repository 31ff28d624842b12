// Where a letter's last rationale ends, when a portal's words or another document follow it.
import { describe, expect, it } from 'vitest';
import { readDeterminations } from '../../../../src/determination/parse.ts';

const letter = (items: string) => `IMR ISSUES, DECISIONS AND RATIONALES\nDecided as set forth below:\n${items}`;
const body = (rationale: string) => `Claims Administrator guideline: None.\nMAXIMUS guideline: None.\nDecision rationale: ${rationale}\n`;

describe('the last rationale', () => {
  const lastRationale = (text: string) => readDeterminations(text)[0]?.determination.items.at(-1)?.rationale;
  const rationale = (text: string) => readDeterminations(letter(text))[0]?.determination.items.at(-1)?.rationale;

  it.each([
    'It is not medically necessary.\n\nThis document is confidential and for authorized users only.',
    'It is not medically necessary.\nDisclaimer: for information only.',
    'It is not medically necessary.\n\nWe should now discuss whether to appeal. Call me.',
    'It is not medically necessary.\nNext',
    'It is not medically necessary.\nAdd note',
    'It is not medically necessary.\n=====',
  ])('ends before %j', (text) => {
    expect(rationale(`A: Upheld\n${body('No.')}\nB: Upheld\n${body(text)}`)).toBe('It is not medically necessary.');
  });

  it.each([
    'Activity history of today: none.',
    'If you have questions, call us.',
    'Session expires in 5 minutes.',
    'This transmission is private.',
    'Assigned to J. Roe',
    'cc: J. Roe',
    'MAXIMUS Federal Services, Inc. of California',
    'Activity log for today: none.',
    'Please log in again.',
    'To appeal, call us.',
    'Notice: for members.',
    'We use cookies.',
    'Need help? Call us.',
    'Reviewed by: J. Roe',
    'Was this helpful?',
    'If you have any questions, call us.',
    'From: J. Roe',
    'Sincerely, J. Roe',
    'To file an appeal, call us.',
    'Assigned adjuster J. Roe',
    'This e-mail is private.',
    'Received by J. Roe',
    'User J. Roe',
    'Adjuster J. Roe',
  ])('ends before a line of the page: %s', (words) => {
    const verdict = 'It is not medically necessary.';
    expect(rationale(`A: Upheld\n${body('No.')}\nB: Upheld\n${body(`${verdict}\n${words}`)}`)).toBe(verdict);
  });

  it.each([
    '© 2026 The Portal',
    'Sign out',
    'All rights reserved',
    'Loading…',
    'End of document',
    'Back to cases',
    '(c) Sample',
    'Disclaimer: MAXIMUS is not bound.',
    'Copyright 2026 Sample',
    'Add a tag',
    'Was this document helpful?',
    'Back to top',
    'Loading',
    'Back to results',
    'Uploaded 5 Feedback 3 Copy',
    'Next Print',
    'Prev Home',
    'Share Close',
    'Notes View',
    'About Privacy',
    'Attachments Comments',
    'Terms Documents',
    'Back to documents',
    'Print | Download | Share',
    'Download PDF Print Close',
    'Feedback',
    'Help · imprint · legal',
    'Skip to main content',
    'Powered by Portal',
    'Was this page helpful?',
    'Add a note',
    'Loading...',
    'Documents Notes Activity Help',
    'This message is confidential. Do not forward it.',
    'Status: Closed Adjuster: J. Roe Phone: 555-0100',
  ])("ends before a portal's words in a text without lines: %j", (words) => {
    const verdict = 'The wrap is not medically necessary. Slow weaning of the opioid is advised.';
    const text = letter(`A: Upheld\n${body('No.')}\nB: Upheld\n${body(verdict)}`).replace(/\s+/g, ' ');
    const [reading] = readDeterminations(`${text.trim()} ${words}`);
    expect(reading?.determination.items.at(-1)?.rationale).toBe(verdict);
  });

  it.each([
    'Print media were reviewed and give no other reason.',
    'Home exercise is recommended',
    'Contact with the provider was tried',
    'Contact the provider for weaning options',
    'Notes of 1/5/16 show no gain',
    'From: ODG, Pain Chapter. Weaning is advised.',
    'Back to back scans are not supported.',
    'Loading doses are not supported.',
    'Claim denied.',
  ])('goes on with a sentence that begins as a button does, in a text without lines: %j', (more) => {
    const verdict = `The wrap is not medically necessary. ${more}`;
    const text = letter(`A: Upheld\n${body('No.')}\nB: Upheld\n${body(verdict)}`).replace(/\s+/g, ' ');
    expect(readDeterminations(text.trim())[0]?.determination.items.at(-1)?.rationale).toBe(verdict);
  });

  it.each([
    'Home exercise program recommended',
    'Note: see MTUS page 80',
    'Related reference:\nhttp://a.example/b',
    'Terms of the guideline were met',
  ])('goes on with whatever follows its verdict on the same line, where lines tell: %j', (more) => {
    const text = letter(`A: Upheld\n${body('No.')}\nB: Upheld\n${body(`The wrap is not\nmedically necessary. ${more}`)}`);
    expect(lastRationale(text)).toBe(`The wrap is not medically necessary. ${more.replace('\n', ' ')}`);
  });

  it("ends before a dialog's words, in a text of one line for each paragraph", () => {
    const long = 'The notes of the last three visits were read, and none of them tells of a trial of anything else. '.repeat(3);
    const text = `A: Upheld\n\n${body(`${long}It is not medically necessary.`).replaceAll('\n', '\n\n')}Please confirm that you are there.`;
    expect(rationale(text)).toMatch(/It is not medically necessary\.$/);
  });

  it.each([
    ['It is not medically necessary.', 'Seen again today: pain is 7/10. Surgery is medically necessary.'],
    ['It is not medically necessary.', 'PROGRESS REPORT OF THE TREATING PHYSICIAN\nPain is 7/10.'],
    ['It is not medically necessary.', 'PRIMARY PHYSICIAN REPORT (PR-2)\nSeen by the treating physician today.'],
    [
      `${'The wrap was worn for a week. '.repeat(10)}It is not medically necessary.`,
      'Dear Dr. Roe,\nThe request is not medically necessary.',
    ],
    [`${'The wrap was worn for a week. '.repeat(10)}It is not medically necessary.`, 'The pain is worse. He asks for a note for work.'],
    ['It is not medically necessary. Slow weaning is advised.', 'Dear Dr. Roe,\nThe request is not medically necessary.'],
  ])('ends with the page, where another document follows: %s | %s', (text, other) => {
    expect(rationale(`A: Upheld\n${body('No.')}\nB: Upheld\n${body(text)}\f${other}\n\fMore of it.`)).toBe(text);
  });

  it.each([
    'Furthermore, the second one is not medically necessary.',
    'Weaning of the opioid is advised.',
    'and so is the other.',
    'The patient has had no other care.',
  ])('goes on over a page: %s', (more) => {
    const text = 'It is not medically necessary.';
    expect(rationale(`A: Upheld\n${body('No.')}\nB: Upheld\n${body(text)}\f${more}`)).toBe(`${text} ${more}`);
  });

  it('goes on over a page where the verdict on the request stands on the next one', () => {
    const text = `${'The wrap was worn for a week. '.repeat(10)}Wraps are not medically necessary.`;
    const more = 'Such wraps are common. They are worn by many. There is no demonstrated medical necessity for this one.';
    expect(rationale(`A: Upheld\n${body('No.')}\nB: Upheld\n${body(text)}\f${more}`)).toBe(`${text} ${more}`);
  });

  it.each([
    'It keeps improvement levels.\nHome exercise can include stretching, and so on.\nThe request is not medically necessary.',
    'It is not medically necessary. The opioid should be\ntapered.\nThe treating physician may consult the guidelines.',
    'It is not medically necessary.\nThe wrap was worn\nfor a week.',
    'It is not medically necessary.\nWean over two weeks',
    'It is not medically necessary.\nContact the treating physician',
    'The wrap was worn for a week.\x0cSuch wraps are common.\nIt is not medically necessary.',
    'The wrap is not medically necessary per\x0cDr. Roe.',
  ])('goes on in %j', (text) => {
    expect(rationale(`A: Upheld\n${body(text)}`)).toBe(text.replaceAll(/\s/g, ' '));
  });
});
