import { plainAction } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import type { Block } from '../block.ts';
import { textAt, textOf } from '../values.ts';

/** Starts to stream the call's audio. */
export const startMediaStreaming: ModuleConverter = streaming('Enabled');

/** Stops it. */
export const stopMediaStreaming: ModuleConverter = streaming('Disabled');

function streaming(state: 'Enabled' | 'Disabled'): ModuleConverter {
  return {
    parameters: ['Track', 'ParticipantTypes', 'MediaStreamTypes'],
    convert: (block) => [
      plainAction(block, 'UpdateContactMediaStreamingBehavior', {
        MediaStreamingState: state,
        MediaStreamType: 'Audio',
        Participants: [{ ParticipantType: 'Customer', MediaDirections: directionsOf(block) }],
      }),
    ],
  };
}

function directionsOf(block: Block): readonly string[] {
  const tracks = new Set(
    block.parameters.filter(({ name }) => name === 'Track').map((parameter) => textOf(block, parameter)),
  );
  const directions = [...(tracks.has('FromCustomer') ? ['From'] : []), ...(tracks.has('ToCustomer') ? ['To'] : [])];
  if (directions.length > 0) return directions;
  if (textAt(block, 'ParticipantTypes') === 'Customer') {
    block.note('It names the customer and no side, as blocks did when only what customers say could be streamed.');
    return ['From'];
  }
  block.note('It names no side of the call; both sides are streamed.');
  return ['From', 'To'];
}
