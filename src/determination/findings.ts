// Where a letter contradicts itself. A finding that fires on a sound letter costs the reader's trust: each rule here
// speaks only when the two places it compares can mean nothing else.
import { guidelineOf } from '../guidelines/catalogue.ts';
import { readConclusion } from './conclusion.ts';
import type { Place } from './place.ts';
import { regionsNamed } from './regions.ts';
import { readStrength, type TreatmentPlaces } from './treatment.ts';
import type { Finding, FindingKind, Item } from './types.ts';

export interface FindingReading {
  finding: Finding;
  place: Place;
}

export interface ItemContext {
  item: Item;
  treatment: TreatmentPlaces;
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

function outcomeMismatch(text: string, { item, rationale }: ItemContext): FindingReading | null {
  if (rationale === null || item.conclusion === null) return null;
  const expected = item.outcome === 'upheld' ? 'not-medically-necessary' : 'medically-necessary';
  if (item.conclusion === expected) return null;
  const verdict = readConclusion(text, rationale.from, rationale.to);
  if (verdict === null) return null;
  const [heading, said] =
    item.outcome === 'upheld'
      ? ['Upheld, so the denial stands', 'the treatment is medically necessary']
      : ['Overturned, so the treatment must be provided', 'the treatment is not medically necessary'];
  return reading('outcome-mismatch', item, `The heading says ${heading}; the rationale concludes that ${said}.`, verdict);
}

/** The rationale's closing sentence asks for the same treatment in another strength or quantity. */
function quantityMismatch(text: string, { item, treatment, rationale }: ItemContext): FindingReading | null {
  const { name, strength, quantity } = item.treatment;
  if (rationale === null || name === null || (strength === null && quantity === null)) return null;
  const key = name.split(/[\s/(]/)[0] ?? '';
  if (key.length < 4 || item.treatment.original !== null) return treatmentLeftOut(treatment);
  const pattern = new RegExp(
    `\\brequest(?:ed)?(?:\\s(?:for|is|of))?[\\s:"“]{1,3}(?:[\\w-]+\\s){0,3}?(${escaped(key)}\\b[^.,;]{0,40}?(?:\\d+(?:\\.\\d+)?\\s?m?c?g\\b)?[^.,;]{0,16}?#\\s?(\\d{1,4})(?!\\d))`,
    'gi',
  );
  const part = text.slice(rationale.from, rationale.to);
  for (const match of part.matchAll(pattern)) {
    const wording = match[1] ?? '';
    const from = rationale.from + match.index + match[0].indexOf(wording);
    const place = { from, to: from + wording.length };
    if (quantity !== null && item.treatment.strength !== null && Number(match[2]) !== quantity) {
      return reading('quantity-mismatch', item, `The rationale speaks of #${match[2]}, the request of #${quantity}.`, place);
    }
    const other = readStrength(wording)?.text;
    if (strength !== null && other !== undefined && plain(other) !== plain(strength)) {
      return reading('quantity-mismatch', item, `The rationale speaks of ${other}, the request of ${strength}.`, place);
    }
  }
  return null;
}

/** In a partial approval the rationale may rightly name the whole, the authorized or the remaining count. */
function treatmentLeftOut(_treatment: TreatmentPlaces): null {
  return null;
}

function bodyRegionMismatch(_text: string, { item, maximusGuideline }: ItemContext): FindingReading | null {
  if (maximusGuideline === null) return null;
  const asked = regionsNamed(item.request);
  if (asked.length === 0 || asked.includes('elsewhere')) return null;
  const cited = (item.maximusGuideline?.citations ?? []).filter((citation) => citation.guideline.startsWith('mtus-'));
  const chapters = cited.map((citation) => guidelineOf(citation.guideline)).filter((guideline) => guideline.regions.length > 0);
  if (chapters.length === 0) return null;
  if (chapters.some((guideline) => guideline.regions.some((region) => asked.includes(region)))) return null;
  const names = [...new Set(chapters.map((guideline) => guideline.name))].join(' and ');
  return reading(
    'body-region-mismatch',
    item,
    `The request is for the ${asked.map(regionName).join(' and ')}, but the guideline that MAXIMUS cites is ${names}.`,
    maximusGuideline,
  );
}

/** Original less authorized is what is left, counted in one unit throughout. */
function partialArithmetic(_text: string, { item, treatment, request }: ItemContext): FindingReading | null {
  const { quantity, original, authorized } = item.treatment;
  if (!treatment.remaining || quantity === null || original?.quantity == null || authorized?.quantity == null) return null;
  const units = [treatment.decided, treatment.original, treatment.authorized].map((place) =>
    place === null ? null : unitOf(_text.slice(place.from, place.to)),
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

function unitOf(wording: string): string | null {
  if (/refill/i.test(wording)) return null;
  if (/#\s?\d/.test(wording)) return '#';
  return /\b(session|visit|treatment)s?\b/i.exec(wording)?.[1]?.toLowerCase() ?? null;
}

function reading(kind: FindingKind, item: Item, message: string, place: Place): FindingReading {
  return { finding: { kind, item: item.number, message: `Item ${item.number}: ${message}` }, place };
}

function regionName(region: string): string {
  return region === 'forearm-wrist-hand' ? 'forearm, wrist or hand' : region.replaceAll('-', ' ').replace('ankle foot', 'ankle or foot');
}

function plain(strength: string): string {
  return strength.toLowerCase().replace(/\s/g, '');
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
