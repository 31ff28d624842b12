// What keeps the overlay there and to itself in pages that were not made for it.

/** Keys and clicks in our interface that a page's own shortcuts would answer to, and the focus, which a dialog of the page's would take back. */
const OURS =
  'keydown keyup keypress click dblclick auxclick contextmenu pointerdown pointerup mousedown mouseup touchstart touchend wheel focusin focusout'.split(
    ' ',
  );
const BACK_OFF = [0, 250, 1000, 4000];
/** So often within so many milliseconds we go on top again; what goes on rising above us gets its way for a while. */
const MOST_RAISED = 10;
const RAISED_WITHIN = 5000;

/** What is done in the overlay does not set off the page's shortcuts, where the page leaves the choice to us. */
export function keepToOurselves(root: ShadowRoot): void {
  for (const type of OURS) root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
}

/** In the top layer, above the page's popovers and dialogs that are not modal; a modal one makes everything else inert. */
export function keepOnTop(host: HTMLElement, signal: AbortSignal): void {
  if (!('showPopover' in host)) return;
  host.popover = 'manual';
  let raised: number[] = [];
  const raise = () => {
    const now = performance.now();
    raised = raised.filter((at) => now - at < RAISED_WITHIN);
    if (!host.isConnected || raised.length >= MOST_RAISED) return;
    raised.push(now);
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
  };
  raise();
  const above = (event: Event) => {
    if (event.target !== host && (event.type !== 'toggle' || (event as ToggleEvent).newState === 'open')) raise();
  };
  for (const type of ['toggle', 'fullscreenchange']) document.addEventListener(type, above, { capture: true, passive: true, signal });
}

/** Put back where the page removes it, later each time; a page that goes on gets its way. */
export function keepInPage(host: HTMLElement, wanted: () => boolean, signal: AbortSignal): void {
  const { ownerDocument } = host;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const back = () => {
    timer = undefined;
    if (signal.aborted || host.isConnected || !wanted()) return;
    ownerDocument.documentElement.append(host);
    observer.observe(ownerDocument.documentElement, { childList: true }); // it may be a new one
    if ('showPopover' in host) host.showPopover();
  };
  const observer = new MutationObserver(() => {
    const wait = BACK_OFF[tries];
    if (host.isConnected || timer !== undefined || wait === undefined) return;
    tries += 1;
    timer = setTimeout(back, wait);
  });
  // The document element itself may be replaced: both are watched from above.
  observer.observe(ownerDocument, { childList: true });
  observer.observe(ownerDocument.documentElement, { childList: true });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}
