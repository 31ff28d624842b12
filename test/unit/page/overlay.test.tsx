// @vitest-environment happy-dom
// The overlay's panel: what it says in each state, by role and name, and without an accessibility violation.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { marksOf } from '../../../src/page/marks.ts';
import { Panel } from '../../../src/page/overlay/Panel.tsx';
import { type CaptureState, FIRST_PLACE, type OverlayActions, type OverlayState } from '../../../src/page/overlay/state.ts';
import { violations } from '../../accessibility.ts';
import { expectedOf } from '../../letters.ts';

const actions = (): OverlayActions => ({
  capture: vi.fn(),
  saveAsFile: vi.fn(),
  openLibrary: vi.fn(),
  showItem: vi.fn(),
  showFinding: vi.fn(),
  placePanel: vi.fn(),
});

function stateOf(letter: string, capture: CaptureState): OverlayState {
  const determinations = expectedOf(letter).map((one) => one.determination);
  const marks = marksOf({ source: { text: '', pieces: [], roots: [] }, determinations });
  return { determinations, marks, capture, trouble: '', current: null, panel: FIRST_PLACE };
}

function show(letter: string, capture: CaptureState = { kind: 'ready' }, does = actions()) {
  return render(<Panel state={stateOf(letter, capture)} place={FIRST_PLACE} actions={does} />);
}

afterEach(cleanup);

describe('the panel', () => {
  it("names the items where the page has no place for them, a partial approval's part with it", () => {
    show('partial-remaining');
    expect(screen.getByRole('button', { name: 'Item 1 of 2: Upheld, #35 of #60' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Item 2 of 2: Overturned, #4 of #12' })).toBeTruthy();
    expect(screen.getByText(/#25 already authorized/)).toBeTruthy();
  });

  it('names the letter when there are several', () => {
    show('two-letters');
    expect(screen.getByRole('button', { name: 'Letter 2, item 1 of 2: Upheld' })).toBeTruthy();
  });

  it('shows findings as sentences', () => {
    show('contradictions');
    expect(screen.getByText(/rationale speaks of #100/)).toBeTruthy();
  });

  it('leads to the words that a finding rests on, and out of their way where it would cover them', () => {
    const does = actions();
    const state = stateOf('contradictions', { kind: 'ready' });
    const findings = [{ id: '0/findings/0', message: 'x', range: document.createRange() }];
    render(<Panel state={{ ...state, marks: { ...state.marks, findings } }} place={FIRST_PLACE} actions={does} />);
    fireEvent.click(screen.getByRole('button', { name: /^Show where this finding rests: Item 1/ }));
    expect(does.showFinding).toHaveBeenCalledWith('0/findings/0');
    expect(does.placePanel).not.toHaveBeenCalled();
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    fireEvent.click(screen.getByRole('button', { name: /^Show where this finding rests: Item 1/ }));
    expect(does.placePanel).toHaveBeenCalledWith({ folded: true, at: null }, false);
    vi.unstubAllGlobals();
  });

  it('says of a part that no number tells what was asked for and granted', () => {
    const state = stateOf('partial-remaining', { kind: 'ready' });
    for (const { item } of state.marks.badges) {
      const { original, authorized } = item.treatment;
      item.treatment = {
        ...item.treatment,
        quantity: null,
        original: original && { ...original, quantity: null },
        authorized: authorized && { ...authorized, quantity: null },
      };
    }
    render(
      <Panel
        state={{ ...state, marks: { ...state.marks, badges: state.marks.badges.slice(0, 1) } }}
        place={FIRST_PLACE}
        actions={actions()}
      />,
    );
    expect(screen.getByText('Decided: the rest').parentElement?.textContent).toMatch(/Requested: .*Already authorized: /);
  });

  it('captures on a click', () => {
    const does = actions();
    show('section-cited', { kind: 'ready' }, does);
    fireEvent.click(screen.getByRole('button', { name: 'Capture case' }));
    expect(does.capture).toHaveBeenCalledOnce();
  });

  it('copies what was decided, and says so as long as that letter is shown', async () => {
    const writeText = vi.fn(async (_: string) => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const { rerender } = show('section-cited');
    fireEvent.click(screen.getByRole('button', { name: 'Copy summary' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Summary copied.'));
    expect(writeText.mock.lastCall?.[0]).toMatch(/^IMR final determination CM99/);
    rerender(<Panel state={stateOf('two-letters', { kind: 'ready' })} place={FIRST_PLACE} actions={actions()} />);
    expect(screen.getByRole('status').textContent).toBe('');
    vi.unstubAllGlobals();
  });

  it('says so where the browser does not allow copying', async () => {
    vi.stubGlobal('navigator', {}); // a page on http:
    show('section-cited');
    fireEvent.click(screen.getByRole('button', { name: 'Copy summary' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('The browser did not allow copying.'));
    vi.unstubAllGlobals();
  });

  it('says that a case is known already, and since when', () => {
    show('section-cited', { kind: 'captured', ids: ['sha256:0'], capturedAt: '2026-03-03T12:00:00.000Z', newIds: [], backIds: [] });
    expect(screen.getByRole('button', { name: 'Captured' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Already captured on March 3, 2026.');
  });

  it('says that a case came back from the bin', () => {
    const ids = ['sha256:0'];
    show('section-cited', { kind: 'captured', ids, capturedAt: '2026-03-03T12:00:00.000Z', newIds: [], backIds: ids });
    expect(screen.getByRole('status').textContent).toMatch(/^Brought back from the bin/);
  });

  it('says what failed besides, and goes on saying that the case is captured', () => {
    const state = stateOf('section-cited', {
      kind: 'captured',
      ids: ['x'],
      capturedAt: '2026-03-03T12:00:00.000Z',
      newIds: ['sha256:0'],
      backIds: [],
    });
    render(<Panel state={{ ...state, trouble: 'The library could not be opened.' }} place={FIRST_PLACE} actions={actions()} />);
    expect(screen.getByRole('alert').textContent).toBe('The library could not be opened.');
    expect(screen.getByRole('button', { name: 'Captured' })).toBeTruthy();
  });

  it('says what failed, and offers a file', () => {
    const does = actions();
    show('section-cited', { kind: 'failed', message: 'There is no room left.', canSaveAsFile: true }, does);
    expect(screen.getByRole('alert').textContent).toMatch(/no room left/);
    fireEvent.click(screen.getByRole('button', { name: /Save the case as a file/ }));
    expect(does.saveAsFile).toHaveBeenCalledOnce();
    expect(screen.getByRole('button', { name: 'Capture case' })).toBeTruthy();
  });

  it('folds with Escape and unfolds with its button', () => {
    const does = actions();
    const { rerender } = show('section-cited', { kind: 'ready' }, does);
    fireEvent.keyDown(screen.getByRole('region'), { key: 'Escape' });
    expect(does.placePanel).toHaveBeenLastCalledWith({ folded: true, at: null });
    rerender(<Panel state={stateOf('section-cited', { kind: 'ready' })} place={{ folded: true, at: null }} actions={does} />);
    expect(screen.queryByRole('button', { name: 'Capture case' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Unfold the panel' }));
    expect(does.placePanel).toHaveBeenLastCalledWith({ folded: false, at: null });
  });

  it('gives the deadlines, and says from which day the law counts', () => {
    show('section-cited');
    expect(screen.getByText('March 9, 2017')).toBeTruthy();
    expect(screen.getByText(/counts from the day on which you received the letter/)).toBeTruthy();
  });

  it.each<[string, CaptureState]>([
    ['section-cited', { kind: 'ready' }],
    ['two-letters', { kind: 'captured', ids: ['sha256:0'], capturedAt: '2026-03-03T12:00:00.000Z', newIds: ['sha256:0'], backIds: [] }],
    ['contradictions', { kind: 'failed', message: 'It failed.', canSaveAsFile: true }],
    ['half-letter', { kind: 'capturing' }],
  ])('has no accessibility violation with %s', async (letter, capture) => {
    const { container } = show(letter, capture);
    expect(await violations(container)).toEqual([]);
  });
});
