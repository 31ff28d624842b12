// @vitest-environment happy-dom
// What the detector takes for a letter, and how often it looks.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { portalPages } from '../../../fixtures/make-portals.ts';
import { readDeterminations } from '../../../src/determination/parse.ts';
import { holdsDetermination } from '../../../src/page/detect.ts';
import { findLetter, findLetterInShadows } from '../../../src/page/looking.ts';
import { watchForLetter } from '../../../src/page/sentinel.ts';
import { letterNames, letterText } from '../../letters.ts';

describe('detection', () => {
  it.each(letterNames)('sees %s', (name) => expect(holdsDetermination(letterText(name))).toBe(true));

  it('sees a letter whose words stand in elements without a space between them', () => {
    expect(holdsDetermination(letterText('section-cited').replaceAll('\n', ''))).toBe(true);
  });

  it.each([
    ['in capitals', (text: string) => text.toUpperCase()],
    ['with labels in title case', (text: string) => text.replaceAll('guideline:', 'Guideline:').replaceAll('rationale:', 'Rationale:')],
    ['with word joiners', (text: string) => text.replaceAll(/(?<=[a-z]{3})(?=[a-z]{3})/g, '\u2060')],
    ['with joiners of zero width', (text: string) => text.replaceAll(/(?<=[a-z]{3})(?=[a-z]{3})/g, '\u200d')],
    ['with soft hyphens', (text: string) => text.replaceAll(/(?<=[a-z]{3})(?=[a-z]{3})/g, '\u00ad')],
  ])('sees a letter %s', (_, print) => expect(holdsDetermination(print(letterText('section-cited')))).toBe(true));

  it.each([
    ['that the request', (text: string) => text.replaceAll(/has determined the request/g, 'has determined that the request')],
    ['the requests', (text: string) => text.replaceAll(/has determined the request for/g, 'has determined the requests for')],
  ])('sees a notice with %s, as the reader does', (_, print) => {
    const text = print(letterText('notice-2013'));
    expect(text).not.toBe(letterText('notice-2013'));
    expect([holdsDetermination(text), readDeterminations(text).length]).toEqual([true, 1]);
  });

  it.each([
    ['a form with the labels', portalPages()['no-letter.html'] ?? ''],
    ['the list of letters', portalPages()['index.html'] ?? ''],
    ['nothing', ''],
    ['prose about determinations', 'The denial was Upheld under the guideline. An IMR FINAL DETERMINATION follows.'],
  ])('does not take %s for one', (_, text) => expect(holdsDetermination(text)).toBe(false));

  it('does not try each heading with all that follows', () => {
    expect(holdsDetermination('IMR DECISION(S) AND RATIONALE(S) '.repeat(20_000))).toBe(false);
    expect(holdsDetermination('IMR DECISION(S) AND RATIONALE(S) 1) It is medically necessary')).toBe(true);
  });

  it('looks into text fields, and into open shadow roots for itself', async () => {
    const never = new AbortController().signal;
    document.body.innerHTML = '<textarea></textarea><section><x-a></x-a></section>';
    const [field] = document.getElementsByTagName('textarea');
    if (field !== undefined) field.value = letterText('section-cited');
    expect(await findLetter(document.body, never)).toBe(true);
    if (field !== undefined) field.value = '';
    const root = document.querySelector('x-a')?.attachShadow({ mode: 'open' });
    root?.append(letterText('section-cited'));
    expect(await findLetter(document.body, never)).toBe(false);
    const told: ShadowRoot[] = [];
    expect(await findLetterInShadows(document.body, never, (one) => told.push(one))).toBe(true);
    expect(told).toEqual([root]);
  });
});

describe('looking through a large page', () => {
  const filled = (letter: string) => {
    const rows = Array.from({ length: 3000 }, (_, index) => `<div><span>row</span> <b>${index}</b></div>`);
    document.body.innerHTML = `<main><section>${rows.join('')}${letter}${rows.join('')}</section></main>`;
    return document.body;
  };
  const never = new AbortController().signal;

  it('finds a letter amid it, and only there', async () => {
    expect(await findLetter(filled(`<p>${letterText('section-cited').split('\n').join('</p><p>')}</p>`), never)).toBe(true);
    expect(await findLetter(filled(''), never)).toBe(false);
    expect(await findLetter(filled('<p>The guideline has a rationale.</p>'), never)).toBe(false);
  });

  it('gives up when it is told to', async () => {
    const stop = new AbortController();
    const found = findLetter(filled(`<p>${letterText('section-cited')}</p>`), stop.signal);
    stop.abort();
    expect(await found).toBe(false);
  });
});

describe('watching', () => {
  let stop: AbortController;
  beforeEach(() => {
    vi.useFakeTimers();
    stop = new AbortController();
    document.body.replaceChildren();
  });
  afterEach(() => {
    stop.abort();
    vi.useRealTimers();
  });
  const settle = async () => {
    await vi.advanceTimersByTimeAsync(500);
  };

  it('tells of a letter that is there, once', async () => {
    document.body.textContent = letterText('section-cited');
    const seen = vi.fn();
    watchForLetter(document, seen, stop.signal);
    document.body.append(' Decision rationale: more');
    await settle();
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('tells of a letter that comes late', async () => {
    const seen = vi.fn();
    watchForLetter(document, seen, stop.signal);
    document.body.append(letterText('section-cited'));
    await settle();
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it.each([
    [
      'as a field',
      () => {
        const field = document.createElement('textarea');
        field.value = letterText('section-cited');
        return field;
      },
    ],
    [
      'in a component amid what is added',
      () => {
        const section = document.createElement('section');
        section.innerHTML = '<x-letter></x-letter>';
        section.firstElementChild?.attachShadow({ mode: 'open' }).append(letterText('section-cited'));
        return section;
      },
    ],
  ])('tells of a letter that is added %s', async (_, made) => {
    const seen = vi.fn();
    watchForLetter(document, seen, stop.signal);
    await settle();
    document.body.append(made());
    await settle();
    await settle();
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('tells of a letter that comes into a shadow root late', async () => {
    document.body.innerHTML = '<letter-view></letter-view>';
    const root = document.querySelector('letter-view')?.attachShadow({ mode: 'open' });
    const seen = vi.fn();
    watchForLetter(document, seen, stop.signal);
    await settle();
    await settle();
    root?.append(letterText('section-cited'));
    await settle();
    await settle();
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('looks at the page no more for additions that are no part of a letter', async () => {
    const seen = vi.fn();
    watchForLetter(document, seen, stop.signal);
    await settle(); // the first look, which all pages get
    const look = vi.spyOn(document.body, 'getElementsByTagName');
    for (let index = 0; index < 100; index += 1) document.body.append(`row ${index}`);
    await settle();
    expect(look).not.toHaveBeenCalled();
    expect(seen).not.toHaveBeenCalled();
  });

  it('stops when it is told to', async () => {
    const seen = vi.fn();
    watchForLetter(document, seen, stop.signal);
    stop.abort();
    document.body.append(letterText('section-cited'));
    await settle();
    expect(seen).not.toHaveBeenCalled();
  });
});
