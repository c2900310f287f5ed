import type { Naming } from '../branch.ts';
import type { Statement } from '../statement.ts';

/** Who is recorded once an agent is on the line. */
export type Recorded = 'both' | 'agent' | 'customer' | 'nobody';

export interface RecordingOptions extends Naming {
  /** Is the automated part of the call recorded too, before an agent is on the line? Default: nothing is said of it. */
  readonly automatedPart?: 'Enabled' | 'Disabled';
}

const PARTICIPANTS: Readonly<Record<Recorded, readonly string[]>> = {
  both: ['Agent', 'Customer'],
  agent: ['Agent'],
  customer: ['Customer'],
  nobody: [],
};

/** Set recording behavior. It cannot fail. */
export function recording(who: Recorded, { automatedPart, name }: RecordingOptions): Statement {
  return {
    name: name ?? `record-${who}`,
    type: 'UpdateContactRecordingBehavior',
    parameters: {
      RecordingBehavior: {
        RecordedParticipants: PARTICIPANTS[who],
        ...(automatedPart === undefined ? {} : { IVRRecordingBehavior: automatedPart }),
      },
    },
    arms: [],
    onward: { kind: 'follow' },
  };
}
