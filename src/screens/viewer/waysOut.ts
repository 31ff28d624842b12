// Out of the viewer again: into the browser's own, or onto the disk.
import { browser } from 'wxt/browser';
import { letBrowserShow } from '../../background/pdfs.ts';
import { offerAsFile } from '../../page/saving.ts';

/** The option to open PDFs here would bring the tab straight back: this once it shall not. */
export async function showInBrowser(address: string): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await letBrowserShow(tab.id, address);
  location.href = address;
}

export function downloadBytes(bytes: Uint8Array, name: string): void {
  offerAsFile(new Blob([bytes.slice()], { type: 'application/pdf' }), /\.pdf$/i.test(name) ? name : `${name}.pdf`);
}
