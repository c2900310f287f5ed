import { failure, ok, page, type Answer } from './reply.ts';

interface Request {
  readonly NextToken?: string;
  readonly Rule?: string;
}

/** EventBridge: ListRules and ListTargetsByRule. */
export const answerEvents: Answer = ({ target, text }) => {
  const [service, operation = ''] = target.split('.');
  if (service !== 'AWSEvents') return undefined;
  const { NextToken, Rule = '' } = JSON.parse(text) as Request;
  if (operation === 'ListRules')
    return {
      operation,
      reply: ({ rules }) => {
        const { items, next } = page(rules, NextToken, 100);
        return ok({
          Rules: items.map(({ name, expression, state = 'ENABLED' }) => ({
            Name: name,
            State: state,
            ScheduleExpression: expression,
          })),
          NextToken: next,
        });
      },
    };
  return {
    operation,
    subject: Rule,
    reply: ({ rules }) => {
      const rule = rules.find(({ name }) => name === Rule);
      return rule === undefined ? failure(400, 'ResourceNotFoundException') : ok({ Targets: rule.targets });
    },
  };
};
