// @vitest-environment happy-dom
// When a page is read again: where a letter's words may have come or gone, and not for all that pages do with their elements.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Following } from '../../../src/page/following.ts';
import { letterText } from '../../letters.ts';

let stop: AbortController;
let sight = '';
const onWords = vi.fn();
const onPlaces = vi.fn();
const onReplaced = vi.fn();
const settle = () => vi.advanceTimersByTimeAsync(500);
const element = (css: string) => document.querySelector<HTMLElement>(css) as HTMLElement;

beforeEach(async () => {
  vi.useFakeTimers();
  document.body.innerHTML = `<div class="spinner">…</div><main><section class="panel"><pre></pre></section><textarea></textarea></main>`;
  element('pre').textContent = letterText('section-cited');
  stop = new AbortController();
  new Following(document, { onWords, onPlaces, onReplaced, inSight: () => sight }, stop.signal);
  await settle();
  onWords.mockClear();
  onPlaces.mockClear();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('a page is read again', () => {
  it.each<[string, () => void]>([
    ['when its words change', () => element('pre').append(' more')],
    ['when a class may show or hide a letter', () => element('.panel').classList.add('shown')],
    ['when a style does', () => element('.panel').style.setProperty('display', 'none')],
    ['when it is hidden', () => element('main').toggleAttribute('hidden')],
    ['when a class is given to what holds a text field', () => element('main').classList.add('shown')],
    ['when something is typed', () => element('textarea').dispatchEvent(new Event('input', { bubbles: true }))],
    ['when it goes to another place of its own', () => window.dispatchEvent(new Event('popstate'))],
  ])('%s', async (_, change) => {
    change();
    await settle();
    expect(onWords).toHaveBeenCalled();
  });

  it('when a script fills a field, which nobody is told of', async () => {
    (element('textarea') as HTMLTextAreaElement).value = letterText('contradictions');
    await vi.advanceTimersByTimeAsync(1500);
    expect(onWords).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(3000);
    expect(onWords).toHaveBeenCalledTimes(1);
  });

  it('by another, where it is written anew', async () => {
    const former = document.documentElement;
    const other = document.createElement('html');
    former.remove();
    document.append(other);
    await settle();
    expect(onReplaced).toHaveBeenCalledTimes(1);
    other.remove();
    document.append(former);
  });

  it('when what was found goes out of sight without a word', async () => {
    sight = '0';
    await vi.advanceTimersByTimeAsync(1500);
    sight = '';
    expect(onWords).toHaveBeenCalled();
  });

  it('seldom where a reading takes its time and the page never rests', async () => {
    let clock = 0;
    const now = vi.spyOn(performance, 'now').mockImplementation(() => clock);
    onWords.mockImplementation(() => {
      clock += 100; // a reading of a tenth of a second
    });
    for (let index = 0; index < 150; index += 1) {
      element('pre').append('.');
      clock += 20;
      await vi.advanceTimersByTimeAsync(20);
    }
    now.mockRestore();
    // In three seconds it would be read thirty times; it may take a tenth of them.
    expect(onWords.mock.calls.length).toBeGreaterThan(1);
    expect(onWords.mock.calls.length).toBeLessThan(6);
    onWords.mockReset();
  });

  it('within half a second of a change that goes on and on', async () => {
    for (let index = 0; index < 20; index += 1) {
      element('pre').append('.');
      await vi.advanceTimersByTimeAsync(40);
    }
    expect(onWords).toHaveBeenCalled();
  });
});

describe('things are only placed again', () => {
  it.each<[string, () => void]>([
    ['when something else is given a class', () => element('.spinner').classList.add('turning')],
    ['when a letter is moved', () => element('.panel').style.setProperty('transform', 'translateX(9px)')],
    ['when an animation has ended', () => element('.panel').dispatchEvent(new Event('transitionend', { bubbles: true }))],
  ])('%s', async (_, change) => {
    change();
    await settle();
    expect([onWords.mock.calls.length, onPlaces.mock.calls.length > 0]).toEqual([0, true]);
  });
});

it('nothing is followed any more once it is told to stop', async () => {
  stop.abort();
  element('pre').append(' more');
  (element('textarea') as HTMLTextAreaElement).value = letterText('contradictions');
  await vi.advanceTimersByTimeAsync(3000);
  expect([onWords.mock.calls.length, onPlaces.mock.calls.length]).toEqual([0, 0]);
});
