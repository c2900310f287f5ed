import { failure, ok, page, type Answer, type Answering, type Reply } from './reply.ts';
import { ACCOUNT, type StandInState } from './state.ts';

type Schedule = Readonly<Record<string, unknown>>;

/** EventBridge Scheduler: schedules and groups. */
export const answerScheduler: Answer = ({ method, path, query, text }) => {
  const [kind, name = ''] = path;
  const body = (text === '' ? {} : JSON.parse(text)) as Schedule;
  if (kind === 'schedule-groups') return groups(method, name, body);
  if (kind === 'tags')
    return {
      operation: 'ListTagsForResource',
      reply: (state) => ok({ Tags: state.groups.get(path.at(-1)?.split('/').at(-1) ?? '') ?? [] }),
    };
  if (kind !== 'schedules') return undefined;
  if (name === '')
    return {
      operation: 'ListSchedules',
      reply: ({ schedules }) => {
        const { items, next } = page([...schedules.values()], query.get('NextToken'), 100);
        return ok({ Schedules: items.map(summary), ...(next === undefined ? {} : { NextToken: next }) });
      },
    };
  const group = query.get('groupName') ?? (body as { readonly GroupName?: string }).GroupName ?? 'default';
  return schedule(method, `${group}/${name}`, { ...body, GroupName: group, Name: name });
};

/** A list tells the target's ARN alone (Scheduler API, ScheduleSummary). */
function summary({ Name, GroupName, State, Target }: Schedule): Schedule {
  const { Arn } = Target as { readonly Arn: string };
  return { Name, GroupName, State, Target: { Arn } };
}

function arnOf(key: string): string {
  return `arn:aws:scheduler:eu-central-1:${ACCOUNT}:schedule/${key}`;
}

function schedule(method: string, key: string, body: Schedule): Answering | undefined {
  const subject = String(body['Name']);
  const existing = (change: (state: StandInState, found: Schedule) => Reply) => (state: StandInState) => {
    const found = state.schedules.get(key);
    return found === undefined ? failure(404, 'ResourceNotFoundException') : change(state, found);
  };
  const put = ({ schedules }: StandInState): Reply => {
    // The token tells one request from another and is not kept.
    schedules.set(key, Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'ClientToken')));
    return ok({ ScheduleArn: arnOf(key) });
  };
  const operations: Readonly<Record<string, Answering>> = {
    GET: { operation: 'GetSchedule', subject, reply: existing((_, found) => ok({ ...found, Arn: arnOf(key) })) },
    PUT: { operation: 'UpdateSchedule', subject, reply: existing((state) => put(state)) },
    DELETE: {
      operation: 'DeleteSchedule',
      subject,
      reply: existing(({ schedules }) => {
        schedules.delete(key);
        return ok({});
      }),
    },
    POST: {
      operation: 'CreateSchedule',
      subject,
      reply: (state) => {
        if (state.schedules.has(key)) return failure(409, 'ConflictException');
        const known = body['GroupName'] === 'default' || state.groups.has(String(body['GroupName']));
        return known ? put(state) : failure(404, 'ResourceNotFoundException', 'The group does not exist.');
      },
    },
  };
  return operations[method];
}

function groups(method: string, name: string, { Tags = [] }: Schedule): Answering | undefined {
  const arn = `arn:aws:scheduler:eu-central-1:${ACCOUNT}:schedule-group/${name}`;
  const existing = (change: (state: StandInState) => Reply) => (state: StandInState) =>
    state.groups.has(name) ? change(state) : failure(404, 'ResourceNotFoundException');
  const operations: Readonly<Record<string, Answering>> = {
    GET: {
      operation: 'GetScheduleGroup',
      subject: name,
      reply: existing(() => ok({ Arn: arn, Name: name, State: 'ACTIVE' })),
    },
    POST: {
      operation: 'CreateScheduleGroup',
      subject: name,
      reply: (state) => {
        if (state.groups.has(name)) return failure(409, 'ConflictException');
        state.groups.set(name, Tags as readonly unknown[]);
        return ok({ ScheduleGroupArn: arn });
      },
    },
    DELETE: {
      operation: 'DeleteScheduleGroup',
      subject: name,
      reply: existing((state) => {
        state.groups.delete(name);
        for (const key of state.schedules.keys()) if (key.startsWith(`${name}/`)) state.schedules.delete(key);
        return ok({});
      }),
    },
  };
  return operations[method];
}
