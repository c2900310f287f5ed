// Ours: "warmline sync" rewrites this file from integration.json. Change that file instead.
import { openHandler, openJob, type JobRecords, type PlayableFunction } from '@warmline/call-simulator';
import { invokerNameOf } from '@warmline/flow-json';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { functions } from '../flow/functions.ts';
import { OrderStatusStack } from '../infra/stack.ts';

/**
 * Opens what this integration deploys, to be played: the function that starts and checks the work, and those that do it.
 *
 * @param records what earlier calls left behind, and later ones find; default: every call begins with nothing
 */
export function openFunctions(records?: JobRecords): Readonly<Record<string, PlayableFunction>> {
  const { name, limits } = functions.orderStatus;
  const open = (file: string): PlayableFunction =>
    openHandler({
      file: new URL(file, import.meta.url),
      functionSeconds: limits.functionSeconds,
      conditions: ['@warmline/source'],
    });
  return {
    [`${name}-orders`]: open('../function/orders/handler.ts'),
    [`${name}-loyalty`]: open('../function/loyalty/handler.ts'),
    [invokerNameOf(name)]: openJob({ template: synthesised(), name, ...(records && { records }) }),
  };
}

/** The stack's template. Nothing is bundled: the handlers are played from their sources. */
function synthesised(): object {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const stack = new OrderStatusStack(app, 'order-status');
  return Template.fromStack(stack).toJSON();
}
