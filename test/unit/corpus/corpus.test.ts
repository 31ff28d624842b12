// The acceptance corpus: 69 real letters with what is true of each. It is no part of the project; where it is not there,
// these tests are skipped, and say so.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { readDeterminations } from '../../../src/determination/parse.ts';
import type { Citation, Determination } from '../../../src/determination/types.ts';
import { readPdf } from '../../../src/source/pdf.ts';
import { CORPUS } from '../../corpus.ts';
import { brokenSpans, missingSpans } from '../../spans.ts';

const present = existsSync(CORPUS);
if (!present) console.warn('The acceptance corpus is not beside this project: its tests are skipped.');

/** The corpus's shape: the record's facts, some of them plainer. */
type Gold = Omit<Determination, 'form' | 'findings' | 'spans' | 'items'> & {
  items: (Omit<Determination['items'][number], 'treatment' | 'claimsAdministratorGuideline' | 'maximusGuideline'> & {
    treatment: {
      strength: string | null;
      quantity: number | null;
      period?: [string, string] | null;
      codes?: string[];
      original?: string | null;
      authorized?: string | null;
    };
    claimsAdministratorGuideline: { text: string; cited: boolean; citations: Citation[] };
    maximusGuideline: { text: string; cited: boolean; citations: Citation[] };
  })[];
  discrepancies?: { item: number; kind: string }[];
};

interface Letter {
  name: string;
  text: string;
  gold: Gold;
  /** Of 2014-15; there a chapter's section is left open. */
  old: boolean;
}

const letters: Letter[] = present ? [...load('letters', '.txt', false), ...load('seeds', '', true)] : [];

function load(folder: string, ending: string, old: boolean): Letter[] {
  const gold: Record<string, Gold> = JSON.parse(readFileSync(join(CORPUS, `${folder}.gold.json`), 'utf8'));
  return Object.entries(gold).map(([name, one]) => ({
    name,
    gold: one,
    old,
    text: readFileSync(join(CORPUS, folder, name + ending), 'utf8'),
  }));
}

/** Text is compared without white space and hyphens. */
const plain = (text: string | null | undefined) => text?.replace(/[\s\u00ad-]/g, '') ?? null;
const plainAll = (texts: string[]) => texts.map(plain);

const REPORT =
  'Progress report\nThe claimant was seen again, and says that her pain is 7/10. In my opinion the scan is medically necessary.\nPlan: the same tablets.';

const RENDERINGS: [string, (text: string) => string][] = [
  ['as extracted', (text) => text],
  ['on one line', (text) => text.replace(/\s+/g, ' ')],
  ['with every line followed by an empty one', (text) => text.replaceAll('\n', '\n\n')],
  [
    'with carriage returns, no-break spaces and a byte-order mark',
    (text) => `\ufeff${text.replace(/ (?=[a-z]{4})/g, '\u00a0').replaceAll('\n', '\r\n')}`,
  ],
  [
    "amid a portal's words",
    (text) =>
      `Acme Claims\nHome | Documents | Sign out\n\n${text.trimEnd()}\n\nBack to documents\n© 2026 Acme Claims. All rights reserved.\n`,
  ],
  ['in a file among other documents', (text) => `${REPORT}\n\f${text.trimEnd()}\n\f${REPORT}\n\f${REPORT}`],
  [
    'with running lines at every fortieth line',
    (text) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          index % 40 === 39 ? [line, `Final Determination Letter for IMR Case Number CM16-0000001`, `${(index + 1) / 40}`, '\f'] : [line],
        )
        .join('\n'),
  ],
];

describe.skipIf(!present).each(RENDERINGS)('the corpus, %s', (_, render) => {
  it.each(letters)('$name', ({ text, gold, old }) => {
    const rendered = render(text);
    const readings = readDeterminations(rendered);
    expect(readings).toHaveLength(1);
    const determination = readings[0]?.determination;
    if (determination === undefined) return;
    expect(brokenSpans(determination, rendered)).toEqual([]);
    expect(missingSpans(determination)).toEqual([]);
    const { caseNumber, priority, dates, outcome, patient, expertReviewer } = determination;
    expect({ caseNumber, priority, dates, outcome, patient }).toEqual({
      caseNumber: gold.caseNumber,
      priority: gold.priority,
      dates: gold.dates,
      outcome: gold.outcome,
      patient: gold.patient,
    });
    expect(plainAll(expertReviewer.specialties)).toEqual(plainAll(gold.expertReviewer.specialties));
    expect(plainAll(expertReviewer.licensedIn)).toEqual(plainAll(gold.expertReviewer.licensedIn));
    expect(plain(determination.caseSummary)).toBe(plain(gold.caseSummary));
    expect(determination.items.map((item) => [plain(item.request), item.outcome])).toEqual(
      gold.items.map((item) => [plain(item.request), item.outcome]),
    );
    for (const [index, item] of determination.items.entries()) {
      const wanted = gold.items[index];
      if (wanted === undefined) continue;
      expect(plain(item.rationale)).toBe(plain(wanted.rationale));
      expect(item.conclusion).toBe(wanted.conclusion);
      expect([plain(item.treatment.strength), item.treatment.quantity]).toEqual([
        plain(wanted.treatment.strength),
        wanted.treatment.quantity,
      ]);
      for (const field of ['claimsAdministratorGuideline', 'maximusGuideline'] as const) {
        expect(plain(item[field]?.text)).toBe(plain(wanted[field].text));
        expect(item[field]?.cited).toBe(wanted[field].cited);
        expect(item[field]?.citations.map((one) => essence(one, old))).toEqual(wanted[field].citations.map((one) => essence(one, old)));
      }
    }
    const contradictions = (gold.discrepancies ?? []).map(({ item, kind }) => `${kind} ${item}`);
    if (!old) expect(determination.findings.map(({ item, kind }) => `${kind} ${item}`)).toEqual(contradictions);
  });
});

function essence({ guideline, year, chapter, section, pages, urls }: Citation, old: boolean) {
  return { guideline, year, chapter, section: old && chapter !== null ? null : plain(section), pages, urls: plainAll(urls) };
}

describe.skipIf(!present)('the corpus as PDF', () => {
  const names = present ? readdirSync(join(CORPUS, 'letters')).filter((name) => name.endsWith('.pdf')) : [];
  it.each(names)('%s has the id of its text', async (name) => {
    const pdf = await getDocument({ data: new Uint8Array(readFileSync(join(CORPUS, 'letters', name))), verbosity: 0 }).promise;
    const [read] = readDeterminations(await readPdf(pdf));
    const [wanted] = readDeterminations(readFileSync(join(CORPUS, 'letters', name.replace('.pdf', '.txt')), 'utf8'));
    expect(read?.identity).toBe(wanted?.identity);
    expect(read?.determination.items.map((item) => item.request)).toEqual(wanted?.determination.items.map((item) => item.request));
  });
});
