import { settingsEnvironment } from '@warmline/traffic-hooks';
import { HOOK_MEMORY_MB, hookTimeoutSeconds } from '../private/hooks/traffic-hook.ts';
import type { IntegrationSettings } from '../private/integration-settings.ts';
import { att, ref, sub } from './intrinsics.ts';
import { PARAMETERS, type SamNames } from './sam-names.ts';
import { allowing, logAndRole, policy } from './sam-roles.ts';
import type { SamResources } from './sam-template.ts';

export interface SamHooksOptions {
  readonly names: SamNames;
  readonly settings: IntegrationSettings;
  /** Where the built handler of `@warmline/traffic-hooks` lies, as `hook.mjs`. */
  readonly codeUri: string;
  /** How long whoever calls the function waits for it. */
  readonly answerSeconds: number;
}

/** The functions that a deployment has ask the new version. */
export interface SamHooks {
  readonly resources: SamResources;
  /** Logical ids, by when `DeploymentPreference` has them called; empty where nothing is asked. */
  readonly ids: { readonly PreTraffic?: string; readonly PostTraffic?: string };
}

/** Has a deployment ask the new version before callers meet it, and on request the alias after. */
export function samHooks(options: SamHooksOptions): SamHooks {
  const { names, settings } = options;
  const { hooks } = settings.rollout;
  if (hooks === undefined) return { resources: {}, ids: {} };
  const PreTraffic = names.of('BeforeTraffic');
  const before = hook(PreTraffic, ref(names.version));
  if (hooks.afterTraffic !== true) return { resources: before, ids: { PreTraffic } };
  const PostTraffic = names.of('AfterTraffic');
  return { resources: { ...before, ...hook(PostTraffic, aliasByName(names)) }, ids: { PreTraffic, PostTraffic } };

  function hook(id: string, asked: object): SamResources {
    const ids = { logGroup: `${id}LogGroup`, role: `${id}Role` };
    return {
      ...logAndRole(ids, settings.logRetention, {
        Ask: policy(allowing(['lambda:InvokeFunction'], sub(`\${${names.function}.Arn}:*`))),
        Report: policy(allowing(['codedeploy:PutLifecycleEventHookExecutionStatus'], sub(DEPLOYMENT_GROUPS))),
      }),
      [id]: {
        Type: 'AWS::Serverless::Function',
        Properties: {
          Description: `Asks a new version of ${settings.name} whether it is fit for callers`,
          CodeUri: options.codeUri,
          Handler: 'hook.handler',
          Timeout: hookTimeoutSeconds(options.answerSeconds),
          MemorySize: HOOK_MEMORY_MB,
          Role: att(ids.role, 'Arn'),
          LoggingConfig: { LogGroup: ref(ids.logGroup) },
          Environment: { Variables: environment(asked) },
          // Callers never reach a hook: it has no alias to move.
          DeploymentPreference: { Enabled: false },
        },
      },
    };
  }

  function environment(asked: object): Readonly<Record<string, unknown>> {
    const variables = settingsEnvironment({
      functionArn: ASKED,
      limitSeconds: options.answerSeconds,
      ...(hooks?.probe && { probe: hooks.probe }),
      ...(hooks?.responseType && { responseType: hooks.responseType }),
    });
    return Object.fromEntries(Object.entries(variables).map(([name, text]) => [name, text === ASKED ? asked : text]));
  }
}

/** By its name: the alias waits for the hook, so the hook cannot refer to the alias. */
function aliasByName({ function: functionId }: SamNames): object {
  return sub(`\${${functionId}.Arn}:\${${PARAMETERS.alias}}`);
}

/** Stands for what only CloudFormation knows; no other variable of a hook is this text. */
const ASKED = 'arn:asked';

/**
 * Those of the template's one application, which is this integration's alone. Naming the group would close a circle: it waits for its
 * role, and that for the hooks.
 */
const DEPLOYMENT_GROUPS =
  'arn:${AWS::Partition}:codedeploy:${AWS::Region}:${AWS::AccountId}:deploymentgroup:${ServerlessDeploymentApplication}/*';
