// Text into the clipboard, also on pages that browsers give no clipboard: http: addresses, frames that were not allowed it.

/** Call it in a click's handler: browsers copy only then. False where the browser did not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text);
  }
}

/** The older way: the browser asks what shall be copied, and is told. Neither selection nor focus moves. */
function copyByEvent(text: string): boolean {
  let told = false;
  const tell = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation(); // the page copied nothing
    told = true;
  };
  addEventListener('copy', tell, true);
  try {
    return document.execCommand('copy') && told;
  } catch {
    return false; // browsers mean to do away with it
  } finally {
    removeEventListener('copy', tell, true);
  }
}
