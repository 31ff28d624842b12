// Paragraphs that would make a careless pattern try again and again: each letter holds one that grows, in a part of its own.
const FRAME = (maximus: string, rationale: string) =>
  `HOW THE IMR FINAL DETERMINATION WAS MADE\nx\nCLINICAL CASE SUMMARY\nA 40 year old man.\nIMR ISSUES, DECISIONS AND RATIONALES\nDecided as set forth below:\nExamplol 5mg #30: Upheld\nClaims Administrator guideline: None.\nMAXIMUS guideline: ${maximus}\nDecision rationale: ${rationale}`;
const filled = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
const VERDICT = 'The request is not medically necessary.';
const mtus = (words: string) => FRAME(`Decision based on MTUS ${words}`, VERDICT);
const outside = (words: string) => FRAME(`Decision based on Non-MTUS Citation ${words}`, VERDICT);
const rationale = (words: string) => FRAME('None.', words);

/** By name: a letter of about `size` characters. */
export const ADVERSARIAL: Record<string, (size: number) => string> = {
  'separators behind a title': (size) => mtus(`Chronic Pain Treatment Guidelines y${filled(',', size)}x.`),
  'years of unknown titles': (size) => mtus(filled('Xyz abc 2004, ', size)),
  'chapters that share pages': (size) => mtus(`${filled('Chapter 8, ', size / 2)}Page(s): ${filled('1; ', size / 2)}`),
  'page labels without a page': (size) => mtus(`Chronic Pain Treatment Guidelines ${filled('pg ', size)}x`),
  'the letter p': (size) => mtus(`Chronic Pain Treatment Guidelines ${filled('p', size)}x`),
  'stops behind an address': (size) => outside(`http://a${filled('.', size)}b.`),
  'an address in pieces': (size) => outside(`http://a/ ${filled('b/ ', size)}`),
  'sources behind semicolons': (size) => outside(filled('; Medicare', size)),
  'numbers behind an address': (size) => outside(`http://a.example/b, ${filled('1 ', size)}x`),
  'stops behind a name': (size) => FRAME(`cited x${filled('.', size)}x`, VERDICT),
  'nothing cited, again and again': (size) => FRAME(`${filled('cited no ', size)}MTUS`, VERDICT),
  'words like a mention': (size) => rationale(`${filled('neck ', size)}end.`),
  'mentions of somebody else': (size) =>
    rationale(`${filled('aspirin is medically necessary, however ', size)}${'the notes. '.repeat(160)}`),
  'verdicts again and again': (size) =>
    rationale(
      `${filled('The request is not medically necessary. ', size)}Ibuprofen is not medically necessary. ${'the notes. '.repeat(160)}`,
    ),
  'editions again and again': (size) => mtus(filled('Low Back Complaints 2004, Foo Bar 2009, Section: x, ', size)),
  'mentions in one sentence': (size) => rationale(`${filled('if medically necessary ', size)}end.`),
  'mentions under conditions': (size) => rationale(filled('The request is medically necessary if. ', size)),
  'a word of hyphens': (size) => rationale(`The request for Examplol session 1 ${filled('xone-', size)} is not medically necessary.`),
  'open brackets': (size) => rationale(`The request for Examplol session ${filled('a 1 (1x ', size)} is not medically necessary.`),
  'labels, then dates': (size) =>
    `Notice of Independent Medical Review Determination ${filled('Case Number: ', size / 2)}${filled('1/2/2013 ', size / 2)} MAXIMUS has determined the request for x is medically necessary.`,
  'reviews of 2013': (size) => filled('ISSUE AT DISPUTE: x CASE SUMMARY: a DOCUMENTS REVIEWED: b ', size),
  'notices of 2013': (size) =>
    filled('Notice of Independent Medical Review Determination. MAXIMUS has determined the request for x is medically necessary. ', size),
  'a request of separators': (size) =>
    `ISSUE AT DISPUTE: Examplol ${filled('-', size)}x CASE SUMMARY: a RATIONALE FOR WHY it is medically necessary`,
  'requests under conditions': (size) => rationale(filled('the request is denied if ', size)),
  'guidelines in one sentence': (size) => mtus(`ACOEM Chapter 9 ${filled('; ODG a Page(s): 1, Chapter 9 ', size)}`),
  'page lines in one seam': (size) => `start.${filled('\nPage 3', size)}\nend`,
};
