import type { Written } from '../builder/written.ts';
import type { FlowType } from '../catalogue/action-definition.ts';
import type { JsonValue } from '../json.ts';
import { given } from './forms/form.ts';
import { json, members, type Code, type Expression } from './expression.ts';
import { printExpression, printSteps } from './print-code.ts';

/** What stands beside the code of a flow. */
export interface FlowHead {
  readonly name: string;
  readonly type: FlowType;
  readonly settings: JsonValue | undefined;
}

const OPENING = 'export const flow = contactFlow(';

/** Prints a module that exports the flow. */
export function printFlow({ name, type, settings }: FlowHead, steps: readonly Code[], written: Written): string {
  const names = usesReferences(steps) ? 'contactFlow, referenceTo' : 'contactFlow';
  const options = members([
    ['name', json(name)],
    ['type', json(type)],
    ['settings', given(settings)],
  ]);
  return `import { ${names} } from '@warmline/flow-json';\n\n${printed(options, steps, written)}`;
}

function printed(options: Expression, steps: readonly Code[], written: Written): string {
  const more = Object.keys(written).length > 0;
  const inner = more ? '  ' : '';
  const body = steps.length === 0 ? '() => undefined' : `(call) => {\n${printSteps(steps, `${inner}  `)}${inner}}`;
  const head = printExpression(options, inner, inner.length + OPENING.length);
  if (!more) return `${OPENING}${head}, ${body});\n`;
  const last = printExpression(json(written as unknown as JsonValue), inner, inner.length);
  return `${OPENING}\n${inner}${head},\n${inner}${body},\n${inner}${last},\n);\n`;
}

function usesReferences(steps: readonly Code[]): boolean {
  return steps.some(({ args }) => args.some(holdsReference));
}

function holdsReference(expression: Expression): boolean {
  switch (expression.kind) {
    case 'path':
      return true;
    case 'steps':
      return usesReferences(expression.steps);
    case 'members':
      return expression.members.some(([, value]) => value !== undefined && holdsReference(value));
    case 'list':
      return expression.items.some(holdsReference);
    default:
      return false;
  }
}
