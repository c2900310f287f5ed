import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../json.ts';
import { MODULES } from './modules/registry.ts';

const ids = fc.constantFrom(
  'a',
  'b',
  'c',
  'd',
  'end',
  'a-2',
  '__proto__',
  'constructor',
  'x%y',
  'i'.repeat(60),
  '',
  'gone',
);

const conditions = fc.constantFrom(
  ...['Success', 'Error', 'NoMatch', 'Evaluate', 'Timeout', 'True', 'False', 'AtCapacity', 'Looping', 'Complete'],
  ...['InvalidNumber', 'InvalidPhoneNumber', 'NonDialableNumber', 'CallFailure', 'CustomerReturn', 'CheckQueueTime'],
  ...['CheckQueueCapacity', 'Invented', '__proto__'],
);

const operators = fc.constantFrom('Equals', 'GreaterThan', 'LessThanOrEqualTo', 'Contains', 'Invented', '__proto__');

const names = fc.constantFrom(...new Set(Object.values(MODULES).flatMap(({ parameters }) => parameters)), 'Invented');

const namespaces = fc.constantFrom('System', 'User Defined', 'External', 'Lex.Slots', 'Agent', '__proto__', null, '');

const values: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom<JsonValue>(
    '1',
    '3',
    5,
    true,
    false,
    'Enable',
    'true',
    'AgentWhisper',
    'Available',
    'arn:x',
    '$.External.a',
  ),
  fc.constantFrom<JsonValue>(
    '',
    null,
    [],
    {},
    -1,
    1e30,
    0.5,
    'Stored customer input',
    '<speak>Hi</speak>',
    'PhoneNumber',
  ),
  fc.string(),
);

const parameter = fc.record(
  {
    name: names,
    value: values,
    namespace: namespaces,
    key: fc.constantFrom('k', '', '__proto__', 'ssml'),
    resourceName: fc.string(),
  },
  { requiredKeys: ['name'] },
);

const branch = fc.record(
  {
    condition: conditions,
    conditionType: operators,
    conditionValue: fc.oneof(fc.constantFrom('1', '#', '50', '', 3, 300_000), fc.string()),
    transition: ids,
  },
  { requiredKeys: ['condition'] },
);

const oldModule = fc.record(
  {
    id: ids,
    type: fc.constantFrom(...Object.keys(MODULES), 'Invented', '__proto__'),
    target: fc.constantFrom('Queue', 'Flow', 'PhoneNumber', 'Agent', 'Lambda', 'Digits', 'Lex', 'Invented'),
    parameters: fc.array(parameter, { maxLength: 8 }),
    branches: fc.array(branch, { maxLength: 6 }),
    metadata: fc.record({ position: fc.record({ x: fc.integer(), y: fc.integer() }) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

const TYPES = ['contactFlow', 'customerQueue', 'agentWhisper', 'customerHold', 'queueTransfer', 'invented'];

/** Any document that has the shape of an old export, however little sense it makes. */
export const anyOldExport = fc
  .record(
    {
      modules: fc.array(fc.oneof({ weight: 9, arbitrary: oldModule }, fc.constantFrom(null, 3, 'x', [])), {
        maxLength: 8,
      }),
      start: ids,
      version: fc.constant('1'),
      metadata: fc.record({ name: fc.string(), type: fc.constantFrom(...TYPES) }, { requiredKeys: [] }),
    },
    { requiredKeys: ['modules'] },
  )
  .map((value) => JSON.parse(JSON.stringify(value)) as JsonObject);
