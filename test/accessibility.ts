// Accessibility of a component: axe, with the rules that need no layout.
import axe from 'axe-core';

/** Sentences about what axe finds wrong; none when nothing is. */
export async function violations(element: Element): Promise<string[]> {
  const { violations: found } = await axe.run(element, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return found.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.html).join('; ')})`);
}
