import { deployedFlows, type DeployedFlow } from '../template/deployed-flows.ts';
import type { ArtefactFinding, ArtefactRule } from './rule.ts';

export const deployedFlowUnreadable: ArtefactRule = {
  code: 'WL609',
  name: 'deployed-flow-unreadable',
  severity: 'error',
  summary: 'The flow in the template can be read.',
  reason:
    'CloudFormation publishes at once, so a content that is no flow fails the deployment; and what cannot be read is not checked; aws-facts 1.4.',
  check: ({ template, paths }) =>
    deployedFlows(template).flatMap((deployed) => {
      const verdict = verdictOn(deployed);
      return verdict === undefined ? [] : [{ file: paths.template, path: deployed.path, ...verdict }];
    }),
};

function verdictOn({ id, content }: DeployedFlow): Omit<ArtefactFinding, 'file' | 'path'> | undefined {
  switch (content.kind) {
    case 'flow':
      return undefined;
    case 'computed':
      return {
        severity: 'info',
        message: `The content of "${id}" is put together at deployment, so its blocks are not checked.`,
        hint: 'Write the flow into the template, as a text or with Fn::Join or Fn::Sub.',
      };
    case 'broken':
      return {
        message: `The content of "${id}" is no contact flow. ${content.problem}`,
        hint: 'Write the flow as a JSON text; in the CDK with Stack.toJsonString.',
      };
  }
}
