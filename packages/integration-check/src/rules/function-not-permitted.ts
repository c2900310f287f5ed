import { associatedFunctions, CONNECT, connectPermissions } from '../template/connect-permissions.ts';
import { invocationsOf } from '../template/invocations.ts';
import { isDefined } from '../template/target.ts';
import type { ArtefactRule } from './rule.ts';

export const functionNotPermitted: ArtefactRule = {
  code: 'WL602',
  name: 'function-not-permitted',
  severity: 'error',
  summary: 'Connect may invoke every function of the deployed flow, and no other instance may.',
  reason:
    'Resource policies are kept per qualifier, so an alias needs a statement of its own; without source ARN and account any instance could call; aws-facts 1.1.',
  check: ({ template, paths }) => {
    const permissions = connectPermissions(template);
    const permitted = new Set(permissions.map(({ target }) => target?.id));
    const associated = associatedFunctions(template);
    const calls = invocationsOf(template).flatMap(({ block, path, target }) =>
      isDefined(target) ? [{ block: block.Identifier, path, id: target.id }] : [],
    );

    const unpermitted = calls
      .filter(({ id }) => !permitted.has(undefined) && !permitted.has(id) && !associated.has(id))
      .map(({ block, path, id }) => ({
        file: paths.template,
        path,
        block,
        message: `The block "${block}" invokes "${id}", and no AWS::Lambda::Permission lets ${CONNECT} do so.`,
        hint: `Give "${id}" a permission for ${CONNECT}, with SourceArn and SourceAccount of the instance.`,
      }));
    const tooWide = permissions
      .filter(({ target, unset }) => unset.length > 0 && calls.some(({ id }) => id === target?.id))
      .map(({ id, unset }) => ({
        file: paths.template,
        path: `Resources.${id}.Properties`,
        message: `The permission "${id}" for ${CONNECT} does not set ${unset.join(' and ')}.`,
        hint: 'Set SourceArn to the instance and SourceAccount to its account: no other instance may invoke the function.',
        // Either of them keeps out the instances of other accounts.
        ...(unset.length === 1 ? { severity: 'warning' as const } : {}),
      }));
    return [...unpermitted, ...tooWide];
  },
};
