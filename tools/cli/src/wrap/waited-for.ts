import { latencyNamesOf, type Action, type Flow } from '@warmline/flow-json';

/**
 * How the blocks of a flow that wait for a function write it, each way once.
 *
 * @param given how a person calls the function: to the letter, by its ARN without version or alias, or by its name
 * @returns what was given alone, where blocks write just that; none where no block waits for such a function
 */
export function waitedFor(given: string, { Actions }: Flow): readonly string[] {
  const written = Actions.filter(waits).flatMap((action) => {
    const [, arn, ...names] = latencyNamesOf(action);
    return arn !== undefined && [arn, ...names].includes(given) ? [arn] : [];
  });
  return written.includes(given) ? [given] : [...new Set(written)];
}

function waits({ Type, Parameters = {} }: Action): boolean {
  return Type === 'InvokeLambdaFunction' && Parameters['InvocationType'] !== 'ASYNCHRONOUS';
}
