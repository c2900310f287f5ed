import { json } from '../expression.ts';
import { errorBranch, named, textOf, type FormOf } from './form.ts';
import { promptOf } from './prompt.ts';

export const sayForm: FormOf = (action) => {
  const prompt = promptOf(action.Parameters);
  const onFailure = errorBranch(action, 'NoMatchingError', { isOptional: true });
  if (prompt === undefined) return undefined;
  return { method: 'say', args: [json(prompt), named(action, [['onFailure', onFailure]])] };
};

export const disconnectForm: FormOf = (action) => ({ method: 'disconnect', args: [named(action)] });

export const loggingForm: FormOf = (action) => {
  const behavior = textOf(action.Parameters, 'FlowLoggingBehavior');
  return behavior === undefined ? undefined : { method: 'logging', args: [json(behavior), named(action)] };
};

export const transferToFlowForm: FormOf = (action) => {
  const flow = textOf(action.Parameters, 'ContactFlowId');
  const onFailure = errorBranch(action, 'NoMatchingError');
  if (flow === undefined || onFailure === undefined) return undefined;
  return { method: 'transferToFlow', args: [json(flow), named(action, [['onFailure', onFailure]])] };
};

export const endFlowForm: FormOf = (action) => ({ method: 'endFlow', args: [named(action)] });

export const moveToQueueForm: FormOf = (action) => {
  const queue = textOf(action.Parameters, 'QueueId');
  const onFull = errorBranch(action, 'QueueAtCapacity');
  const onFailure = errorBranch(action, 'NoMatchingError');
  if (queue === undefined || onFull === undefined || onFailure === undefined) return undefined;
  const options = named(action, [
    ['onFull', onFull],
    ['onFailure', onFailure],
  ]);
  return { method: 'moveToQueue', args: [json(queue), options] };
};
