// The element that holds another on the screen, across the edges of shadow roots.

export function parentOf(element: Element): Element | null {
  if (element.assignedSlot != null) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}
