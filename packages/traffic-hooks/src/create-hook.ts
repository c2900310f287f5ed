import { judgeReply, type Finding, type Reply } from './judge-reply.ts';
import { questionOf, type Question } from './question.ts';
import type { HookSettings } from './settings.ts';

/** What CodeDeploy sends to a hook (CodeDeploy User Guide, hooks section for an AWS Lambda deployment). */
export interface HookEvent {
  readonly DeploymentId: string;
  readonly LifecycleEventHookExecutionId: string;
}

export type HookStatus = 'Succeeded' | 'Failed';

export interface HookPorts {
  /** Read when the hook runs: what is wrong with them fails the deployment, not the start of the function. */
  readonly settings: () => HookSettings;
  /** Invokes a version or alias and waits for its reply. */
  readonly invoke: (functionArn: string, event: object) => Promise<Reply>;
  /** Tells CodeDeploy; without it a deployment waits for an hour, and fails. */
  readonly report: (event: HookEvent, status: HookStatus) => Promise<void>;
  /** Takes one line of JSON at a time. */
  readonly log: (line: string) => void;
}

/**
 * A hook that asks a version a question and tells CodeDeploy whether callers may meet it. It reports `Failed` on any finding, and
 * where it could not ask at all: no one knows then what callers would meet.
 *
 * @throws what `report` rejects with
 */
export function createHook({
  settings,
  invoke,
  report,
  log,
}: HookPorts): (event: HookEvent) => Promise<{ readonly status: HookStatus }> {
  return async (event) => {
    const findings = await ask();
    for (const finding of findings) log(JSON.stringify({ level: 'ERROR', ...finding }));
    const status = findings.length === 0 ? 'Succeeded' : 'Failed';
    log(JSON.stringify({ level: 'INFO', deploymentId: event.DeploymentId, status }));
    await report(event, status);
    return { status };
  };

  async function ask(): Promise<readonly (Finding | NotAsked)[]> {
    try {
      const asked = settings();
      return await judged(questionOf(asked), asked);
    } catch (error) {
      return [{ code: 'not-asked', message: `It could not be asked: ${String(error)}`, hint: NOT_ASKED_HINT }];
    }
  }

  /** A first reply that came too late is asked for once more: environments are kept warm, and callers seldom meet the start of one. */
  async function judged(question: Question, asked: HookSettings): Promise<readonly Finding[]> {
    const { functionArn, limitSeconds, responseType } = asked;
    const first = await invoke(functionArn, question.event);
    log(JSON.stringify({ level: 'INFO', functionArn, asked: question.kind, milliseconds: first.milliseconds }));
    const findings = judgeReply(question, first, limitSeconds, responseType);
    if (!(findings.length === 1 && findings[0]?.code === 'too-slow')) return findings;

    const second = await invoke(functionArn, question.event);
    log(JSON.stringify({ level: 'INFO', functionArn, asked: question.kind, milliseconds: second.milliseconds }));
    return judgeReply(question, second, limitSeconds, responseType);
  }
}

/** The version was not asked. */
interface NotAsked {
  readonly code: 'not-asked';
  readonly message: string;
  readonly hint: string;
}

const NOT_ASKED_HINT = 'Look at the permissions and the environment of the hook, and deploy again.';
