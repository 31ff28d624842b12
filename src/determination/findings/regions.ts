// Parts of the body that a request names, so that a guideline for another part stands out.
import type { BodyRegion } from '../../guidelines/types.ts';

/** A region, or a part that no MTUS chapter is about ('elsewhere'). */
export type Named = BodyRegion | 'elsewhere';

const WORDS: readonly (readonly [RegExp, Named])[] = [
  [/\b(?:neck|cervical|c\d-?c?\d?)\b/i, 'neck'],
  [/\b(?:upper back|thoracic|t\d{1,2}-t?\d{1,2})\b/i, 'upper-back'],
  [/\b(?:shoulders?|rotator cuff)\b/i, 'shoulder'],
  [/\belbows?\b/i, 'elbow'],
  [/\b(?:forearms?|wrists?|fingers?|thumbs?|carpal tunnel)\b/i, 'forearm-wrist-hand'],
  [
    /\b(?<!second-|left-|right-)hands?(?![- ](?:surgeon|specialist|held|rails?|grips?|tools?|dominan\w+|therap\w+))\b/i,
    'forearm-wrist-hand',
  ],
  [/\b(?:low(?:er)? back|lumbar|lumbosacral|l\d-?[ls]?\d?)\b/i, 'low-back'],
  [/\bknees?\b/i, 'knee'],
  [/\b(?:ankles?|achilles|(?<!\d )foot|feet|toes?|heels?|plantar)\b/i, 'ankle-foot'],
  [/\b(?:eyes?|ocular|cornea\w*)\b/i, 'eye'],
  [/\b(?:head|brain|skull|face|facial|jaw|dental|tooth|teeth)\b/i, 'elsewhere'],
  [/\b(?:chest|abdom\w+|pelvi\w+|hips?|groin|hernia|(?:upper|lower) extremit\w+|legs?|arms?)\b/i, 'elsewhere'],
  // Which part of the back, nobody says.
  [/(?<!\b(?:low|lower|mid|middle|upper)[- ])\bback\b/i, 'elsewhere'],
  // Aids named after a part that they do not treat; studies of nerves, which run through several.
  [/\b(?:scooters?|crutch(?:es)?|walkers?|wheelchairs?|canes?|hand controls?|hand[- ]?held|hand ?rails?|foot drop)\b/i, 'elsewhere'],
  [/\b(?:orthotics?|wedges?|pillows?|lifts?|massagers?|chairs?|cushions?|mattress(?:es)?)\b/i, 'elsewhere'],
  [/\b(?:sympathetic|stellate|EMG|NC[VS]|electromyogra\w*|nerve conduction|electrodiagnostic\w*)\b/i, 'elsewhere'],
];

/** Chapters that speak of each other's regions: a reviewer may rightly take either. */
const NEIGHBOURS: readonly (readonly [BodyRegion, BodyRegion])[] = [
  ['neck', 'upper-back'],
  ['neck', 'shoulder'],
  ['elbow', 'forearm-wrist-hand'],
];

/** May a request for one region rightly be decided by a guideline for the other? */
export function mayDecide(asked: Named, guideline: BodyRegion): boolean {
  // The low back's chapter is taken for the back above it; nobody takes the neck's for the lumbar spine.
  if (asked === 'upper-back' && guideline === 'low-back') return true;
  return asked === guideline || NEIGHBOURS.some(([a, b]) => (a === asked && b === guideline) || (a === guideline && b === asked));
}

/** The regions named in a wording, each once. */
export function regionsNamed(wording: string): Named[] {
  return [...new Set(WORDS.filter(([pattern]) => pattern.test(wording)).map(([, region]) => region))];
}
