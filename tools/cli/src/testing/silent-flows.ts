/** A block, a prompt where nothing else is said. */
interface Part {
  readonly type?: string;
  readonly parameters?: object;
  readonly next?: string;
  readonly errors?: Readonly<Record<string, string>>;
}

/** A flow of these blocks; the call begins with the first. */
export function flowOf(blocks: Readonly<Record<string, Part>>): string {
  const Actions = Object.entries(blocks).map(
    ([Identifier, { type = 'MessageParticipant', parameters, next, errors }]) => ({
      Identifier,
      Type: type,
      Parameters: parameters ?? (type === 'MessageParticipant' ? { Text: 'Hello.' } : {}),
      Transitions:
        next === undefined
          ? {}
          : {
              NextAction: next,
              Errors: Object.entries(errors ?? {}).map(([ErrorType, NextAction]) => ({ ErrorType, NextAction })),
            },
    }),
  );
  return JSON.stringify({ Version: '2019-10-30', StartAction: Actions[0]?.Identifier, Actions });
}

/** A Lambda block of so many seconds. */
export function waits(seconds: number, next: string, failed = next): Part {
  const LambdaFunctionARN = `arn:aws:lambda:eu-central-1:123456789012:function:slow-${seconds}:PROD`;
  return {
    type: 'InvokeLambdaFunction',
    parameters: { LambdaFunctionARN, InvocationTimeLimitSeconds: String(seconds) },
    next,
    errors: { NoMatchingError: failed },
  };
}

/** Hangs up. */
export const BYE: Part = { type: 'DisconnectParticipant' };

/** Silent for 6 seconds, after a prompt. */
export const SIX = flowOf({ hello: { next: 'one' }, one: waits(2, 'two'), two: waits(4, 'bye'), bye: BYE });

/** Silent without end. */
export const ENDLESS = flowOf({ one: waits(2, 'bye', 'two'), two: waits(4, 'one'), bye: BYE });

/** Never silent. */
export const SPEAKING = flowOf({ hello: { next: 'bye' }, bye: BYE });
