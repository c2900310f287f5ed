import { createHash } from 'node:crypto';

/** Longest name of a flow (CloudFormation, AWS::Connect::ContactFlow). */
const FLOW_NAME_CHARACTERS = 127;
const HASH_CHARACTERS = 8;

/**
 * The flow's name in its instance: stack and integration, or one of the two where they are the same. Neither holds a
 * space, so two stacks in one instance never clash; a name too long is cut and told apart by a hash.
 */
export function flowName(stackName: string, integration: string): string {
  if (stackName === integration) return integration;
  const name = `${stackName} ${integration}`;
  if (name.length <= FLOW_NAME_CHARACTERS) return name;

  const end = ` ${integration} ${createHash('sha256').update(name).digest('hex').slice(0, HASH_CHARACTERS)}`;
  return stackName.slice(0, FLOW_NAME_CHARACTERS - end.length) + end;
}
