// The words for what was decided: true of one treatment, and of several.
import { describe, expect, it } from 'vitest';
import { outcomeMeaning } from '../../../src/look/wording.ts';

describe('what an outcome means', () => {
  it.each([
    ['upheld', 1, /^The denial stands; what was denied need not/],
    ['overturned', 1, /^The treatment is medically necessary/],
    ['overturned', 2, /^All of the treatments are/],
    ['partially-overturned', 2, /^Some of the treatments/],
  ] as const)('%s, of %i', (outcome, items, words) => expect(outcomeMeaning(outcome, items)).toMatch(words));
});
