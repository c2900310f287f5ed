import { describe, expect, it } from 'vitest';
import { type OptionRow, action, expected, flowOf, hangUp, verdicts, withOptions } from './flow.fixture.ts';
import { moduleSettings } from './module-settings.ts';

const END = action('return', 'EndFlowModuleExecution');
const SETTINGS = {
  InputParameters: [],
  OutputParameters: [],
  Transitions: [{ DisplayName: 'Success', ReferenceName: 'Success', Description: '' }],
};

const ROWS: readonly OptionRow[] = [
  ['passes a module with what the console writes', { ...flowOf(END), Settings: SETTINGS }, []],
  ['refuses a module without Settings', flowOf(END), [{ path: 'Settings' }]],
  ['refuses what is said to be a module', flowOf(hangUp('bye')), [{ path: 'Settings' }], { flowType: 'MODULE' }],
  [
    'refuses a flow with Settings',
    { ...flowOf(hangUp('bye')), Settings: SETTINGS },
    [{ path: 'Settings' }],
    { flowType: 'CONTACT_FLOW' },
  ],
  [
    'refuses a flow with Settings that says its own type',
    { ...flowOf(hangUp('bye')), Metadata: { type: 'contactFlow' }, Settings: SETTINGS },
    [{ path: 'Settings' }],
  ],
  [
    'refuses Settings of another shape',
    { ...flowOf(END), Settings: { InputParameters: [], Transitions: [{ DisplayName: 'Success' }] } },
    [{ path: 'Settings.OutputParameters' }, { path: 'Settings.Transitions[0]' }],
  ],
  ['refuses Settings that are no object', { ...flowOf(END), Settings: '{}' }, [{ path: 'Settings' }]],
  ['does not apply to a flow whose type nobody says', flowOf(hangUp('bye')), []],
];

describe('moduleSettings', () => {
  it.each(withOptions(ROWS))('%s', (_, flow, found, options) => {
    expect(verdicts(moduleSettings, flow, options)).toEqual(expected(moduleSettings, found));
  });
});
