// What was decided, copied for a claim note: also on pages that browsers give no clipboard.
import { expect, it } from 'vitest';
import { appears, PLAIN_HOST, until } from '../browser/driver.ts';
import { annotateHere } from '../browser/jobs.ts';
import { useSession } from './session.ts';

const session = useSession();

it.each(['localhost', PLAIN_HOST])('copies what was decided on a page of %s', async (host) => {
  const address = (page: string) => `${session.portal.url.replace('localhost', host)}/${page}`;
  const tab = await session.driver.open(address('plain-paragraphs.html'));
  const popup = await annotateHere(session.driver, tab);
  await popup.close();
  expect(await tab.eval(() => isSecureContext, [])).toBe(host === 'localhost');
  await appears(tab, 'button', 'Copy summary');
  await tab.click('button', 'Copy summary');
  await appears(tab, 'status', /Summary copied/);
  await session.shot(tab, `copied-${host}`);
  await tab.eval(() => {
    document.body.innerHTML = '<textarea aria-label="Claim note" autofocus></textarea>';
    document.querySelector('textarea')?.focus();
  }, []);
  await tab.paste();
  const pasted = await until(() => tab.eval(() => document.querySelector('textarea')?.value, []), 'the summary');
  expect(pasted).toMatch(
    /^IMR final determination CM99-\d{7}, decided \w+ \d+, \d{4}: Partially overturned\n1\. Upheld: .+\n2\. Overturned: .+$/,
  );
  await tab.close();
});
