import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowType } from '../catalogue/action-definition.ts';
import { emit } from '../emit.ts';
import { identifierProblem } from '../flow/identifier.ts';
import { lint } from '../lint.ts';
import { parse } from '../parse.ts';
import { orderStatus, wiring } from './built-flow.fixture.ts';
import type { Call, CallBranch } from './call.ts';
import { contactFlow } from './contact-flow.ts';
import { flow, queue } from './resources.ts';
import type { LoopToken } from './statement.ts';
import { text } from './text.ts';

/** A program for the builder, as data. */
type Step =
  | { readonly kind: 'say' | 'digits' | 'attributes' | 'logging' | 'raw'; readonly words: string }
  | { readonly kind: 'invoke' | 'flow'; readonly words: string; readonly failed: Program }
  | { readonly kind: 'when' | 'menu' | 'queue'; readonly words: string; readonly one: Program; readonly other: Program }
  | { readonly kind: 'repeat'; readonly turns: number; readonly body: Program; readonly done: Program }
  | { readonly kind: 'leave' | 'disconnect' };
type Program = readonly Step[];

const words = fc.oneof(
  fc.constantFrom(
    'Hello.',
    '<speak>Hello <break time="1s"/></speak>',
    'constructor',
    '${queues.a}',
    '$.External.state',
    '"',
    '🎉',
    'こんにちは',
    'end',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }).filter((one) => one.trim() !== ''),
);

const { program } = fc.letrec<{ program: Program; step: Step }>((tie) => ({
  program: fc.array(tie('step'), { maxLength: 3, depthIdentifier: 'program' }),
  step: fc.oneof(
    { depthIdentifier: 'program', withCrossShrink: true },
    fc.record({ kind: fc.constantFrom('say', 'digits', 'attributes', 'logging', 'raw'), words }),
    fc.record({ kind: fc.constantFrom('leave', 'disconnect') }),
    fc.record({ kind: fc.constantFrom('invoke', 'flow'), words, failed: tie('program') }),
    fc.record({ kind: fc.constantFrom('when', 'menu', 'queue'), words, one: tie('program'), other: tie('program') }),
    fc.record({
      kind: fc.constant('repeat'),
      turns: fc.integer({ min: 1, max: 100 }),
      body: tie('program'),
      done: tie('program'),
    }),
  ),
}));

/** What is known where a step stands: the loop it is in, and whether that loop is ever left. */
interface Place {
  readonly loop?: LoopToken;
  left?: boolean;
}

/** Writes a program down and says whether what follows it can be reached. */
function write(call: Call, steps: Program, place: Place): boolean {
  for (const step of steps) if (!writeStep(call, step, place)) return false;
  return true;
}

function writeStep(call: Call, step: Step, place: Place): boolean {
  const arms: boolean[] = [];
  const arm =
    (steps: Program): CallBranch =>
    (inner) =>
      void arms.push(write(inner, steps, place));

  switch (step.kind) {
    case 'say':
      call.say(step.words);
      return true;
    case 'digits':
      call.say(text`You said ${call.askDigits(step.words, { maximumLength: 3, onFailure: () => undefined })}.`);
      return true;
    case 'attributes':
      call.setAttributes({ key: step.words });
      return true;
    case 'logging':
      call.logging('Enabled');
      return true;
    case 'raw':
      call.raw({ type: 'UpdateFlowLoggingBehavior', parameters: { FlowLoggingBehavior: 'Disabled' } });
      return true;
    case 'invoke':
      call.invoke(orderStatus, { parameters: { words: step.words }, onFailure: arm(step.failed) });
      return true;
    case 'flow':
      call.transferToFlow(flow('other'), { onFailure: arm(step.failed) });
      return arms.some(Boolean);
    case 'when':
      call.when(call.channel, { VOICE: arm(step.one), otherwise: arm(step.other) });
      return arms.some(Boolean);
    case 'menu':
      call.askChoice(step.words, {
        choices: { '1': arm(step.one) },
        onNoInput: arm(step.other),
        onNoMatch: arm(step.other),
      });
      return arms.some(Boolean);
    case 'queue':
      call.transferToQueue(queue('support'), { onFull: arm(step.one), onFailure: arm(step.other) });
      return arms.some(Boolean);
    case 'repeat': {
      const inside: Place = {};
      call.repeat(step.turns, (inner, loop) => void write(inner, step.body, Object.assign(inside, { loop })), {
        onExhausted: arm(step.done),
      });
      return arms.some(Boolean) || inside.left === true;
    }
    case 'leave':
      if (place.loop === undefined) return true;
      call.leave(place.loop);
      place.left = true;
      return false;
    case 'disconnect':
      call.disconnect();
      return false;
  }
}

function flowOf(steps: Program) {
  return contactFlow({ name: 'Any' }, (call) => void write(call, steps, {})).content;
}

describe('contactFlow', () => {
  it('gives the flow with what the service keeps beside it', () => {
    const flow = contactFlow({ name: 'Order status', description: 'Tells callers.' }, (call) => call.disconnect());

    expect(flow).toMatchObject({
      name: 'Order status',
      type: 'CONTACT_FLOW',
      description: 'Tells callers.',
      content: { Version: '2019-10-30', StartAction: 'disconnect' },
    });
  });

  it('has an empty description where none is given', () => {
    expect(contactFlow({ name: 'Order status' }, (call) => call.disconnect()).description).toBe('');
  });

  it('hangs up where a flow falls off its end', () => {
    expect(wiring((call) => call.say('Hello.'))).toEqual({ 'say-hello': '> end, NoMatchingError > end', end: '' });
  });

  it('hangs up at once where a flow says nothing', () => {
    const { StartAction, Actions } = contactFlow({ name: 'Nothing' }, () => undefined).content;

    expect([StartAction, Actions]).toEqual([
      'end',
      [{ Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} }],
    ]);
  });

  it.each<[FlowType, string]>([
    ['CONTACT_FLOW', 'DisconnectParticipant'],
    ['QUEUE_TRANSFER', 'DisconnectParticipant'],
    ['CUSTOMER_QUEUE', 'DisconnectParticipant'],
    ['CUSTOMER_WHISPER', 'EndFlowExecution'],
    ['AGENT_HOLD', 'EndFlowExecution'],
  ])('ends a flow of type %s by %s', (type, end) => {
    const { content } = contactFlow({ name: 'Any', type }, (call) => call.logging('Enabled'));

    expect(content.Actions.at(-1)?.Type).toBe(end);
  });

  it('makes one end for all ways that fall off, and none where no way does', () => {
    const ended = wiring((call) =>
      call.when(call.channel, { CHAT: (call) => call.say('One.'), TASK: (call) => call.say('Two.') }),
    );
    const closed = wiring((call) =>
      call.when(call.channel, { CHAT: (call) => call.disconnect(), otherwise: (call) => call.disconnect() }),
    );

    expect(Object.keys(ended)).toEqual(['when-channel', 'say-one', 'say-two', 'end']);
    expect(Object.keys(closed)).toEqual(['when-channel', 'disconnect', 'disconnect-2']);
  });

  it('does not take an end for the name of a block that is called so', () => {
    expect(wiring((call) => call.say('Hello.', { name: 'end' }))).toEqual({
      end: '> end-2, NoMatchingError > end-2',
      'end-2': '',
    });
  });

  it('lets nested arms meet in what follows the outermost', () => {
    const targets = wiring((call) => {
      call.when(call.channel, {
        VOICE: (call) =>
          call.when(
            call.customer.type,
            { TELEPHONE_NUMBER: (call) => call.say('One.'), otherwise: (call) => call.say('Two.') },
            { name: 'inner' },
          ),
        otherwise: (call) => call.disconnect(),
      });
      call.say('Three.');
    });

    expect(targets).toMatchObject({
      inner: '> say-two, TELEPHONE_NUMBER > say-one, NoMatchingCondition > say-two',
      'say-one': '> say-three, NoMatchingError > say-three',
      'say-two': '> say-three, NoMatchingError > say-three',
    });
  });

  it('numbers blocks of the same name in reading order', () => {
    const targets = wiring((call) => {
      call.say('Hello.');
      call.when(call.channel, { CHAT: (call) => call.say('Hello.') });
      call.say('Hello.');
    });

    expect(Object.keys(targets)).toEqual(['say-hello', 'when-channel', 'say-hello-2', 'say-hello-3', 'end']);
  });

  it('gives every block a position', () => {
    const { Metadata } = contactFlow({ name: 'Any' }, (call) => call.say('Hello.')).content;

    expect(Metadata).toEqual({
      entryPointPosition: { x: 40, y: 40 },
      ActionMetadata: {
        'say-hello': { position: { x: 260, y: 40 }, isFriendlyName: true },
        end: { position: { x: 560, y: 40 }, isFriendlyName: true },
      },
    });
  });

  it('knows the parties of the call', () => {
    const paths: string[] = [];

    contactFlow({ name: 'Any' }, ({ customer, system, contactId, channel, attributes }) => {
      paths.push(...[customer.address, customer.type, system.address, system.type, contactId, channel].map(String));
      paths.push(String(attributes['my key']));
    });

    expect(paths).toEqual([
      '$.CustomerEndpoint.Address',
      '$.CustomerEndpoint.Type',
      '$.SystemEndpoint.Address',
      '$.SystemEndpoint.Type',
      '$.ContactId',
      '$.Channel',
      "$.Attributes['my key']",
    ]);
  });

  it('gives the service nothing to refuse, whatever is written', () => {
    fc.assert(
      fc.property(program, (steps) => {
        const refused = lint(flowOf(steps)).filter(({ code }) => code.startsWith('WL1') && code !== 'WL113');

        expect(refused).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('names every block so that the service takes it and nobody else has it', () => {
    fc.assert(
      fc.property(program, (steps) => {
        const identifiers = flowOf(steps).Actions.map(({ Identifier }) => Identifier);

        expect(identifiers.map(identifierProblem)).toEqual(identifiers.map(() => undefined));
        expect(new Set(identifiers).size).toBe(identifiers.length);
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same bytes for the same source, which parse reads back', () => {
    fc.assert(
      fc.property(program, (steps) => {
        const flow = flowOf(steps);

        expect(emit(flowOf(steps))).toBe(emit(flow));
        expect(parse(emit(flow))).toEqual({ ok: true, flow });
      }),
      { numRuns: 100 },
    );
  });

  it('builds 250 blocks in little time', () => {
    const started = performance.now();

    const { Actions } = contactFlow({ name: 'Long' }, (call) => {
      for (let count = 0; count < 249; count++) call.say(`Sentence ${count}.`);
    }).content;

    expect(Actions).toHaveLength(250);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
