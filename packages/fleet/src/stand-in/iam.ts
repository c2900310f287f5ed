import { ok, type Answer, type Reply } from './reply.ts';
import { ACCOUNT, type StandInState } from './state.ts';

/** IAM: one role and the policies inside it, in its query protocol. */
export const answerIam: Answer = ({ text }) => {
  const parameters = new URLSearchParams(text);
  const operation = parameters.get('Action');
  const act = OPERATIONS[operation ?? ''];
  if (operation === null || act === undefined) return undefined;
  const subject = parameters.get('RoleName') ?? '';
  return { operation, subject, reply: (state) => act(state, subject, parameters) };
};

const OPERATIONS: Readonly<Record<string, (state: StandInState, name: string, parameters: URLSearchParams) => Reply>> =
  {
    GetRole: ({ roles }, name) => {
      const role = roles.get(name);
      return role === undefined ? missing() : answer('GetRole', `<Role>${roleXml(name, role.description)}</Role>`);
    },
    CreateRole: ({ roles }, name, parameters) => {
      const description = parameters.get('Description') ?? '';
      roles.set(name, { description, policies: new Map() });
      return answer('CreateRole', `<Role>${roleXml(name, description)}</Role>`);
    },
    DeleteRole: ({ roles }, name) => {
      if (roles.get(name)?.policies.size) return failed(409, 'DeleteConflict', 'Must delete policies first.');
      return roles.delete(name) ? answer('DeleteRole') : missing();
    },
    GetRolePolicy: ({ roles }, name, parameters) => {
      const policy = roles.get(name)?.policies.get(parameters.get('PolicyName') ?? '');
      if (policy === undefined) return missing();
      return answer('GetRolePolicy', `<PolicyDocument>${encodeURIComponent(policy)}</PolicyDocument>`);
    },
    PutRolePolicy: ({ roles }, name, parameters) => {
      roles.get(name)?.policies.set(parameters.get('PolicyName') ?? '', parameters.get('PolicyDocument') ?? '');
      return answer('PutRolePolicy');
    },
    DeleteRolePolicy: ({ roles }, name, parameters) =>
      roles.get(name)?.policies.delete(parameters.get('PolicyName') ?? '') === true
        ? answer('DeleteRolePolicy')
        : missing(),
  };

function roleXml(name: string, description: string): string {
  const text = description.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<Arn>arn:aws:iam::${ACCOUNT}:role/${name}</Arn><RoleName>${name}</RoleName><Description>${text}</Description>`;
}

function answer(operation: string, result = ''): Reply {
  const content = `<${operation}Result>${result}</${operation}Result>`;
  return ok(
    `<${operation}Response xmlns="https://iam.amazonaws.com/doc/2010-05-08/">${content}</${operation}Response>`,
  );
}

function missing(): Reply {
  return failed(404, 'NoSuchEntity', 'It cannot be found.');
}

function failed(status: number, code: string, message: string): Reply {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, body: `<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">${error}</ErrorResponse>` };
}
