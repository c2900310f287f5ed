import type { JsonValue } from '@warmline/flow-json';
import { hasMarker, joinedText, referredId } from '../template/joined-text.ts';
import {
  listOf,
  objectOf,
  resourceAt,
  resourcesOfType,
  type NamedResource,
  type Template,
} from '../template/template.ts';
import type { ArtefactRule } from './rule.ts';

const AT_ONCE = 'CodeDeployDefault.LambdaAllAtOnce';
const NEW_VERSION = ['FunctionName', 'Resource', 'ExecutedVersion'];

export const rolloutUnwatched: ArtefactRule = {
  code: 'WL607',
  name: 'rollout-unwatched',
  severity: 'warning',
  summary: 'A gradual rollout is watched by an alarm on the new version alone.',
  reason:
    'Only the dimensions FunctionName, Resource and ExecutedVersion together tell the new version from the old one, whose good calls otherwise drown its errors; aws-facts 2.4.',
  check: ({ template, paths }) =>
    resourcesOfType(template, 'AWS::Lambda::Alias').flatMap((alias) => {
      const group = rolloutGroup(template, alias);
      if (group === undefined || isWatched(template, group)) return [];
      return [
        {
          file: paths.template,
          path: `Resources.${group.id}.Properties.AlarmConfiguration`,
          message: `The rollout of the alias "${alias.id}" has no alarm on the errors of the new version.`,
          hint: 'Add an alarm on Errors with the dimensions FunctionName, Resource and ExecutedVersion to the deployment group.',
        },
      ];
    }),
};

/** The deployment group that moves an alias gradually; undefined where there is none, or another stack has it. */
function rolloutGroup(template: Template, { updatePolicy }: NamedResource): NamedResource | undefined {
  const update = objectOf(updatePolicy['CodeDeployLambdaAliasUpdate']);
  const id = referredId(update['DeploymentGroupName']);
  const group = id === undefined ? undefined : resourceAt(template, id);
  if (group?.type !== 'AWS::CodeDeploy::DeploymentGroup') return undefined;
  return group.properties['DeploymentConfigName'] === AT_ONCE ? undefined : group;
}

/** An alarm that the template does not define is given the benefit of the doubt. */
function isWatched(template: Template, { properties }: NamedResource): boolean {
  const configuration = objectOf(properties['AlarmConfiguration']);
  if (configuration['Enabled'] === false) return false;
  return listOf(configuration['Alarms']).some((entry) => {
    const alarm = alarmNamed(template, objectOf(entry)['Name']);
    return alarm === undefined || metricsOf(alarm).some(countsNewErrors);
  });
}

/** By reference, or by a name that the alarm has too. */
function alarmNamed(template: Template, name: JsonValue | undefined): NamedResource | undefined {
  const id = referredId(name);
  const alarms = resourcesOfType(template, 'AWS::CloudWatch::Alarm');
  return alarms.find(
    (alarm) => alarm.id === id || (typeof name === 'string' && alarm.properties['AlarmName'] === name),
  );
}

type Metric = NamedResource['properties'];

/** The metric of a plain alarm, or those of a metric expression. */
function metricsOf({ properties }: NamedResource): Metric[] {
  const inExpression = listOf(properties['Metrics']).map((entry) =>
    objectOf(objectOf(objectOf(entry)['MetricStat'])['Metric']),
  );
  return [properties, ...inExpression];
}

function countsNewErrors({ MetricName, Dimensions }: Metric): boolean {
  const name = joinedText(MetricName);
  const dimensions = listOf(Dimensions).map((dimension) => objectOf(dimension)['Name']);
  return (name === 'Errors' || hasMarker(name)) && NEW_VERSION.every((wanted) => dimensions.includes(wanted));
}
