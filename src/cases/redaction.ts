// The redaction aid: takes out or coarsens, by rule, what identifies a person or a case. It finds what has a form; bare names,
// employers and cities have none, and whoever uses it is told so. It is no de-identification (45 CFR 164.514(b)(2)).
import { READER_VERSION, readDeterminations } from '../determination/parse.ts';
import { toSource, viewOf } from '../determination/text/view.ts';
import { NAME_RULES, NUMBER_RULES, type Redacted } from './redactionRules.ts';
import type { Case } from './schema.ts';

export type Found = Partial<Record<Redacted, number>>;

interface Cut {
  from: number;
  to: number;
  replacement: string;
}

/** A text without what the rules find; `found` counts it. */
export function redactText(text: string, found: Found): string {
  const folded = withoutNumbers(text, found);
  // What the folded text leaves out, such as a running line with the case number, is looked through as it stands.
  return [...NAME_RULES, ...NUMBER_RULES].reduce(
    (redacted, { kind, pattern, replacement }) =>
      redacted.replace(pattern, (match: string, ...groups: string[]) => {
        found[kind] = (found[kind] ?? 0) + 1;
        return replacement(match, ...groups);
      }),
    folded,
  );
}

/** Numbers and dates are found as the reader finds them: across line ends, soft hyphens and page furniture. */
function withoutNumbers(text: string, found: Found): string {
  const view = viewOf(text);
  const taken = new Uint8Array(text.length);
  const cuts: Cut[] = [];
  for (const { kind, pattern, replacement } of NUMBER_RULES) {
    for (const match of view.text.matchAll(pattern)) {
      const [from, to] = toSource(view, match.index, match.index + match[0].length);
      if (taken.subarray(from, to).includes(1)) continue;
      taken.fill(1, from, to);
      cuts.push({ from, to, replacement: replacement(match[0], ...match.slice(1)) });
      found[kind] = (found[kind] ?? 0) + 1;
    }
  }
  cuts.sort((a, b) => a.from - b.from);
  let redacted = '';
  let end = 0;
  for (const { from, to, replacement } of cuts) {
    redacted += text.slice(end, from) + replacement;
    end = to;
  }
  return redacted + text.slice(end);
}

/** The reader knows more ways to say an age than a rule does: what it has read is taken out as well. */
function withoutGreatAge(text: string, found: Found): { text: string; determination: Case['determination'] | undefined } {
  const [reading] = readDeterminations(text);
  const { patient, spans } = reading?.determination ?? {};
  const [from, to] = spans?.['/patient/age'] ?? [0, 0];
  if (patient?.age == null || patient.age <= OLDEST || to <= from) return { text, determination: reading?.determination };
  found['age over 89'] = (found['age over 89'] ?? 0) + 1;
  // What stands there now is read as no age: each time there is one less.
  return withoutGreatAge(`${text.slice(0, from)}[90+]${text.slice(to)}`, found);
}
const OLDEST = 89;

/**
 * The case as it may be handed on: its text redacted and read anew, so that every span holds; no source, note or tags, and an id
 * and times that say nothing: a hash of a public letter would give it away, and so would the moment of its capture beside another
 * export. `at`: the time of the export. Throws where the letter then says something else, or still
 * bears a number or a day of its own.
 */
export function redactCase(one: Case, found: Found, at: Date): Case {
  const { text, determination } = withoutGreatAge(redactText(one.text, found), found);
  const decisions = (items: Case['determination']['items'] = []) => items.map((item) => item.outcome).join();
  if (determination === undefined || decisions(determination.items) !== decisions(one.determination.items))
    throw new Error('Without what was taken out, this case can no longer be read as it was. It was left out.');
  if (determination.caseNumber !== null || Object.values(determination.dates).some((date) => date !== null))
    throw new Error('A number or a date of this case could not be taken out by rule. It was left out.');
  return {
    id: `redacted:${crypto.randomUUID()}`,
    capturedAt: at.toISOString(),
    updatedAt: at.toISOString(),
    reader: READER_VERSION,
    source: { url: null, pageUrl: null, title: '', via: one.source.via },
    note: '',
    tags: [],
    redacted: true,
    determination,
    text,
  };
}
