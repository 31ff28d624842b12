// The element that holds another on the screen, across the edges of shadow roots, and the frame that holds a page.

export function parentOf(element: Element): Element | null {
  if (element.assignedSlot != null) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}

/** Null for a page without a frame around it, and where that is of another site. */
export function frameOf(view: Window): Element | null {
  try {
    return view.frameElement;
  } catch {
    return null;
  }
}
