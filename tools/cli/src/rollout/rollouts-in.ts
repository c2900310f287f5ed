import { objectOf, resourcesOfType, type NamedResource, type Template } from '@warmline/integration-check';
import type { ErrorAlarm, Strategy } from '@warmline/rollout-replay';
import { newVersionAlarm } from './new-version-alarm.ts';
import { referredTo } from './referred-to.ts';
import { strategyOf } from './strategy-of.ts';

/** How one function of a template is rolled out. */
export interface Rollout {
  /** Logical id of the function. */
  readonly function: string;
  /** Connect calls it and tries again, instead of a state machine or another function. */
  readonly calledByConnect: boolean;
  readonly strategy: Strategy;
  /** Undefined when no alarm on errors of the new version alone can roll it back. */
  readonly alarm: ErrorAlarm | undefined;
}

/**
 * Every function that CodeDeploy rolls out behind an alias, in template order.
 *
 * @throws UsageError when a deployment group has a strategy that stands nowhere in the template
 */
export function rolloutsIn(template: Template): readonly Rollout[] {
  const groups = resourcesOfType(template, 'AWS::CodeDeploy::DeploymentGroup');
  return resourcesOfType(template, 'AWS::Lambda::Alias').flatMap((alias) => {
    const update = objectOf(alias.updatePolicy['CodeDeployLambdaAliasUpdate']);
    const group = groups.find(({ id }) => id === referredTo(update['DeploymentGroupName']));
    if (group === undefined) return [];
    return {
      function: referredTo(alias.properties['FunctionName']) ?? alias.id,
      calledByConnect: isCalledByConnect(template, alias),
      strategy: strategyOf(template, group),
      alarm: newVersionAlarm(template, group),
    };
  });
}

function isCalledByConnect(template: Template, alias: NamedResource): boolean {
  return resourcesOfType(template, 'AWS::Lambda::Permission').some(
    ({ properties }) =>
      properties['Principal'] === 'connect.amazonaws.com' && referredTo(properties['FunctionName']) === alias.id,
  );
}
