import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { built } from '../builder/built-flow.fixture.ts';
import type { CallBranch } from '../builder/call.ts';
import { contactFlow } from '../builder/contact-flow.ts';
import { flow } from '../builder/resources.ts';
import { FlowUsageError } from '../errors.ts';
import { anyFlow, deepFrozen } from '../flow/arbitrary-flow.fixture.ts';
import type { Flow } from '../flow/flow.ts';
import { connectedFlow } from './connected-flow.fixture.ts';
import { decompile } from './decompile.ts';
import { runModule } from './run-module.fixture.ts';
import { typeErrors } from './type-errors.fixture.ts';

function codeOf(body: CallBranch): string {
  return decompile(contactFlow({ name: 'Test' }, body).content, { name: 'Test' }).code;
}

function said({ StartAction, Actions, Settings }: Flow): string {
  return JSON.stringify({ StartAction, Actions, Settings });
}

describe('decompile', () => {
  it('writes code as a person would', () => {
    const code = codeOf((call) => {
      call.say("It's $.Attributes.name.");
      call.askChoice('Press 1 or 2.', {
        choices: {
          '1': (call) => call.say('One.'),
          '2': (call) => {
            call.setAttributes({ choice: 'two' });
            call.transferToFlow(flow('other'), { onFailure: (call) => call.disconnect({ name: 'over' }) });
          },
        },
        onNoInput: (call) => call.disconnect(),
        onNoMatch: (call) => call.disconnect(),
      });
      call.repeat(3, (call) => call.say('Again.'));
      call.when(call.channel, { CHAT: (call) => call.say('Chat.') });
    });

    expect(code).toMatchSnapshot();
  });

  it('jumps where branches meet in two places, and back', () => {
    const code = codeOf((call) => {
      call.label('again');
      call.say('Hello.', { name: 'hello' });
      call.when(call.channel, { CHAT: (call) => call.goTo('hello'), VOICE: (call) => call.goTo('there') });
      call.disconnect({ name: 'bye' });
      call.label('there');
      call.say('There.', { name: 'there' });
      call.when(call.contactId, { '1': (call) => call.goTo('there'), '2': (call) => call.goTo('bye') });
    });

    expect(code).toContain("call.goTo('hello')");
  });

  it.each([
    ['quotes and backticks', `He said "it's \`so\`" \\ and \${left}.`],
    ['line breaks and marks that nobody sees', 'one\ntwo\r\ttab\u2028\u2029\u0000\uFEFF\u200E'],
    ['halves of characters', 'a \uD83D b \uDE00'],
    ['what would end a script', '</script>*/ // <!--'],
    ['other alphabets', 'ご案内 🎉 Привет'],
  ])('keeps %s', (_, prompt) => {
    const { content } = contactFlow({ name: prompt }, (call) => call.say(prompt, { name: 'say' }));

    const again = runModule(decompile(content, { name: prompt }).code);

    expect(again.name).toBe(prompt);
    expect(said(again.content)).toBe(said(content));
  });

  it('keeps what objects treat in their own way', () => {
    const parameters = JSON.parse('{ "Attributes": { "__proto__": "a", "2": "b", "1": "c", "constructor": "d" } }') as {
      Attributes: Record<string, string>;
    };
    const { content } = contactFlow({ name: 'Test' }, (call) =>
      call.raw({ type: 'UpdateContactAttributes', parameters, errors: { __proto__: () => undefined } }),
    );

    expect(said(runModule(decompile(content, { name: 'Test' }).code).content)).toBe(said(content));
  });

  it('writes any flow again, however little sense it makes, and leaves it as it is', () => {
    fc.assert(
      fc.property(anyFlow, (document) => {
        const { code } = decompile(deepFrozen(document), { name: 'Any' });

        expect(said(runModule(code).content)).toBe(said(document));
      }),
      { numRuns: 300 },
    );
  });

  it('says every block of a flow whose branches all lead somewhere, however they cross', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(connectedFlow, (document) => {
        const { code, unsaid } = decompile(deepFrozen(document), { name: 'Any' });

        expect(unsaid).toEqual([]);
        expect(said(runModule(code).content)).toBe(said(document));
      }),
      { numRuns: 150 },
    );
  });

  it('writes code that the compiler takes, whatever the flow', { timeout: 60_000 }, () => {
    const documents = [anyFlow, connectedFlow].flatMap((flows) => fc.sample(flows, { numRuns: 100, seed: 1 }));
    const modules = documents.map((document) => decompile(document, { name: 'Any' }).code);
    const wrong = `import { contactFlow } from '@warmline/flow-json';\ncontactFlow({}, () => undefined);`;

    const errors = typeErrors([...modules, wrong]);

    expect(errors).toEqual([expect.stringContaining("decompiled-200.ts:2: Argument of type '{}'")]);
  });

  it('says what it wrote to the letter', () => {
    const document: Flow = {
      Version: '2019-10-30',
      StartAction: 'a',
      Actions: [
        { Identifier: 'a', Type: 'Invented', Parameters: {}, Transitions: { NextAction: 'b' } },
        { Identifier: 'b', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
        { Identifier: 'c', Type: 'Loop', Parameters: {}, Transitions: { NextAction: 'gone' } },
      ],
    };

    expect(decompile(document, { name: 'Test' }).unsaid).toEqual(['a', 'c']);
  });

  it('takes a row of thousand blocks', () => {
    const actions = built((call) => {
      for (let turn = 0; turn < 1000; turn++) call.say(`Turn ${turn}.`, { name: `say-${turn}` });
    });
    const document: Flow = { Version: '2019-10-30', StartAction: 'say-0', Actions: actions };

    expect(decompile(document, { name: 'Long' }).unsaid).toEqual([]);
  });

  it('refuses an empty name', () => {
    const { content } = contactFlow({ name: 'Test' }, () => undefined);

    expect(() => decompile(content, { name: ' ' })).toThrow(FlowUsageError);
  });
});
