// Partial approvals: what was asked for, what was authorized, what is left.
import { describe, expect, it } from 'vitest';
import { readTreatment } from '../../../../src/determination/request/treatment.ts';

describe('partial approvals', () => {
  const remaining = 'The remaining IMR eligible portion of the original request,';
  const leaving = 'leaving the original request IMR eligible. The original request,';
  it.each<[string, number | null, number | null, number | null]>([
    [`Examplol #60 was the original request. Examplol #25 was approved by Claims Administrator. ${remaining} Examplol #35`, 60, 25, 35],
    [`Examplol #60 was the original request. The Claims Administrator has authorized Examplol #25 ${leaving} Examplol #60`, 60, 25, 60],
    [`Examplol #60 was the original request. The Claims Administrator authorized Examplol #25. ${remaining} Examplol #35`, 60, 25, 35],
    [`Eight visits were the original request. Six visits were authorized by the Claims Administrator. ${remaining} two visits`, 8, 6, 2],
    [`Examplol #60 was the original request. Some of it was allowed. ${remaining} Examplol #35`, 60, null, 35],
    [
      `Examplol #60 was the original request. Examplol #25 was authorized by the Claim Administrator. ${remaining} Examplol #35`,
      60,
      25,
      35,
    ],
    [
      `Examplol #60 was the original request. The Claims Administrator partially authorized Examplol #25 ${leaving} Examplol #60`,
      60,
      25,
      60,
    ],
    [
      'Examplol #60 was the original request. Examplol #25 was authorized by the Claims Administrator. The remaining portion of the original request, Examplol #35',
      60,
      25,
      35,
    ],
    [
      'Examplol #60 was the original request. The Claims Administrator authorized Examplol #25, leaving the original request IMR eligible. Examplol #60',
      60,
      25,
      60,
    ],
    [
      'Examplol #60 was the original request. The Claims Administrator authorized Examplol #25, leaving the original request IMR eligible. The original request is Examplol #60',
      60,
      25,
      60,
    ],
    [
      'Examplol #60 was the original request. Examplol #25 was authorized by the Claims Administrator. The remaining IMR eligible portion, Examplol #35',
      60,
      25,
      35,
    ],
  ])('%s', (request, original, authorized, quantity) => {
    const { treatment } = readTreatment(request, { from: 0, to: request.length });
    expect([treatment.original?.quantity ?? null, treatment.authorized?.quantity ?? null, treatment.quantity]).toEqual([
      original,
      authorized,
      quantity,
    ]);
  });
});
