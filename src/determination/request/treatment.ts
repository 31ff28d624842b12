// What a request asks for: name, strength, quantity, period, codes. Read from the part that was decided.
import type { Place } from '../text/place.ts';
import type { Portion, Treatment } from '../types.ts';
import { readCodes } from './codes.ts';
import type { Found } from './found.ts';
import { readName } from './name.ts';
import { readPartialApproval } from './partial.ts';
import { readPeriod } from './period.ts';
import { readQuantity } from './quantity.ts';
import { readStrength } from './strength.ts';

export interface TreatmentPlaces {
  decided: Place;
  name: Place | null;
  strength: Place | null;
  quantity: Place | null;
  period: Place | null;
  codes: Place[];
  original: Place | null;
  authorized: Place | null;
  remaining: boolean;
}

/** Reads the treatment of one heading. Every value stands within the request. */
export function readTreatment(text: string, request: Place): { treatment: Treatment; places: TreatmentPlaces } {
  const partial = readPartialApproval(text, request);
  const decided = partial?.decided ?? request;
  const words = text.slice(decided.from, decided.to);
  const placeOf = ({ at, length }: Found<unknown>): Place => ({ from: decided.from + at, to: decided.from + at + length });
  const placeIn = (found: Found<unknown> | null): Place | null => (found === null ? null : placeOf(found));

  const strength = readStrength(words);
  const quantity = readQuantity(words);
  const period = readPeriod(words);
  const codes = readCodes(words);
  const name = readName(words, strength);
  return {
    treatment: {
      name: name?.value ?? null,
      strength: strength?.value ?? null,
      quantity: quantity?.value ?? null,
      period: period?.value ?? null,
      codes: codes.map(({ value }) => value),
      original: partial === null ? null : portion(text, partial.original),
      authorized: partial?.authorized == null ? null : portion(text, partial.authorized),
    },
    places: {
      decided,
      name: placeIn(name),
      strength: placeIn(strength),
      quantity: placeIn(quantity),
      period: placeIn(period),
      codes: codes.map(placeOf),
      original: partial?.original ?? null,
      authorized: partial?.authorized ?? null,
      remaining: partial?.remaining ?? false,
    },
  };
}

function portion(text: string, place: Place): Portion {
  const wording = text.slice(place.from, place.to);
  return { text: wording, quantity: readQuantity(wording)?.value ?? null };
}
