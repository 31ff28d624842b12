// The expert reviewer's specialties and licences: two labelled lists, or in older letters one sentence.
import { anyOf, oneOf } from '../../patterns/compose.ts';
import type { Place } from '../text/place.ts';
import { trimmed } from '../text/place.ts';

interface Entry extends Place {
  text: string;
}

interface ReviewerReading {
  specialties: Entry[];
  licensedIn: Entry[];
}

const LONGEST_ENTRY = 90;
const MOST_ENTRIES = 40;
/** Tables leave the colon out. */
const LICENSURE = /State\(?s?\)? of Licensure(?: ?:|(?=\s[a-z]))/i;
const CERTIFICATION =
  /(?:Certi(?:fi|ﬁ)cation\(?s?\)?\s?\/\s?Specialt(?:y|ies)(?: ?:|(?=\s[a-z]))|(?:Certi(?:fi|ﬁ)cation\(?s?\)?|Specialt(?:y|ies)) ?:)/i;
/** Both labels, then both lists: a table read by columns. States have names that no specialty begins with. */
const STATE = anyOf(
  oneOf('Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa'),
  oneOf('Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio'),
  oneOf('Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming'),
  'District of Columbia|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Puerto Rico|Rhode Island|West Virginia',
  String.raw`Washington(?:,? D\.?C\.?)?`,
);
/** "is Board Certified in X, has a subspecialty in Y and is licensed to practice in Z." */
const PROSE_SPECIALTY = new RegExp(
  [
    '(?:reviewer|doctor|physician|psychologist|chiropractor) is (?:an? (?:licensed )?(?:physician|doctor|psychologist|chiropractor) who is )?',
    `(?:(?:Board[ -])?Certified in|Licensed in(?! ${STATE})|an?(?: licensed)?) (.{2,200}?)`,
    String.raw`(?=,? and (?:is )?licen[sc]ed?|,? and has an? (?:\w+ )?licen[sc]e|\.)`,
  ].join(''),
  'i',
);
const STATES_FIRST = new RegExp(`^\\s?${STATE}(?:(?:,\\s?|\\s(?:and|&)\\s)${STATE})*(?=\\s|$)`);
/** The stops of "D.C." end no list. */
const PROSE_LICENCE =
  /licen[sc]ed? to practice in:? (?:the\s(?:State of\s)?)?(.{2,200}?)(?:(?<!\bD(?:\.C)?)\.|(?<=\bD\.C)\.(?=\s(?:He|She|They|The)\b|\s*$))/i;
const LICENCES = /,?\s(?:and|&)\s(?:the\s)?|[,;](?!\s?D\.?C\b)\s?/;
const SPECIALTIES = /[,;]\s?/;
/** Names of boards that hold no "and", so that one before a name of theirs parts two. */
const SPECIALTY = anyOf(
  oneOf('Acupuncture An[ae]+sthesiology Cardiology Chiropractic Dermatology Endocrinology Gastroenterology Nephrology'),
  oneOf('Neurology Neurosurgery Ophthalmology Otolaryngology Podiatry Psychiatry Psychology Radiology Rheumatology Urology'),
  '(?:General|Hand|Plastic|Spine) Surgery|Pulmonary (?:Diseases?|Medicine)|Addiction Medicine',
  'Emergency Medicine|Family (?:Practice|Medicine)|Internal Medicine|Occupational Medicine|Orthop[ae]+dic Surgery',
  'Pain (?:Management|Medicine)|Physical Medicine|Preventive Medicine|Sports Medicine',
);
const SUBSPECIALTY = new RegExp(
  `,?\\s(?:and )?(?:has|have) a sub-?specialty in\\s|,\\s?|(?<=\\b(?:${SPECIALTY}|Rehabilitation))\\sand\\s(?=${SPECIALTY}\\b)(?<!\\bPsychiatry and (?=Neurology))`,
  'i',
);

/** Reads [from, to), the part under "HOW THE IMR FINAL DETERMINATION WAS MADE". */
export function readReviewer(text: string, from: number, to: number): ReviewerReading {
  const part = text.slice(from, to);
  const licensure = LICENSURE.exec(part);
  const certification = CERTIFICATION.exec(part);
  if (licensure !== null || certification !== null) {
    const columns = byColumns(text, from, to, licensure, certification);
    if (columns !== null) return columns;
    return {
      licensedIn: labelled(text, from, to, licensure, certification, LICENCES),
      specialties: labelled(text, from, to, certification, licensure, SPECIALTIES),
    };
  }
  return {
    specialties: listed(text, from, PROSE_SPECIALTY.exec(part), SUBSPECIALTY),
    licensedIn: listed(text, from, PROSE_LICENCE.exec(part), LICENCES),
  };
}

function byColumns(
  text: string,
  from: number,
  to: number,
  licensure: RegExpExecArray | null,
  certification: RegExpExecArray | null,
): ReviewerReading | null {
  if (licensure === null || certification === null) return null;
  const licensureEnd = licensure.index + licensure[0].length;
  if (certification.index < licensureEnd || trimmed(text, from + licensureEnd, from + certification.index) !== null) return null;
  const values = from + certification.index + certification[0].length;
  const states = STATES_FIRST.exec(text.slice(values, to))?.[0].length ?? 0;
  if (states === 0) return null;
  return { licensedIn: split(text, values, values + states, LICENCES), specialties: split(text, values + states, to, SPECIALTIES) };
}

function labelled(
  text: string,
  from: number,
  to: number,
  label: RegExpExecArray | null,
  other: RegExpExecArray | null,
  separator: RegExp,
): Entry[] {
  if (label === null) return [];
  const start = from + label.index + label[0].length;
  const end = other !== null && other.index > label.index ? from + other.index : to;
  return split(text, start, end, separator);
}

function listed(text: string, from: number, match: RegExpExecArray | null, separator: RegExp): Entry[] {
  const list = match?.[1];
  if (match === null || list === undefined) return [];
  const start = from + match.index + match[0].indexOf(list);
  return split(text, start, start + list.length, separator);
}

function split(text: string, from: number, to: number, separator: RegExp): Entry[] {
  const entries: Entry[] = [];
  let start = from;
  for (const piece of text.slice(from, to).split(separator)) {
    const at = text.indexOf(piece, start);
    // A list may end with a stop, which ends no "D.C.".
    const place = trimmed(text, at, at + piece.replace(/(?<=\p{Ll}\p{Ll})\.\s*$/u, '').length);
    if (place !== null && place.to - place.from < LONGEST_ENTRY && /\p{L}/u.test(piece))
      entries.push({ ...place, text: text.slice(place.from, place.to) });
    start = at + piece.length;
    if (entries.length >= MOST_ENTRIES) break;
  }
  return entries;
}
