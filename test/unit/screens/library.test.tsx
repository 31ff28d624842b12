// @vitest-environment happy-dom
// The library page: empty, with cases, with one opened.
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureText } from '../../../src/cases/capture.ts';
import { caseDatabase } from '../../../src/cases/database.ts';
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

beforeEach(async () => {
  location.hash = '';
  await caseDatabase().cases.clear();
  await caseDatabase().bodies.clear();
});
afterEach(cleanup);

describe('the library', () => {
  it('says how to get a case when there is none', async () => {
    const { container } = render(<Library />);
    await screen.findByText('No cases yet');
    expect((screen.getByRole('button', { name: 'Export' }) as HTMLButtonElement).disabled).toBe(true);
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
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText(/No case matches/)).toBeTruthy();
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

  it('says when the case in the address is not there', async () => {
    location.hash = 'case=sha256:0';
    render(<Library />);
    await waitFor(() => expect(screen.getByText(/not in the library any more/)).toBeTruthy());
  });
});
