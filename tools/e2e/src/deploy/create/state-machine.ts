import { CreateStateMachineCommand, type StateMachineType } from '@aws-sdk/client-sfn';
import type { Create } from './created.ts';

/** With the definition as it was synthesised, and without the log and the traces, which the server has no use for. */
export const createStateMachine: Create = async ({ sfn }, { id, properties }) => {
  const { DefinitionString, RoleArn, StateMachineType: type } = properties as unknown as StateMachine;
  const { stateMachineArn = '' } = await sfn.send(
    new CreateStateMachineCommand({ name: id, definition: DefinitionString, roleArn: RoleArn, type }),
  );
  return { Ref: stateMachineArn, Arn: stateMachineArn, Name: id };
};

/** The template calls these otherwise than the service does. */
interface StateMachine {
  readonly DefinitionString: string;
  readonly RoleArn: string;
  readonly StateMachineType: StateMachineType | undefined;
}
