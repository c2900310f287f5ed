import { isRecord, type PlainTemplate } from './plain-template.ts';

/**
 * What the role that a resource names may do, and who takes it on: trust, managed policies, and one line for each action on each
 * resource, of its own policies and of those that are attached to it. Performs no I/O.
 *
 * @param named as the template refers to the role
 */
export function permissionsOf(
  { Resources }: PlainTemplate,
  words: (value: unknown) => unknown,
  named: unknown,
): { readonly trust: unknown; readonly managed: unknown; readonly allowed: readonly string[] } {
  const id = roleId(named);
  const properties = Resources[id]?.Properties ?? {};
  const attached = Object.values(Resources).filter(
    ({ Type, Properties = {} }) =>
      Type === 'AWS::IAM::Policy' && (Properties['Roles'] as readonly unknown[]).some((role) => roleId(role) === id),
  );
  const documents = [
    ...((properties['Policies'] ?? []) as readonly { readonly PolicyDocument: unknown }[]).map(
      (one) => one.PolicyDocument,
    ),
    ...attached.map(({ Properties = {} }) => Properties['PolicyDocument']),
  ];
  return {
    trust: statementsOf(properties['AssumeRolePolicyDocument']).map(words),
    managed: words(properties['ManagedPolicyArns'] ?? []),
    allowed: documents
      .flatMap(statementsOf)
      .flatMap((statement) => lines(words(statement)))
      .sort(),
  };
}

function roleId(named: unknown): string {
  if (!isRecord(named)) return '';
  const path = named['Ref'] ?? named['Fn::GetAtt'];
  return String(Array.isArray(path) ? path[0] : path).split('.')[0] ?? '';
}

function statementsOf(document: unknown): readonly Readonly<Record<string, unknown>>[] {
  return isRecord(document) ? (document['Statement'] as readonly Readonly<Record<string, unknown>>[]) : [];
}

function lines(statement: unknown): readonly string[] {
  const { Effect, Action, Resource, Condition } = statement as Readonly<Record<string, unknown>>;
  return listed(Action).flatMap((action) =>
    listed(Resource).map((resource) =>
      // The application has no other group.
      [
        Effect,
        action,
        String(resource).replace('/<deployment group>', '/*'),
        ...(Condition === undefined ? [] : [JSON.stringify(Condition)]),
      ].join(' '),
    ),
  );
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
