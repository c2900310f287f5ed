import { isJsonObject, type JsonValue } from '@warmline/flow-json';
import { joinedText } from '../template/joined-text.ts';
import { aliasesOf } from '../template/lambda-function.ts';
import { targetOf } from '../template/target.ts';
import { listOf, resourceAt, resourcesOfType, type Template } from '../template/template.ts';
import type { ArtefactRule } from './rule.ts';

export const warmingMissesAlias: ArtefactRule = {
  code: 'WL608',
  name: 'warming-misses-alias',
  severity: 'warning',
  summary: 'What keeps a function warm pings the alias that Connect calls.',
  reason: 'A ping to the unqualified function warms $LATEST, whose environments no caller ever meets; field A2 and C4.',
  check: ({ template, paths }) =>
    pings(template).flatMap(({ id, path, arn }) => {
      const target = targetOf(template, joinedText(arn));
      const fn = target.kind === 'function' ? resourceAt(template, target.id) : undefined;
      const [alias] = fn === undefined ? [] : aliasesOf(template, fn);
      if (fn === undefined || alias === undefined) return [];
      return [
        {
          file: paths.template,
          path,
          message: `"${id}" pings the function "${fn.id}" and not its alias "${alias.id}".`,
          hint: 'Make the alias the target.',
        },
      ];
    }),
};

interface Ping {
  /** Logical id of what sends it. */
  readonly id: string;
  readonly path: string;
  readonly arn: JsonValue | undefined;
}

/** Targets of schedules and of scheduled rules that are switched on. */
function pings(template: Template): Ping[] {
  const schedules = resourcesOfType(template, 'AWS::Scheduler::Schedule');
  const rules = resourcesOfType(template, 'AWS::Events::Rule').filter(
    ({ properties }) => properties['ScheduleExpression'] !== undefined,
  );
  return [
    ...schedules.map(({ id, properties }) => ({ id, properties, targets: { Target: properties['Target'] } })),
    ...rules.map(({ id, properties }) => ({ id, properties, targets: numbered('Targets', properties['Targets']) })),
  ]
    .filter(({ properties }) => properties['State'] !== 'DISABLED')
    .flatMap(({ id, targets }) =>
      Object.entries(targets).map(([name, target]) => ({
        id,
        path: `Resources.${id}.Properties.${name}.Arn`,
        arn: isJsonObject(target) ? target['Arn'] : undefined,
      })),
    );
}

/** `{ "Targets[0]": …, "Targets[1]": … }`. */
function numbered(name: string, list: JsonValue | undefined): Record<string, JsonValue> {
  return Object.fromEntries(listOf(list).map((item, index) => [`${name}[${index}]`, item]));
}
