import { Construct } from 'constructs';
import type { RolledOutFunction } from '../rolled-out-function.ts';
import type { WorkStep } from '../work-step.ts';
import { renderBundling } from './bundling.ts';
import type { ConnectInstance } from './connect-instance.ts';
import { integrationFunction } from './integration-function.ts';
import type { IntegrationSettings } from './integration-settings.ts';
import { rolledOutFunction } from './rolled-out-function.ts';

/** A function that does the work, or a part of it. */
export interface Worker {
  /** The name of its step, or of the integration. */
  readonly name: string;
  readonly functionName: string;
  /** Of its alias. */
  readonly arn: string;
  /** Whether the job fails where it fails. */
  readonly required: boolean;
  /** Undefined where the function is not this stack's. */
  readonly made: RolledOutFunction | undefined;
}

/** At least one. */
export type Workers = readonly [Worker, ...Worker[]];

/** Makes the functions that do the work. A single one stands in the integration's own scope, whichever way Connect calls it. */
export function workers(scope: Construct, settings: IntegrationSettings, limits: WorkerLimits): Workers {
  const { name, source } = settings;
  switch (source.kind) {
    case 'existing':
      return [{ name, functionName: name, arn: source.arn, required: true, made: undefined }];
    case 'new':
      return [worker(scope, settings, { ...limits, name, functionName: name, entry: source.entry, required: true })];
    case 'steps': {
      const parent = new Construct(scope, 'Steps');
      const step = ({ name: stepName, entry, required = true }: WorkStep): Worker =>
        worker(new Construct(parent, stepName), settings, {
          ...limits,
          name: stepName,
          functionName: `${name}-${stepName}`,
          entry,
          required,
        });
      const [first, ...others] = source.steps;
      return [step(first), ...others.map(step)];
    }
  }
}

export interface WorkerLimits {
  readonly timeoutSeconds: number;
  /** How long whoever calls them waits for them. */
  readonly answerSeconds: number;
  /** The instance that calls the functions itself, if it does. */
  readonly calledBy: ConnectInstance | undefined;
}

interface WorkerOptions extends WorkerLimits, Omit<Worker, 'arn' | 'made'> {
  readonly entry: string;
}

function worker(scope: Construct, settings: IntegrationSettings, options: WorkerOptions): Worker {
  const { name, functionName, required, calledBy } = options;
  const made = rolledOutFunction(scope, {
    ...settings.rollout,
    name: functionName,
    calledBy,
    answerSeconds: options.answerSeconds,
    logRetention: settings.logRetention,
    bundlingConditions: settings.bundlingConditions,
    function: integrationFunction(scope, {
      entry: options.entry,
      timeoutSeconds: options.timeoutSeconds,
      memorySize: settings.memorySize,
      environment: settings.environment,
      logRetention: settings.logRetention,
      bundling: renderBundling(settings.bundlingConditions),
    }),
  });
  return { name, functionName, required, arn: made.alias.functionArn, made };
}
