// @vitest-environment happy-dom
// The viewer's parts: what they say and offer, by role and name, and without an accessibility violation.
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchPdf, openingError, ViewerError } from '../../../src/screens/viewer/loading.ts';
import { OpenFile } from '../../../src/screens/viewer/OpenFile.tsx';
import { Outline } from '../../../src/screens/viewer/Outline.tsx';
import { PasswordForm } from '../../../src/screens/viewer/PasswordForm.tsx';
import type { Pages } from '../../../src/screens/viewer/pages.ts';
import { Toolbar } from '../../../src/screens/viewer/Toolbar.tsx';
import { violations } from '../../accessibility.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('no file', () => {
  it('says how to begin', async () => {
    const onChoose = vi.fn();
    const { container } = render(
      <OpenFile failure={null} name={null} address={null} onAllow={null} onRetry={vi.fn()} onChoose={onChoose} />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Choose a file' }));
    expect(onChoose).toHaveBeenCalledOnce();
    expect(await violations(container)).toEqual([]);
  });

  it('says what failed, and offers to ask for the site, to try again, and the browser', async () => {
    const [onAllow, onRetry] = [vi.fn(), vi.fn()];
    const { container } = render(
      <OpenFile
        failure="It did not answer."
        name="a.pdf"
        address="https://portal.example/a.pdf"
        onAllow={onAllow}
        onRetry={onRetry}
        onChoose={vi.fn()}
      />,
    );
    expect(screen.getByRole('alert').textContent).toBe('It did not answer.');
    fireEvent.click(screen.getByRole('button', { name: 'Allow this site and try again' }));
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect([onAllow.mock.calls.length, onRetry.mock.calls[0]]).toEqual([1, ['https://portal.example/a.pdf']]);
    expect(screen.getByRole('link', { name: 'Open in the browser' }).getAttribute('href')).toBe('https://portal.example/a.pdf');
    expect(await violations(container)).toEqual([]);
  });
});

it('asks for a password, and says when it was wrong', async () => {
  const onPassword = vi.fn();
  const { container } = render(<PasswordForm name="protected.pdf" wrong={true} onPassword={onPassword} onCancel={vi.fn()} />);
  const field = screen.getByLabelText('Password');
  expect(document.activeElement).toBe(field);
  fireEvent.input(field, { target: { value: 'sample' } });
  fireEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(screen.getByRole('alert').textContent).toMatch(/not its password/);
  expect(await violations(container)).toEqual([]);
});

it('has a toolbar of named buttons', async () => {
  const pages = { goTo: vi.fn(), zoomBy: vi.fn(), zoom: vi.fn(), rotate: vi.fn(), find: vi.fn() };
  const does = { onOutline: vi.fn(), onPrint: vi.fn(), onDownload: vi.fn(), onOpen: vi.fn(), onCopy: vi.fn(), onBrowser: vi.fn() };
  const { container } = render(
    <Toolbar
      pages={pages as unknown as Pages}
      state={{ page: 1, pages: 3, scale: 1, found: { current: 1, total: 4 } }}
      name="letter.pdf"
      address="https://portal.example/letter.pdf"
      hasOutline={true}
      outlined={false}
      {...does}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Next page' }));
  expect(pages.goTo).toHaveBeenCalledWith(2);
  fireEvent.keyDown(screen.getByRole('searchbox', { name: 'Find in the file' }), { key: 'Enter', shiftKey: true });
  expect(pages.find).toHaveBeenLastCalledWith('', true, true);
  expect(screen.getByRole('status').textContent).toBe('1 of 4');
  for (const [name, call] of [
    ['Outline', does.onOutline],
    ['Print', does.onPrint],
    ['Download', does.onDownload],
    ['Open another file', does.onOpen],
    ["Open in the browser's own viewer", does.onBrowser],
  ] as const) {
    fireEvent.click(screen.getByRole('button', { name }));
    expect(call).toHaveBeenCalledOnce();
  }
  expect(await violations(container)).toEqual([]);
});

it('follows the outline', () => {
  const onFollow = vi.fn();
  render(<Outline entries={[{ title: 'Letter', dest: 'a', items: [{ title: 'Item', dest: null, items: [] }] }]} onFollow={onFollow} />);
  fireEvent.click(screen.getByRole('button', { name: 'Letter' }));
  expect(onFollow).toHaveBeenCalledWith('a');
  expect((screen.getByRole('button', { name: 'Item' }) as HTMLButtonElement).disabled).toBe(true);
});

describe('a file that does not come', () => {
  const answer = (status: number, type = 'application/pdf') =>
    vi.stubGlobal('fetch', async () => new Response(status === 200 ? 'x' : null, { status, headers: { 'content-type': type } }));
  const load = () => fetchPdf('https://portal.example/a.pdf', () => {}, new AbortController().signal);

  it.each([
    [401, 'application/pdf', /does not let IMR Lens have this file \(401\)/],
    [403, 'application/pdf', /\(403\)/],
    [404, 'application/pdf', /not there any more/],
    [500, 'application/pdf', /did not give this file \(500\)/],
    [200, 'text/html; charset=utf-8', /a page instead of a PDF/],
  ])('%i %s', async (status, type, sentence) => {
    answer(status, type);
    await expect(load()).rejects.toThrow(sentence);
  });

  it('asks for the site where the browser did not let it through', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('x')));
    await expect(load()).rejects.toMatchObject({ asks: 'https://portal.example/a.pdf' });
    await expect(fetchPdf('blob:x', () => {}, new AbortController().signal)).rejects.toThrow(/lives in its own page alone/);
    await expect(fetchPdf('file:///a.pdf', () => {}, new AbortController().signal)).rejects.toThrow(/files from the disk/);
  });

  it('takes what comes', async () => {
    answer(200);
    expect(new TextDecoder().decode(await load())).toBe('x');
  });

  it('says what pdf.js says in words', () => {
    expect(openingError(Object.assign(new Error('x'), { name: 'InvalidPDFException' })).message).toMatch(/no PDF, or it is damaged/);
    expect(openingError(new Error('odd'))).toBeInstanceOf(ViewerError);
  });
});
