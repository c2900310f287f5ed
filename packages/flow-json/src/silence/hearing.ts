import type { ActionType } from '../catalogue/catalogue.ts';

/**
 * What the caller hears while a block runs. The one table of what breaks silence: the meter and the simulator read it.
 *
 * - `prompt`: speech or audio for as long as the prompt lasts.
 * - `question`: a prompt, then the caller's own turn; waiting for the caller is not silence.
 * - `nothing`: dead air for as long as the block takes.
 * - `elsewhere`: the contact leaves the flow; what follows (queue music, the line going dead) is not this flow's.
 */
export type Hearing = 'prompt' | 'question' | 'nothing' | 'elsewhere';

export const HEARING: Readonly<Record<ActionType, Hearing>> = {
  Compare: 'nothing',
  DisconnectParticipant: 'elsewhere',
  EndFlowExecution: 'elsewhere',
  GetParticipantInput: 'question',
  InvokeLambdaFunction: 'nothing',
  Loop: 'nothing',
  MessageParticipant: 'prompt',
  TransferContactToQueue: 'elsewhere',
  TransferToFlow: 'elsewhere',
  UpdateContactAttributes: 'nothing',
  UpdateContactTargetQueue: 'nothing',
  UpdateFlowLoggingBehavior: 'nothing',
};
