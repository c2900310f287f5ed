import { isJsonObject, type JsonValue } from '../../json.ts';
import { json } from '../expression.ts';
import { errorBranch, given, memberOf, named, numberOf, textOf, type FormOf } from './form.ts';

export const setFlowAttributesForm: FormOf = (action) => {
  const attributes = memberOf(action.Parameters, 'FlowAttributes');
  if (!isJsonObject(attributes)) return undefined;
  const values = Object.entries(attributes).map(([key, value]) => [key, memberOf(value, 'Value')] as const);
  if (values.some(([, value]) => typeof value !== 'string')) return undefined;
  const onFailure = errorBranch(action, 'NoMatchingError', { isOptional: true });
  const texts = Object.fromEntries(values) as Readonly<Record<string, JsonValue>>;
  return { method: 'setFlowAttributes', args: [json(texts), named(action, [['onFailure', onFailure]])] };
};

export const setEventHookForm: FormOf = (action) => {
  const hooks = memberOf(action.Parameters, 'EventHooks');
  const [hook, ...others] = isJsonObject(hooks) ? Object.entries(hooks) : [];
  if (hook === undefined || others.length > 0 || typeof hook[1] !== 'string') return undefined;
  const onFailure = errorBranch(action, 'NoMatchingError', { isOptional: true });
  return { method: 'setEventHook', args: [json(hook[0]), json(hook[1]), named(action, [['onFailure', onFailure]])] };
};

const ENGINES = ['Standard', 'Neural', 'Generative', 'Long-form'];
const STYLES = ['None', 'Conversational', 'Newscaster'];

export const setVoiceForm: FormOf = (action) => {
  const voice = textOf(action.Parameters, 'TextToSpeechVoice');
  const engine = textOf(action.Parameters, 'TextToSpeechEngine');
  const style = textOf(action.Parameters, 'TextToSpeechStyle');
  const isKnown = ENGINES.includes(engine ?? 'Neural') && STYLES.includes(style ?? 'None');
  if (voice === undefined || !isKnown) return undefined;
  return {
    method: 'setVoice',
    args: [
      json(voice),
      named(action, [
        ['engine', given(engine)],
        ['style', given(style)],
        ['onFailure', errorBranch(action, 'NoMatchingError', { isOptional: true })],
      ]),
    ],
  };
};

const RECORDED: Readonly<Record<string, string>> = {
  'Agent,Customer': 'both',
  Agent: 'agent',
  Customer: 'customer',
  '': 'nobody',
};

export const recordingForm: FormOf = (action) => {
  const behavior = memberOf(action.Parameters, 'RecordingBehavior');
  const participants = memberOf(behavior, 'RecordedParticipants');
  const who = Array.isArray(participants) ? RECORDED[participants.join()] : undefined;
  const automatedPart = isJsonObject(behavior) ? textOf(behavior, 'IVRRecordingBehavior') : undefined;
  if (who === undefined || (automatedPart !== undefined && !/^(?:En|Dis)abled$/.test(automatedPart))) return undefined;
  return { method: 'recording', args: [json(who), named(action, [['automatedPart', given(automatedPart)]])] };
};

export const tagForm: FormOf = (action) => {
  const tags = memberOf(action.Parameters, 'Tags');
  if (!isJsonObject(tags) || Object.values(tags).some((value) => typeof value !== 'string')) return undefined;
  const onFailure = errorBranch(action, 'NoMatchingError', { isOptional: true });
  return { method: 'tag', args: [json(tags), named(action, [['onFailure', onFailure]])] };
};

export const untagForm: FormOf = (action) => {
  const keys = memberOf(action.Parameters, 'TagKeys');
  if (!Array.isArray(keys) || keys.some((key) => typeof key !== 'string')) return undefined;
  const onFailure = errorBranch(action, 'NoMatchingError', { isOptional: true });
  return { method: 'untag', args: [json(keys), named(action, [['onFailure', onFailure]])] };
};

export const setRoutingPriorityForm: FormOf = (action) => {
  const priority = numberOf(action.Parameters, 'QueuePriority');
  const ageSeconds = numberOf(action.Parameters, 'QueueTimeAdjustmentSeconds');
  const change = priority === undefined ? { ageSeconds } : { priority };
  const [value] = Object.values(change);
  if (value === undefined) return undefined;
  return { method: 'setRoutingPriority', args: [json(change as Readonly<Record<string, JsonValue>>), named(action)] };
};
