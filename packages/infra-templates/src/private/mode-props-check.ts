import type { ConnectIntegrationProps } from '../connect-integration-props.ts';
import { InvalidPropError } from '../errors.ts';
import type { WorkSource } from './work-source.ts';

type Prop = keyof ConnectIntegrationProps;

const BEHIND_A_MACHINE = [
  'steps',
  'work',
  'cache',
  'omit',
  'retentionSeconds',
  'comfortEvery',
  'express',
  'logExecutionData',
] as const satisfies readonly Prop[];

const OF_NEW_WORKERS = ['memorySize', 'environment'] as const satisfies readonly Prop[];

const OF_NEW_FUNCTIONS = [
  'rollout',
  'errorsToRollBack',
  'flowErrorsToRollBack',
  'warming',
  'logRetention',
  'bundlingConditions',
] as const satisfies readonly Prop[];

/**
 * Refuses props that would change nothing, because Connect has the work done otherwise or the function is not this stack's.
 *
 * @throws InvalidPropError
 */
export function checkModeProps(props: ConnectIntegrationProps, source: WorkSource): void {
  const { execution } = props.limits;
  const existing = source.kind === 'existing';
  if (execution !== 'step-functions') {
    refuseAny(props, BEHIND_A_MACHINE, `it is for work behind a state machine, and limits are for "${execution}".`);
    if (existing) refuseAny(props, OF_NEW_FUNCTIONS, 'a function that exists is called as it is: leave it out.');
  }
  if (existing) refuseAny(props, OF_NEW_WORKERS, 'a function that exists is called as it is: leave it out.');
  if (props.work !== undefined && props.steps?.some(({ required }) => required === false) === true) {
    throw new InvalidPropError(
      'steps',
      props.steps,
      'with states of your own (work) it is for them to go on without a step.',
    );
  }
}

function refuseAny(props: ConnectIntegrationProps, names: readonly Prop[], rule: string): void {
  for (const name of names) {
    if (props[name] !== undefined) throw new InvalidPropError(name, props[name], rule);
  }
}
