// @vitest-environment happy-dom
// Places on turned pages, there and back.
import { describe, expect, it } from 'vitest';
import { movedTo, type Turn, turned, turnOf, upright } from '../../../src/page/turning.ts';

const TURNS: Turn[] = [0, 90, 180, 270];
const word = { left: 10, top: 100, right: 30, bottom: 160 };

describe('a turned page', () => {
  it.each(TURNS)('%i: the way back leads where one came from', (turn) => {
    expect(turned(upright(word, turn), turn)).toEqual(word);
  });

  it('has its line’s end below, above or to the left', () => {
    const end = (turn: Turn) => upright(word, turn).right;
    expect([end(0), end(90), end(180), end(270)]).toEqual([30, 160, -10, -100]);
  });

  it('shows what is moved to a line’s end behind its words', () => {
    const at = (turn: Turn) => movedTo(upright(word, turn).right, upright(word, turn).top, turn);
    expect(TURNS.map(at)).toEqual([
      'translate(30px, 100px)',
      'translate(30px, 160px) rotate(90deg)',
      'translate(10px, 160px) rotate(180deg)',
      'translate(10px, 100px) rotate(270deg)',
    ]);
  });

  it('is told by what its elements are turned by', () => {
    document.body.innerHTML =
      '<div style="transform: matrix(0, 1, -1, 0, 0, 0)"><p style="transform: matrix(0, 2, -2, 0, 5, 5)"><b>a</b></p></div>';
    expect(turnOf(document.querySelector('b') as Element)).toBe(180);
    expect(turnOf(document.querySelector('div') as Element)).toBe(90);
    expect(turnOf(document.body)).toBe(0);
  });
});
