import type { Action } from '../../flow/flow.ts';
import { actionForms, rawForm } from './action.ts';
import {
  recordingForm,
  setEventHookForm,
  setFlowAttributesForm,
  setRoutingPriorityForm,
  setVoiceForm,
  tagForm,
  untagForm,
} from './contact.ts';
import { checkHoursForm, repeatForm, setAttributesForm, waitForm, whenForm } from './control.ts';
import type { Form, FormOf } from './form.ts';
import { askChoiceForm, askDigitsForm } from './input.ts';
import { disconnectForm, endFlowForm, loggingForm, moveToQueueForm, sayForm, transferToFlowForm } from './simple.ts';

/** The methods that read best for a type, first. */
const METHODS: Readonly<Record<string, readonly FormOf[]>> = {
  CheckHoursOfOperation: [checkHoursForm],
  Compare: [whenForm],
  DequeueContactAndTransferToQueue: [moveToQueueForm],
  DisconnectParticipant: [disconnectForm],
  EndFlowExecution: [endFlowForm],
  GetParticipantInput: [askChoiceForm, askDigitsForm],
  Loop: [repeatForm],
  MessageParticipant: [sayForm],
  TagContact: [tagForm],
  TransferToFlow: [transferToFlowForm],
  UntagContact: [untagForm],
  UpdateContactAttributes: [setAttributesForm],
  UpdateContactEventHooks: [setEventHookForm],
  UpdateContactRecordingBehavior: [recordingForm],
  UpdateContactRoutingBehavior: [setRoutingPriorityForm],
  UpdateContactTextToSpeechVoice: [setVoiceForm],
  UpdateFlowAttributes: [setFlowAttributesForm],
  UpdateFlowLoggingBehavior: [loggingForm],
  Wait: [waitForm],
};

/** Every way in which the builder might write an action, the most readable first. */
export function formsOf(action: Action): readonly Form[] {
  const methods = Object.hasOwn(METHODS, action.Type) ? (METHODS[action.Type] ?? []) : [];
  const forms = [...methods.map((formOf) => formOf(action)), ...actionForms(action), rawForm(action)];
  return forms.filter((form) => form !== undefined);
}
