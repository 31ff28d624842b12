// The way into our viewer for what the browser shows in its own, where no extension can read.
import { Icon } from '../../look/icons.tsx';
import { fileNameOf } from '../../source/fileName.ts';
import type { ShownPdf } from './pdfs.ts';
import { AskingWords } from './TabState.tsx';
import type { OfferedPdf, TabView } from './tab.ts';

/** The PDF that the tab is, or those that its page shows. */
export function ShownPdfs({ tab: { pdfs, isPdf, letters }, onOpen }: { tab: TabView; onOpen: (pdf: OfferedPdf) => void }) {
  if (pdfs.length === 0) return null;
  const only = pdfs.length === 1;
  const sites = [...new Set(pdfs.flatMap(({ asksFor }) => asksFor ?? []))];
  const named = ({ address }: ShownPdf, index: number) => (address.startsWith('blob:') ? `PDF ${index + 1}` : fileNameOf(address));
  return (
    <>
      {isPdf ? null : (
        <p class="quiet">
          This page shows {only ? 'a PDF' : `${pdfs.length} PDFs`} in the browser's own viewer, which no extension can read. Ours can read{' '}
          {only ? 'it' : 'them'}. {sites.length === 0 ? null : <AskingWords site={sites.join(', ')} />}
        </p>
      )}
      {pdfs.map((pdf, index) => (
        <button key={pdf.address} type="button" class={letters.length === 0 ? 'button primary' : 'button'} onClick={() => onOpen(pdf)}>
          <Icon name="letter" /> {only ? 'Open in PDF viewer' : `Open ${named(pdf, index)} in PDF viewer`}
        </button>
      ))}
    </>
  );
}
