import { warningsOf } from '@warmline/async-invoker';
import type { Stack } from 'aws-cdk-lib';
import type { ConnectIntegrationProps } from '../connect-integration-props.ts';
import { mayOutgrowAssociation } from './alias-name.ts';
import { isForeign } from './foreign-function.ts';
import { readFunctionArn } from './function-arn.ts';
import type { IntegrationSettings } from './integration-settings.ts';
import { warmingAdvice } from './warming-interval.ts';

/** Something that deploys, and that people should know. */
export interface Advice {
  /** Under `@warmline/infra-templates:`; people acknowledge it by that. */
  readonly id: string;
  readonly text: string;
}

/** What there is to say about an integration that contradicts nothing. */
export function adviceOn(
  props: ConnectIntegrationProps,
  { source, rollout }: IntegrationSettings,
  stack: Pick<Stack, 'account' | 'region'>,
): readonly Advice[] {
  const { warming, aliasName, ignoreAlarms } = rollout;
  const said: Readonly<Record<string, string | undefined>> = {
    warmingTooRare: warming.mode === 'schedule' ? warmingAdvice(warming.everyMinutes) : undefined,
    associationTooLong: props.associate === true ? associationAdvice(aliasName) : undefined,
    rolloutAlarmsIgnored: ignoreAlarms ? IGNORED : undefined,
    cacheKeyCanBeForged: warningsOf(props)[0],
    permissionByHand:
      source.kind === 'existing' && isForeign(source.arn, stack) ? permissionAdvice(props, source.arn) : undefined,
  };
  return Object.entries(said).flatMap(([id, text]) => (text === undefined ? [] : [{ id, text }]));
}

const IGNORED =
  'No alarm stops this deployment or rolls it back (rollout.ignoreAlarms, or context ignoreRolloutAlarms). Leave it out again next time.';

function associationAdvice(aliasName: string): string | undefined {
  if (!mayOutgrowAssociation(aliasName)) return undefined;
  return (
    `rollout.alias "${aliasName}" may make the alias's ARN longer than the 140 characters that an association takes, ` +
    'and the deployment fail. Choose a shorter name, or leave out associate.'
  );
}

/** Who may call a function is written in its own account and Region, which this stack cannot change. */
function permissionAdvice({ name, limits }: ConnectIntegrationProps, arn: string): string {
  const { region = '', unqualified = arn, qualifier } = readFunctionArn(arn) ?? {};
  const principal =
    limits.execution === 'step-functions'
      ? '--principal <ARN of the role of the state machine>'
      : '--principal connect.amazonaws.com --source-arn <ARN of the instance> --source-account <account of the instance>';
  return (
    `function.arn "${arn}" is in another account or Region, so this stack cannot let it be called. Run there: ` +
    `aws lambda add-permission --region ${region} --function-name ${unqualified}` +
    (qualifier === undefined ? '' : ` --qualifier '${qualifier}'`) +
    ` --statement-id warmline-${name} --action lambda:InvokeFunction ${principal}`
  );
}
