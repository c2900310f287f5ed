import fc from 'fast-check';
import { CALL, PINGS } from './example-events.fixture.ts';

const marks = fc.constantFrom<unknown[]>(
  ...['aws.events', 'aws.scheduler', 'serverless-plugin-warmup', 'Scheduled Event', 'ContactFlowEvent', 'ContactData'],
  ...[true, false, null, 0, 1, '', [], {}, ['ContactData'], { ping: true }, { ping: 1 }, { ContactData: null }],
);

/** Any event that JSON can hold, most of them with some of the marks of pings and calls. */
export const anyEvent: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: fc.jsonValue() },
  {
    weight: 4,
    arbitrary: fc.record(
      { source: marks, 'detail-type': marks, warmline: marks, warmer: marks, Name: marks, Details: marks },
      { requiredKeys: [] },
    ),
  },
);

/** Many of them, a ping and a call among them. */
export const manyEvents: fc.Arbitrary<readonly unknown[]> = fc
  .array(anyEvent, { maxLength: 2_000, size: 'max' })
  .map((events) => [...PINGS, CALL, ...events]);
