import type { Answer } from '../answer.ts';
import type { ContactFlowEvent, Parameters } from '../contact-flow-event.ts';
import { InvokerUsageError } from '../errors.ts';
import type { Executions } from '../machine/executions.ts';
import { failed, type Outcome } from '../outcome/outcome.ts';
import { completeSettings, type Settings } from '../settings/settings.ts';
import { isExpired } from '../table/is-expired.ts';
import type { ResultsTable } from '../table/results-table.ts';
import { answerOf } from './answer-of.ts';
import { countOf } from './count-of.ts';
import { findStanding, type Standing } from './standing.ts';
import { start } from './start.ts';
import { timeLeft, type TimeLeft } from './time-left.ts';
import { wantedRow } from './wanted-row.ts';

/** What an invoker works with. */
export interface InvokerOptions {
  readonly settings: Settings;
  readonly table: ResultsTable;
  readonly executions: Executions;
  /** The time in whole milliseconds since 1970-01-01 UTC. Default: `Date.now`. */
  readonly now?: () => number;
}

/** How long a call may take. */
export interface Within {
  /** Default: 4000. */
  readonly withinMilliseconds?: number;
}

/** Work to have done. */
export interface StartRequest extends Within {
  /** Whom the work is for. */
  readonly contactId: string;
  readonly parameters: Parameters;
  /** The event that the work is given; its parameters are those above. Default: one with the contact's id alone. */
  readonly event?: ContactFlowEvent;
  /** From 1; work that failed is done again only with the next one. Anything else, and default: 1. */
  readonly attempt?: number | string;
}

/** How a flow checks. */
export interface CheckOptions extends Within {
  /** The turn that the last answer gave. Anything that is no count, and default: 0. */
  readonly turn?: number | string;
  /** In every so many turns `comfort` is "true". Default: as the settings say. */
  readonly comfortEvery?: number | string;
}

/**
 * Starts long work, checks it and reads its result. Each call answers or throws within its time, whatever AWS does; it throws when
 * it is not known what happened, and asking again is always safe.
 */
export interface Invoker {
  readonly start: (request: StartRequest) => Promise<Answer>;
  readonly check: (executionId: string, options?: CheckOptions) => Promise<Answer>;
  /** The outcome as a program wants it: as it is, of any size, without turns. */
  readonly result: (executionId: string, within?: Within) => Promise<Outcome>;
}

const WITHIN_MILLISECONDS = 4000;

/** Makes an invoker of a table of results and the executions of a state machine. */
export function createInvoker({ settings: given, table, executions, now = Date.now }: InvokerOptions): Invoker {
  const settings = completeSettings(given);
  const sources = { table, executions, machineType: settings.machineType, now };
  const within = ({ withinMilliseconds = WITHIN_MILLISECONDS }: Within): TimeLeft => timeLeft(withinMilliseconds, now);

  async function standingOf(executionId: string, left: TimeLeft): Promise<Standing | undefined> {
    const row = EXECUTION_ID.test(executionId) ? await table.get(executionId, left()) : undefined;
    return row === undefined || isExpired(row, now()) ? undefined : findStanding(row, sources, left);
  }

  return {
    start: async (request) => {
      const left = within(request);
      const wanted = wantedRow(eventOf(request), countOf(request.attempt, 1, 1), settings, now());
      const { row, outcome } = await start(wanted, sources, left);
      return answerOf(outcome, { executionId: row.pk, attempt: row.attempt, turn: 0, comfortEvery: 1 });
    },

    check: async (executionId, options = {}) => {
      const standing = await standingOf(executionId, within(options));
      return answerOf(standing?.outcome ?? UNKNOWN, {
        executionId: EXECUTION_ID.test(executionId) ? executionId : '',
        attempt: standing?.row.attempt ?? 1,
        turn: countOf(options.turn, 0, 0) + 1,
        comfortEvery: countOf(options.comfortEvery, 1, settings.comfortEvery),
      });
    },

    result: async (executionId, options = {}) => {
      const standing = await standingOf(executionId, within(options));
      return standing?.outcome ?? UNKNOWN;
    },
  };
}

/** What an execution's id may look like, in this version and others. */
const EXECUTION_ID = /^[\w-]{1,255}$/;

const UNKNOWN = failed('unknown-execution');

function eventOf({ contactId, parameters, event }: StartRequest): ContactFlowEvent {
  if (contactId === '') throw new InvokerUsageError('contactId is empty; it must be the id of a contact.');
  const Details = event?.Details ?? { ContactData: { ContactId: contactId } };
  return {
    ...event,
    Name: 'ContactFlowEvent',
    Details: { ...Details, ContactData: { ...Details.ContactData, ContactId: contactId }, Parameters: parameters },
  };
}
