// @vitest-environment happy-dom
// The word on saving cases elsewhere: when it comes, and that what it says is so.
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BackupReminder } from '../../../src/screens/library/BackupReminder.tsx';
import { noteBackup } from '../../../src/screens/library/backup.ts';

const said = (cases: number) => {
  cleanup();
  render(<BackupReminder cases={cases} bin={0} busy={false} onBackup={() => {}} onDismiss={() => {}} />);
  return screen.queryByRole('region', { name: 'Backup' })?.querySelector('p')?.textContent ?? '';
};

beforeEach(() => localStorage.clear());
afterEach(cleanup);

it('comes after every fifty cases, and tells how many were never exported', () => {
  expect(said(49)).toBe('');
  expect(said(50)).toMatch(/^50 cases were never exported\./);
});

it('that was dismissed comes again, and still tells of all that were not exported', () => {
  said(50);
  fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
  expect(said(99)).toBe('');
  expect(said(100)).toMatch(/^100 cases were never exported\./);
});

it('tells of what came since an export', () => {
  noteBackup(60);
  expect(said(109)).toBe('');
  expect(said(110)).toMatch(/^50 cases came in since the library was last exported\./);
});

it('counts anew from what is left once cases are deleted for good', () => {
  noteBackup(200);
  expect(said(60)).toBe('');
  expect(said(110)).toMatch(/^50 cases/);
});
