import type { Entry } from '../step/effect.ts';
import { branchOn, fail, next, refuse, type Block, type Move, type Visit } from './block.ts';
import { integerParameter, parameterAt, textParameter } from './parameters.ts';
import { PHONE_NUMBER_FORMATS } from './phone-number-formats.ts';
import { promptOf } from './prompt.ts';

/** What the console fills in where the flow says nothing (admin guide, get-customer-input and store-customer-input). */
const DEFAULTS = { firstKeySeconds: 5, interdigitSeconds: 5, maximumLength: 20, terminator: '#' } as const;

/** Asks the caller for a key (menu) or for several (store). */
export const getParticipantInput: Block = {
  enter(visit) {
    const unsupported = ['EnableDTMFBuffer', 'InputEncryption'].find((name) => visit.parameters[name] !== undefined);
    if (unsupported !== undefined) {
      return refuse('unsupported-parameter', `The simulator does not play a question with ${unsupported}.`);
    }
    const prompt = promptOf(visit);
    if (prompt === undefined) return fail('NoMatchingError');
    const firstKeySeconds = integerParameter(visit, 'InputTimeLimitSeconds', 1, 180) ?? DEFAULTS.firstKeySeconds;
    return {
      kind: 'wait',
      effect: {
        type: 'ask',
        block: visit.action.Identifier,
        prompt,
        firstKeyMilliseconds: firstKeySeconds * 1000,
        entry: stores(visit) ? entryOf(visit) : null,
      },
    };
  },

  resume(visit, event) {
    if (event.type !== 'answered') return undefined;
    if (stores(visit)) return store(visit, event.keys);
    return event.keys === null ? fail('InputTimeLimitExceeded') : branchOn(event.keys);
  },
};

/** Silence is stored as the word `Timeout`; a question that stores has no branch for it. */
function store(visit: Visit, keys: string | null): Move {
  if (keys === null) return next({ storedInput: 'Timeout' });
  const format = textParameter(visit, 'InputValidation.PhoneNumberValidation.NumberFormat');
  const valid = PHONE_NUMBER_FORMATS[format] ?? (() => true);
  return valid(keys) ? next({ storedInput: keys }) : fail('InvalidPhoneNumber');
}

function stores({ parameters }: Visit): boolean {
  return parameters['StoreInput'] === 'True';
}

function entryOf(visit: Visit): Entry {
  const interdigit = integerParameter(visit, 'DTMFConfiguration.InterdigitTimeLimitSeconds', 1, 20);
  return {
    maximumLength:
      integerParameter(visit, 'InputValidation.CustomValidation.MaximumLength', 1, Number.MAX_SAFE_INTEGER) ??
      DEFAULTS.maximumLength,
    terminator: textParameter(visit, 'DTMFConfiguration.InputTerminationSequence') || DEFAULTS.terminator,
    interdigitMilliseconds: (interdigit ?? DEFAULTS.interdigitSeconds) * 1000,
    cancelKey: parameterAt(visit.parameters, 'DTMFConfiguration.DisableCancelKey') !== 'True',
  };
}
