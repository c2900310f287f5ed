import { ok, page, type Answer } from './reply.ts';

/** Connect: ListLambdaFunctions. */
export const answerConnect: Answer = ({ path, query }) => {
  const [kind, , list] = path;
  if (kind !== 'instance' || list !== 'lambda-functions') return undefined;
  return {
    operation: 'ListLambdaFunctions',
    reply: ({ added }) => {
      const { items, next } = page(added, query.get('nextToken'), 25);
      return ok({ LambdaFunctions: items, ...(next === undefined ? {} : { NextToken: next }) });
    },
  };
};
