import type { Action } from '../../flow/flow.ts';
import { actionForms, rawForm } from './action.ts';
import { repeatForm, setAttributesForm, whenForm } from './control.ts';
import type { Form, FormOf } from './form.ts';
import { askChoiceForm, askDigitsForm } from './input.ts';
import { disconnectForm, loggingForm, sayForm, transferToFlowForm } from './simple.ts';

/** The methods that read best for a type, first. */
const METHODS: Readonly<Record<string, readonly FormOf[]>> = {
  Compare: [whenForm],
  DisconnectParticipant: [disconnectForm],
  GetParticipantInput: [askChoiceForm, askDigitsForm],
  Loop: [repeatForm],
  MessageParticipant: [sayForm],
  TransferToFlow: [transferToFlowForm],
  UpdateContactAttributes: [setAttributesForm],
  UpdateFlowLoggingBehavior: [loggingForm],
};

/** Every way in which the builder might write an action, the most readable first. */
export function formsOf(action: Action): readonly Form[] {
  const methods = Object.hasOwn(METHODS, action.Type) ? (METHODS[action.Type] ?? []) : [];
  const forms = [...methods.map((formOf) => formOf(action)), ...actionForms(action), rawForm(action)];
  return forms.filter((form) => form !== undefined);
}
