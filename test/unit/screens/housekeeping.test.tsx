// @vitest-environment happy-dom
// Below the list: what takes room on this computer, told apart, and what lets go of it.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Housekeeping } from '../../../src/screens/library/Housekeeping.tsx';
import { violations } from '../../accessibility.ts';

const kept = vi.hoisted(() => ({ size: 0 }));
vi.mock('../../../src/background/keptFiles.ts', () => ({
  keptSize: async () => kept.size,
  forgetKept: async () => {
    kept.size = 0;
  },
}));

const onDone = vi.fn();
const show = (cases: number) =>
  render(<Housekeeping cases={cases} bin={0} view="cases" busy={false} onExport={() => {}} onDone={onDone} />);

beforeEach(() => {
  onDone.mockClear();
  kept.size = 0;
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 30_000_000 }) } });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('tells the room of the library from that of the PDFs that were opened, and forgets these', async () => {
  kept.size = 12_000_000;
  const { container } = show(3);
  await screen.findByText('The library takes 18 MB on this computer.');
  expect(screen.getByText(/^PDFs that you opened take 12 MB/)).toBeTruthy();
  expect(await violations(container)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Forget opened PDFs' }));
  await screen.findByText('The library takes 30 MB on this computer.');
  expect(onDone).toHaveBeenCalledExactlyOnceWith('The PDFs that were opened are forgotten.');
  expect(screen.queryByRole('button', { name: 'Forget opened PDFs' })).toBeNull();
});

it('lets PDFs go also where there is no case', async () => {
  kept.size = 500;
  show(0);
  await screen.findByRole('button', { name: 'Forget opened PDFs' });
  expect(screen.queryByRole('button', { name: 'Delete everything' })).toBeNull();
});

it('says nothing of room where the browser does not', async () => {
  vi.stubGlobal('navigator', {});
  const { container } = show(3);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Delete everything' })).toBeTruthy());
  expect(container.textContent).not.toContain('MB');
});
