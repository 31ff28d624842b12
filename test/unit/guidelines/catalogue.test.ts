// The catalogue of guidelines: its rows, the addresses that they lead to, and what is said of them.
import { describe, expect, it } from 'vitest';
import { addressOf, nameOf } from '../../../src/guidelines/address.ts';
import { cardOf } from '../../../src/guidelines/card.ts';
import { CATALOGUE, guidelineOf } from '../../../src/guidelines/catalogue.ts';
import type { Citation, GuidelineId } from '../../../src/guidelines/types.ts';
import { cite } from './cite.ts';

/** The compiler holds that none is missing. */
const IDS: Record<GuidelineId, true> = {
  'mtus-general-approaches': true,
  'mtus-neck-upper-back': true,
  'mtus-shoulder': true,
  'mtus-elbow': true,
  'mtus-forearm-wrist-hand': true,
  'mtus-low-back': true,
  'mtus-knee': true,
  'mtus-ankle-foot': true,
  'mtus-stress': true,
  'mtus-eye': true,
  'mtus-acupuncture': true,
  'mtus-chronic-pain': true,
  'mtus-postsurgical': true,
  'mtus-opioids': true,
  'mtus-formulary': true,
  'mtus-other': true,
  odg: true,
  acoem: true,
  other: true,
};

describe('the catalogue', () => {
  it('has one row for each id, and web addresses only', () => {
    expect(CATALOGUE.map((guideline) => guideline.id).toSorted()).toEqual(Object.keys(IDS).toSorted());
    for (const { id, address, name } of CATALOGUE) {
      expect(guidelineOf(id).name).toBe(name);
      if (address !== null) expect(new URL(address).protocol).toBe('https:');
    }
  });

  it('leads a citation to its regulation, or to its own address', () => {
    expect(addressOf(cite('mtus-low-back'))).toBe('https://www.dir.ca.gov/t8/9792_23_5.html');
    expect(addressOf(cite('other', { urls: ['https://example.org/x'] }))).toBe('https://example.org/x');
    expect(addressOf(cite('other'))).toBeNull();
    expect(addressOf(cite('other', { urls: ['javascript:alert(1)'] }))).toBeNull();
  });

  it('tells on a card what is known, and nothing else', () => {
    const full = cite('mtus-knee', { year: 2004, chapter: 13, section: 'Imaging', pages: [[339, 339]], urls: ['https://a.example/b'] });
    const card = cardOf(full);
    expect(card.title).toBe('MTUS Knee Complaints');
    expect(card.remark).toMatch(/2nd edition/);
    expect(card.facts).toEqual([
      ['Edition', '2004'],
      ['Chapter', '13'],
      ['Section', 'Imaging'],
      ['Page', '339'],
      ['Regulation', '8 CCR 9792.23.6'],
      ['Address', 'https://a.example/b'],
    ]);
    expect(cardOf(cite('other'))).toEqual({ title: 'Other source', facts: [], remark: null });
    const pages = (...list: Citation['pages']) => cardOf(cite('other', { pages: list })).facts;
    expect(pages([76, 80])).toEqual([['Pages', '76–80']]);
    expect(pages([76, 76], [82, 82])).toEqual([['Pages', '76, 82']]);
  });

  it('names a citation with its edition, section and pages', () => {
    expect(nameOf(cite('mtus-low-back', { year: 2004, section: 'Physical Methods' }))).toBe(
      'MTUS Low Back Complaints (2004), Physical Methods',
    );
    expect(
      nameOf(
        cite('mtus-chronic-pain', {
          section: 'Opioid',
          pages: [
            [76, 80],
            [82, 82],
          ],
        }),
      ),
    ).toBe('MTUS Chronic Pain Medical Treatment, Opioid, pages 76–80, 82');
    expect(nameOf(cite('mtus-knee', { chapter: 13, pages: [[339, 339]] }))).toBe('MTUS Knee Complaints, chapter 13, page 339');
    expect(nameOf(cite('other', { urls: ['https://a.example/b?c=1'] }))).toBe('Other source, a.example');
    expect(nameOf(cite('other', { urls: ['www.a.example/b'] }))).toBe('Other source, www.a.example/b');
  });
});
