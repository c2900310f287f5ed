import { identifierFromWords } from '../../flow/identifier.ts';
import type { AsynchronousLadder } from '../../ladder/asynchronous-ladder.ts';
import type { Invocation } from '../invocation.ts';
import { referenceTo } from '../reference.ts';
import type { Step } from '../statement.ts';
import { loadResult } from '../statements/load-result.ts';
import { setFlowAttributes } from '../statements/set-flow-attributes.ts';
import { LATEST_INVOCATION, startInvocation } from '../statements/start-invocation.ts';
import type { Writer } from '../writer.ts';
import { awaitElsewhere, awaitOnVoice, type Awaiting } from './await-invocation.ts';
import { byChannel } from './by-channel.ts';
import type { CollectExits, Exits, Mode } from './mode.ts';
import { readyMade } from './ready-made.ts';
import { refuseWithoutEvents } from './refuse-waiting.ts';
import { namedFirst, type Work } from './work.ts';

type AsynchronousWork = Work<AsynchronousLadder>;

/** Connect's own asynchronous mode: a start, a Wait for the function's return, and a load of its answer (flow-language 8.6). */
export const asynchronous: Mode<AsynchronousLadder> = {
  answer: '$.External',
  idAttribute: attributeOf,
  numbersAttempts: false,
  invoke: (work, exits, writer) => [...started(work, exits, writer), ...awaited(work, exits, writer)],
  start: started,
  collect: collected,
};

/** The id is saved at once: the next start of any function replaces it. */
function started(work: AsynchronousWork, { failed }: Exits, { checked }: Writer): readonly Step[] {
  const { lambda, parameters, key } = work;
  const seconds = lambda.limits.blockSeconds;
  return [
    ...startInvocation(lambda, { parameters, seconds, onFailure: failed, ...namedFirst(work) }, readyMade),
    setFlowAttributes(
      { [attributeOf(key)]: LATEST_INVOCATION },
      { name: identifierFromWords(`save ${lambda.name}`, 'save-job'), onFailure: failed },
      readyMade,
    ),
  ].map(checked);
}

/** The first load finds out whether there is anything to wait for: nobody says what a Wait does for what has returned before it. */
function collected(work: AsynchronousWork, exits: CollectExits, writer: Writer): readonly Step[] {
  const { failed, running = () => awaited(work, exits, writer) } = exits;
  const load = loadResult(
    invocationOf(work),
    { onInProgress: running, onFailure: failed, ...namedFirst(work) },
    readyMade,
  );
  return [writer.checked(load)];
}

function awaited(work: AsynchronousWork, { failed }: Exits, writer: Writer): readonly Step[] {
  const { lambda } = work;
  refuseWithoutEvents(lambda.name, writer.place);
  const awaiting: Awaiting = {
    invocation: invocationOf(work),
    seconds: lambda.limits.waitSeconds,
    comfort: lambda.comfort,
    failed,
    writer,
  };
  return byChannel(
    writer,
    () => awaitOnVoice(awaiting),
    () => awaitElsewhere(awaiting),
  );
}

function invocationOf({ lambda, key }: AsynchronousWork): Invocation {
  return { id: referenceTo(`$.FlowAttributes.${attributeOf(key)}`), functionName: lambda.name };
}

function attributeOf(key: string): string {
  return `${key}Invocation`;
}
