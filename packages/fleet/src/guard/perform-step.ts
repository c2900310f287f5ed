import {
  DeleteFunctionCommand,
  PublishVersionCommand,
  UpdateAliasCommand,
  UpdateFunctionCodeCommand,
  waitUntilFunctionUpdatedV2,
  waitUntilPublishedVersionActive,
  type LambdaClient,
} from '@aws-sdk/client-lambda';
import type { Done } from '../apply/all-or-nothing.ts';
import { performChange } from '../apply/perform-change.ts';
import type { FleetClients } from '../clients.ts';
import { shownName } from '../function-arn.ts';
import { versionsOf } from '../read/versions-of.ts';
import { demandAnswers } from './demand-answers.ts';
import type { GuardingStep } from './guarding-step.ts';
import type { GuardingPlan } from './plan-guarding.ts';

/** A deployment package as it is and as it would be. */
export interface Packages {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** A plan that is being performed. */
export interface GuardingRun {
  readonly plan: GuardingPlan;
  readonly packages: Packages;
  readonly clients: FleetClients;
  /** Of the package that was uploaded. */
  codeSha256?: string | undefined;
  /** That was published. */
  version?: string;
}

type Note = (done: Done) => void;

/** Lambda unpacks a large package in well under this. */
const LONGEST_UPDATE_SECONDS = 120;

/** Performs a step, and says how it is taken back. */
export async function performStep(step: GuardingStep, run: GuardingRun, note: Note): Promise<void> {
  const act = ACTIONS[step.kind] as (one: GuardingStep, run: GuardingRun, note: Note) => Promise<void>;
  await act(step, run, note);
}

type Actions = {
  readonly [Kind in GuardingStep['kind']]: (
    step: Extract<GuardingStep, { readonly kind: Kind }>,
    run: GuardingRun,
    note: Note,
  ) => Promise<void>;
};

const ACTIONS: Actions = {
  upload: async (_, run, note) => {
    const { plan, packages, clients } = run;
    const { lambda } = clients;
    const { name, revisionId } = plan.function;
    run.codeSha256 = await upload(lambda, name, packages.after, revisionId);
    note({ what: `upload the code of ${name}`, takeBack: () => upload(lambda, name, packages.before) });
    await waitUntilFunctionUpdatedV2({ client: lambda, maxWaitTime: LONGEST_UPDATE_SECONDS }, { FunctionName: name });
  },
  publish,
  'ping-version': (_, { plan, clients, version = '' }) => demandAnswers(clients.lambda, plan.function.name, version),
  ping: ({ qualifier }, { plan, clients }) => demandAnswers(clients.lambda, plan.function.name, qualifier),
  move: async ({ alias }, { plan, clients: { lambda }, version = '' }, note) => {
    const target = { FunctionName: plan.function.name, Name: alias.name };
    const moved = { ...target, FunctionVersion: version, RevisionId: alias.revisionId };
    await lambda.send(new UpdateAliasCommand(moved));
    note({
      what: `move ${shownName(plan.function.name, alias.name)} to version ${version}`,
      takeBack: () => lambda.send(new UpdateAliasCommand({ ...target, FunctionVersion: alias.version })),
    });
  },
  schedule: ({ change }, { clients }, note) => performChange(change, clients, note),
};

async function publish(_: object, run: GuardingRun, note: Note): Promise<void> {
  const { lambda } = run.clients;
  const { name } = run.plan.function;
  const known = await versionsOf(lambda, name);
  const { Version: version = '' } = await lambda.send(
    new PublishVersionCommand({
      FunctionName: name,
      // Nothing that somebody else uploaded meanwhile.
      CodeSha256: run.codeSha256,
      Description: run.plan.undo ? 'Without the warm guard.' : 'With the warm guard.',
    }),
  );
  run.version = version;
  const published = { FunctionName: name, Qualifier: version };
  // Lambda publishes nothing where the code is that of the last version, and gives that one.
  if (!known.includes(version)) {
    const takeBack = () => lambda.send(new DeleteFunctionCommand(published));
    note({ what: `publish version ${version} of ${name}`, takeBack });
  }
  await waitUntilPublishedVersionActive({ client: lambda, maxWaitTime: LONGEST_UPDATE_SECONDS }, published);
}

/** @returns the hash of the package, as Lambda tells it */
async function upload(
  lambda: LambdaClient,
  name: string,
  zip: Uint8Array,
  revisionId = '',
): Promise<string | undefined> {
  const RevisionId = revisionId === '' ? {} : { RevisionId: revisionId };
  const { CodeSha256 } = await lambda.send(
    new UpdateFunctionCodeCommand({ FunctionName: name, ZipFile: zip, ...RevisionId }),
  );
  return CodeSha256;
}
