import { plainAction } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import { mapOf } from '../maps.ts';
import { neededResourceAt, numberAt } from '../values.ts';

/** Calls a Lambda function. The old block was always synchronous, and its answer a flat map of texts, as is today's default. */
export const invokeExternalResource: ModuleConverter = {
  parameters: ['FunctionArn', 'TimeLimit', 'Parameter'],
  convert: (block) => {
    if (block.target !== undefined && block.target !== 'Lambda') {
      return { notCarried: `It calls something of the kind "${block.target}", and only functions are known.` };
    }
    const parameters = mapOf(block, 'Parameter');
    return [
      plainAction(block, 'InvokeLambdaFunction', {
        LambdaFunctionARN: neededResourceAt(block, 'FunctionArn', 'functions'),
        InvocationTimeLimitSeconds: numberAt(block, 'TimeLimit', { least: 1, most: 8, otherwise: 3 }),
        ...(parameters === undefined ? {} : { LambdaInvocationAttributes: parameters }),
      }),
    ];
  },
};
