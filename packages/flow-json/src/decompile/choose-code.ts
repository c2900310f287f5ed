import { createCall } from '../builder/create-call.ts';
import { lower } from '../builder/lower.ts';
import { recordSteps } from '../builder/recorder.ts';
import { isStatement, type Statement, type Step } from '../builder/statement.ts';
import { verbatim } from '../builder/statements/verbatim.ts';
import type { FlowSetting } from '../builder/writer.ts';
import { spell } from '../builder/written.ts';
import { FlowUsageError } from '../errors.ts';
import type { Action } from '../flow/flow.ts';
import type { JsonValue } from '../json.ts';
import { json, type MethodCall } from './expression.ts';
import type { Form } from './forms/form.ts';
import { formsOf } from './forms/forms-of.ts';
import { runCode } from './run-code.ts';
import { isSpeltSo, spellingsOf } from './spelling-class.ts';

/**
 * The most readable code that makes an action, with branches that jump to where they lead; to the letter where no method of
 * the builder makes it. Each form is tried: the builder is the judge of what it makes.
 *
 * @param judge what a statement has to pass in the flow
 * @param isBlock tells the identifiers that a jump may lead to
 */
export function chooseCode(
  action: Action,
  judge: (statement: Statement) => void,
  isBlock: (identifier: string) => boolean,
): MethodCall {
  for (const form of formsOf(action)) {
    const code = codeOf(form, action, judge, isBlock);
    if (code !== undefined) return code;
  }
  return toTheLetter(action);
}

/** The code that names everything of an action itself. */
export function toTheLetter(action: Action): MethodCall {
  const args = [json(action as unknown as JsonValue)];
  return { identifier: action.Identifier, method: 'verbatim', args, onward: 'end' };
}

function codeOf(
  form: Form,
  action: Action,
  judge: (statement: Statement) => void,
  isBlock: (identifier: string) => boolean,
): MethodCall | undefined {
  const statement = recorded({ ...form, identifier: action.Identifier, onward: 'follow' }, judge);
  if (statement === undefined) return undefined;
  const onward = statement.onward.kind;
  const { NextAction = '' } = action.Transitions;
  const following: readonly Step[] = onward === 'follow' ? [{ goTo: NextAction }] : [];
  const made = lowered([statement, ...following, ...placesOf(action, isBlock)]);
  return made !== undefined && means(made, action) ? { ...form, identifier: action.Identifier, onward } : undefined;
}

/** No form of an action asks for it: the judge knows the place, and nothing of what is decompiled is a job. */
const SETTING: FlowSetting = { place: { type: 'CONTACT_FLOW', channels: [] }, jobKey: () => 'job' };

/** What the method records; undefined where it refuses, or records more than one block. */
function recorded(code: MethodCall, judge: (statement: Statement) => void): Statement | undefined {
  const steps = orUndefined(() => recordSteps((recorder) => runCode([code], createCall(recorder, SETTING)), judge));
  const [statement] = steps ?? [];
  return statement !== undefined && isStatement(statement) && steps?.length === 1 ? statement : undefined;
}

/** The action that a statement becomes among places that its branches can lead to. */
function lowered(steps: readonly Step[]): Action | undefined {
  return orUndefined(() => lower(steps, 'DisconnectParticipant'))?.actions[0];
}

function placesOf({ Identifier, Transitions }: Action, isBlock: (identifier: string) => boolean): readonly Step[] {
  const { NextAction, Errors = [], Conditions = [] } = Transitions;
  const targets = new Set([NextAction ?? '', ...[...Errors, ...Conditions].map((one) => one.NextAction)]);
  return [...targets]
    .filter((target) => target !== Identifier && isBlock(target))
    .map((target) => verbatim({ Identifier: target, Type: '', Transitions: {} }));
}

/** Is the one the other, but for a spelling that can be said of it? */
function means(made: Action, original: Action): boolean {
  return (
    JSON.stringify(spell(made, {})) === JSON.stringify(spell(original, {})) &&
    spellingsOf(original).some((spelling) => isSpeltSo(original, spelling))
  );
}

function orUndefined<Result>(make: () => Result): Result | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof FlowUsageError) return undefined;
    throw error;
  }
}
