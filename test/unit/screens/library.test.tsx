// @vitest-environment happy-dom
// The library page: empty, with cases, with one opened.
import 'fake-indexeddb/auto';
import { locks } from 'node:worker_threads';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { captureText } from '../../../src/cases/capture.ts';
import { caseDatabase } from '../../../src/cases/database.ts';
import { putIntoBin, wipe } from '../../../src/cases/editing.ts';
import { Library } from '../../../src/screens/library/Library.tsx';
import { violations } from '../../accessibility.ts';
import { letterText } from '../../letters.ts';

const capture = (letter: string, day: string) =>
  captureText(
    caseDatabase(),
    letterText(letter),
    { url: 'https://portal.example/a', pageUrl: 'https://portal.example/a', title: 'A letter', via: 'page' },
    new Date(day),
  );

// happy-dom has no locks; Node's are of the browser's kind.
Object.defineProperty(navigator, 'locks', { value: locks });

beforeEach(async () => {
  location.hash = '';
  localStorage.clear();
  await wipe(caseDatabase());
});
afterEach(cleanup);

describe('the library', () => {
  it('says how to get a case when there is none', async () => {
    const { container } = render(<Library />);
    await screen.findByText('No cases yet');
    expect(screen.getByRole('button', { name: 'Export' }).getAttribute('aria-disabled')).toBe('true');
    expect(await violations(container)).toEqual([]);
  });

  it('lists cases, newest first, with number and outcome', async () => {
    await capture('section-cited', '2026-11-16T10:00:00Z');
    await capture('page-cited-2014', '2026-11-17T10:00:00Z');
    const { container } = render(<Library />);
    await screen.findByText('CM99-0001001');
    const rows = screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent);
    expect(rows[0]).toMatch(/^1 cervical epidural injection.*Partially overturned/);
    expect(rows[1]).toMatch(/^CM99-0001001.*Partially overturned/);
    expect(await violations(container)).toEqual([]);
  });

  it('shows a case that is captured while it is open', async () => {
    render(<Library />);
    await screen.findByText('No cases yet');
    await capture('contradictions', '2026-11-17T10:00:00Z');
    await screen.findByText('CM99-0001006');
  });

  it('narrows the list to what is typed, and says when nothing is left', async () => {
    await capture('section-cited', '2026-11-16T10:00:00Z');
    render(<Library />);
    await screen.findByText('CM99-0001001');
    const box = screen.getByRole('searchbox');
    fireEvent.input(box, { target: { value: 'zebra' } });
    expect(await screen.findByText(/No case matches/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    expect(location.hash).toContain('q=zebra');
    for (const typed of ['h', 'househ']) {
      fireEvent.input(box, { target: { value: typed } });
      await screen.findByText('CM99-0001001');
      expect(await screen.findByText('1 case')).toBeTruthy();
    }
  });

  it('counts in an opened case the places of what is searched for', async () => {
    vi.stubGlobal(
      'Highlight',
      class extends Set<Range> {
        constructor(...ranges: Range[]) {
          super(ranges);
        }
      },
    );
    vi.stubGlobal('CSS', { ...CSS, highlights: new Map() });
    const [one] = await capture('section-cited', '2026-11-16T10:00:00Z');
    location.hash = `q=heat&case=${encodeURIComponent(one?.id ?? '')}`;
    const { container } = render(<Library />);
    await screen.findByText(/The letter says what you searched for in 2 places/);
    fireEvent.click(screen.getByRole('button', { name: 'Next place' }));
    await screen.findByText('Place 1 of 2 in the letter');
    expect([...(CSS.highlights.get('search-hit-current') ?? [])].map(String)).toEqual(['Heat']);
    expect(await violations(container)).toEqual([]);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '' } });
    await waitFor(() => expect(CSS.highlights.size).toBe(0));
    vi.unstubAllGlobals();
  });

  it('follows a treatment as it is typed, beside what else is chosen meanwhile', async () => {
    await capture('section-cited', '2026-11-16T10:00:00Z');
    await capture('contradictions', '2026-11-17T10:00:00Z');
    render(<Library />);
    await screen.findByText('CM99-0001001');
    const steps = history.length;
    const treatment = screen.getByRole('combobox', { name: 'Treatment' });
    fireEvent.input(treatment, { target: { value: 'heat wr' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Has findings' }));
    await waitFor(() => expect(location.hash).toMatch(/treatment=heat\+wr&findings=yes|findings=yes.*treatment=heat\+wr/));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(location.hash).toContain('findings=yes');
    expect(history.length - steps).toBeLessThan(2);
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect((treatment as HTMLInputElement).value).toBe(''));
  });

  it('offers to undo what it says was done, and nothing else', async () => {
    await capture('section-cited', '2026-11-16T10:00:00Z');
    await capture('contradictions', '2026-11-17T10:00:00Z');
    render(<Library />);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Select CM99-0001001' }));
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    await screen.findByText(/1 case moved to the bin\./);
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Select CM99-0001006' }));
    const tag = screen.getByRole('combobox', { name: 'Tag for the selected cases' });
    fireEvent.input(tag, { target: { value: 'appeal' } });
    fireEvent.keyDown(tag, { key: 'Enter' });
    await screen.findByText(/^Tag “appeal” given to 1 case/);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('opens a case to read', async () => {
    const [one] = await capture('contradictions', '2026-11-16T10:00:00Z');
    location.hash = `case=${encodeURIComponent(one?.id ?? '')}`;
    const { container } = render(<Library />);
    const opened = await screen.findByRole('article', { name: 'Opened case' });
    await within(opened).findByText(/rationale speaks of #100/);
    expect(
      within(opened)
        .getAllByRole('link', { name: /MTUS Low Back Complaints/ })[0]
        ?.getAttribute('href'),
    ).toBe('https://www.dir.ca.gov/t8/9792_23_5.html');
    expect(await violations(container)).toEqual([]);
  });

  it('says that an opened case is in the bin, and gives it back', async () => {
    const [one] = await capture('contradictions', '2026-11-16T10:00:00Z');
    await putIntoBin(caseDatabase(), [one?.id ?? ''], new Date());
    location.hash = `case=${encodeURIComponent(one?.id ?? '')}`;
    render(<Library />);
    const opened = await screen.findByRole('article', { name: 'Opened case' });
    await within(opened).findByText('This case is in the bin.');
    fireEvent.click(within(opened).getByRole('button', { name: 'Restore' }));
    await within(opened).findByRole('button', { name: 'Delete' });
  });

  it('notes no backup where no file was written', async () => {
    await capture('section-cited', '2026-11-16T10:00:00Z');
    vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('no', 'AbortError')));
    render(<Library />);
    await screen.findByText('CM99-0001001');
    fireEvent.click(screen.getByRole('button', { name: 'Export as…' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Export 1 case' }));
    await screen.findByText(/Nothing was exported/);
    expect(localStorage.getItem('imr-lens-backed-up')).toBeNull();
    vi.stubGlobal('showSaveFilePicker', undefined);
  });

  it('hands on no whole library where some cases are chosen, and none once they are gone', async () => {
    const [one] = await capture('section-cited', '2026-11-16T10:00:00Z');
    await capture('contradictions', '2026-11-17T10:00:00Z');
    render(<Library />);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Select CM99-0001001' }));
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
    const chosen = await screen.findByRole('radio', { name: /The selected cases \(1\)/ });
    expect((chosen as HTMLInputElement).checked).toBe(true);
    // In another tab.
    await putIntoBin(caseDatabase(), [one?.id ?? ''], new Date());
    await waitFor(() => expect(screen.queryByRole('radio', { name: /selected/ })).toBeNull());
    expect((screen.getByRole('button', { name: 'Export 0 cases' }) as HTMLButtonElement).disabled).toBe(true);
  });

  it('says so where no selected case has the tag that is to go', async () => {
    await capture('section-cited', '2026-11-16T10:00:00Z');
    render(<Library />);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Select CM99-0001001' }));
    fireEvent.input(screen.getByRole('combobox', { name: 'Tag for the selected cases' }), { target: { value: 'appeal' } });
    fireEvent.click(screen.getByRole('button', { name: 'Remove tag' }));
    expect(await screen.findByText('No selected case has the tag “appeal”.')).toBeTruthy();
  });

  it('names a file that cannot be read, and takes the others', async () => {
    render(<Library />);
    await screen.findByText('No cases yet');
    const odd = new File(['x'], 'gone.txt');
    const gone = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    Object.assign(odd, { slice: () => ({ text: gone }), arrayBuffer: gone });
    const input = screen.getByLabelText('Files to import');
    fireEvent.change(input, { target: { files: [odd, new File([letterText('section-cited')], 'a.txt')] } });
    await screen.findByText(/1 file captured, 1 could not be read/);
    expect(screen.getByText(/gone.txt: It is not there any more/)).toBeTruthy();
  });

  it('says when the case in the address is not there', async () => {
    location.hash = 'case=sha256:0';
    render(<Library />);
    await waitFor(() => expect(screen.getByText(/not in the library any more/)).toBeTruthy());
  });

  it('deletes the opened case, and undoes it', async () => {
    const [one] = await capture('contradictions', '2026-11-16T10:00:00Z');
    location.hash = `case=${encodeURIComponent(one?.id ?? '')}`;
    render(<Library />);
    fireEvent.click(await screen.findByRole('button', { name: 'Delete' }));
    await screen.findByText(/1 case moved to the bin\./);
    await screen.findByText(/1 deleted case can still be brought back/);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('CM99-0001006');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('stays where the user went while a deletion waited its turn', async () => {
    const [one] = await capture('section-cited', '2026-11-16T10:00:00Z');
    location.hash = `case=${encodeURIComponent(one?.id ?? '')}`;
    render(<Library />);
    const remove = await screen.findByRole('button', { name: 'Delete' });
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    // As an import's batches do.
    const writing = caseDatabase().transaction('rw', caseDatabase().cases, caseDatabase().bodies, () => Dexie.waitFor(released));
    fireEvent.click(remove);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'knee' } });
    await waitFor(() => expect(location.hash).toContain('q=knee'));
    release();
    await writing;
    await screen.findByText('1 case moved to the bin.');
    expect(location.hash).toBe('#q=knee');
  });

  it('deletes and tags what is selected, and shows the bin', async () => {
    await capture('section-cited', '2026-11-16T10:00:00Z');
    await capture('contradictions', '2026-11-17T10:00:00Z');
    const { container } = render(<Library />);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Select CM99-0001001' }));
    const tag = screen.getByRole('combobox', { name: 'Tag for the selected cases' });
    fireEvent.input(tag, { target: { value: 'appeal' } });
    fireEvent.keyDown(tag, { key: 'Enter' });
    await waitFor(() => expect(screen.getAllByText(/^appeal/).length).toBeGreaterThan(0));
    expect(await violations(container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(screen.queryByText('CM99-0001001')).toBeNull());
    fireEvent.click(await screen.findByRole('link', { name: 'Bin (1)' }));
    await screen.findByText('CM99-0001001');
    expect(screen.getByText(/^In the bin until \w+ \d+, \d{4}$/)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it('saves a note as it is typed, and tags', async () => {
    const [one] = await capture('contradictions', '2026-11-16T10:00:00Z');
    location.hash = `case=${encodeURIComponent(one?.id ?? '')}`;
    render(<Library />);
    fireEvent.input(await screen.findByRole('textbox', { name: 'Note' }), { target: { value: 'call back' } });
    await waitFor(async () => expect((await caseDatabase().bodies.get(one?.id ?? ''))?.note).toBe('call back'));
    const tag = screen.getByRole('combobox', { name: 'Add a tag' });
    fireEvent.input(tag, { target: { value: 'urgent' } });
    fireEvent.keyDown(tag, { key: 'Enter' });
    await waitFor(async () => expect((await caseDatabase().cases.get(one?.id ?? ''))?.tags).toEqual(['urgent']));
  });

  it('marks in the text what a value was read from', async () => {
    const [one] = await capture('section-cited', '2026-11-16T10:00:00Z');
    location.hash = `case=${encodeURIComponent(one?.id ?? '')}`;
    render(<Library />);
    fireEvent.click(await screen.findByRole('button', { name: 'Show where decided was read' }));
    await waitFor(() => expect(document.querySelector('mark.current')?.textContent).toBe('03/02/2017'));
  });

  it('imports a file, and says what was not taken', async () => {
    render(<Library />);
    await screen.findByText('No cases yet');
    const input = screen.getByLabelText('Files to import');
    fireEvent.change(input, { target: { files: [new File(['not a case'], 'letter.json')] } });
    expect((await screen.findByRole('alert')).textContent).toMatch(/letter\.json: This file was not exported by IMR Lens/);
  });

  it('filters by what the letters decided, and keeps the filter in the address', async () => {
    await capture('section-cited', '2026-11-16T10:00:00Z');
    await capture('contradictions', '2026-11-17T10:00:00Z');
    render(<Library />);
    await screen.findByText('CM99-0001001');
    fireEvent.change(screen.getByRole('combobox', { name: 'Outcome' }), { target: { value: 'upheld' } });
    await waitFor(() => expect(screen.queryByText('CM99-0001001')).toBeNull());
    expect(location.hash).toBe('#outcome=upheld');
  });

  it('shows an overview whose rows lead to their cases', async () => {
    await capture('section-cited', '2026-11-16T10:00:00Z');
    location.hash = 'view=overview';
    const { container } = render(<Library />);
    const link = await screen.findByRole('link', { name: 'MTUS Shoulder Complaints' });
    expect(link.getAttribute('href')).toBe('#guideline=mtus-shoulder');
    expect(await violations(container)).toEqual([]);
  });

  it('shows in the opened case a tag that was given through the selection', async () => {
    const [one] = await capture('section-cited', '2026-11-16T10:00:00Z');
    location.hash = `case=${encodeURIComponent(one?.id ?? '')}`;
    render(<Library />);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Select CM99-0001001' }));
    const tag = screen.getByRole('combobox', { name: 'Tag for the selected cases' });
    fireEvent.input(tag, { target: { value: 'urgent' } });
    fireEvent.keyDown(tag, { key: 'Enter' });
    await screen.findByRole('button', { name: 'Remove tag urgent' });
  });

  it('asks before everything goes, with a way to export first and one out', async () => {
    await capture('section-cited', '2026-11-16T10:00:00Z');
    const { container } = render(<Library />);
    await screen.findByText('CM99-0001001');
    fireEvent.click(screen.getByRole('button', { name: 'Delete everything' }));
    const question = await screen.findByRole('dialog', { name: 'Delete everything?' });
    expect(within(question).getByRole('button', { name: 'Export first' })).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    fireEvent.click(within(question).getByRole('button', { name: 'Cancel' }));
    expect(await caseDatabase().cases.count()).toBe(1);
    fireEvent.click(screen.getByRole('button', { name: 'Delete everything' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Delete 1 case' }));
    await screen.findByText('No cases yet');
    expect(await caseDatabase().cases.count()).toBe(0);
  });

  it('asks before cases go from the bin', async () => {
    const [one] = await capture('section-cited', '2026-11-16T10:00:00Z');
    await putIntoBin(caseDatabase(), [one?.id ?? ''], new Date());
    location.hash = 'view=bin';
    render(<Library />);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Select CM99-0001001' }));
    fireEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
    const question = await screen.findByRole('dialog', { name: 'Delete 1 case for good?' });
    expect(await caseDatabase().cases.count()).toBe(1);
    fireEvent.click(within(question).getByRole('button', { name: 'Delete for good' }));
    await waitFor(async () => expect(await caseDatabase().cases.count()).toBe(0));
  });

  it('says what search cannot look for', async () => {
    await capture('section-cited', '2026-11-16T10:00:00Z');
    location.hash = 'q=z';
    render(<Library />);
    await screen.findByText('CM99-0001001');
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'z' } });
    await screen.findByText(/words of two or more letters/);
  });
});
