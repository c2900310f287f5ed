import { joinedText } from './joined-text.ts';
import { functionProperty, isFunction } from './lambda-function.ts';
import { stateMachines, type StateMachine } from './state-machines.ts';
import { objectOf, resourcesIn, type Template } from './template.ts';

/**
 * The state machines whose work a caller waits for: their metadata name a job, or a function has them in its environment, which
 * is how one that a flow calls comes to start them. What else a stack runs, by a schedule or an event, keeps nobody waiting.
 */
export function awaitedMachines(template: Template): StateMachine[] {
  const variables = resourcesIn(template)
    .filter(isFunction)
    .flatMap((fn) => Object.values(objectOf(objectOf(functionProperty(template, fn, 'Environment'))['Variables'])))
    .map(joinedText);
  return stateMachines(template).filter(
    ({ id, resource: { metadata } }) =>
      metadata['warmline:job'] !== undefined || variables.some((text) => refersTo(text, id)),
  );
}

function refersTo(text: string, id: string): boolean {
  return [`\${Ref:${id}}`, `\${GetAtt:${id}.`].some((marker) => text.includes(marker));
}
