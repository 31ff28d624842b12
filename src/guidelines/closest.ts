// Titles of the MTUS as hurried hands misspell them: "Chornic Pain Medical Treament" is two slips away from its title.
import { TITLES, titled } from './titles.ts';
import type { Guideline } from './types.ts';

/** A shorter title is soon another word. */
const SHORTEST = 10;
const MOST_SLIPS = 2;

/** The guideline whose title these words are but for a slip or two; null where none is as close. */
export function closestTo(words: string): Guideline | null {
  const typed = words.toLowerCase();
  let best: { slips: number; guideline: Guideline } | null = null;
  for (const { title, guideline } of TITLES) {
    if (title.length < SHORTEST || Math.abs(title.length - typed.length) > MOST_SLIPS || !beginsLike(typed, title)) continue;
    const slips = slipsBetween(typed, title);
    if (slips <= MOST_SLIPS && slips < (best?.slips ?? MOST_SLIPS + 1)) best = { slips, guideline };
  }
  return best?.guideline ?? null;
}

/** "Toe" is no slip for "eye": a short first word must be the title's own, a longer one may have slips, too. */
function beginsLike(typed: string, title: string): boolean {
  const [one = '', other = ''] = [typed, title].map((words) => words.split(/[ ,-]/, 1)[0]);
  return one === other || (other.length >= SHORTEST_MISSPELLED && slipsBetween(one, other) <= MOST_SLIPS);
}
const SHORTEST_MISSPELLED = 5;

/** By less than its title: "Chronic Pain 2009", "Acupuncture 2007". Only where an edition's year shows that a guideline is meant. */
export function shortFor(words: string): Guideline | null {
  const typed = words.toLowerCase();
  const titles = [`${typed} treatment`, `${typed} medical treatment`, `${typed} complaints`, `drug ${typed}`];
  return titles.map(titled).find((guideline) => guideline !== undefined) ?? null;
}

/** The guideline whose title the first words of a text are, but for a slip or two; and those words. */
export function closestAtStart(text: string): { guideline: Guideline; title: string } | null {
  const words = text.split(' ', MOST_WORDS);
  for (let count = words.length; count > 1; count -= 1) {
    const title = words
      .slice(0, count)
      .join(' ')
      .replace(/[,;.]$/, '');
    const guideline = closestTo(title);
    if (guideline !== null) return { guideline, title };
  }
  return null;
}
const MOST_WORDS = 6;

/** How many letters were left out, put in, mistaken or swapped: the optimal string alignment of two short wordings. */
function slipsBetween(one: string, other: string): number {
  let before: number[] = [];
  let former = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const mistaken = (former[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? (before[j - 2] ?? mistaken) + 1 : mistaken;
      row.push(Math.min((former[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, mistaken, swapped));
    }
    before = former;
    former = row;
  }
  return former[other.length] ?? 0;
}
