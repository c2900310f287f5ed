import {
  DeleteFunctionCommand,
  PublishVersionCommand,
  UpdateAliasCommand,
  UpdateFunctionCodeCommand,
  waitUntilFunctionUpdatedV2,
  waitUntilPublishedVersionActive,
  type LambdaClient,
} from '@aws-sdk/client-lambda';
import { apply } from '../apply/apply.ts';
import { inverse } from '../apply/inverse.ts';
import { perform } from '../apply/perform.ts';
import type { FleetClients } from '../clients.ts';
import { ApplyFailedError, PlanRefusedError } from '../errors.ts';
import { shownName } from '../function-arn.ts';
import { inWords, type Change } from '../plan/change.ts';
import { versionsOf } from '../read/versions-of.ts';
import { demandAnswers } from './answers-ping.ts';
import { isGuardingRefused, type GuardingPlan } from './plan-guarding.ts';

/** A deployment package as it is and as it would be. */
export interface Packages {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** What is to be done when a later step fails. */
interface WayBack {
  readonly what: string;
  readonly back: () => Promise<unknown>;
}

/** Lambda unpacks a large package in well under this. */
const LONGEST_UPDATE_SECONDS = 120;

/**
 * Performs a plan. When a step fails, or the new version does not answer a ping, those before it are taken back: an alias is moved only to
 * a version that was seen to answer. Where Connect calls the function itself, callers have the new code as soon as it is uploaded.
 *
 * @param told hears of each step that begins
 * @throws PlanRefusedError for a plan with errors, before anything is written
 * @throws ApplyFailedError that says what was taken back, and what could not be
 */
export async function applyGuarding(
  plan: GuardingPlan,
  packages: Packages,
  clients: FleetClients,
  told: (step: string) => void = () => undefined,
): Promise<void> {
  if (isGuardingRefused(plan)) throw new PlanRefusedError('Nothing was changed: the plan has errors.');
  const { undo, warming } = plan;
  const ways: WayBack[] = [];
  const schedules = async (): Promise<void> => {
    await apply(warming, clients);
    ways.push(
      ...warming.changes.map((change) => ({ what: inWords(change), back: () => performBack(change, clients) })),
    );
  };
  let step = '';
  const begin = (what: string): void => told((step = what));
  try {
    // Pings must not outlive the guard that answers them.
    if (undo) await schedules();
    if (plan.code.changes.length > 0) await changeCode(plan, packages, clients.lambda, ways, begin);
    if (!undo && plan.code.changes.length === 0 && warming.changes.length > 0)
      await pingAll(plan, clients.lambda, begin);
    if (!undo) await schedules();
  } catch (cause) {
    const { takenBack, left } = await takeBack(ways);
    if (!(cause instanceof ApplyFailedError)) throw new ApplyFailedError(step, takenBack, left, { cause });
    throw new ApplyFailedError(cause.what, [...cause.takenBack, ...takenBack], [...cause.left, ...left], {
      cause: cause.cause,
    });
  }
}

/** Nothing is scheduled that was not seen to answer, whoever put the guard in. */
async function pingAll(
  { function: { name, qualifiers } }: GuardingPlan,
  lambda: LambdaClient,
  begin: (what: string) => void,
): Promise<void> {
  for (const qualifier of qualifiers) {
    begin(`send ${shownName(name, qualifier)} a ping`);
    await demandAnswers(lambda, name, qualifier);
  }
}

async function performBack(change: Change, clients: FleetClients): Promise<void> {
  const back = inverse(change);
  if (back === undefined) throw new Error('AWS has no way back.');
  await perform(back, clients);
}

/** Uploads, publishes and moves, and notes the way back of each step. */
async function changeCode(
  { function: one, undo, aliases }: GuardingPlan,
  packages: Packages,
  lambda: LambdaClient,
  ways: WayBack[],
  begin: (what: string) => void,
): Promise<void> {
  const { name, qualifiers, revisionId } = one;
  begin(`upload the code of ${name}`);
  await upload(lambda, name, packages.after, revisionId);
  ways.push({ what: `upload the code of ${name}`, back: () => upload(lambda, name, packages.before) });
  await settled(lambda, name);
  if (qualifiers.includes(null) && !undo) {
    begin(`send ${name} a ping`);
    await demandAnswers(lambda, name, null);
  }
  if (aliases.length === 0) return;

  begin(`publish a version of ${name}`);
  const known = await versionsOf(lambda, name);
  const { Version: version = '' } = await lambda.send(
    new PublishVersionCommand({
      FunctionName: name,
      Description: undo ? 'Without the warm guard.' : 'With the warm guard.',
    }),
  );
  // Lambda publishes nothing where the code is that of the last version, and gives that one.
  if (!known.includes(version)) {
    ways.push({
      what: `publish version ${version} of ${name}`,
      back: () => lambda.send(new DeleteFunctionCommand({ FunctionName: name, Qualifier: version })),
    });
  }
  await waitUntilPublishedVersionActive(
    { client: lambda, maxWaitTime: LONGEST_UPDATE_SECONDS },
    { FunctionName: name, Qualifier: version },
  );
  if (!undo) {
    begin(`send ${shownName(name, version)} a ping`);
    await demandAnswers(lambda, name, version);
  }
  for (const alias of aliases) {
    const what = `move ${shownName(name, alias.name)} to version ${version}`;
    begin(what);
    await lambda.send(
      new UpdateAliasCommand({
        FunctionName: name,
        Name: alias.name,
        FunctionVersion: version,
        RevisionId: alias.revisionId,
      }),
    );
    const back = { FunctionName: name, Name: alias.name, FunctionVersion: alias.version };
    ways.push({ what, back: () => lambda.send(new UpdateAliasCommand(back)) });
    if (undo) continue;
    begin(`send ${shownName(name, alias.name)} a ping`);
    await demandAnswers(lambda, name, alias.name);
  }
}

async function upload(lambda: LambdaClient, name: string, zip: Uint8Array, revisionId?: string): Promise<void> {
  await lambda.send(
    new UpdateFunctionCodeCommand({
      FunctionName: name,
      ZipFile: zip,
      ...(revisionId !== undefined && revisionId !== '' && { RevisionId: revisionId }),
    }),
  );
}

async function settled(lambda: LambdaClient, name: string): Promise<void> {
  await waitUntilFunctionUpdatedV2({ client: lambda, maxWaitTime: LONGEST_UPDATE_SECONDS }, { FunctionName: name });
}

async function takeBack(
  ways: readonly WayBack[],
): Promise<{ readonly takenBack: readonly string[]; readonly left: readonly string[] }> {
  const takenBack: string[] = [];
  const left: string[] = [];
  for (const { what, back } of ways.toReversed()) {
    try {
      await back();
      takenBack.push(what);
    } catch {
      left.push(what);
    }
  }
  return { takenBack, left };
}
