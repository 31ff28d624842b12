// What half a letter lacks, said in a sentence.

import type { Outline } from '../outline.ts';
import type { Place } from '../text/place.ts';
import type { FindingReading } from './findings.ts';

export function missingParts({ form, items, unread = [], lacking }: Outline, whole: Place): FindingReading[] {
  const readings: FindingReading[] = [];
  if (lacking.length > 0) {
    readings.push({ finding: { kind: 'incomplete', item: null, message: `This letter lacks ${listed(lacking)}.` }, place: whole });
  }
  for (const place of items.length === 0 ? [] : unread) {
    const message = 'Before item 1 there seems to be another item, whose heading could not be read.';
    readings.push({ finding: { kind: 'incomplete', item: null, message }, place });
  }
  items.forEach((item, index) => {
    if (item.stray != null) {
      const message = `Item ${index + 1}: another item seems to follow within it, whose heading could not be read.`;
      readings.push({ finding: { kind: 'incomplete', item: index + 1, message }, place: item.stray });
    }
    const parts = [
      item.claimsAdministratorGuideline === null && form !== 'dwc-review-2013' ? "the claims administrator's guideline" : null,
      item.maximusGuideline === null ? "MAXIMUS's guideline" : null,
      item.rationale === null ? 'the rationale' : null,
    ].filter((part) => part !== null);
    if (parts.length === 0) return;
    const message = `Item ${index + 1}: this letter lacks ${listed(parts)}.`;
    readings.push({
      finding: { kind: 'incomplete', item: index + 1, message },
      place: { from: item.request.from, to: item.outcome.to },
    });
  });
  return readings;
}

function listed(parts: string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
