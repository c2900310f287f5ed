import { isJsonObject, type JsonObject, type JsonValue } from '@warmline/flow-json';
import { referredId, resourcesOfType, type Template } from '../template/template.ts';
import type { ArtefactRule } from './rule.ts';

export const warmingMissesAlias: ArtefactRule = {
  code: 'WL608',
  name: 'warming-misses-alias',
  severity: 'warning',
  summary: 'What keeps a function warm pings the alias that Connect calls.',
  reason: 'A ping to the unqualified function warms $LATEST, whose environments no caller ever meets; field A2 and C4.',
  check: ({ template, paths }) =>
    pingTargets(template).flatMap(({ id, arn }) => {
      const targetId = referredId(arn);
      if (targetId === undefined || template.Resources[targetId]?.Type !== 'AWS::Lambda::Function') return [];
      const aliased = resourcesOfType(template, 'AWS::Lambda::Alias').some(
        ({ properties }) => referredId(properties['FunctionName']) === targetId,
      );
      if (!aliased) return [];
      return [
        {
          file: paths.template,
          path: `Resources.${id}`,
          message: `"${id}" pings the function "${targetId}" and not its alias.`,
          hint: 'Make the alias the target.',
        },
      ];
    }),
};

/** Targets of schedules and of scheduled rules. */
function pingTargets(template: Template): { id: string; arn: JsonValue | undefined }[] {
  const schedules = resourcesOfType(template, 'AWS::Scheduler::Schedule').map(({ id, properties }) => ({
    id,
    arn: arnOf(properties['Target']),
  }));
  const rules = resourcesOfType(template, 'AWS::Events::Rule')
    .filter(({ properties }) => properties['ScheduleExpression'] !== undefined)
    .flatMap(({ id, properties }) => targetsOf(properties).map((target) => ({ id, arn: arnOf(target) })));
  return [...schedules, ...rules];
}

function targetsOf(properties: JsonObject): JsonValue[] {
  return Array.isArray(properties['Targets']) ? (properties['Targets'] as JsonValue[]) : [];
}

function arnOf(target: JsonValue | undefined): JsonValue | undefined {
  return isJsonObject(target) ? target['Arn'] : undefined;
}
