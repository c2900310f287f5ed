import { probeProblem } from '@warmline/traffic-hooks';
import type { ConnectIntegrationProps } from '../../connect-integration-props.ts';
import { InvalidPropError } from '../../errors.ts';
import type { RolloutHooks } from '../../rollout-hooks.ts';
import type { WarmingSettings } from '../warming-settings.ts';

/** What is asked, and how the flow reads the answer. */
export interface AskedHooks extends RolloutHooks {
  readonly responseType?: 'STRING_MAP';
}

/** A hook's environment holds 4 KB (Lambda Developer Guide, quotas); its other variables take a part. */
const MOST_PROBE_BYTES = 3500;

/**
 * What is asked of new versions; undefined for nothing: on request, and where neither a probe nor a guard is to be expected.
 *
 * @throws InvalidPropError
 */
export function hookSettings(
  { name, flow, rollout = {}, limits, steps, work }: ConnectIntegrationProps,
  { mode }: WarmingSettings,
): AskedHooks | undefined {
  const { hooks = {} } = rollout;
  if (hooks === 'off') return undefined;
  const { probe } = hooks;
  if (probe === undefined) return mode === 'schedule' || rollout.hooks !== undefined ? hooks : undefined;

  const problem = probeProblem(probe);
  if (problem !== undefined) refuse(probe, `it is a call of a contact flow: ${problem}.`);
  if (limits.execution === 'step-functions' || steps !== undefined || work !== undefined) {
    refuse(
      probe,
      'Connect does not call the function itself, so its event is not that of a flow: leave it out, and a ping is sent.',
    );
  }
  const bytes = Buffer.byteLength(JSON.stringify(probe));
  if (bytes > MOST_PROBE_BYTES)
    refuse(probe, `it takes ${bytes} bytes, and a hook's environment has room for ${MOST_PROBE_BYTES}.`);
  return readsTexts(flow, name) ? { ...hooks, responseType: 'STRING_MAP' } : hooks;
}

/** Does a block of the flow read the function's answer as a flat object of texts, as one does that says nothing (flow-language 8.2)? */
function readsTexts(flow: ConnectIntegrationProps['flow'], name: string): boolean {
  const { Actions } = 'content' in flow ? flow.content : flow;
  return Actions.some(
    ({ Type, Parameters = {} }) =>
      Type === 'InvokeLambdaFunction' &&
      Parameters['LambdaFunctionARN'] === `\${functions.${name}}` &&
      (Parameters['ResponseValidation'] as { readonly ResponseType?: unknown } | undefined)?.ResponseType !== 'JSON',
  );
}

function refuse(probe: object, rule: string): never {
  throw new InvalidPropError('rollout.hooks.probe', probe, rule);
}
