import { definitionOf } from '../catalogue/catalogue.ts';
import type { Action } from '../flow/flow.ts';
import type { MessageKind, ServiceMessage } from './service-message.ts';

/** What a message of the service means, and what to do about it. */
export interface Meaning {
  readonly meaning: string;
  readonly advice: string;
  /** Rules that find the same, by name; undefined where any may. */
  readonly rules: readonly string[] | undefined;
}

/**
 * Says what a message means (flow-language 11, and 2.4 to 2.6).
 *
 * @param action the action that it is about, where that is known
 */
export function meaningOf(message: ServiceMessage, action: Action | undefined): Meaning {
  return message.kind === undefined ? UNDESCRIBED : MEANINGS[message.kind](message, action);
}

const UNDESCRIBED: Meaning = {
  meaning: 'Nobody has described this message, or it is not all of it. Its path says where the service stopped.',
  advice: 'Compare that place with the same block in a flow that the console has exported.',
  rules: undefined,
};

const MEANINGS: Readonly<Record<MessageKind, (message: ServiceMessage, action: Action | undefined) => Meaning>> = {
  'missing property': ({ path = '' }) => {
    if (path.endsWith('.NextAction')) {
      return {
        meaning: 'Every action that does not end the flow needs a NextAction, even where no call ever takes it.',
        advice: 'Lead NextAction to any action of the flow; the console repeats its last branch there.',
        rules: ['missing-next-action'],
      };
    }
    if (path.endsWith('Conditions')) {
      return {
        meaning: 'The type needs conditions, and some or all of them are not there.',
        advice: 'Add a condition for each result of the block.',
        rules: ['bad-conditions'],
      };
    }
    return {
      meaning: `The type needs the parameter ${lastKey(path)}, at least with what the other parameters say.`,
      advice: `Give ${lastKey(path)}, or change the parameters that demand it.`,
      rules: ['missing-parameter', 'bad-conditions', 'missing-next-action'],
    };
  },
  'missing error': ({ name = '' }) => ({
    meaning: `The type needs a branch for the error ${name}. The documentation lists fewer than the service wants.`,
    advice: `Add { "ErrorType": "${name}", "NextAction": … } to Transitions.Errors.`,
    rules: ['missing-error-branch'],
  }),
  'invalid error': ({ name = '' }) => ({
    meaning: `The type does not take a branch for the error ${name}, or not with these parameters.`,
    advice: 'Remove the branch; of the others, NoMatchingError or NoMatchingCondition catches the rest.',
    rules: ['unsupported-error-branch'],
  }),
  'invalid type': ({ name = '' }, action) => {
    if (definitionOf(name) === undefined) {
      return {
        meaning: `The service has no action type "${name}".`,
        advice: 'Correct the type: it is not always the name of the block in the console.',
        rules: ['unknown-action-type'],
      };
    }
    return {
      meaning: `"${name}" is a type, so the message misleads. ${misleadingCause(action)}`,
      advice: 'Write booleans as texts, and leave out what the instance or the type of the flow does not have.',
      rules: ['bad-parameter-value', 'unknown-parameter', 'action-not-in-flow-type'],
    };
  },
  'invalid name': ({ path = '' }) => ({
    meaning:
      path === ''
        ? 'A parameter has a name that its type does not take.'
        : `The type takes no parameter ${lastKey(path)}.`,
    advice: 'Correct the name or leave it out; names on documentation pages are not always those of the service.',
    rules: ['unknown-parameter'],
  }),
  'invalid value': ({ path = '' }) => {
    if (path.endsWith('NextAction')) {
      return {
        meaning:
          'The branch leads to an action that does not exist; drafts carry "" or "$end" for branches not yet wired.',
        advice: 'Lead it to the Identifier of an action of this flow.',
        rules: ['missing-target'],
      };
    }
    if (path.includes('Conditions')) {
      return {
        meaning: 'The conditions are not those that the type takes: an operator, an operand, or their number.',
        advice: 'Give each result of the block exactly one condition.',
        rules: ['bad-conditions', 'agent-metric-condition'],
      };
    }
    if (/^\d+\.Parameter/.test(path)) {
      return {
        meaning: 'A parameter of the block, at any depth, is an empty text.',
        advice: 'Leave the parameter out, or give a blank " ", which the service takes.',
        rules: ['bad-parameter-value'],
      };
    }
    return {
      meaning: `The service does not take the value of ${lastKey(path)}: it is empty, of the wrong kind (numbers and booleans are texts), out of its range, or a reference where none may stand.`,
      advice: 'Correct the value.',
      rules: [
        'bad-parameter-value',
        'missing-parameter',
        'lambda-time-limit',
        'resource-not-an-id',
        'attribute-key',
        'wait-for-two-events',
      ],
    };
  },
  'invalid branch': () => ({
    meaning: 'A condition of the block compares with an empty text. The figure is the index of the action.',
    advice: 'Compare with a value; what is missing or empty goes to NoMatchingCondition.',
    rules: ['bad-conditions'],
  }),
  'no transitions': () => ({
    meaning: 'The action ends the flow, so it leads nowhere.',
    advice: 'Write "Transitions": {}.',
    rules: ['terminal-with-transitions'],
  }),
  'no conditions': () => ({
    meaning: 'The type takes no conditions, or not with these parameters.',
    advice: 'Remove the conditions.',
    rules: ['bad-conditions'],
  }),
  'empty value': ({ name = '' }) => ({
    meaning: `A value in ${name} is an empty text, which is never taken.`,
    advice: 'Leave the key out, or give a blank " ", which the service takes.',
    rules: ['bad-parameter-value'],
  }),
  'one of several': ({ name = '' }) => ({
    meaning: `The parameters ${name} exclude each other, and several are given.`,
    advice: 'Leave one of them.',
    rules: ['missing-parameter'],
  }),
  'at least one': ({ name = '' }) => ({
    meaning: `None of the parameters ${name} is given, or the one that is given is empty.`,
    advice: 'Give one of them.',
    rules: ['missing-parameter', 'bad-parameter-value'],
  }),
  'too many tags': () => ({
    meaning: 'A contact can have six tags of your own.',
    advice: 'Leave six.',
    rules: ['bad-parameter-value'],
  }),
  'unknown id': ({ name }) => ({
    meaning: `${name === undefined ? 'A parameter' : `"${name}"`} stands where the service wants the id or ARN of a resource of the instance, and is neither.`,
    advice: 'Give the id or ARN: names of queues, hours, prompts and flows are not looked up.',
    rules: ['resource-not-an-id', 'bad-parameter-value'],
  }),
  'missing field': ({ name = '' }) =>
    name.toLowerCase() === 'settings'
      ? {
          meaning: 'The content of a module needs "Settings" beside "Actions"; that of a flow must not have it.',
          advice:
            'For a module add "Settings" with InputParameters, OutputParameters and Transitions. For a flow call CreateContactFlow, not CreateContactFlowModule.',
          rules: ['module-settings'],
        }
      : {
          meaning: `The document lacks "${name}", which the service needs.`,
          advice: 'Add it.',
          rules: [],
        },
  'wait in continue': () => ({
    meaning:
      'While a Wait lasts, its Continue branch came to another Wait. The service finds that when a call is there.',
    advice: 'Let no way from the Continue branch come to a Wait before the first one is over.',
    rules: ['wait-in-continue'],
  }),
};

function misleadingCause(action: Action | undefined): string {
  const dtmf = action?.Parameters?.['DTMFConfiguration'];
  const cancel = typeof dtmf === 'object' && dtmf !== null && 'DisableCancelKey' in dtmf && dtmf['DisableCancelKey'];
  return typeof cancel === 'boolean' && dtmf !== null
    ? 'DisableCancelKey is a JSON boolean here; the service wants the text "True" or "False".'
    : 'The service says so too where DisableCancelKey is a JSON boolean, and where fields of Voice ID are set on an instance without it.';
}

/** `Text` of `Actions[3].Parameters.Text`. */
function lastKey(path: string): string {
  return path === '' ? '' : `"${path.slice(path.lastIndexOf('.') + 1)}"`;
}
