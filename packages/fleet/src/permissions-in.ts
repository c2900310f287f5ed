/** That Connect may invoke a function under a qualifier. */
export interface Permission {
  /** Alias, or null for the function itself: a policy holds for one of them alone (Lambda Developer Guide, resource policies). */
  readonly qualifier: string | null;
  /** The instance that may; null where the statement names none, and every instance may. */
  readonly instance: string | null;
}

interface Statement {
  readonly Effect?: unknown;
  readonly Principal?: unknown;
  readonly Action?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * The permissions that a resource policy gives Connect: statements for the principal `connect.amazonaws.com`.
 *
 * @throws SyntaxError for a text that is no JSON
 */
export function permissionsIn(policy: string, qualifier: string | null): readonly Permission[] {
  const { Statement: statements = [] } = JSON.parse(policy) as { Statement?: Statement | readonly Statement[] };
  return (listOf(statements) as readonly Statement[])
    .filter(({ Effect, Principal, Action }) => Effect === 'Allow' && isConnect(Principal) && invokes(Action))
    .flatMap(({ Condition }): readonly (string | null)[] => {
      const instances = sourceArns(Condition);
      return instances.length === 0 ? [null] : instances;
    })
    .map((instance) => ({ qualifier, instance }));
}

/** Does a permission hold for an instance? Wildcards of `ArnLike` are followed. */
export function holdsFor({ instance }: Permission, asked: string | undefined): boolean {
  if (asked === undefined || instance === null) return true;
  const pattern = instance
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${pattern}$`).test(asked);
}

function isConnect(principal: unknown): boolean {
  const { Service } = Object(principal) as { readonly Service?: unknown };
  return listOf(Service).includes('connect.amazonaws.com');
}

function invokes(action: unknown): boolean {
  return listOf(action).some((one) => one === '*' || /^lambda:(\*|invoke(function|\*))$/i.test(String(one)));
}

function sourceArns(condition: Statement['Condition'] = {}): readonly string[] {
  return Object.values(condition)
    .flatMap((keys) => Object.entries(keys))
    .filter(([key]) => key.toLowerCase() === 'aws:sourcearn')
    .flatMap(([, value]) => listOf(value))
    .map(String);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
