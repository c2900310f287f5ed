import type { Node } from '@babel/types';
import { warning, type PatchIssue } from '../issue.ts';
import { senderIn } from './misfits.ts';
import type { Modernised } from './modernise.ts';
import { parametersOf, placeOf, type Guardable } from './placement.ts';
import { lineOf } from './syntax.ts';
import { calleeName, unwrapped } from './unwrapped.ts';

/**
 * What is to be known of a handler that is guarded. Performs no I/O.
 *
 * @param stays why it was not made async, where that was asked for
 */
export function doubtsOf(placement: Guardable, stays: Modernised | undefined): readonly PatchIssue[] {
  const sender = functionsOf(placement)
    .map(senderIn)
    .find((found) => found !== undefined);
  const callback = takesCallback(placement) ? callbackDoubt(placement, stays) : undefined;
  return [callback, sender].filter((doubt) => doubt !== undefined);
}

/** The functions that get the event: the handler, or those that a call is given to make one of. */
function functionsOf(placement: Guardable): readonly Node[] {
  if (placement.kind === 'within') return [placement.handler];
  const expression = unwrapped(placement.expression);
  const given = expression.type === 'CallExpression' ? expression.arguments : [expression];
  return given.filter(({ type }) => type === 'FunctionExpression' || type === 'ArrowFunctionExpression');
}

function callbackDoubt(placement: Guardable, stays: Modernised | undefined): PatchIssue {
  const canBecomeAsync = placement.kind === 'within' && placement.reply.kind === 'callback' && stays === undefined;
  const left = stays?.ok === false ? ` It stays as it is: ${stays.why}.` : '';
  return warning('callback-handler', {
    line: stays?.ok === false ? stays.line : lineOf(placeOf(placement)),
    message: `It takes a callback, which the runtime nodejs24.x does not hand over any more.${left}`,
    hint: canBecomeAsync
      ? 'Make it async before the runtime is changed; --modernise does so where that is provably the same.'
      : 'Make it async, without a third parameter, by hand before the runtime is changed.',
  });
}

/** Does a handler want a callback, as far as its code tells? Of what a wrapper is given, the name of the third parameter does. */
function takesCallback(placement: Guardable): boolean {
  if (placement.kind === 'within') return parametersOf(placement.handler).length > 2;
  const expression = unwrapped(placement.expression);
  if (expression.type !== 'CallExpression') return isFunctionOf(expression, () => true);
  return (
    calleeName(expression.callee) === 'callbackify' ||
    expression.arguments.some((given) => isFunctionOf(given, (name) => /^(?:callback|cb|done)$/.test(name)))
  );
}

/** Is it a function whose third parameter has such a name? */
function isFunctionOf(node: Node, fits: (name: string) => boolean): boolean {
  if (node.type !== 'FunctionExpression' && node.type !== 'ArrowFunctionExpression') return false;
  const [, , third] = parametersOf(node);
  return third?.type === 'Identifier' && fits(third.name);
}
