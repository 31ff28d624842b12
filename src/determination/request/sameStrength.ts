// When two ways of writing a strength mean the same: "10mg/325mg" and "10/325 mg", ".5 mg" and "0.50mg", "100 mcg" and "0.1 mg",
// "25 mcg per hour" and "25mcg/hr".

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\s?\bper\b\s?/g, '/'],
  [/micrograms?/g, 'mcg'],
  [/milligrams?/g, 'mg'],
  [/\b(?:hours?|hrs?)\b/g, 'h'],
  [/[\s,]/g, ''],
];
const MICROGRAMS = /(\d+(?:\.\d+)?)mcg/g;

/**
 * Also where one is a part of the other, as "10 mg" for "10/325mg" or a patch's "25 mcg" for "25 mcg per hour", or they are of two kinds:
 * a patch of 5% holds 700 mg, which only its label tells.
 */
export function mayBeSameStrength(one: string, other: string): boolean {
  if (one.includes('%') !== other.includes('%')) return true;
  const a = partsOf(one);
  const b = partsOf(other);
  return a.every((part) => b.includes(part)) || b.every((part) => a.includes(part));
}

/** One spelling for each strength; for comparing only. */
export function plainStrength(strength: string): string {
  const spelled = SPELLINGS.reduce((words, [pattern, spelling]) => words.replace(pattern, spelling), strength.toLowerCase());
  const numbered = spelled.replace(/\d*\.?\d+/g, (number) => String(Number(number)));
  const inMilligrams = numbered.replace(MICROGRAMS, (_, micrograms: string) => `${Number(micrograms) / 1000}mg`);
  // The unit may stand behind each part, or behind the last.
  return inMilligrams.replace(/(?:mg)?[-–‑/]/g, '/').replace(/(?<=\/\d+(?:\.\d+)?)mg$/, '');
}

/** In whatever order. */
function partsOf(strength: string): string[] {
  return withoutUnits(plainStrength(strength)).split('/');
}

function withoutUnits(strength: string): string {
  return strength.replace(/mg/g, '');
}
