import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../catalogue/catalogue.ts';
import type { ActionDefinition, FlowType } from '../catalogue/action-definition.ts';
import { standingOf } from '../catalogue/standing-of.ts';
import type { Action } from '../flow/flow.ts';
import { FLOW_TYPES } from '../flow/flow-type.ts';
import { lint } from '../lint.ts';
import { flowOf, hangUp } from './flow.fixture.ts';
import { mutationsOf } from './generated-mutations.fixture.ts';

const DEFINITIONS: readonly ActionDefinition[] = Object.values(CATALOGUE);

/** What the service would refuse. Rules on functions and callers measure what the changed values mean, and may speak too. */
function refusals(action: Action, flowType: FlowType | undefined): ReadonlySet<string> {
  const options = flowType === undefined ? {} : { flowType };
  const issues = lint(flowOf(action, hangUp('bye')), options);
  return new Set(issues.flatMap(({ code, block }) => (code.startsWith('WL1') && block === 'one' ? [code] : [])));
}

describe('FLOW_RULES', () => {
  it.each(DEFINITIONS)('find each way to break $type, by its rule and by no other', (definition) => {
    const flowType = FLOW_TYPES.find((type) => standingOf(definition, type) === 'taken');

    const found = mutationsOf(definition, 'bye').map(({ what, before, after }) => {
      const known = refusals(before, flowType);
      return [what, [...refusals(after, flowType)].filter((code) => !known.has(code))];
    });

    expect(found).toEqual(mutationsOf(definition, 'bye').map(({ what, code }) => [what, [code]]));
  });
});
