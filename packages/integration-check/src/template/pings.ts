import { isJsonObject, type JsonValue } from '@warmline/flow-json';
import { listOf, resourcesOfType, type Template } from './template.ts';

/** What keeps a function warm. */
export interface Ping {
  /** Logical id of what sends it. */
  readonly id: string;
  readonly path: string;
  readonly arn: JsonValue | undefined;
}

/** Targets of schedules and of scheduled rules that are switched on. Performs no I/O. */
export function pings(template: Template): Ping[] {
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
