// Web addresses inside a citation, rejoined where a line end broke them.
import { withoutEnd } from '../patterns/edges.ts';
import { matchesOf } from '../patterns/matches.ts';

export interface Address {
  url: string;
  from: number;
  to: number;
}

const START = /\bhttps?:\/\/|\bwww\./gi;
/** What a line's end may break an address behind. */
const GOES_ON = '-/_=?&.+~';
/** A word that begins so may be an address's. */
const GOES_ON_WITH = /^(?:_|\/[\w%-]{3}|\.(?:html?|pdf|aspx?|php)\b)/i;
/** What an address may go on with: the number of a page ("3."), parts joined by strokes and stops ("pubmed/17252"), a file ("index.html"). */
const CONTINUES = /^\d+[.,;)]?$|^[\w%~-]+(?:[./?=&#%_-][\w%~.?=&#/_-]*)+|^[\w%-]+\.(?:html?|pdf|aspx?|php)\b/i;

/** So far, an address has no more than this. */
const SCHEME = /^https?:\/\/$/i;
/** With nothing behind it: "oral/" and "details". */
const LAST_PART = /^[a-z][\w-]*$/;
/** Of a query: "sid=" and "99a1". */
const VALUE = /^[\w%~.&=+-]+[,;)]?$/;
/** A word with its full stop, and no part of an address. */
const WORD = /^[A-Z][a-z]+\.$/;
/** A file's name, and a sentence's end. */
const ENDS = /\.(?:html?|pdf|aspx?|php|cfm)\.$/i;

/** All addresses in the text, in order; their places include what a line end put between their parts. */
export function findAddresses(text: string): Address[] {
  const found: Address[] = [];
  for (const match of matchesOf(text, START)) {
    if (match.index < (found.at(-1)?.to ?? 0)) continue;
    found.push(addressAt(text, match.index));
  }
  return found;
}

function addressAt(text: string, from: number): Address {
  let to = tokenEnd(text, from);
  const parts = [text.slice(from, to)];
  while (text[to] === ' ' && (GOES_ON.includes(text.charAt(to - 1)) || GOES_ON_WITH.test(text.slice(to + 1, to + 8)))) {
    const next = text.slice(to + 1, tokenEnd(text, to + 1));
    const end = to + 1 + next.length;
    if (!isContinued(parts, next, end === text.length)) break;
    to = end;
    parts.push(next);
  }
  const url = parts.join('');
  const stripped = withoutEnd(url, '.,;:)]\'"”’');
  // "wiki/Name_(drug)" has a bracket of its own.
  const bare = /\([^()]*$/.test(stripped) && url.charAt(stripped.length) === ')' ? `${stripped})` : stripped;
  return { url: bare, from, to: to - (url.length - bare.length) };
}

/** Does the address of these parts go on with this one? `isEnd`: nothing stands behind that. */
function isContinued(parts: readonly string[], next: string, isEnd: boolean): boolean {
  const former = parts.at(-1) ?? '';
  const last = former.slice(-1);
  if (next === '' || /^https?:/i.test(next) || (WORD.test(next) && last !== '_')) return false;
  if (parts.length === 1 && SCHEME.test(former)) return true;
  if (/^www\./i.test(next)) return false;
  if (next.startsWith('/')) return isEnd || /^\/[\w%.]*[-/\d]/.test(next);
  if (GOES_ON_WITH.test(next)) return true;
  if (last === '.' && (/^[A-Z]/.test(next) || ENDS.test(former))) return false;
  if (last === '-' || (last === '/' && isEnd && LAST_PART.test(next))) return true;
  if (last === '_') return isEnd || /^[A-Z\d]/.test(next);
  if (last === '+') return VALUE.test(next) && (isEnd || next.includes('+'));
  return (last === '=' ? VALUE : CONTINUES).test(next);
}

function tokenEnd(text: string, from: number): number {
  const space = text.slice(from).search(/[\s<>"]|,(?=\s|https?:)/);
  return space < 0 ? text.length : from + space;
}
