// The detector: looks once when the page is idle, again when what is added may be a letter's, and never in a hidden tab.
import { mayBelongToDetermination } from './detect.ts';
import { findLetter, findLetterInShadows } from './looking.ts';

const SETTLE = 120;

/** Calls `seen` once, when the page holds a letter; stops by itself then, or when `signal` aborts. */
export function watchForLetter(document: Document, seen: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let done = false;
  let looking = false;
  let changed = false;

  const look = async () => {
    timer = undefined;
    if (done || looking || signal.aborted || document.hidden || document.body === null) return;
    looking = true;
    changed = false;
    const { body } = document;
    const found = (await findLetter(body, signal)) || (await idle().then(() => findLetterInShadows(body, signal, follow)));
    looking = false;
    if (found && !done && !signal.aborted) {
      done = true;
      observer.disconnect();
      seen();
    } else if (changed) soon();
  };
  const soon = () => {
    changed = true; // what comes while a look goes on is looked at after it
    if (!done && !looking) timer ??= setTimeout(() => void look(), SETTLE);
  };
  // What comes into a shadow root later reaches no observer of the document.
  const followed = new WeakSet<ShadowRoot>();
  const follow = (root: ShadowRoot) => {
    if (done || followed.has(root)) return;
    followed.add(root);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  };
  const observer = new MutationObserver((changes) => {
    // A page that is written anew (`document.open`) has lost its listeners.
    if (changes.some(({ target, addedNodes }) => target === document && addedNodes.length > 0)) listenToPage();
    if (timer === undefined && !document.hidden && changes.some(isWorthALook)) soon();
  });

  const listen = { capture: true, passive: true, signal } as const;
  const listenToPage = () => {
    document.addEventListener('visibilitychange', soon, listen);
    // What fires no mutation (a field's value set by a script, a shadow root attached late) is looked for on these.
    for (const type of ['load', 'focusin', 'click'] as const) document.addEventListener(type, soon, listen);
    for (const type of ['load', 'pageshow', 'popstate', 'hashchange'] as const) document.defaultView?.addEventListener(type, soon, listen);
  };
  listenToPage();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  void look();
}

function isWorthALook(change: MutationRecord): boolean {
  if (change.type === 'characterData') return mayBelongToDetermination(change.target.textContent ?? '');
  for (const node of change.addedNodes) {
    const element = node.nodeType === 1 ? (node as Element) : null;
    if (element !== null && (element.matches(FIELDS) || element.querySelector(FIELDS) !== null || holdsShadow(element))) return true;
    if (mayBelongToDetermination(node.textContent ?? '')) return true;
  }
  return false;
}

const FIELDS = 'textarea, input[type="text"]';
/** What is added is seldom larger; a large part is looked at without asking each of its elements. */
const MOST_ASKED = 200;

function holdsShadow(element: Element): boolean {
  if (element.shadowRoot !== null) return true;
  const within = element.getElementsByTagName('*');
  if (within.length > MOST_ASKED) return true;
  for (const one of within) if (one.shadowRoot !== null) return true;
  return false;
}

/** Resolves when the page has nothing better to do, or half a second has gone by. */
function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: 500 });
    else setTimeout(resolve, 50);
  });
}
