import { joinedText } from '../template/joined-text.ts';
import { aliasesOf } from '../template/lambda-function.ts';
import { pings } from '../template/pings.ts';
import { targetOf } from '../template/target.ts';
import { resourceAt } from '../template/template.ts';
import type { ArtefactRule } from './rule.ts';

export const warmingMissesAlias: ArtefactRule = {
  code: 'WL608',
  name: 'warming-misses-alias',
  severity: 'warning',
  summary: 'What keeps a function warm pings the alias that Connect calls.',
  reason: 'A ping to the unqualified function warms $LATEST, whose environments no caller ever meets; field A2 and C4.',
  check: ({ template, paths }) =>
    pings(template).flatMap(({ id, path, arn }) => {
      const target = targetOf(template, joinedText(arn));
      const fn = target.kind === 'function' ? resourceAt(template, target.id) : undefined;
      const [alias] = fn === undefined ? [] : aliasesOf(template, fn);
      if (fn === undefined || alias === undefined) return [];
      return [
        {
          file: paths.template,
          path,
          message: `"${id}" pings the function "${fn.id}" and not its alias "${alias.id}".`,
          hint: 'Make the alias the target.',
        },
      ];
    }),
};
