// Where a letter contradicts itself. A finding that fires on a sound letter costs the reader's trust: each rule here
// speaks only when the two places it compares can mean nothing else.
import { guidelineOf } from '../../guidelines/catalogue.ts';
import { matchesOf } from '../../patterns/matches.ts';
import type { ConclusionReading } from '../rationale/reading.ts';
import { plainStrength } from '../request/sameStrength.ts';
import { readStrength } from '../request/strength.ts';
import type { TreatmentPlaces } from '../request/treatment.ts';
import { COUNT } from '../text/counts.ts';
import type { Place } from '../text/place.ts';
import type { Finding, FindingKind, Item } from '../types.ts';
import { otherQuantity } from './quantities.ts';
import { mayDecide, regionsNamed } from './regions.ts';

export interface FindingReading {
  finding: Finding;
  place: Place;
}

interface ItemContext {
  item: Item;
  treatment: TreatmentPlaces;
  /** The rationale's own verdict, and where it stands. */
  verdict: ConclusionReading | null;
  request: Place;
  outcome: Place;
  maximusGuideline: Place | null;
  rationale: Place | null;
}

export function findingsOf(text: string, context: ItemContext): FindingReading[] {
  return [outcomeMismatch, quantityMismatch, bodyRegionMismatch, partialArithmetic]
    .map((rule) => rule(text, context))
    .filter((reading) => reading !== null);
}

function outcomeMismatch(_text: string, { item, verdict }: ItemContext): FindingReading | null {
  if (verdict === null || !verdict.sure) return null;
  const expected = item.outcome === 'upheld' ? 'not-medically-necessary' : 'medically-necessary';
  if (verdict.value === expected) return null;
  const [heading, said] =
    item.outcome === 'upheld'
      ? ['Upheld, so the denial stands', 'the treatment is medically necessary']
      : ['Overturned, so the treatment must be provided', 'the treatment is not medically necessary'];
  return reading('outcome-mismatch', item, `The heading says ${heading}; the rationale concludes that ${said}.`, verdict);
}

function quantityMismatch(text: string, { item, rationale, verdict }: ItemContext): FindingReading | null {
  if (rationale === null || verdict === null || item.treatment.original !== null) return null;
  const other = otherQuantity(text, item, rationale, verdict);
  if (other === null) return null;
  const [said, asked] = other.wordings;
  return reading('quantity-mismatch', item, `The rationale speaks of ${said}, the request of ${asked}.`, other.place);
}

function bodyRegionMismatch(_text: string, { item, maximusGuideline }: ItemContext): FindingReading | null {
  if (maximusGuideline === null) return null;
  const cited = (item.maximusGuideline?.citations ?? []).filter((citation) => citation.guideline.startsWith('mtus-'));
  const chapters = cited.map((citation) => guidelineOf(citation.guideline)).filter((guideline) => guideline.regions.length > 0);
  if (chapters.length === 0) return null;
  const asked = regionsNamed(item.request);
  if (asked.length === 0 || asked.includes('elsewhere')) return null;
  if (chapters.some((guideline) => guideline.regions.some((region) => asked.some((one) => mayDecide(one, region))))) return null;
  const names = [...new Set(chapters.map((guideline) => guideline.name))].join(' and ');
  return reading(
    'body-region-mismatch',
    item,
    `The request is for the ${asked.map(regionName).join(' and ')}, but the guideline that MAXIMUS cites is ${names}.`,
    maximusGuideline,
  );
}

/** Original less authorized is what is left, counted in one unit throughout. */
function partialArithmetic(text: string, { item, treatment, request }: ItemContext): FindingReading | null {
  const { quantity, original, authorized } = item.treatment;
  if (!treatment.remaining || quantity === null || original?.quantity == null || authorized?.quantity == null) return null;
  const units = [treatment.decided, treatment.original, treatment.authorized].map((place) =>
    place === null ? null : sameThing(text.slice(place.from, place.to)),
  );
  if (units.some((unit) => unit === null || unit !== units[0])) return null;
  if (original.quantity - authorized.quantity === quantity) return null;
  return reading(
    'partial-arithmetic',
    item,
    `Of ${original.quantity} requested, ${authorized.quantity} were authorized; that leaves ${original.quantity - authorized.quantity}, but ${quantity} are named as the rest.`,
    request,
  );
}

/** What is counted: treatment, strength and unit; null where the wording does not count one thing in one unit. */
function sameThing(wording: string): string | null {
  if (/refill/i.test(wording)) return null;
  const unit = /#\s?\d/.test(wording) ? '#' : /\b(session|visit|treatment)s?\b/i.exec(wording)?.[1]?.toLowerCase();
  if (unit === undefined) return null;
  const [first] = wording.replace(LEADING_COUNT, '').split(' ');
  // So many tablets each time, or hours a visit, are counted in two units.
  const each = matchesOf(wording, EACH).map(([words]) => words);
  return [first?.toLowerCase(), plainStrength(readStrength(wording)?.value ?? ''), unit, ...each].join(' ');
}

const EACH = /\bx\s?\d+|\d+[\s-](?:months?|hours?)\b|\bper\s\w+/gi;
const LEADING_COUNT = new RegExp(`^${COUNT}(?:\\s\\(\\d{1,3}\\))?\\s`, 'i');

function reading(kind: FindingKind, item: Item, message: string, place: Place): FindingReading {
  return { finding: { kind, item: item.number, message: `Item ${item.number}: ${message}` }, place };
}

function regionName(region: string): string {
  return region === 'forearm-wrist-hand' ? 'forearm, wrist or hand' : region.replaceAll('-', ' ').replace('ankle foot', 'ankle or foot');
}
