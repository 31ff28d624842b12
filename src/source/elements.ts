// Which elements of a page hold words that its reader takes for the letter's: not its controls, its icons, its menus.
import { anyOf, oneOf } from '../patterns/compose.ts';

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD IFRAME FRAME OBJECT EMBED SVG CANVAS VIDEO AUDIO SELECT DATALIST IMR-LENS'.split(' '),
);
/** Parts of a page that hold a letter only in the oddest case, and then are seen to hold it. */
const ASIDE = new Set(['NAV', 'FOOTER', 'ASIDE', 'MENU']);
const ASIDE_ROLE = /^(?:navigation|contentinfo|complementary|search|toolbar|menu|menubar)$/;
const OVER_ROLE = /^(?:alert)?dialog$/;
/** Portals open letters in dialogs, too, those of 2013 among them. */
const LETTER_TRACE = /Claims\s*Administrator|MAXIMUS|medically\s*necessary|final\s*determination/i;
/** Some portals unfold an item by its heading. */
const HEADING_END = /(?::|\bis:?)\s*(?:uph[eo]ld|up held|over[- ]?turned)\b[^.:;]{0,24}$/i;
/** What a button does, rather than what a sentence says. */
const CONTROL = new RegExp(
  String.raw`^${anyOf(
    oneOf('copy show hide read view see edit print share expand collapse open close save download flag reply delete add next previous'),
    oneOf('back details info help more less top'),
  )}(?:\s${oneOf('all more less details link note item text rationale')})?$`,
  'i',
);
/** Icons whose names stand in the page as words: the font draws them. */
const ICON_NAME = /^\s*[a-z]+(?:_[a-z0-9]+)+\s*$/;
const ICON_CLASS = /\b(?:material-(?:icons|symbols)|mat-icon|glyphicon|fa-)/;
const LONGEST_ICON = 30;
/** Viewers show a file's pages each in an element of its own. */
const PAGE_CLASS = /(?:^|\s)(?:(?:pdf|doc|document)?[-_]?page[-_]?\d*|pf)(?:$|\s)/i;
/** Shorter words that only screen readers are given say what a control is or does. */
const SHORT = 200;
const LETTER_PART = /Claims\s*Administrator\s*guideline/i;
/** In elements; the largest letter, of 21 items, has some hundred paragraphs. */
const LARGE = 1500;
const LETTER_WORD = /guideline|rationale|medical|necess|upheld|overturned|injur|IMR|MTUS|MAXIMUS|licensure|specialty|decision date/i;

/** Nothing in it is read, by its name alone. */
export function isSkipped(tag: string): boolean {
  return SKIPPED.has(tag);
}

/** A button is the page's own, unless an item unfolds by it, or it stands amid a sentence. */
export function isControl(button: Element): boolean {
  const isWords = (node: Node | null) => node?.nodeType === 3 && /[\p{L}\p{N},.;:)]/u.test(node.nodeValue ?? '');
  const words = (button.textContent ?? '').trim();
  if (HEADING_END.test(words)) return false;
  const { previousSibling, nextSibling } = button;
  return CONTROL.test(words) || !((previousSibling === null || isWords(previousSibling)) && isWords(nextSibling));
}

export function isIcon(element: Element): boolean {
  const { firstChild } = element;
  if (firstChild?.nodeType !== 3 || firstChild.nextSibling !== null) return false;
  const name = firstChild.nodeValue ?? '';
  if (name.length > LONGEST_ICON) return false;
  // A font's icons have names in small letters, or signs of its own.
  return ICON_NAME.test(name) || (/^[\sa-z\ue000-\uf8ff]+$/.test(name) && ICON_CLASS.test(element.getAttribute('class') ?? ''));
}

export function isForScreenReaders(element: Element, { position, overflow, width, height }: CSSStyleDeclaration): boolean {
  if (!/^(?:absolute|fixed)$/.test(position) || overflow === 'visible') return false;
  return Number.parseFloat(width) < 2 && Number.parseFloat(height) < 2 && (element.textContent ?? '').length < SHORT;
}

function isPage(element: Element | null): boolean {
  if (element === null || !/^(?:DIV|SECTION|ARTICLE|LI)$/.test(element.tagName)) return false;
  return (
    element.hasAttribute('data-page-number') || element.hasAttribute('data-page-no') || PAGE_CLASS.test(element.getAttribute('class') ?? '')
  );
}

export function isNextPage(element: Element): boolean {
  return isPage(element) && isPage(element.previousElementSibling);
}

export function isAside(element: Element, tag: string): boolean {
  const role = element.getAttribute('role') ?? '';
  if (ASIDE.has(tag) || ASIDE_ROLE.test(role)) return !LETTER_PART.test(element.textContent ?? '');
  const liesOver = tag === 'DIALOG' || element.hasAttribute('popover') || OVER_ROLE.test(role);
  return liesOver && !LETTER_TRACE.test(element.textContent ?? '');
}

/** A large part of a live page without a single word of a letter's: asking each of its elements for its style would be all that takes time. */
export function isElsewhere(element: Element): boolean {
  const within = element.getElementsByTagName('*');
  if (within.length < LARGE || LETTER_WORD.test(element.textContent ?? '')) return false;
  for (const one of within) if (one.shadowRoot !== null || one.tagName === 'TEXTAREA' || one.tagName === 'INPUT') return false;
  return true;
}
