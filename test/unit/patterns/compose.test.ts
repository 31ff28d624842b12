// Patterns put together from named parts.
import { describe, expect, it } from 'vitest';
import { anyOf, oneOf } from '../../../src/patterns/compose.ts';

describe('composed patterns', () => {
  it('try their parts in order, and stand for themselves in a longer pattern', () => {
    expect('two visits'.replace(new RegExp(`${anyOf('two visits', 'two')}$`), '-')).toBe('-');
    expect(/^(?:ab|a)b$/.source).toBe(`^${anyOf('ab', 'a')}b$`);
  });

  it('take words, which may be patterns themselves', () => {
    const verb = new RegExp(`^${oneOf(String.raw`is are remains? wean\w*`)}$`);
    expect(['is', 'remain', 'remains', 'weaning', 'was', 'is are'].filter((word) => verb.test(word))).toEqual([
      'is',
      'remain',
      'remains',
      'weaning',
    ]);
  });
});
