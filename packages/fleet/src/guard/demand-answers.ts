import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { PING_INPUT } from '@warmline/warm-guard';
import { PingUnansweredError } from '../errors.ts';
import { shownName } from '../function-arn.ts';
import { EVENT_BRIDGE_TEST } from './test-event.ts';

/**
 * Sends a function what a rule of EventBridge sends, and what our schedules send.
 *
 * @throws PingUnansweredError when an answer is not that of a guard
 */
export async function demandAnswers(lambda: LambdaClient, name: string, qualifier: string | null): Promise<void> {
  for (const event of [EVENT_BRIDGE_TEST, PING_INPUT]) {
    const { FunctionError, Payload } = await lambda.send(
      new InvokeCommand({
        FunctionName: name,
        ...(qualifier !== null && { Qualifier: qualifier }),
        Payload: new TextEncoder().encode(JSON.stringify(event)),
      }),
    );
    const answer = Payload === undefined ? '' : new TextDecoder().decode(Payload);
    if (FunctionError === undefined && isWarm(answer)) continue;
    throw new PingUnansweredError(
      `${shownName(name, qualifier)} answered a ping with ${FunctionError === undefined ? '' : `the error ${FunctionError}: `}${answer.slice(0, 200)}`,
    );
  }
}

/** As the guards of both languages answer, or those that others wrote after the seed. */
function isWarm(answer: string): boolean {
  try {
    const value = JSON.parse(answer) as Readonly<Record<string, unknown>> | null;
    return value?.['eventResponse'] === 'warm' || value?.['event_response'] === 'warm';
  } catch {
    return false;
  }
}
