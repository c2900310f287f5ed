import { isJsonObject, type JsonObject, type JsonValue } from '@warmline/flow-json';
import { referredId, resourcesOfType, type Template } from '../template/template.ts';
import type { ArtefactRule } from './rule.ts';

export const rolloutUnwatched: ArtefactRule = {
  code: 'WL607',
  name: 'rollout-unwatched',
  severity: 'warning',
  summary: 'A gradual rollout is watched by an alarm on the new version alone.',
  reason:
    'Only the dimensions FunctionName, Resource and ExecutedVersion together tell the new version from the old one, whose good calls otherwise drown its errors; aws-facts 2.4.',
  check: ({ template, paths }) =>
    resourcesOfType(template, 'AWS::Lambda::Alias').flatMap(({ id, resource }) => {
      const update = resource.UpdatePolicy?.['CodeDeployLambdaAliasUpdate'];
      if (!isJsonObject(update)) return [];
      const groupId = referredId(update['DeploymentGroupName']) ?? '';
      const alarms = alarmsOf(template, template.Resources[groupId]?.Properties ?? {});
      if (alarms.some((alarm) => dimensions(alarm).has('ExecutedVersion'))) return [];
      return [
        {
          file: paths.template,
          path: `Resources.${groupId}.Properties.AlarmConfiguration`,
          message: `The rollout of the alias "${id}" has no alarm on the errors of the new version.`,
          hint: 'Add an alarm with the dimensions FunctionName, Resource and ExecutedVersion to the deployment group.',
        },
      ];
    }),
};

function alarmsOf(template: Template, group: JsonObject): JsonObject[] {
  const configuration = group['AlarmConfiguration'];
  const alarms = isJsonObject(configuration) ? configuration['Alarms'] : undefined;
  if (!Array.isArray(alarms)) return [];
  return alarms.flatMap((alarm: JsonValue) => {
    const id = isJsonObject(alarm) ? referredId(alarm['Name']) : undefined;
    return id === undefined ? [] : [template.Resources[id]?.Properties ?? {}];
  });
}

function dimensions(alarm: JsonObject): ReadonlySet<JsonValue> {
  const list = Array.isArray(alarm['Dimensions']) ? (alarm['Dimensions'] as JsonValue[]) : [];
  return new Set(list.flatMap((dimension) => (isJsonObject(dimension) ? [dimension['Name'] ?? null] : [])));
}
