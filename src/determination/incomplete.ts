// What half a letter lacks, said in a sentence.
import type { FindingReading } from './findings.ts';
import type { ItemPlaces } from './items.ts';
import type { Letter } from './letters.ts';
import type { Place } from './place.ts';
import type { Item } from './types.ts';

export function missingParts(letter: Letter, items: Item[], places: ItemPlaces[], whole: Place): FindingReading[] {
  const readings: FindingReading[] = [];
  const parts = [
    letter.body === null ? 'its beginning (how the determination was made)' : null,
    letter.summary === null ? 'the clinical case summary' : null,
    items.length === 0 ? 'the decisions' : letter.issues === null ? 'the heading above the decisions' : null,
  ].filter((part) => part !== null);
  if (parts.length > 0) {
    readings.push({ finding: { kind: 'incomplete', item: null, message: `This letter lacks ${listed(parts)}.` }, place: whole });
  }
  items.forEach((item, index) => {
    const lacking = [
      item.claimsAdministratorGuideline === null ? "the claims administrator's guideline" : null,
      item.maximusGuideline === null ? "MAXIMUS's guideline" : null,
      item.rationale === null ? 'the rationale' : null,
    ].filter((part) => part !== null);
    const place = places[index];
    if (lacking.length === 0 || place === undefined) return;
    const message = `Item ${item.number}: this letter lacks ${listed(lacking)}.`;
    readings.push({
      finding: { kind: 'incomplete', item: item.number, message },
      place: { from: place.request.from, to: place.outcome.to },
    });
  });
  return readings;
}

function listed(parts: string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
