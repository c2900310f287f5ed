import { describe, expect, it } from 'vitest';
import type { Channel, FlowType } from '../../catalogue/action-definition.ts';
import { FlowUsageError } from '../../errors.ts';
import { MODULE_SETTINGS } from '../../flow/module-settings.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import { lint } from '../../lint.ts';
import type { CallBranch } from '../call.ts';
import { contactFlow, type ContactFlow } from '../contact-flow.ts';
import { working } from './job.fixture.ts';

type Row = readonly [execution: Ladder['execution'], type: FlowType, channels: readonly Channel[], refused: string];

const ROWS: readonly Row[] = [
  ['async', 'CONTACT_FLOW', [], ''],
  ['async', 'MODULE', [], ''],
  ['async', 'CUSTOMER_QUEUE', ['CHAT'], ''],
  ['async', 'CUSTOMER_QUEUE', [], 'on the phone a flow of type CUSTOMER_QUEUE cannot wait for it'],
  ['async', 'CUSTOMER_QUEUE', ['VOICE', 'CHAT'], "channels: ['CHAT']"],
  ['async', 'AGENT_WHISPER', ['VOICE'], 'Wait blocks run in CONTACT_FLOW, CUSTOMER_QUEUE, MODULE only'],
  ['async', 'CUSTOMER_HOLD', [], 'a flow of type CUSTOMER_HOLD cannot wait for it'],
  ['step-functions', 'CONTACT_FLOW', [], ''],
  ['step-functions', 'CUSTOMER_QUEUE', [], ''],
  ['step-functions', 'MODULE', [], ''],
  ['step-functions', 'AGENT_TRANSFER', ['VOICE'], ''],
  ['step-functions', 'QUEUE_TRANSFER', ['VOICE'], ''],
  ['step-functions', 'QUEUE_TRANSFER', [], "channels: ['VOICE']"],
  ['step-functions', 'CUSTOMER_WHISPER', ['VOICE', 'CHAT'], 'this flow is of type CUSTOMER_WHISPER'],
  ['step-functions', 'CUSTOMER_HOLD', ['VOICE'], 'prompts, which cannot stand in a flow of type CUSTOMER_HOLD'],
  ['step-functions', 'AGENT_HOLD', [], 'prompts, which cannot stand in a flow of type AGENT_HOLD'],
];

function flowWith(execution: Ladder['execution'], type: FlowType, channels: readonly Channel[]): ContactFlow {
  const over: CallBranch = (call) => (type === 'MODULE' ? call.returnFromModule() : call.endFlow());
  const settings = type === 'MODULE' ? { settings: MODULE_SETTINGS } : {};
  return contactFlow({ name: 'Test', type, channels, ...settings }, (call) => {
    call.invoke(working(execution), { onFailure: over });
    over(call);
  });
}

describe('waiting for work', () => {
  it.each(ROWS)('%s in a flow of type %s for %j is refused with "%s"', (execution, type, channels, refused) => {
    const writing = () => flowWith(execution, type, channels);

    if (refused === '') {
      const issues = lint(writing().content, { flowType: type, channels });
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    } else {
      expect(writing).toThrow(FlowUsageError);
      expect(writing).toThrow(refused);
    }
  });

  it('is not what a start does, nor a look at asynchronous work', () => {
    const { content } = contactFlow({ name: 'Test', type: 'CUSTOMER_HOLD' }, (call) => {
      const job = call.start(working('async'), { onFailure: (call) => call.endFlow() });
      call.collect(job, { wait: false, onInProgress: (call) => call.endFlow(), onFailure: (call) => call.endFlow() });
    });

    expect(content.Actions.map(({ Type }) => Type)).not.toContain('Wait');
  });
});
