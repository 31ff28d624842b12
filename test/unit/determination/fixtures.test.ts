// Every fixture letter is read as the record beside it says; ids and spans are test vectors, fixed before anything was stored.
import { describe, expect, it } from 'vitest';
import { caseIdOf } from '../../../src/cases/identity.ts';
import { readDeterminations } from '../../../src/determination/parse.ts';
import { expectedOf, letterNames, letterText, withoutSpans } from '../../letters.ts';
import { renderings } from '../../renderings.ts';
import { brokenSpans, missingSpans } from '../../spans.ts';

describe.each(letterNames)('%s', (name) => {
  const text = letterText(name);
  const expected = expectedOf(name);

  it('is read as its record says, with its id', async () => {
    const readings = readDeterminations(text);
    expect(readings.map((reading) => reading.determination)).toEqual(expected.map((one) => one.determination));
    expect(await Promise.all(readings.map((reading) => caseIdOf(reading.identity)))).toEqual(expected.map((one) => one.id));
  });

  it('has a span for every value, and every span holds', () => {
    for (const { determination } of readDeterminations(text)) {
      expect(brokenSpans(determination, text)).toEqual([]);
      expect(missingSpans(determination)).toEqual([]);
    }
  });

  it.each(renderings)('gives the same record and id, $name', async ({ render }) => {
    const rendered = render(text);
    const readings = readDeterminations(rendered);
    expect(readings.map((reading) => withoutSpans(reading.determination))).toEqual(expected.map((one) => withoutSpans(one.determination)));
    expect(await Promise.all(readings.map((reading) => caseIdOf(reading.identity)))).toEqual(expected.map((one) => one.id));
    for (const { determination } of readings) expect(brokenSpans(determination, rendered)).toEqual([]);
  });
});
