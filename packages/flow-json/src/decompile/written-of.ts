import type { Written } from '../builder/written.ts';
import type { Flow } from '../flow/flow.ts';
import type { Code, Expression } from './expression.ts';
import { spellingOf } from './spelling-of.ts';

/** What of a document its code does not say: where it begins, in which order its actions stand, and how they are spelt. */
export function writtenOf(flow: Flow, code: readonly Code[]): Written {
  const reading = identifiersIn(code);
  const order = flow.Actions.map(({ Identifier }) => Identifier);
  const verbatim = new Set(identifiersIn(code, 'verbatim'));
  const spelling = spellingOf(flow.Actions.filter(({ Identifier }) => !verbatim.has(Identifier)));
  return {
    ...(reading[0] === flow.StartAction ? {} : { start: flow.StartAction }),
    ...(JSON.stringify(reading) === JSON.stringify(order) ? {} : { order }),
    ...(spelling.length === 0 ? {} : { spelling }),
  };
}

/** The identifiers of the blocks that the code writes, in its order; of one method, or of all. */
function identifiersIn(code: readonly Code[], method?: string): readonly string[] {
  return code.flatMap((step) => {
    if (!('onward' in step)) return [];
    const own = method === undefined || step.method === method ? [step.identifier] : [];
    return [...own, ...step.args.flatMap((arg) => identifiersBelow(arg, method))];
  });
}

function identifiersBelow(expression: Expression, method?: string): readonly string[] {
  switch (expression.kind) {
    case 'steps':
      return identifiersIn(expression.steps, method);
    case 'members':
      return expression.members.flatMap(([, value]) => (value === undefined ? [] : identifiersBelow(value, method)));
    case 'list':
      return expression.items.flatMap((item) => identifiersBelow(item, method));
    default:
      return [];
  }
}
