import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, evaluate, oldModule, parameters, type Row } from '../old-block.fixture.ts';
import type { JsonObject } from '../../json.ts';

const STATE = parameters({ Attribute: 'state', Namespace: 'External' });

function check(evaluations: readonly JsonObject[], given = STATE): JsonObject {
  return oldModule('CheckAttribute', {
    parameters: given,
    branches: [...evaluations, ...branches({ NoMatch: 'other' })],
  });
}

const compares = (operator: string, operand: string) =>
  [
    'Compare',
    { ComparisonValue: '$.External.state' },
    { next: 'other', NoMatchingCondition: 'other', [`${operator} ${operand}`]: 'yes' },
  ] as const;

const ROWS: readonly Row[] = [
  ...(
    [
      ['Equals', 'Equals'],
      ['StartsWith', 'TextStartsWith'],
      ['EndsWith', 'TextEndsWith'],
      ['Contains', 'TextContains'],
      ['GreaterThan', 'NumberGreaterThan'],
      ['GreaterThanOrEqualTo', 'NumberGreaterOrEqualTo'],
      ['LessThan', 'NumberLessThan'],
      ['LessThanOrEqualTo', 'NumberLessOrEqualTo'],
    ] as const
  ).map(([old, today]): Row => [`compares by ${old}`, check([evaluate(old, '5', 'yes')]), [compares(today, '5')]]),
  ['compares with a number as a text', check([evaluate('Equals', 5, 'yes')]), [compares('Equals', '5')]],
  [
    'keeps the order of its branches, by which they are tried',
    check([evaluate('GreaterThan', '5', 'big'), evaluate('Equals', '0', 'none')]),
    [
      [
        'Compare',
        { ComparisonValue: '$.External.state' },
        { next: 'other', NoMatchingCondition: 'other', 'NumberGreaterThan 5': 'big', 'Equals 0': 'none' },
      ],
    ],
  ],
  [
    'leaves out an operator that is not known',
    check([evaluate('Equals', '1', 'yes'), evaluate('Resembles', '2', 'no')]),
    [compares('Equals', '1')],
    /"Resembles"/,
  ],
  [
    'leaves out a comparison with nothing, which the service refuses',
    check([evaluate('Equals', '1', 'yes'), evaluate('Equals', '', 'no')]),
    [compares('Equals', '1')],
    /empty value/,
  ],
  ['leads on where nothing can match', check([]), [], /leads on/],
  ['leads on where it looks at nothing', check([evaluate('Equals', '1', 'yes')], []), [], /leads on/],
  [
    'ends where nothing matches and no branch says what then',
    oldModule('CheckAttribute', { parameters: STATE, branches: [evaluate('Equals', '1', 'yes')] }),
    [
      [
        'Compare',
        { ComparisonValue: '$.External.state' },
        { next: 'end', NoMatchingCondition: 'end', 'Equals 1': 'yes' },
      ],
    ],
    /no branch "NoMatch"/,
  ],
  [
    'says so where it does not know a namespace',
    check([evaluate('Equals', '1', 'yes')], parameters({ Attribute: 'state', Namespace: 'Weather' })),
    [
      [
        'Compare',
        { ComparisonValue: '$.Weather.state' },
        { next: 'other', NoMatchingCondition: 'other', 'Equals 1': 'yes' },
      ],
    ],
    /"Weather" is not known/,
  ],
];

describe('checkAttribute', () => {
  judgeRows(ROWS);
});
