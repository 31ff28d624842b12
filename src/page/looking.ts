// Looking through a page for a letter, in slices that let the page go on in between. Part of the detector: it stays small.
import { holdsDetermination, Traces } from './detect.ts';

/** A slice's length in milliseconds; what one subtree's text takes comes on top. */
const SLICE = 3;
/** Elements in a subtree whose text is taken at once: the browser puts small texts together faster than one large one. */
const SUBTREE = 800;
/** Elements that are asked for their shadow root between two looks at the clock. */
const HOSTS = 500;

/** Does the page's text or one of its text fields hold a letter? Elements are not told apart. False once `signal` aborts. */
export async function findLetter(root: Element, signal: AbortSignal): Promise<boolean> {
  return holdsLetter(lightText(root), signal);
}

/** Does one of its open shadow roots? There the browser's own search does not reach: each element is asked. Tells each root. */
export async function findLetterInShadows(root: Element, signal: AbortSignal, onRoot: (root: ShadowRoot) => void): Promise<boolean> {
  return holdsLetter(shadowText(root, onRoot), signal);
}

async function holdsLetter(texts: Iterable<string>, signal: AbortSignal): Promise<boolean> {
  const traces = new Traces();
  const pieces: string[] = [];
  let promising = false;
  let until = performance.now() + SLICE;
  for (const piece of texts) {
    if (piece !== '') {
      pieces.push(piece);
      promising = traces.add(piece) || promising;
    }
    if (performance.now() < until) continue;
    await pause();
    if (signal.aborted) return false;
    until = performance.now() + SLICE;
  }
  return promising && holdsDetermination(pieces.join(''));
}

/** Text in document order, then what text fields hold. */
function* lightText(root: Element | ShadowRoot): Generator<string> {
  yield* textsOf(root);
  for (const name of ['textarea', 'input'] as const)
    for (const field of fieldsOf(root, name)) if (field.value !== '' && TEXT_FIELD.test(field.type)) yield `\n${field.value}`;
}

function* shadowText(root: Element | ShadowRoot, onRoot: (root: ShadowRoot) => void): Generator<string> {
  const elements = elementsOf(root);
  for (let index = 0; index < elements.length; index += 1) {
    const inside = elements[index]?.shadowRoot;
    if (inside != null) {
      onRoot(inside);
      yield '\n';
      yield* lightText(inside);
      yield* shadowText(inside, onRoot);
    } else if (index % HOSTS === HOSTS - 1) yield ''; // time to ask whether the slice is over
  }
}

/** Small subtrees at once, which the browser does faster than any loop; large ones child by child. */
function* textsOf(root: Element | ShadowRoot): Generator<string> {
  if (elementsOf(root).length <= SUBTREE) {
    yield root.textContent ?? '';
    return;
  }
  let run: Node[] = [];
  let size = 0;
  for (let node = root.firstChild; node !== null; node = node.nextSibling) {
    const within = node.nodeType === 1 ? elementsOf(node as Element).length : 0;
    if (within > SUBTREE) {
      yield textOf(run);
      yield* textsOf(node as Element);
      run = [];
      size = 0;
      continue;
    }
    run.push(node);
    size += within + 1;
    if (size < SUBTREE) continue;
    yield textOf(run);
    run = [];
    size = 0;
  }
  yield textOf(run);
}

const TEXT_FIELD = /^text/;

function fieldsOf(root: Element | ShadowRoot, name: 'textarea' | 'input'): Iterable<HTMLTextAreaElement | HTMLInputElement> {
  return 'getElementsByTagName' in root ? root.getElementsByTagName(name) : root.querySelectorAll(name);
}

/** Live where it can be: the browser keeps such a list, and makes no copy. */
function elementsOf(root: Element | ShadowRoot): ArrayLike<Element> {
  return 'getElementsByTagName' in root ? root.getElementsByTagName('*') : root.querySelectorAll('*');
}

function textOf(nodes: readonly Node[]): string {
  let text = '';
  for (const node of nodes) text += node.nodeType === 8 ? '' : (node.textContent ?? '');
  return text;
}

/** Lets the page's own work go first. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield === undefined ? new Promise((resolve) => setTimeout(resolve)) : scheduler.yield();
}
