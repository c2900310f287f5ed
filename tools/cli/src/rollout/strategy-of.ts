import { objectOf, resourceAt, type NamedResource, type Template } from '@warmline/integration-check';
import { STRATEGY_NAMES, type Strategy } from '@warmline/rollout-replay';
import { UsageError } from '../errors.ts';
import { referredTo } from './referred-to.ts';

const CODE_DEPLOY_PREFIX = 'CodeDeployDefault.Lambda';

/**
 * The strategy of a deployment group: a predefined one by name, or a configuration of the same template.
 *
 * @throws UsageError for any other
 */
export function strategyOf(template: Template, group: NamedResource): Strategy {
  const configuration = group.properties['DeploymentConfigName'];
  const predefined = STRATEGY_NAMES.find((name) => configuration === `${CODE_DEPLOY_PREFIX}${name}`);
  const custom = customStrategy(template, referredTo(configuration));
  const strategy = predefined ?? custom;
  if (strategy !== undefined) return strategy;
  throw new UsageError(
    `${group.id} is deployed by ${JSON.stringify(configuration ?? null)}, which is none of CodeDeploy's nine configurations for ` +
      'Lambda and no canary or linear one of this template. Nobody can replay what is not known.',
  );
}

function customStrategy(template: Template, id: string | undefined): Strategy | undefined {
  const configuration = id === undefined ? undefined : resourceAt(template, id);
  const routing = objectOf(configuration?.properties['TrafficRoutingConfig']);
  const canary = objectOf(routing['TimeBasedCanary']);
  const linear = objectOf(routing['TimeBasedLinear']);
  const [type, percentage, intervalMinutes] =
    routing['Type'] === 'TimeBasedCanary'
      ? ([routing['Type'], canary['CanaryPercentage'], canary['CanaryInterval']] as const)
      : (['TimeBasedLinear', linear['LinearPercentage'], linear['LinearInterval']] as const);
  if (typeof percentage !== 'number' || typeof intervalMinutes !== 'number') return undefined;
  return { type, percentage, intervalMinutes };
}
