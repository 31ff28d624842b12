// A portal's own words: what it writes behind a letter, on buttons and links, and in its footer.
import { anyOf, oneOf } from '../../patterns/compose.ts';

/** What no sentence of a reviewer's begins with. */
const PORTAL = [
  '©',
  String.raw`\(c\)\s`,
  String.raw`copyright\b`,
  'all rights reserved',
  String.raw`powered by\b`,
  'privacy policy',
  String.raw`skip to\b`,
  'if you have (?:any )?questions',
  'need help',
  String.raw`do you want\b`,
  String.raw`this (?:message|e-?mail|transmission) is\b`,
  String.raw`please log\b`,
  String.raw`activity (?:log|history)\b`,
  String.raw`assigned adjuster\b`,
  String.raw`viewed by\b`,
  String.raw`log ?out\b`,
  String.raw`sign out\b`,
  'session (?:expires|id)',
  String.raw`end of (?:document|letter|report)\b`,
];
/** Words that no rationale goes on with, once a sentence is finished and a line with it. */
export const STRONG = beginningWith(
  ...PORTAL,
  'terms of',
  'confidential',
  'disclaimer',
  'notice:',
  String.raw`to (?:file an )?appeal\b`,
  String.raw`we use\b`,
  String.raw`we should\b`,
  String.raw`was this\b`,
  String.raw`add an? \w+`,
  String.raw`loading\b`,
  String.raw`assigned to\b`,
  String.raw`reviewed by:?\s`,
  'no notes',
  String.raw`sincerely\b`,
  'cc:',
  'from:',
  'subject:',
  String.raw`back to\b`,
  '[=*_–—-]{3,}',
  'maximus federal services, inc',
);
/** The same where no line tells. */
export const STRONGEST = beginningWith(
  ...PORTAL,
  'terms of (?:use|service)',
  String.raw`disclaimer: maximus\b`,
  String.raw`was this (?:page|document|article|letter|helpful)\b`,
  'add an? (?:note|comment|tag)',
  String.raw`loading(?:\.{3}|…|\s*$)`,
  String.raw`back to (?:top|the top|results|list|search|cases?|documents?|letters?)\b`,
  String.raw`page \d{1,3} of \d{1,3}$`,
);
/** Words of buttons and links: chrome only where the whole line is short. */
export const WEAK = beginningWith(
  `${anyOf(
    oneOf('print download save share close next previous prev home help contact about privacy terms documents? version'),
    'page \\d',
    'return to|go to|top of page',
    'last (?:updated|modified|viewed)|viewed by|received by|file name',
    oneOf('generated printed attachments? comments? notes? related view claim case uploaded status feedback copy date adjuster user'),
  )}\\b`,
);
export const ANYWHERE = /©|\ball rights reserved\b|\bprivacy policy\b|\bterms of (?:use|service)\b|\s[|•·›»]\s/i;
/** Several of these stand beside one another. */
export const BUTTON = new RegExp(
  String.raw`\b${anyOf(
    oneOf('Return Print Download Save Share Close Next Previous Prev Home Help Contact About Privacy Terms Documents?'),
    oneOf('Attachments? Comments? Notes? View Uploaded Feedback Copy Activity Settings'),
  )}\b`,
  'g',
);
export const LABEL = /(?:^|\s)\p{Lu}\p{Ll}+:(?=\s)/gu;

function beginningWith(...wordings: string[]): RegExp {
  return new RegExp(`^${anyOf(...wordings)}`, 'i');
}
