import type { JsonObject } from '@warmline/flow-json';
import { invocationsOf } from '../template/invocations.ts';
import { referredId, resourcesOfType } from '../template/template.ts';
import type { ArtefactRule } from './rule.ts';

export const functionNotPermitted: ArtefactRule = {
  code: 'WL602',
  name: 'function-not-permitted',
  severity: 'error',
  summary: 'Connect may invoke every function of the deployed flow, and no other instance may.',
  reason:
    'Resource policies are kept per qualifier, so an alias needs a statement of its own; without source ARN and account any instance could call; aws-facts 1.1.',
  check: ({ template, paths }) => {
    const permissions = resourcesOfType(template, 'AWS::Lambda::Permission').filter(
      ({ properties }) => properties['Principal'] === 'connect.amazonaws.com',
    );
    return invocationsOf(template).flatMap(({ block, path, targetId }) => {
      if (targetId === undefined || template.Resources[targetId] === undefined) return [];
      const own = permissions.filter(({ properties }) => referredId(properties['FunctionName']) === targetId);
      const at = { file: paths.template, path, block: block.Identifier };
      if (own.length === 0) {
        return [
          {
            ...at,
            message: `The block "${block.Identifier}" invokes "${targetId}", and no AWS::Lambda::Permission lets connect.amazonaws.com do so.`,
            hint: 'Give the alias a permission for connect.amazonaws.com, with SourceArn and SourceAccount of the instance.',
          },
        ];
      }
      return own
        .filter(({ properties }) => !narrowed(properties))
        .map(({ id }) => ({
          ...at,
          path: `Resources.${id}.Properties`,
          message: `The permission "${id}" lets Amazon Connect instances of other accounts invoke "${targetId}".`,
          hint: 'Set SourceArn to the instance and SourceAccount to its account.',
        }));
    });
  },
};

function narrowed(properties: JsonObject): boolean {
  return properties['SourceArn'] !== undefined && properties['SourceAccount'] !== undefined;
}
