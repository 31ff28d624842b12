// A case's row for lists and filters, made from its body; and the case put together again from both.

import { requestWithPart } from '../look/wording.ts';
import { facetsOf } from './facets.ts';
import type { Case } from './schema.ts';
import type { CaseBody, CaseRow } from './tables.ts';

export function rowOf(body: CaseBody, capturedAt: string, updatedAt: string, tags: string[]): CaseRow {
  const { items, dates, outcome, findings, caseNumber, expertReviewer } = body.determination;
  return listed({
    id: body.id,
    capturedAt,
    updatedAt,
    caseNumber,
    firstRequest: items[0] === undefined ? null : requestWithPart(items[0]),
    decided: dates.decision,
    outcome,
    items: items.length,
    overturned: items.filter((item) => item.outcome === 'overturned').length,
    findings: findings.length,
    tags,
    deletedAt: null,
    guidelines: unique(items.flatMap((item) => (item.maximusGuideline?.citations ?? []).map((citation) => citation.guideline))),
    treatments: unique(items.flatMap((item) => (item.treatment.name === null ? [] : [item.treatment.name]))),
    specialties: unique(expertReviewer.specialties),
    decisions: items.map((item) => ({
      overturned: item.outcome === 'overturned',
      treatment: item.treatment.name,
      guidelines: unique((item.maximusGuideline?.citations ?? []).map((citation) => citation.guideline)),
    })),
    reader: body.reader,
  });
}

/** A row with something of it changed, and listed accordingly. */
export function changed(row: CaseRow, change: Partial<Omit<CaseRow, 'facets'>>): CaseRow {
  return listed({ ...row, ...change });
}

function listed(row: Omit<CaseRow, 'facets'>): CaseRow {
  return { ...row, facets: facetsOf(row) };
}

export function caseOf(row: CaseRow, body: CaseBody): Case {
  const { id, reader, source, note, redacted, determination, text } = body;
  return { id, capturedAt: row.capturedAt, updatedAt: row.updatedAt, reader, source, note, tags: row.tags, redacted, determination, text };
}

export function bodyOf({ id, reader, source, note, redacted, determination, text }: Case): CaseBody {
  return { id, reader, source, note, redacted, determination, text };
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}
