import type { JsonValue } from '@warmline/flow-json';

/** What tasks can do that are played. */
export const TASKS = ['lambda:invoke', 'dynamodb:updateItem'] as const;

export type TaskKind = (typeof TASKS)[number];

/** What a task does, by its `Resource`; undefined where it is not played. */
export function taskOf(resource: JsonValue | undefined): TaskKind | undefined {
  const [, action] = /^arn:[\w-]+:states:::(.+)$/.exec(typeof resource === 'string' ? resource : '') ?? [];
  return TASKS.find((task) => task === action);
}
