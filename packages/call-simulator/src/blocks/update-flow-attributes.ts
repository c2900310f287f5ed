import { isJsonObject, type JsonValue } from '@warmline/flow-json';
import { setAttributes } from './attributes.ts';
import { fail, type Block } from './block.ts';

/** Sets `$.FlowAttributes`, all or none (flow-language 7.3). They live in this flow, and functions are not told of them. */
export const updateFlowAttributes: Block = {
  enter({ state, parameters }) {
    const given = parameters['FlowAttributes'];
    if (!isJsonObject(given)) return fail('NoMatchingError');
    const values = Object.entries(given).map(
      ([key, entry]) => [key, isJsonObject(entry) ? (entry['Value'] ?? null) : null] as const,
    );
    if (values.some(([, value]) => value === null)) return fail('NoMatchingError');
    return setAttributes(
      {
        whose: "flow's",
        limit: 'flow-attributes-size',
        before: state.flowAttributes,
        changes: (flowAttributes) => ({ flowAttributes }),
      },
      Object.fromEntries<JsonValue>(values),
      state,
    );
  },
};
